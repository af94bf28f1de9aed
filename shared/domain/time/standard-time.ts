import { z } from 'zod';

/**
 * Units of a standard time (domain.md §7.4). `minute` and `hour` are working time; `workingDay` and `calendarDay` do not
 * count the day of receipt; `elapsedHour` runs through nights and holidays ("3 × 24 jam" is 72 of them).
 */
export const timeUnit = z.enum(['minute', 'hour', 'workingDay', 'calendarDay', 'elapsedHour']);
export type TimeUnit = z.infer<typeof timeUnit>;

const amount = z
  .number({ error: 'Isi lama waktu dengan angka.' })
  .int('Lama waktu harus bilangan bulat.')
  .min(0, 'Lama waktu tidak boleh negatif.')
  .max(100_000, 'Lama waktu paling besar 100.000.');

/**
 * The printed "waktu baku" of a step.
 * - `limit`: must be done within; 0 means at once.
 * - `minimum`: LKPP's "minimal …" (Standar Pelayanan LKPP): a reference, never met or missed.
 * - `notApplicable`: printed "N/A". `unspecified`: the document gives none ("tidak ditetapkan"). Neither is measured.
 */
export const standardTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('limit'), unit: timeUnit, amount }),
  z.strictObject({ kind: z.literal('minimum'), unit: timeUnit, amount }),
  z.strictObject({ kind: z.literal('notApplicable') }),
  z.strictObject({ kind: z.literal('unspecified') }),
]);
export type StandardTime = z.infer<typeof standardTime>;

/** Whether a standard time can be met or missed at all. */
export const isMeasured = (standard: StandardTime): boolean => standard.kind === 'limit';

/** A limit, written short: `limit(30, 'minute')`. */
export const limit = (amount: number, unit: TimeUnit): StandardTime => ({ kind: 'limit', unit, amount });
