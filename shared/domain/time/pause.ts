import { z } from 'zod';

/** A span in which the clock stands still; `toMs` null = still open. Half-open `[fromMs, toMs)`. */
export const pause = z
  .strictObject({
    fromMs: z.number().int(),
    toMs: z.number().int().nullable(),
    reason: z.string().trim().min(1, 'Alasan jeda harus diisi.').max(500, 'Alasan jeda paling panjang 500 huruf.'),
  })
  .refine((pause) => pause.toMs === null || pause.toMs >= pause.fromMs, 'Akhir jeda harus sesudah awalnya.');
export type Pause = z.infer<typeof pause>;

/** Pauses that touch or overlap become one; `toMs` is Infinity while one is open; each reason is named once. */
export interface MergedPause {
  fromMs: number;
  toMs: number;
  reasons: string[];
}

/** Sorts and merges pauses. A pause that ends before it begins (a clock set back meanwhile) covers no time. */
export function mergePauses(pauses: readonly Pause[]): MergedPause[] {
  const merged: MergedPause[] = [];
  for (const pause of [...pauses].sort((a, b) => a.fromMs - b.fromMs)) {
    const toMs = pause.toMs ?? Number.POSITIVE_INFINITY;
    if (toMs <= pause.fromMs) continue;
    const last = merged.at(-1);
    if (last && pause.fromMs <= last.toMs) {
      last.toMs = Math.max(last.toMs, toMs);
      if (!last.reasons.includes(pause.reason)) last.reasons.push(pause.reason);
    } else merged.push({ fromMs: pause.fromMs, toMs, reasons: [pause.reason] });
  }
  return merged;
}
