import type { ClockState } from '../../../../shared/domain/vocabulary.ts';
import type { Language } from '../../../../shared/text/define.ts';
import { formatDuration, formatTimeLeft } from '../../../../shared/text/format.ts';
import type { Clock } from './types.ts';

/** How a clock stands some time after it was read. */
export interface ClockView {
  state: ClockState;
  /** Time left or used in words; undefined leaves the name of the state. */
  text: string | undefined;
}

/**
 * A clock as read from the core, moved on by the time that passed since. Only a running clock moves; the core is asked
 * again every minute, so pauses and the end of the working day come from there.
 * @param passed seconds since the clock was read
 */
export function clockView(clock: Clock, passed: number, language: Language): ClockView {
  const { state, secondsLeft, secondsUsed, running } = clock;
  if (state === 'done')
    return { state, text: secondsUsed === null ? undefined : formatDuration(secondsUsed, language) };
  if (state === 'notMeasured' || secondsLeft === null) return { state, text: undefined };
  const left = running ? secondsLeft - Math.max(0, Math.round(passed)) : secondsLeft;
  const now = left < 0 && (state === 'onTime' || state === 'dueSoon') ? 'late' : state;
  return { state: now, text: formatTimeLeft(left, language) };
}
