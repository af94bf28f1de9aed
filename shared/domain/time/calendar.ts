import { z } from 'zod';
import { dayFromIso, isoFromDay, zone } from './zone.ts';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A date that exists, `YYYY-MM-DD`. */
export const isoDate = z
  .string({ error: 'Tanggal harus diisi.' })
  .regex(/^(19|20|21)\d\d-\d\d-\d\d$/, 'Tanggal harus berbentuk TTTT-BB-HH, misalnya 2026-08-17.')
  .refine((date) => {
    const day = dayFromIso(date);
    return Number.isFinite(day) && isoFromDay(day) === date;
  }, 'Tanggal ini tidak ada dalam penanggalan.');

/** Half-open `[from, to)` in local time; `to` may be 24:00. */
export const timeWindow = z
  .strictObject({
    from: z.string().regex(CLOCK, 'Jam mulai harus antara 00:00 dan 23:59.'),
    to: z.string().refine((time) => time === '24:00' || CLOCK.test(time), 'Jam selesai harus antara 00:01 dan 24:00.'),
  })
  .refine((window) => window.from < window.to, 'Jam selesai harus sesudah jam mulai.');
export type TimeWindow = z.infer<typeof timeWindow>;

/** Windows of one day: in order, without overlap, at most 12. */
export const dayWindows = z
  .array(timeWindow)
  .max(12, 'Paling banyak 12 rentang jam dalam satu hari.')
  .superRefine((windows, context) => {
    windows.forEach((window, index) => {
      const before = windows[index - 1];
      if (before && window.from < before.to)
        context.addIssue({
          code: 'custom',
          path: [index, 'from'],
          message: `Rentang ${window.from}–${window.to} bertumpang tindih atau mendahului ${before.from}–${before.to}. Urutkan dan pisahkan.`,
        });
    });
  });

/** Keys of a week in the order of `Date.getUTCDay()`. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

const Name = z.string().trim().min(1, 'Nama harus diisi.').max(120, 'Nama paling panjang 120 huruf.');

/** The hours of a week, in force from `validFrom` to `validTo`, both days included; null = until further notice. */
export const weeklyPattern = z
  .strictObject({
    name: Name,
    validFrom: isoDate,
    validTo: isoDate.nullable(),
    days: z.strictObject({
      mon: dayWindows,
      tue: dayWindows,
      wed: dayWindows,
      thu: dayWindows,
      fri: dayWindows,
      sat: dayWindows,
      sun: dayWindows,
    }),
  })
  .superRefine((pattern, context) => {
    if (pattern.validTo !== null && pattern.validTo < pattern.validFrom)
      context.addIssue({
        code: 'custom',
        path: ['validTo'],
        message: 'Tanggal akhir pola harus sesudah tanggal mulainya.',
      });
    if (WEEKDAYS.every((weekday) => pattern.days[weekday].length === 0))
      context.addIssue({
        code: 'custom',
        path: ['days'],
        message: `Pola "${pattern.name}" tidak mempunyai jam sama sekali. Isi sedikitnya satu rentang jam; penutupan sementara dicatat sebagai hari libur.`,
      });
  });
export type WeeklyPattern = z.infer<typeof weeklyPattern>;

/** A date that departs from the weekly pattern; `windows` replace the pattern's hours of that day. */
export const dateException = z
  .strictObject({
    date: isoDate,
    kind: z.enum(['holiday', 'collectiveLeave', 'halfDay', 'extraDay']),
    name: Name,
    windows: dayWindows,
  })
  .superRefine((exception, context) => {
    const closed = exception.kind === 'holiday' || exception.kind === 'collectiveLeave';
    if (closed && exception.windows.length > 0)
      context.addIssue({
        code: 'custom',
        path: ['windows'],
        message: 'Hari libur dan cuti bersama tidak mempunyai jam kerja. Pilih "setengah hari" bila kantor tetap buka.',
      });
    if (!closed && exception.windows.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['windows'],
        message: 'Isi jam buka untuk setengah hari atau hari kerja tambahan.',
      });
  });
export type DateException = z.infer<typeof dateException>;

/** Note of the joint decree (SKB) on holidays and collective leave that the exceptions of a year were taken from. */
export const holidayDecree = z.strictObject({
  year: z.number().int().min(1990).max(2199),
  title: z.string().trim().min(1).max(300),
});
export type HolidayDecree = z.infer<typeof holidayDecree>;

/** A versioned calendar. Treat a parsed calendar as immutable: a change is a new object with a higher `version`. */
export const calendar = z
  .strictObject({
    id: z.string().trim().min(1).max(64),
    kind: z.enum(['work', 'counter', 'partner']),
    name: Name,
    zone: zone,
    version: z.number().int().min(1).max(1_000_000),
    patterns: z.array(weeklyPattern).min(1, 'Kalender harus mempunyai sedikitnya satu pola jam kerja.').max(200),
    exceptions: z.array(dateException).max(2000, 'Paling banyak 2.000 tanggal khusus.'),
    decrees: z.array(holidayDecree).max(200).optional(),
  })
  .superRefine((calendar, context) => {
    calendar.patterns.forEach((pattern, index) => {
      const before = calendar.patterns[index - 1];
      if (!before) return;
      const expected = before.validTo === null ? null : isoFromDay(dayFromIso(before.validTo) + 1);
      if (expected === pattern.validFrom) return;
      const overlap = expected === null || pattern.validFrom < expected;
      context.addIssue({
        code: 'custom',
        path: ['patterns', index, 'validFrom'],
        message: overlap
          ? `Pola "${pattern.name}" bertumpang tindih dengan "${before.name}". Akhiri "${before.name}" sehari sebelum ${pattern.validFrom}.`
          : `Tidak ada jam kerja dari ${expected} sampai sehari sebelum ${pattern.validFrom}. Mulai "${pattern.name}" pada ${expected}.`,
      });
    });
    const seen = new Set<string>();
    calendar.exceptions.forEach((exception, index) => {
      if (seen.has(exception.date))
        context.addIssue({
          code: 'custom',
          path: ['exceptions', index, 'date'],
          message: `Tanggal ${exception.date} tercantum dua kali. Hapus salah satu.`,
        });
      seen.add(exception.date);
    });
  });
export type Calendar = z.infer<typeof calendar>;

/** Years whose holiday decree is in the calendar; for any other year the screen warns that holidays are not counted. */
export function knownYears(calendar: Calendar): number[] {
  return [...new Set((calendar.decrees ?? []).map((decree) => decree.year))].sort((a, b) => a - b);
}
