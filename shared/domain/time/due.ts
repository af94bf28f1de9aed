import type { Calendar } from './calendar.ts';
import { dayPlan } from './day-plan.ts';
import { CalendarError, requireInstant } from './error.ts';
import { mergePauses, type Pause } from './pause.ts';
import { clockOf, MAX_DAYS, openSpans, withoutPauses } from './spans.ts';
import type { StandardTime, TimeUnit } from './standard-time.ts';
import { DAY_MS, dayOf, dayStart, HOUR_MS, MINUTE_MS } from './zone.ts';

/**
 * When a standard time that starts at `startMs` runs out (domain.md §7.4, peers.md §3.5).
 *
 * A start outside hours begins at the next opening; an end that falls exactly on closing time stays there; 0 is at once.
 * Days do not count the day of receipt and end at closing time of the n-th working day (calendar days: at 23:59:59.999).
 * A pause moves the end by exactly the time it takes from the clock in use.
 *
 * @returns the instant in ms, or null when there is no end: the time is not measured (`isMeasured`), or an open pause
 * holds the clock.
 * @throws CalendarError when the calendar has no hours for the dates, or not enough within twenty years.
 */
export function due(
  startMs: number,
  standard: StandardTime,
  calendar: Calendar,
  pauses: readonly Pause[] = [],
): number | null {
  requireInstant(startMs);
  if (standard.kind !== 'limit') return null;
  if (!Number.isFinite(standard.amount) || standard.amount < 0)
    throw new CalendarError('badAmount', 'Lama waktu tidak boleh negatif.', 'A length of time cannot be negative.');
  if (standard.amount === 0) return startMs;

  let remaining = budget(startMs, standard.amount, standard.unit, calendar);
  const stops = mergePauses(pauses);
  const open = stops.at(-1);
  const heldFrom = open?.toMs === Number.POSITIVE_INFINITY ? open.fromMs : Number.POSITIVE_INFINITY;
  for (const span of withoutPauses(openSpans(clockOf(standard), calendar, startMs, heldFrom), stops)) {
    const length = span.toMs - span.fromMs;
    if (remaining <= length) return span.fromMs + remaining;
    remaining -= length;
  }
  return null;
}

/** Milliseconds of running clock from the start to the undisturbed end. */
function budget(startMs: number, amount: number, unit: TimeUnit, calendar: Calendar): number {
  if (unit === 'minute') return amount * MINUTE_MS;
  if (unit === 'hour' || unit === 'elapsedHour') return amount * HOUR_MS;
  const receipt = dayOf(startMs, calendar.zone);
  if (unit === 'calendarDay') return dayStart(receipt, calendar.zone) + (amount + 1) * DAY_MS - 1 - startMs;
  let total = workLeft(calendar, receipt, startMs);
  for (let day = receipt + 1, counted = 0; counted < amount; day++) {
    if (day - receipt > MAX_DAYS)
      throw new CalendarError(
        'noMoreHours',
        `Kalender "${calendar.name}" tidak mempunyai ${amount} hari kerja dalam dua puluh tahun. Periksa lama waktu dan pola jam kerjanya.`,
        `The calendar "${calendar.name}" does not have ${amount} working days within twenty years.`,
      );
    const work = workLeft(calendar, day, startMs);
    total += work;
    if (work > 0) counted += 1;
  }
  return total;
}

/** Open milliseconds of a day after an instant. */
export function workLeft(calendar: Calendar, day: number, afterMs: number): number {
  return dayPlan(calendar, day).windows.reduce(
    (sum, window) => sum + Math.max(0, window.toMs - Math.max(window.fromMs, afterMs)),
    0,
  );
}
