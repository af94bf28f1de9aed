import { useMemo } from 'react';
import { formatDate, formatTime } from '../../../../shared/text/format.ts';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { holderText, priorityText } from '../../../../shared/text/vocabulary.ts';
import { useSession } from '../../../api/session.tsx';
import type { Column } from '../../../table/index.ts';
import { PriorityMark, useLanguage, useText } from '../../../ui/index.ts';
import { ClockMark } from '../parts/ClockMark.tsx';
import { ChannelMark, TicketStateMark } from '../parts/marks.tsx';
import type { TicketRow } from '../parts/types.ts';
import classes from './queue.module.css';

/** The columns of every queue. Those the core can sort by carry the name of its order as their id. */
export function useTicketColumns(): Column<TicketRow>[] {
  const t = useText(queueScreenText);
  const holders = useText(holderText);
  const priorities = useText(priorityText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(() => {
    // A laptop shows what decides the next move; the rest waits in the column menu.
    const small = window.innerWidth < 1500;
    const when = (ms: number) => (
      <span className={classes.quiet}>
        {formatDate(ms, zone, language).replace(/ \d{4}$/, '')} {formatTime(ms, zone, language)}
      </span>
    );
    return [
      {
        id: 'number',
        header: t.number,
        width: 104,
        sortable: true,
        canHide: false,
        cell: (row) => <span className={classes.number}>{row.number}</span>,
      },
      {
        id: 'priority',
        header: t.priority,
        width: 106,
        sortable: true,
        cell: (row) =>
          row.priority === null ? (
            <span className={classes.quiet}>{t.noPriority}</span>
          ) : (
            <PriorityMark level={row.priority} text={priorities[row.priority]} />
          ),
      },
      {
        id: 'subject',
        header: t.subject,
        width: 220,
        grow: 3,
        canHide: false,
        cell: (row) => (
          <>
            <span className={classes.subject}>{row.subject}</span>{' '}
            <span className={classes.quiet}>{reporterOf(row) || t.unnamed}</span>
          </>
        ),
      },
      {
        id: 'step',
        header: t.step,
        width: 150,
        grow: 1,
        cell: (row) => (
          <span className={classes.step} title={row.currentStep}>
            {row.currentStep || t.noStep}
          </span>
        ),
      },
      {
        id: 'nextDueAt',
        header: t.stepLeft,
        width: 186,
        sortable: true,
        cell: (row) => <NearestClock row={row} step={t.ofStep} ticket={t.ofTicket} />,
      },
      {
        id: 'ticketLeft',
        header: t.ticketLeft,
        width: 168,
        hidden: small,
        cell: (row) => <ClockMark clock={row.ticketClock} />,
      },
      { id: 'state', header: t.state, width: 160, hidden: true, cell: (row) => <TicketStateMark state={row.state} /> },
      { id: 'holder', header: t.holder, width: 110, hidden: small, cell: (row) => holders[row.holder] },
      {
        id: 'officer',
        header: t.officer,
        width: 116,
        cell: (row) => row.assignee?.name ?? <span className={classes.quiet}>{t.nobody}</span>,
      },
      {
        id: 'channel',
        header: t.channel,
        width: 124,
        hidden: small,
        cell: (row) => <ChannelMark channel={row.channel} />,
      },
      {
        id: 'receivedAt',
        header: t.received,
        width: 116,
        hidden: small,
        sortable: true,
        cell: (row) => when(row.receivedAt),
      },
      {
        id: 'updatedAt',
        header: t.updated,
        width: 116,
        hidden: true,
        sortable: true,
        cell: (row) => when(row.updatedAt),
      },
    ];
  }, [t, holders, priorities, language, zone]);
}

/** The clock of the step; where its time is not measured, that of the ticket, which is then what presses. */
function NearestClock({ row, step, ticket }: { row: TicketRow; step: string; ticket: string }) {
  const ofTicket = row.stepClock.state === 'notMeasured' && row.ticketClock.state !== 'notMeasured';
  return (
    <span title={ofTicket ? ticket : step}>
      <ClockMark clock={ofTicket ? row.ticketClock : row.stepClock} />
    </span>
  );
}

/** Who reports, and for whom: "Pengguna Contoh, CV Contoh". */
function reporterOf(row: TicketRow): string {
  return [row.reporterName, row.organization].filter(Boolean).join(', ');
}
