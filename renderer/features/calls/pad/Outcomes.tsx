import { Button } from '@mantine/core';
import {
  type Icon,
  IconCheck,
  IconClockHour4,
  IconExternalLink,
  IconLink,
  IconPhoneOff,
  IconTicket,
} from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useLocation } from 'wouter';
import type { CallOutcome } from '../../../../shared/domain/vocabulary.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { callOutcomeText } from '../../../../shared/text/vocabulary.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { KeyHint, useText } from '../../../ui/index.ts';
import { CallbackForm } from './CallbackForm.tsx';
import { LpseSupportForm } from './LpseSupportForm.tsx';
import classes from './pad.module.css';
import type { Ending } from './pad.ts';
import type { PadCall } from './pad-call.ts';
import { TicketPicker } from './TicketPicker.tsx';
import type { Dock } from './useCallPad.ts';

const choices: { outcome: CallOutcome; icon: Icon }[] = [
  { outcome: 'answered', icon: IconCheck },
  { outcome: 'newTicket', icon: IconTicket },
  { outcome: 'existingTicket', icon: IconLink },
  { outcome: 'directedToLpseSupport', icon: IconExternalLink },
  { outcome: 'callBack', icon: IconClockHour4 },
  { outcome: 'notReached', icon: IconPhoneOff },
];

/** How the call ends, each by one key; those that need something more ask for it in the same place. */
export function Outcomes({ ref, dock, call }: { ref: Ref<HTMLDivElement>; dock: Dock; call: PadCall }) {
  const t = useText(callText);
  const words = useText(callOutcomeText);
  const trouble = useTrouble();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState<CallOutcome>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (cause) {
      setError(trouble(cause).message);
    } finally {
      setBusy(false);
    }
  };
  const end = (ending: Ending) => run(() => dock.end(call.key, ending));
  const choose = (outcome: CallOutcome) => {
    if (outcome === 'newTicket') {
      void run(async () => {
        const id = await dock.pad.ensureStored(call.key, { awaitsTicket: true, ticket: null });
        navigate(`/tiket/baru?telepon=${id}`);
      });
    } else if (outcome === 'existingTicket' && call.ticket) void end({ outcome });
    else if (outcome === 'answered' || outcome === 'notReached') void end({ outcome });
    else setAsking(outcome);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || busy) return;
    const choice = asking === undefined && !event.ctrlKey && !event.altKey ? choices[Number(event.key) - 1] : undefined;
    if (choice) choose(choice.outcome);
    else if (event.key === 'Enter' && event.ctrlKey && asking === undefined) choose('answered');
    else if (event.key === 'Escape' && asking !== undefined) setAsking(undefined);
    else if (event.key === 'Escape') dock.fold(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form
    <div ref={ref} role="group" aria-label={t.outcome} className={classes.outcomes} onKeyDown={onKeyDown}>
      <div className={classes.outcomeHead}>
        <span>{asking === undefined ? t.outcome : words[asking]}</span>
        {asking === undefined ? (
          <span className={classes.help}>{t.outcomeHelp}</span>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => setAsking(undefined)}>
            {t.back}
          </Button>
        )}
      </div>
      {asking === undefined && (
        <div className={classes.choices}>
          {choices.map(({ outcome, icon: ChoiceIcon }, index) => (
            <Button
              key={outcome}
              variant={outcome === suggested(call) ? 'filled' : 'default'}
              justify="space-between"
              disabled={busy}
              leftSection={<ChoiceIcon size={15} aria-hidden="true" />}
              rightSection={<KeyHint keys={String(index + 1)} />}
              aria-keyshortcuts={String(index + 1)}
              aria-label={words[outcome]}
              classNames={{ label: classes.choice }}
              onClick={() => choose(outcome)}
            >
              {outcome === 'directedToLpseSupport' ? t.toLpseSupport : words[outcome]}
            </Button>
          ))}
        </div>
      )}
      {asking === 'existingTicket' && (
        <TicketPicker busy={busy} onPick={(ticketId) => void end({ outcome: asking, ticketId })} />
      )}
      {asking === 'directedToLpseSupport' && (
        <LpseSupportForm
          busy={busy}
          value={call.typed.externalNumber}
          onChange={(externalNumber) => dock.pad.type(call.key, { externalNumber })}
          onEnd={() => void end({ outcome: asking })}
        />
      )}
      {asking === 'callBack' && (
        <CallbackForm busy={busy} onPick={(callbackAt) => void end({ outcome: asking, callbackAt })} />
      )}
      {call.awaitsTicket && !call.ticket && <p className={classes.help}>{t.waitingTicket}</p>}
      {error !== undefined && (
        <p className={classes.trouble} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

/** The outcome that follows from what is known: about a ticket, so that ticket. */
function suggested(call: PadCall): CallOutcome {
  return call.ticket ? 'existingTicket' : 'answered';
}
