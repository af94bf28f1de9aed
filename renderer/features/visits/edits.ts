import { z } from 'zod';
import { patchOf } from '../../../shared/contract/common.ts';
import { visitFields } from '../../../shared/contract/visits.ts';
import type { Visit, VisitFields, VisitPatch } from './types.ts';

const sent = patchOf(visitFields);
/** What may stand in the form while it is typed: an address that is not finished, spaces at the end of a word. */
export const typedFields = sent.extend({ email: z.string().optional() });
/** What can be saved now. An unfinished e-mail address waits until it is one, and holds nothing else up. */
export function sendable(edits: VisitPatch): VisitPatch {
  if (isUnfinishedEmail(edits.email)) {
    const { email: _, ...rest } = edits;
    return rest;
  }
  return edits;
}

/** Whether the text is on its way to an address but not there yet. */
export function isUnfinishedEmail(email: string | undefined): boolean {
  return email !== undefined && !visitFields.shape.email.safeParse(email).success;
}

/** Edits that came after what was sent. */
export function unsent(now: VisitPatch, was: VisitPatch): VisitPatch {
  const old = new Map<string, unknown>(Object.entries(was));
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => old.get(field) !== value));
}

/**
 * What the fields show: unsaved typing first, then what was saved. A field keeps the spaces it was typed with while
 * nobody else has changed it, so that a save in the middle of a sentence does not move the cursor.
 */
export function shownFields(visit: Visit, edits: VisitPatch, everTyped: VisitPatch): VisitFields & Visit {
  const saved = new Map<string, unknown>(Object.entries(visit));
  const same = Object.entries(everTyped).filter(
    ([field, value]) => typeof value === 'string' && value.trim() === saved.get(field),
  );
  return { ...visit, ...Object.fromEntries(same), ...edits };
}
