import { z } from 'zod';
import { Refusal } from '../../shared/domain/refusal.ts';

const badCursor = {
  id: 'Lanjutan daftar ini tidak dapat dibaca. Muat ulang daftarnya dari awal.',
  en: 'The continuation of this list cannot be read. Load the list again from the start.',
};
const place = z.tuple([z.int(), z.string().max(100)]);

/** Where a list sorted by an instant and an id goes on. */
export type Place = { at: number; id: string };

/** A cursor is the last row's sort values, so that rows added meanwhile never shift a page. */
export function cursorOf({ at, id }: Place): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

/** @throws Refusal when the cursor is not one of ours */
export function placeOf(cursor: string): Place {
  try {
    const [at, id] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { at, id };
  } catch (cause) {
    throw new Refusal('REFUSED', badCursor, {}, cause);
  }
}

/** Cuts a page out of `limit + 1` rows. */
export function pageFrom<T>(rows: readonly T[], limit: number, placeOfRow: (row: T) => Place) {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(placeOfRow(last)) : null };
}
