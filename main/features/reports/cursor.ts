import { z } from 'zod';
import type { Place } from './slices.ts';

const place = z.tuple([z.int(), z.uuid()]);

/** The place of a page's last row, for asking for the next page. */
export function writeCursor({ at, id }: Place): string {
  return JSON.stringify([at, id]);
}

/** Reads it back; a cursor nobody wrote starts from the beginning. */
export function readCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const [at, id] = place.parse(JSON.parse(cursor));
    return { at, id };
  } catch {
    return null;
  }
}
