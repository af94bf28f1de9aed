import { IconPhoneIncoming, IconPhoneOutgoing } from '@tabler/icons-react';
import { useMemo } from 'react';
import { formatPhone, maskPhone } from '../../../../shared/domain/phone/phone.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { callOutcomeText } from '../../../../shared/text/vocabulary.ts';
import { useSession } from '../../../api/session.tsx';
import type { Column } from '../../../table/index.ts';
import { StateBadge, type Tone, useLanguage, useText } from '../../../ui/index.ts';
import { clockOf } from '../pad/Elapsed.tsx';
import type { Call } from '../pad/pad-call.ts';
import classes from './log.module.css';

/** Columns of the telephone log (domain.md §2.3); numbers come masked, the open call shows them whole. */
export function useCallColumns(): Column<Call>[] {
  const t = useText(callText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(
    () => [
      {
        id: 'startedAt',
        header: t.when,
        width: 164,
        canHide: false,
        cell: (call) => formatDateTime(call.startedAt, zone, language, { weekday: false }),
      },
      {
        id: 'direction',
        header: t.direction,
        width: 84,
        cell: (call) => (
          <span className={classes.direction}>
            {call.direction === 'in' ? (
              <IconPhoneIncoming size={14} aria-hidden="true" />
            ) : (
              <IconPhoneOutgoing size={14} aria-hidden="true" />
            )}
            {call.direction === 'in' ? t.in : t.out}
          </span>
        ),
      },
      {
        id: 'caller',
        header: t.caller,
        width: 150,
        grow: 1,
        cell: (call) => [call.name, call.organization].filter(Boolean).join(' · ') || t.anonymous,
      },
      { id: 'number', header: t.number, width: 124, cell: (call) => maskPhone(call.number) },
      { id: 'outcome', header: t.result, width: 190, cell: (call) => <OutcomeBadge call={call} /> },
      { id: 'note', header: t.note, width: 130, grow: 2, cell: (call) => call.note },
      { id: 'ticket', header: t.ticket, width: 100, cell: (call) => call.ticket?.number ?? '' },
      {
        id: 'length',
        header: t.length,
        width: 62,
        align: 'end',
        cell: (call) => (call.endedAt === null ? '' : clockOf(call.endedAt - call.startedAt)),
      },
      { id: 'officer', header: t.officer, width: 110, cell: (call) => call.officer.name },
      { id: 'external', header: t.externalNumber, width: 120, hidden: true, cell: (call) => call.externalNumber },
    ],
    [t, zone, language],
  );
}

/** For the open call and the pad; lists show `maskPhone`. */
export function shownNumber({ number }: Call): string {
  return number.startsWith('+') ? formatPhone(number) : number;
}

const tones: Record<NonNullable<Call['outcome']>, Tone> = {
  answered: 'done',
  newTicket: 'waiting',
  existingTicket: 'waiting',
  directedToLpseSupport: 'plain',
  callBack: 'duesoon',
  notReached: 'paused',
};

/** How a call ended; a promise that is kept is done. */
export function OutcomeBadge({ call }: { call: Call }) {
  const t = useText(callText);
  const words = useText(callOutcomeText);
  if (call.outcome === null) return <StateBadge tone="ontime" text={t.stillOpen} />;
  const tone = call.outcome === 'callBack' && call.callbackDoneAt !== null ? 'done' : tones[call.outcome];
  return <StateBadge tone={tone} text={words[call.outcome]} />;
}
