import type { PriorityTable } from '../../../shared/domain/priority/table.ts';

/** The title without "(contoh, belum disahkan)": whether a table is approved is a field of its own and printed from there. */
export const plainTitle = (title: string): string => title.replace(/\s*\(contoh, belum disahkan\)\s*$/i, '');

/**
 * The document a draft starts from; a new revision is not approved until someone says so.
 * @param revision running number of the version; the first issue of a document is printed as revision 0
 */
export function draftDocument(from: PriorityTable, revision: number): PriorityTable {
  return {
    ...from,
    title: plainTitle(from.title),
    revision: revision - 1,
    approved: false,
    effectiveFrom: null,
  };
}
