import { workingMinutesBefore } from '../time/before.ts';
import type { Calendar } from '../time/calendar.ts';
import { due } from '../time/due.ts';
import type { Pause } from '../time/pause.ts';
import type { Because } from './because.ts';
import type { PriorityTarget } from './table.ts';

/**
 * When a ticket has to be solved by the target of its priority: null while an open pause holds the clock, or when the
 * target is not measured.
 *
 * Not later than so many working minutes before the stage closes. When that margin is gone already, the stage's closing itself
 * is the limit: a deadline must not lie before the report it belongs to. Pauses move the target, never the stage.
 * @throws CalendarError as `due`
 */
export function solveBy(
  start: number,
  target: Pick<PriorityTarget, 'solve' | 'solveBeforeStage'>,
  deadlineMs: number | null,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): { ms: number | null; because: Because | null } {
  const plain = due(start, target.solve, calendar, pauses);
  const minutes = target.solveBeforeStage;
  const held = plain === null && target.solve.kind === 'limit';
  if (held || deadlineMs === null || minutes === null || deadlineMs <= start) return { ms: plain, because: null };
  const margin = workingMinutesBefore(deadlineMs, minutes, calendar);
  const latest = margin > start ? margin : deadlineMs;
  if (plain !== null && plain <= latest) return { ms: plain, because: null };
  const because: Because =
    latest === margin ? { rule: 'solveBeforeStage', minutes, deadlineMs } : { rule: 'solveByStage', deadlineMs };
  return { ms: latest, because };
}
