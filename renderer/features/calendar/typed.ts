import { z } from 'zod';
import {
  type Calendar,
  calendar as calendarSchema,
  dateException,
  holidayDecree,
  type Weekday,
  windowMinutes,
} from '../../../shared/domain/time/index.ts';
import type { Language } from '../../../shared/text/define.ts';
import { formatWindows, parseWindows } from '../../../shared/text/parse-windows.ts';

const day = z.string();
const typedPattern = z.object({
  name: z.string(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  days: z.object({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
});
/** A weekly pattern with its hours as typed. */
export type TypedPattern = z.infer<typeof typedPattern>;

/** A calendar as it is edited: hours as typed, wrong ones too, until they are corrected. */
export const typedCalendar = z.object({
  patterns: z.array(typedPattern),
  exceptions: z.array(dateException),
  decrees: z.array(holidayDecree),
});
export type TypedCalendar = z.infer<typeof typedCalendar>;
/** Sentences by the path of the entry: `patterns.0.days.mon`. */
export type Faults = Record<string, string>;
export type Checked = { document: Calendar | null; faults: Faults };

/** The days of a week as an office writes them. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

export function typedOf(calendar: Calendar, language: Language): TypedCalendar {
  return {
    patterns: calendar.patterns.map((pattern) => ({
      name: pattern.name,
      validFrom: pattern.validFrom,
      validTo: pattern.validTo,
      days: daysOf((weekday) => formatWindows(pattern.days[weekday], language)),
    })),
    exceptions: calendar.exceptions,
    decrees: calendar.decrees ?? [],
  };
}

/** Reads the edited calendar and judges it; every fault at its entry. `base` gives what is not edited here. */
export function checkCalendar(typed: TypedCalendar, base: Calendar, wrongHours: string): Checked {
  const result = calendarSchema.safeParse({
    ...base,
    patterns: typed.patterns.map((pattern) => ({
      ...pattern,
      days: daysOf((weekday) => parseWindows(pattern.days[weekday]) ?? pattern.days[weekday]),
    })),
    exceptions: typed.exceptions,
    decrees: typed.decrees,
  });
  if (result.success) return { document: result.data, faults: {} };
  const faults: Faults = {};
  for (const issue of result.error.issues) {
    const path = issue.path.map(String);
    const isHours = path[0] === 'patterns' && path[2] === 'days' && path[3] !== undefined;
    const key = isHours ? path.slice(0, 4).join('.') : path.join('.');
    const unread = isHours && path.length === 4 && issue.code === 'invalid_type';
    faults[key] ??= unread ? wrongHours : issue.message;
  }
  return { document: null, faults };
}

function daysOf<T>(of: (weekday: (typeof weekdays)[number]) => T): Record<(typeof weekdays)[number], T> {
  return {
    mon: of('mon'),
    tue: of('tue'),
    wed: of('wed'),
    thu: of('thu'),
    fri: of('fri'),
    sat: of('sat'),
    sun: of('sun'),
  };
}

/** Minutes a typed day is open; null while it cannot be read. */
export function minutesOfDay(text: string): number | null {
  const windows = parseWindows(text);
  if (!windows || windows.some((window) => window.to <= window.from)) return null;
  return windows.reduce((sum, window) => sum + windowMinutes(window), 0);
}

/** Minutes a week of a pattern; null while a day cannot be read. */
export function minutesOfWeek(pattern: TypedPattern): number | null {
  let sum = 0;
  for (const weekday of weekdays) {
    const minutes = minutesOfDay(pattern.days[weekday]);
    if (minutes === null) return null;
    sum += minutes;
  }
  return sum;
}

/** What Perpres 21/2023 sets for a week, in minutes: 37 h 30 min, in Ramadan 32 h 30 min (domain.md §7.1). */
export const lawfulMinutes = (name: string): number => (/ramadan|ramadhan/i.test(name) ? 32.5 : 37.5) * 60;
