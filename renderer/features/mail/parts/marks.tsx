import { IconAlertTriangle, IconArrowForwardUp, IconMailOff, IconRobot, IconUsersGroup } from '@tabler/icons-react';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { StateBadge, type Tone, useText } from '../../../ui/index.ts';
import classes from './parts.module.css';
import type { MailRow, OutgoingMail } from './types.ts';

const kinds = {
  autoReply: { word: 'kindAutoReply', icon: IconRobot, tone: 'paused' },
  bounce: { word: 'kindBounce', icon: IconMailOff, tone: 'late' },
  list: { word: 'kindList', icon: IconUsersGroup, tone: 'paused' },
  own: { word: 'kindOwn', icon: IconArrowForwardUp, tone: 'paused' },
} as const;

/** What kind of automatic mail it is; nothing for a message of a person. */
export function KindMark({ kind }: Pick<MailRow, 'kind'>) {
  const t = useText(mailText);
  if (kind === 'message') return null;
  const { word, icon, tone } = kinds[kind];
  return <StateBadge tone={tone} text={t[word]} icon={icon} />;
}

const tones: Record<OutgoingMail['state'], Tone> = {
  held: 'duesoon',
  waiting: 'waiting',
  sending: 'waiting',
  sent: 'done',
  uncertain: 'duesoon',
  actionNeeded: 'late',
  bounced: 'late',
  cancelled: 'paused',
};

/** The same on one line of a list, without the box. */
export function KindWord({ kind }: Pick<MailRow, 'kind'>) {
  const t = useText(mailText);
  if (kind === 'message') return null;
  const { word, icon: KindIcon, tone } = kinds[kind];
  return (
    <span className={classes.kind} data-tone={tone}>
      <KindIcon size={13} aria-hidden="true" />
      {t[word]}
    </span>
  );
}

/** Whether a message of ours arrived. */
export function DeliveryMark({ state }: Pick<OutgoingMail, 'state'>) {
  const t = useText(outgoingText);
  const alarms = state === 'actionNeeded' || state === 'bounced' || state === 'uncertain';
  return <StateBadge tone={tones[state]} text={t[state]} icon={alarms ? IconAlertTriangle : undefined} />;
}
