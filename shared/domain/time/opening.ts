import type { Calendar } from './calendar.ts';
import { openSpans } from './spans.ts';

/**
 * The instant itself when the calendar is open then, else the next opening.
 * @throws CalendarError when the calendar has no hours for the dates
 */
export function nextOpening(ms: number, calendar: Calendar): number {
  for (const span of openSpans('working', calendar, ms, Number.POSITIVE_INFINITY)) return span.fromMs;
  return ms;
}
