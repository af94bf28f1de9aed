import type { Calendar } from './calendar.ts';
import { dayPlan, type Span } from './day-plan.ts';
import { CalendarError } from './error.ts';
import type { MergedPause } from './pause.ts';
import type { StandardTime } from './standard-time.ts';
import { dayOf } from './zone.ts';

/** How far a search or a measurement goes before it reports an error instead of running on: twenty years. */
export const MAX_DAYS = 7305;

export type Clock = 'working' | 'always';

/** Which clock a standard time runs by: the calendar's open hours, or every hour of day and night. */
export function clockOf(standard: StandardTime): Clock {
  if (standard.kind !== 'limit' && standard.kind !== 'minimum') return 'working';
  return standard.unit === 'elapsedHour' || standard.unit === 'calendarDay' ? 'always' : 'working';
}

/**
 * The spans between two instants in which the clock runs; `toMs` may be Infinity.
 * @throws CalendarError `outsideCalendar`, or `noMoreHours`/`spanTooLong` after twenty years.
 */
export function* openSpans(clock: Clock, calendar: Calendar, fromMs: number, toMs: number): Generator<Span> {
  if (toMs <= fromMs) return;
  if (clock === 'always') {
    yield { fromMs, toMs };
    return;
  }
  const first = dayOf(fromMs, calendar.zone);
  const last = toMs === Number.POSITIVE_INFINITY ? toMs : dayOf(toMs - 1, calendar.zone);
  for (let day = first; day <= last; day++) {
    if (day - first > MAX_DAYS) throw tooFar(calendar, toMs);
    for (const window of dayPlan(calendar, day).windows) {
      const from = Math.max(window.fromMs, fromMs);
      const to = Math.min(window.toMs, toMs);
      if (from < to) yield { fromMs: from, toMs: to };
    }
  }
}

/** Removes merged pauses from spans; both are in order. */
export function* withoutPauses(spans: Iterable<Span>, pauses: readonly MergedPause[]): Generator<Span> {
  let next = 0;
  for (const span of spans) {
    let from = span.fromMs;
    for (let pause = pauses[next]; pause && pause.fromMs < span.toMs; pause = pauses[next]) {
      if (pause.fromMs > from) yield { fromMs: from, toMs: Math.min(pause.fromMs, span.toMs) };
      from = Math.max(from, pause.toMs);
      if (pause.toMs > span.toMs) break;
      next += 1;
    }
    if (from < span.toMs) yield { fromMs: from, toMs: span.toMs };
  }
}

function tooFar(calendar: Calendar, toMs: number): CalendarError {
  if (toMs === Number.POSITIVE_INFINITY)
    return new CalendarError(
      'noMoreHours',
      `Kalender "${calendar.name}" tidak mempunyai cukup jam kerja dalam dua puluh tahun untuk waktu ini. Periksa lama waktu dan pola jam kerjanya.`,
      `The calendar "${calendar.name}" does not have enough working hours within twenty years. Check the length of time and the pattern.`,
    );
  return new CalendarError(
    'spanTooLong',
    'Rentang waktu lebih dari dua puluh tahun tidak dapat dihitung. Periksa tanggal awal dan akhirnya.',
    'A span of more than twenty years cannot be measured. Check its beginning and its end.',
  );
}
