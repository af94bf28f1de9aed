import type { z } from 'zod';
import type { contact } from '../../../shared/contract/contacts.ts';
import { maskPhone } from '../../../shared/domain/phone/phone.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { indexRecord } from '../search/service.ts';
import { type ContactRow, contactMergeTable, contactPhoneTable, contactTable } from './table.ts';

export type Contact = z.infer<typeof contact>;
/** A merge of a merge of a merge… ends somewhere; a ring is impossible because only unmerged contacts are merged. */
const longestChain = 50;

/**
 * A contact, or the one it was merged into.
 * @throws Refusal NOT_FOUND
 */
export async function currentContact(reader: Reader, id: string): Promise<ContactRow> {
  let next = id;
  for (let step = 0; step < longestChain; step += 1) {
    const row = await reader.findOneBy(contactTable, { id: next });
    if (!row) break;
    if (row.mergedInto === null) return row;
    next = row.mergedInto;
  }
  throw new Refusal('NOT_FOUND', accessText.notFound);
}

/** The full record as screens show it. */
export async function contactRecord(reader: Reader, row: ContactRow): Promise<Contact> {
  const phones = await phonesOf(reader, row.id);
  const merges = await reader.find(contactMergeTable, {
    where: { survivorId: row.id },
    order: { at: 'DESC' },
    take: 50,
  });
  const names = await reader.find(contactTable, {
    select: { id: true, name: true },
    where: merges.map((merge) => ({ id: merge.mergedId })),
  });
  const nameOf = new Map(merges.length > 0 ? names.map((other) => [other.id, other.name] as const) : []);
  const { clientKey: _, ...fields } = row;
  return {
    ...fields,
    phones,
    merges: merges.map((merge) => ({
      mergeId: merge.id,
      mergedId: merge.mergedId,
      mergedName: nameOf.get(merge.mergedId) ?? '',
      at: merge.at,
      by: merge.byName,
      undoneAt: merge.undoneAt,
    })),
  };
}

/** Numbers of a contact in their order. */
export async function phonesOf(reader: Reader, contactId: string): Promise<string[]> {
  const rows = await reader.find(contactPhoneTable, { where: { contactId }, order: { position: 'ASC' }, take: 100 });
  return rows.map((row) => row.number);
}

/** Makes the contact findable by everything that is known of it. */
export async function indexContact(writer: Writer, row: ContactRow): Promise<void> {
  const phones = await phonesOf(writer, row.id);
  await indexRecord(writer, {
    kind: 'contact',
    refId: row.id,
    at: row.updatedAt,
    past: false,
    title: row.name || row.organization || maskPhone(phones[0] ?? ''),
    detail: [row.organization, row.email].filter((text) => text !== '' && text !== row.name).join(' · '),
    words: [row.name, row.organization, row.email, row.spseUserId, row.address, row.note].join(' '),
    codes: [...phones, row.npwp, row.identityNumber, row.spseUserId],
  });
}
