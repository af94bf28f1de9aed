import { z } from 'zod';

/**
 * The standard time ("Waktu" under Mutu Baku) of a step, as a number that can be counted.
 * `limit` is an upper bound; `minimum` is LKPP's "minimal …", a reference that is never a breach;
 * `notApplicable` is a printed "N/A"; `unspecified` is an empty or unreadable cell.
 */
export const standardTimeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['limit', 'minimum']),
    unit: z.enum(['minute', 'hour', 'workingDay', 'calendarDay', 'elapsedHour']),
    amount: z.number().positive(),
  }),
  z.object({ kind: z.literal('notApplicable') }),
  z.object({ kind: z.literal('unspecified') }),
]);
export type StandardTime = z.infer<typeof standardTimeSchema>;
