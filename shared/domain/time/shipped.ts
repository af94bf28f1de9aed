import { z } from 'zod';
import counter from '../../../resources/calendars/counter.json' with { type: 'json' };
import work from '../../../resources/calendars/default.json' with { type: 'json' };
import holidays2026 from '../../../resources/calendars/holidays-2026.json' with { type: 'json' };
import partner from '../../../resources/calendars/partner-lkpp.json' with { type: 'json' };
import {
  type Calendar,
  calendar as calendarSchema,
  type DateException,
  holidayDecree,
  isoDate,
  weeklyPattern,
} from './calendar.ts';
import { type Zone, zone as zoneSchema } from './zone.ts';

const Note = z.strictObject({ id: z.string().max(500), en: z.string().max(500) });

/** A calendar as shipped in resources/calendars: patterns with their ground and the notes that mark proposals. */
export const shippedCalendarFile = z.strictObject({
  name: z.string().max(120),
  kind: z.enum(['work', 'counter', 'partner']),
  zone: zoneSchema.optional(),
  basis: z.string().max(300),
  notes: z.array(Note).max(20),
  patterns: z.array(weeklyPattern).max(200),
});
export type ShippedCalendarFile = z.infer<typeof shippedCalendarFile>;

/** A holiday decree of one year, as shipped and as an office imports it. */
export const holidayFile = z
  .strictObject({
    year: holidayDecree.shape.year,
    title: holidayDecree.shape.title,
    notes: z.array(Note).max(20),
    dates: z
      .array(
        z.strictObject({
          date: isoDate,
          kind: z.enum(['holiday', 'collectiveLeave'], {
            error: 'Jenis harus "holiday" (libur) atau "collectiveLeave" (cuti bersama).',
          }),
          name: z.string().trim().min(1, 'Nama hari libur harus diisi.').max(120),
        }),
      )
      .min(1, 'Berkas hari libur tidak memuat tanggal.')
      .max(366),
  })
  .superRefine((file, context) => {
    file.dates.forEach((entry, index) => {
      if (!entry.date.startsWith(`${file.year}-`))
        context.addIssue({
          code: 'custom',
          path: ['dates', index, 'date'],
          message: `Tanggal ${entry.date} bukan tanggal tahun ${file.year}.`,
        });
    });
  });
export type HolidayFile = z.infer<typeof holidayFile>;

/** The decrees that come with the application. */
export const shippedHolidays: readonly HolidayFile[] = [holidayFile.parse(holidays2026)];

/** The three shipped calendars: the office's working hours, the counter, and LKPP (always WIB). */
export const shippedCalendars: Record<Calendar['kind'], ShippedCalendarFile> = {
  work: shippedCalendarFile.parse(work),
  counter: shippedCalendarFile.parse(counter),
  partner: shippedCalendarFile.parse(partner),
};

/**
 * A new calendar, one version higher, with a year's decree in it. Half days, extra days and dates the office typed itself
 * (regional holidays) stay. When a decree is revised, pass the file it `replaces`: dates no longer in it are taken out.
 */
export function withHolidays(calendar: Calendar, file: HolidayFile, replaces?: HolidayFile): Calendar {
  const outdated = new Set(replaces?.dates.map((entry) => entry.date));
  const incoming = new Set(file.dates.map((entry) => entry.date));
  const kept = calendar.exceptions.filter(
    (exception) => !isClosure(exception) || !(incoming.has(exception.date) || outdated.has(exception.date)),
  );
  const taken = new Set(kept.map((exception) => exception.date));
  const added = file.dates
    .filter((entry) => !taken.has(entry.date))
    .map((entry): DateException => ({ ...entry, windows: [] }));
  return {
    ...calendar,
    version: calendar.version + 1,
    exceptions: [...kept, ...added].sort((a, b) => a.date.localeCompare(b.date)),
    decrees: [
      ...(calendar.decrees ?? []).filter((decree) => decree.year !== file.year),
      { year: file.year, title: file.title },
    ].sort((a, b) => a.year - b.year),
  };
}

const isClosure = (exception: DateException): boolean =>
  exception.kind === 'holiday' || exception.kind === 'collectiveLeave';

/** The shipped calendar of a kind in a zone, with all shipped decrees, as version 1. The partner calendar keeps its own zone. */
export function shippedCalendar(zone: Zone, kind: Calendar['kind'] = 'work'): Calendar {
  const source = shippedCalendars[kind];
  const bare: Calendar = {
    id: kind,
    kind,
    name: source.name,
    zone: source.zone ?? zone,
    version: 1,
    patterns: source.patterns,
    exceptions: [],
  };
  const filled = shippedHolidays.reduce((calendar, file) => withHolidays(calendar, file), bare);
  return calendarSchema.parse({ ...filled, version: 1 });
}
