import { type Icon, IconHeadset, IconMail, IconPhone, IconWalk } from '@tabler/icons-react';
import type { Channel, TicketState } from '../../../../shared/domain/vocabulary.ts';
import { channelText, ticketStateText } from '../../../../shared/text/vocabulary.ts';
import { StateBadge, type Tone, useText } from '../../../ui/index.ts';
import classes from './parts.module.css';

const stateTones: Record<TicketState, Tone> = {
  new: 'duesoon',
  triage: 'ontime',
  waitingUser: 'waiting',
  helpdeskAnalysis: 'ontime',
  adminAnalysis: 'ontime',
  escalatedLkpp: 'waiting',
  waitingLpse: 'duesoon',
  waitingConfirmation: 'waiting',
  closed: 'done',
  cancelled: 'paused',
};

/** The state of a ticket: its word on the tint of its tone. */
export function TicketStateMark({ state }: { state: TicketState }) {
  const t = useText(ticketStateText);
  return <StateBadge tone={stateTones[state]} text={t[state]} />;
}

export const channelIcons: Record<Channel, Icon> = {
  phone: IconPhone,
  walkIn: IconWalk,
  lpseSupport: IconHeadset,
  email: IconMail,
};

/** How the report came in: icon and word. */
export function ChannelMark({ channel }: { channel: Channel }) {
  const t = useText(channelText);
  const ChannelIcon = channelIcons[channel];
  return (
    <span className={classes.channel}>
      <ChannelIcon size={15} stroke={1.7} aria-hidden="true" />
      {t[channel]}
    </span>
  );
}
