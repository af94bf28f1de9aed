import { IconAlertTriangle } from '@tabler/icons-react';
import type { z } from 'zod';
import type { clock } from '../../../../shared/contract/common.ts';
import { escalationText } from '../../../../shared/text/escalations.ts';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { formatDuration, formatTimeLeft } from '../../../../shared/text/format.ts';
import { StateBadge, TimeLeft, type Tone, useLanguage, useText } from '../../../ui/index.ts';
import type { Delivery, EscalationState } from './types.ts';

const tones: Record<EscalationState, Tone> = {
  queued: 'waiting',
  sending: 'waiting',
  sent: 'waiting',
  accepted: 'waiting',
  waitingOffice: 'duesoon',
  handling: 'waiting',
  resolved: 'done',
  returned: 'duesoon',
  closed: 'done',
  actionNeeded: 'late',
  cancelled: 'paused',
};

/** Where an escalation stands: word, shape and colour. */
export function EscalationMark({ state }: { state: EscalationState }) {
  const t = useText(escalationText);
  return (
    <StateBadge
      tone={tones[state]}
      text={t[state]}
      icon={state === 'actionNeeded' || state === 'waitingOffice' ? IconAlertTriangle : undefined}
    />
  );
}

const deliveryTones: Record<Delivery['state'], Tone> = {
  waiting: 'waiting',
  sending: 'waiting',
  done: 'done',
  actionNeeded: 'late',
  paused: 'paused',
  cancelled: 'paused',
};

export function DeliveryMark({ state }: { state: Delivery['state'] }) {
  const t = useText(outboxText);
  return (
    <StateBadge
      tone={deliveryTones[state]}
      text={t[state]}
      icon={state === 'actionNeeded' ? IconAlertTriangle : undefined}
    />
  );
}

/** A clock as the core last said it; the panel asks again every minute. */
export function ClockText({ clock: { state, secondsLeft, secondsUsed } }: { clock: z.infer<typeof clock> }) {
  const { language } = useLanguage();
  if (state === 'done') {
    return <TimeLeft state={state} text={secondsUsed === null ? undefined : formatDuration(secondsUsed, language)} />;
  }
  const text = secondsLeft === null || state === 'notMeasured' ? undefined : formatTimeLeft(secondsLeft, language);
  return <TimeLeft state={state} text={text} />;
}
