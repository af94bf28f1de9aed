import type { Calendar } from './calendar.ts';
import { dayPlan } from './day-plan.ts';
import { due } from './due.ts';
import { CalendarError, requireInstant } from './error.ts';
import { MAX_DAYS } from './spans.ts';
import { limit } from './standard-time.ts';
import { dayOf, MINUTE_MS } from './zone.ts';

/**
 * The latest instant that still leaves `amount` working minutes before a deadline ("at least 2 h before the stage closes").
 * A deadline outside hours counts back from the last closing before it; an answer exactly at an opening stays there.
 * @throws CalendarError when the calendar has no hours that far back.
 */
export function workingMinutesBefore(deadlineMs: number, amount: number, calendar: Calendar): number {
  requireInstant(deadlineMs);
  if (!(amount >= 0))
    throw new CalendarError('badAmount', 'Lama waktu tidak boleh negatif.', 'A length of time cannot be negative.');
  if (amount === 0) return deadlineMs;
  let remaining = amount * MINUTE_MS;
  const last = dayOf(deadlineMs, calendar.zone);
  for (let day = last; last - day <= MAX_DAYS; day--) {
    for (const window of dayPlan(calendar, day).windows.toReversed()) {
      const to = Math.min(window.toMs, deadlineMs);
      const length = to - window.fromMs;
      if (length <= 0) continue;
      if (remaining <= length) return to - remaining;
      remaining -= length;
    }
  }
  throw new CalendarError(
    'noMoreHours',
    `Kalender "${calendar.name}" tidak mempunyai cukup jam kerja sebelum tenggat ini. Periksa pola jam kerjanya.`,
    `The calendar "${calendar.name}" does not have enough working hours before this deadline.`,
  );
}

/** Closing time of the next working day after the local date of `nowMs`. @throws CalendarError as `due`. */
export function nextWorkingDayEnd(nowMs: number, calendar: Calendar): number {
  return due(nowMs, limit(1, 'workingDay'), calendar) ?? nowMs;
}
