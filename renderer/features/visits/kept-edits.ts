import { remember, remembered } from '../../ui/index.ts';
import { typedFields } from './edits.ts';
import type { VisitPatch } from './types.ts';

const place = (id: string) => `draft.visit.${id}` as const;

/** Fields of a form that were typed on this PC and not saved yet. */
export function keptEdits(id: string): VisitPatch {
  try {
    return typedFields.safeParse(JSON.parse(remembered(place(id)) ?? '{}')).data ?? {};
  } catch {
    // Not JSON: written by another version; there is nothing to restore.
    return {};
  }
}

export function keepEdits(id: string, edits: VisitPatch): void {
  remember(place(id), Object.keys(edits).length === 0 ? undefined : JSON.stringify(edits));
}
