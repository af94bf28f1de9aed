import { z } from 'zod';
import { reporterRoles } from '../../../shared/domain/vocabulary.ts';
import { remember, remembered } from '../../ui/index.ts';

const newVisitor = z.object({
  clientKey: z.uuid(),
  name: z.string(),
  phone: z.string(),
  organization: z.string(),
  role: z.enum(reporterRoles),
  purpose: z.string(),
  contactId: z.uuid().nullable(),
  contactName: z.string(),
});
/** A visitor who is being recorded. The key makes a second attempt after a lost answer harmless. */
export type NewVisitor = z.infer<typeof newVisitor>;

const place = 'draft.visit.new';

export function emptyVisitor(): NewVisitor {
  return {
    clientKey: crypto.randomUUID(),
    name: '',
    phone: '',
    organization: '',
    role: 'supplier',
    purpose: '',
    contactId: null,
    contactName: '',
  };
}

/** What was typed on this PC and not recorded yet. */
export function keptNewVisitor(): NewVisitor {
  try {
    const kept = newVisitor.safeParse(JSON.parse(remembered(place) ?? 'null'));
    return kept.data ?? emptyVisitor();
  } catch {
    // Not JSON: written by another version; there is nothing to restore.
    return emptyVisitor();
  }
}

export function keepNewVisitor(visitor: NewVisitor): void {
  remember(place, JSON.stringify(visitor));
}

export function clearNewVisitor(): void {
  remember(place, undefined);
}
