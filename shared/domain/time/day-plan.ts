import { type Calendar, type DateException, type TimeWindow, WEEKDAYS, type WeeklyPattern } from './calendar.ts';
import { CalendarError } from './error.ts';
import { dayFromIso, dayStart, MINUTE_MS, weekdayOf } from './zone.ts';

export interface Span {
  fromMs: number;
  toMs: number;
}

/** The open hours of one local day as instants, and where they come from. */
export interface DayPlan {
  day: number;
  windows: readonly Span[];
  pattern: string;
  exception: DateException | null;
}

interface Index {
  patterns: { first: number; last: number; pattern: WeeklyPattern }[];
  exceptions: Map<number, DateException>;
  plans: Map<number, DayPlan>;
}

// A report asks for the same days tens of thousands of times. Calendars are immutable, so the object is the key.
const indexes = new WeakMap<Calendar, Index>();

function indexOf(calendar: Calendar): Index {
  const known = indexes.get(calendar);
  if (known) return known;
  const index: Index = {
    patterns: calendar.patterns.map((pattern) => ({
      first: dayFromIso(pattern.validFrom),
      last: pattern.validTo === null ? Number.POSITIVE_INFINITY : dayFromIso(pattern.validTo),
      pattern,
    })),
    exceptions: new Map(calendar.exceptions.map((exception) => [dayFromIso(exception.date), exception])),
    plans: new Map(),
  };
  indexes.set(calendar, index);
  return index;
}

/** Minutes since midnight of `HH:MM`, up to 1440 for 24:00. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Length of a window in minutes. */
export const windowMinutes = (window: TimeWindow): number => minutesOf(window.to) - minutesOf(window.from);

/**
 * Open hours of a local day (count of days since 1970-01-01).
 * @throws CalendarError `outsideCalendar` when no pattern is in force that day.
 */
export function dayPlan(calendar: Calendar, day: number): DayPlan {
  const index = indexOf(calendar);
  const known = index.plans.get(day);
  if (known) return known;
  const entry = index.patterns.find((candidate) => candidate.first <= day && day <= candidate.last);
  if (!entry) throw outside(calendar);
  const exception = index.exceptions.get(day) ?? null;
  const weekday = WEEKDAYS[weekdayOf(day)] ?? 'sun';
  const midnight = dayStart(day, calendar.zone);
  const windows = (exception ? exception.windows : entry.pattern.days[weekday]).map((window) => ({
    fromMs: midnight + minutesOf(window.from) * MINUTE_MS,
    toMs: midnight + minutesOf(window.to) * MINUTE_MS,
  }));
  const plan: DayPlan = { day, windows, pattern: entry.pattern.name, exception };
  index.plans.set(day, plan);
  return plan;
}

function outside(calendar: Calendar): CalendarError {
  const from = calendar.patterns[0]?.validFrom ?? '?';
  const to = calendar.patterns.at(-1)?.validTo ?? null;
  return new CalendarError(
    'outsideCalendar',
    `Kalender "${calendar.name}" hanya memuat jam kerja dari ${from}${to ? ` sampai ${to}` : ''}. Tambahkan pola jam kerja untuk tanggal yang dihitung, atau periksa jam komputer.`,
    `The calendar "${calendar.name}" has hours only from ${from}${to ? ` to ${to}` : ''}. Add a pattern for the date in question, or check the computer's clock.`,
  );
}
