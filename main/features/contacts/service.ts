import type { z } from 'zod';
import type { contactFields } from '../../../shared/contract/contacts.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { contactRefusals } from '../../../shared/text/contacts.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { difference, writeAudit } from '../audit/service.ts';
import { storedNumber, storedNumbers } from './numbers.ts';
import { type Contact, contactRecord, currentContact, indexContact, phonesOf } from './record.ts';
import { type ContactRow, contactPhoneTable, contactTable } from './table.ts';

export { currentContact } from './record.ts';

export type ContactFields = z.infer<typeof contactFields>;

/**
 * Adds a person. A repeated request with the same key gives the first answer again.
 * @throws Refusal when neither a name, an organisation nor a number is given
 */
export function createContact(
  kernel: Kernel,
  actor: Actor,
  input: ContactFields & { clientKey: string },
): Promise<Contact> {
  return kernel.store.write(async (writer) => {
    const earlier = await writer.findOneBy(contactTable, { clientKey: input.clientKey });
    const row = earlier ?? (await insertContact(kernel, writer, actor, input));
    return contactRecord(writer, row);
  });
}

/** Adds a person inside another feature's transaction. */
export async function insertContact(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  { phones, ...input }: ContactFields & { clientKey: string },
): Promise<ContactRow> {
  const numbers = storedNumbers(phones);
  if (input.name === '' && input.organization === '' && numbers.length === 0) {
    throw new Refusal('REFUSED', contactRefusals.nothingKnown, {
      fields: [{ path: 'name', message: contactRefusals.nothingKnown }],
    });
  }
  const at = kernel.clock.now();
  const row: ContactRow = { ...input, id: newId(), version: 1, mergedInto: null, createdAt: at, updatedAt: at };
  await writer.insert(contactTable, row);
  await replacePhones(writer, row.id, numbers);
  await indexContact(writer, row);
  const { clientKey: _, ...after } = { ...input, phones: numbers };
  await writeAudit(kernel, writer, actor, {
    action: 'contact.create',
    entity: 'contact',
    entityId: row.id,
    summary: `Kontak ${row.name || row.organization} ditambahkan`,
    after,
  });
  announce(kernel, writer, 'contacts', row.id, actor.name);
  return row;
}

/**
 * Changes what is known of a person; of a merged contact, of the one it became.
 * @throws Refusal CONFLICT when someone else saved meanwhile
 */
export function updateContact(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; version: number; patch: Partial<ContactFields> },
): Promise<Contact> {
  return kernel.store.write(async (writer) => {
    const row = await currentContact(writer, input.id);
    if (row.version !== input.version) throw new Refusal('CONFLICT', accessText.changedMeanwhile);
    const { phones, ...fields } = input.patch;
    const before = { ...row, phones: await phonesOf(writer, row.id) };
    const after = { ...fields, ...(phones ? { phones: storedNumbers(phones) } : {}) };
    const fresh: ContactRow = { ...row, ...fields, version: row.version + 1, updatedAt: kernel.clock.now() };
    await writer.update(contactTable, { id: row.id }, fresh);
    if (after.phones) await replacePhones(writer, row.id, after.phones);
    await indexContact(writer, fresh);
    await writeAudit(kernel, writer, actor, {
      action: 'contact.update',
      entity: 'contact',
      entityId: row.id,
      summary: `Kontak ${fresh.name || fresh.organization} diubah`,
      ...difference<Partial<ContactFields>>(before, after),
    });
    announce(kernel, writer, 'contacts', row.id, actor.name);
    return contactRecord(writer, fresh);
  });
}

/** Ids of the people known to have exactly this number; empty when the number cannot be read. */
export async function contactsWithNumber(reader: Reader, typed: string): Promise<string[]> {
  const number = storedNumber(typed);
  if (!/\d{3}/.test(number)) return [];
  const rows = await reader
    .createQueryBuilder(contactPhoneTable, 'p')
    .innerJoin(contactTable.options.name, 'c', 'c.id = p.contactId AND c.mergedInto IS NULL')
    .where('p.number = :number', { number })
    .take(6)
    .getMany();
  return rows.map((row) => row.contactId);
}

/** Keeps the rows of numbers that stay: a merge remembers them by id. */
async function replacePhones(writer: Writer, contactId: string, numbers: readonly string[]): Promise<void> {
  const existing = await writer.findBy(contactPhoneTable, { contactId });
  for (const phone of existing) {
    if (!numbers.includes(phone.number)) await writer.delete(contactPhoneTable, { id: phone.id });
  }
  for (const [position, number] of numbers.entries()) {
    const kept = existing.find((phone) => phone.number === number);
    if (kept) await writer.update(contactPhoneTable, { id: kept.id }, { position });
    else await writer.insert(contactPhoneTable, { id: newId(), contactId, number, position });
  }
}
