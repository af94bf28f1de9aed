import type { Calendar } from './calendar.ts';
import { dayPlan } from './day-plan.ts';
import { dayFromIso, dayOf } from './zone.ts';

// Lists ask for the working time of hundreds of spans at once; calendars are immutable, so the object is the key.
const scales = new WeakMap<Calendar, { first: number; before: number[] }>();

/**
 * Working milliseconds from one instant to another without pauses, negative when `toMs` is earlier. Equals `elapsed` but
 * costs the same however far apart the instants are. Time before the calendar's first pattern counts nothing.
 * @throws CalendarError when the calendar ends before an instant.
 */
export function workedBetween(calendar: Calendar, fromMs: number, toMs: number): number {
  return workedUntil(calendar, toMs) - workedUntil(calendar, fromMs);
}

/** Whether the calendar is open at an instant. */
export function isOpen(calendar: Calendar, ms: number): boolean {
  return dayPlan(calendar, dayOf(ms, calendar.zone)).windows.some((window) => window.fromMs <= ms && ms < window.toMs);
}

function workedUntil(calendar: Calendar, ms: number): number {
  const scale = scaleOf(calendar);
  const index = dayOf(ms, calendar.zone) - scale.first;
  if (index < 0) return 0;
  for (let known = scale.before.length; known <= index; known++)
    scale.before[known] = (scale.before[known - 1] ?? 0) + workOf(calendar, scale.first + known - 1, Infinity);
  return (scale.before[index] ?? 0) + workOf(calendar, scale.first + index, ms);
}

function scaleOf(calendar: Calendar): { first: number; before: number[] } {
  const known = scales.get(calendar);
  if (known) return known;
  const made = { first: dayFromIso(calendar.patterns[0]?.validFrom ?? '1970-01-01'), before: [0] };
  scales.set(calendar, made);
  return made;
}

function workOf(calendar: Calendar, day: number, untilMs: number): number {
  let sum = 0;
  for (const window of dayPlan(calendar, day).windows)
    sum += Math.max(0, Math.min(window.toMs, untilMs) - window.fromMs);
  return sum;
}
