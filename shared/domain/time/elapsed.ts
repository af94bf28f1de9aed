import type { Calendar } from './calendar.ts';
import { due, workLeft } from './due.ts';
import { requireInstant } from './error.ts';
import { mergePauses, type Pause } from './pause.ts';
import { type Clock, clockOf, openSpans, withoutPauses } from './spans.ts';
import type { StandardTime, TimeUnit } from './standard-time.ts';
import { DAY_MS, dayOf, dayStart } from './zone.ts';

/**
 * Working seconds between two instants, pauses taken out; exact to the millisecond (so it may have decimals).
 * An end before its beginning (a clock set back meanwhile) is no time at all: 0.
 * @throws CalendarError when the calendar has no hours for the dates, or over twenty years.
 */
export function elapsed(fromMs: number, toMs: number, calendar: Calendar, pauses: readonly Pause[] = []): number {
  return running('working', fromMs, toMs, calendar, pauses) / 1000;
}

function running(clock: Clock, fromMs: number, toMs: number, calendar: Calendar, pauses: readonly Pause[]): number {
  requireInstant(fromMs);
  requireInstant(toMs);
  let total = 0;
  for (const span of withoutPauses(openSpans(clock, calendar, fromMs, toMs), mergePauses(pauses)))
    total += span.toMs - span.fromMs;
  return total;
}

/** Time spent, in the manner of the standard time it is held against. */
export interface Measured {
  unit: TimeUnit;
  /** In `unit`: minutes and hours may have decimals; for days, 0 = the day of receipt, 1 = the first day counted. */
  amount: number;
  /** Seconds of the clock in use (working time, or all hours). */
  seconds: number;
  /** Whether the end came after `due`; null for a "minimal" reference, which is neither met nor missed. */
  late: boolean | null;
}

/**
 * Measures `fromMs`–`toMs` in the unit of a standard time; null when the time is not measured (N/A, not specified).
 * `late` compares with `due` itself: work finished in the evening after a deadline at closing time is late.
 * @throws CalendarError as `elapsed` and `due`.
 */
export function elapsedFor(
  standard: StandardTime,
  fromMs: number,
  toMs: number,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): Measured | null {
  if (standard.kind === 'notApplicable' || standard.kind === 'unspecified') return null;
  const ms = running(clockOf(standard), fromMs, toMs, calendar, pauses);
  const end = due(fromMs, standard, calendar, pauses);
  return {
    unit: standard.unit,
    amount: inUnit(standard.unit, ms, fromMs, calendar),
    seconds: ms / 1000,
    late: standard.kind === 'minimum' ? null : end !== null && toMs > end,
  };
}

function inUnit(unit: TimeUnit, ms: number, fromMs: number, calendar: Calendar): number {
  if (unit === 'minute') return ms / 60_000;
  if (unit === 'hour' || unit === 'elapsedHour') return ms / 3_600_000;
  const receipt = dayOf(fromMs, calendar.zone);
  if (unit === 'calendarDay') {
    const afterReceipt = ms - (dayStart(receipt + 1, calendar.zone) - 1 - fromMs);
    return Math.max(0, Math.ceil(afterReceipt / DAY_MS));
  }
  let covered = workLeft(calendar, receipt, fromMs);
  let days = 0;
  for (let day = receipt + 1; covered < ms; day++) {
    const work = workLeft(calendar, day, fromMs);
    covered += work;
    if (work > 0) days += 1;
  }
  return days;
}
