import {
  type Icon,
  IconAlertOctagonFilled,
  IconArrowDown,
  IconArrowUp,
  IconCircleCheck,
  IconCircleDotted,
  IconClock,
  IconClockExclamation,
  IconEqual,
  IconHourglass,
  IconPlayerPause,
} from '@tabler/icons-react';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from './i18n.tsx';
import classes from './status.module.css';

export type TimeState = 'onTime' | 'dueSoon' | 'late' | 'paused' | 'notMeasured' | 'done';
export type Tone = 'ontime' | 'duesoon' | 'late' | 'waiting' | 'paused' | 'done' | 'plain';

const timeLooks: Record<TimeState, { icon: Icon; tone: Tone }> = {
  onTime: { icon: IconClock, tone: 'ontime' },
  dueSoon: { icon: IconClockExclamation, tone: 'duesoon' },
  late: { icon: IconAlertOctagonFilled, tone: 'late' },
  paused: { icon: IconPlayerPause, tone: 'paused' },
  notMeasured: { icon: IconCircleDotted, tone: 'plain' },
  done: { icon: IconCircleCheck, tone: 'done' },
};

interface TimeLeftProps {
  state: TimeState;
  /** The time in words, e.g. "2 jam 10 menit lagi"; without it the name of the state. */
  text?: string;
  /** Without the tinted ground, for running text. */
  bare?: boolean;
}

/** Time left as a shape, a word and a colour: readable in grey and aloud. */
export function TimeLeft({ state, text, bare }: TimeLeftProps) {
  const t = useText(uiText);
  const { icon: StateIcon, tone } = timeLooks[state];
  return (
    <span className={classes.mark} data-tone={tone} data-bare={bare || undefined}>
      <StateIcon size={14} stroke={1.9} aria-hidden="true" />
      {text !== undefined && <span className={classes.spoken}>{t[state]}: </span>}
      <span className={classes.text}>{text ?? t[state]}</span>
    </span>
  );
}

export type PriorityLevel = 'high' | 'medium' | 'low';

const priorityLooks = {
  high: { icon: IconArrowUp, word: 'priorityHigh' },
  medium: { icon: IconEqual, word: 'priorityMedium' },
  low: { icon: IconArrowDown, word: 'priorityLow' },
} as const;

/** Priority as an arrow and a word. */
export function PriorityMark({ level, text }: { level: PriorityLevel; text?: string }) {
  const t = useText(uiText);
  const { icon: LevelIcon, word } = priorityLooks[level];
  return (
    <span className={classes.priority} data-level={level}>
      <LevelIcon size={14} stroke={2.2} aria-hidden="true" />
      {text ?? t[word]}
    </span>
  );
}

interface StateBadgeProps {
  tone: Tone;
  text: string;
  icon?: Icon;
}

/** The state of a ticket, visit, package…: its word on the tint of its tone. */
export function StateBadge({ tone, text, icon }: StateBadgeProps) {
  const BadgeIcon = icon ?? (tone === 'waiting' ? IconHourglass : undefined);
  return (
    <span className={classes.mark} data-tone={tone}>
      {BadgeIcon !== undefined && <BadgeIcon size={13} stroke={1.9} aria-hidden="true" />}
      <span className={classes.text}>{text}</span>
    </span>
  );
}
