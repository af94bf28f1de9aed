import { setImmediate as nextTurn } from 'node:timers/promises';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { reportRefusals } from '../../../shared/text/reports.ts';

/** Rows read at once: a slice is read and counted in well under 50 ms, then others get their turn. */
export const sliceSize = 1_000;

/** Place of the last row of a slice. */
export type Place = { at: number; id: string };

/**
 * Reads a long list slice by slice, so that a big report never holds the main process.
 * @param read gives at most `sliceSize` rows after a place, in order of (at, id)
 * @throws Refusal UNAVAILABLE when the caller gave up
 */
export async function* slices<Row>(
  read: (after: Place | null) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
  signal?: AbortSignal,
): AsyncGenerator<Row[]> {
  let after: Place | null = null;
  for (;;) {
    const rows: Row[] = await read(after);
    if (signal?.aborted) throw new Refusal('UNAVAILABLE', reportRefusals.cancelled);
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < sliceSize) return;
    after = placeOf(last);
    await nextTurn();
  }
}
