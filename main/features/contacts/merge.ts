import { IsNull } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { contactRefusals } from '../../../shared/text/contacts.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { callTable } from '../calls/table.ts';
import { forgetRecord } from '../search/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { visitTable } from '../visits/table.ts';
import { type Contact, contactRecord, currentContact, indexContact } from './record.ts';
import { type ContactRow, contactMergeTable, contactPhoneTable, contactTable, type Moved } from './table.ts';

const fillable = ['name', 'email', 'organization', 'spseUserId', 'npwp', 'identityNumber', 'address', 'note'] as const;
const mostPhones = 20;
const tables = { tickets: ticketTable, calls: callTable, visits: visitTable, phones: contactPhoneTable } as const;
const kindsOfThings = ['tickets', 'calls', 'visits', 'phones'] as const;
/** SQLite binds at most 999 values on old builds; well below it. */
const chunk = 500;

/**
 * Makes one person of two: everything of `merged` moves to `survivor`, whose empty fields are filled. What moved is
 * kept so that it can be undone exactly.
 * @throws Refusal when one of them is already merged, or both are the same
 */
export function mergeContacts(
  kernel: Kernel,
  actor: Actor,
  { survivorId, mergedId }: { survivorId: string; mergedId: string },
): Promise<Contact> {
  if (survivorId === mergedId) throw new Refusal('REFUSED', contactRefusals.sameContact);
  return kernel.store.write(async (writer) => {
    const survivor = await unmerged(writer, survivorId);
    const merged = await unmerged(writer, mergedId);
    const at = kernel.clock.now();
    const moved = await moveAll(writer, merged.id, survivor.id);
    moved.filled = emptyFieldsFilled(survivor, merged);
    const fresh: ContactRow = { ...survivor, ...moved.filled, version: survivor.version + 1, updatedAt: at };
    await writer.update(contactTable, { id: survivor.id }, fresh);
    await writer.update(
      contactTable,
      { id: merged.id },
      { mergedInto: survivor.id, version: merged.version + 1, updatedAt: at },
    );
    const id = newId();
    await writer.insert(contactMergeTable, {
      id,
      survivorId: survivor.id,
      mergedId: merged.id,
      moved,
      at,
      byName: actor.name,
      undoneAt: null,
    });
    await forgetRecord(writer, 'contact', merged.id);
    await indexContact(writer, fresh);
    await writeAudit(kernel, writer, actor, {
      action: 'contact.merge',
      entity: 'contact',
      entityId: survivor.id,
      summary: `Kontak ${merged.name || merged.organization} digabung ke ${fresh.name || fresh.organization}`,
      after: { mergeId: id, mergedId: merged.id, ...moved },
    });
    announceBoth(kernel, writer, actor, survivor.id, merged.id);
    return contactRecord(writer, fresh);
  });
}

/**
 * Takes a merge back: what was moved and is still there returns; what came later stays with the survivor.
 * @throws Refusal NOT_FOUND, or CONFLICT when it was undone already
 */
export function undoMerge(kernel: Kernel, actor: Actor, mergeId: string): Promise<Contact> {
  return kernel.store.write(async (writer) => {
    const merge = await writer.findOneBy(contactMergeTable, { id: mergeId });
    if (!merge) throw new Refusal('NOT_FOUND', accessText.notFound);
    if (merge.undoneAt !== null) throw new Refusal('CONFLICT', contactRefusals.alreadyUndone);
    const at = kernel.clock.now();
    const from = await heirs(writer, merge.survivorId);
    for (const kind of kindsOfThings) await moveBack(writer, kind, merge.moved[kind], merge.mergedId, from);
    await forgetInLaterMerges(writer, from, merge.moved);
    const survivor = await emptyAgain(writer, merge.survivorId, merge.moved.filled ?? {}, at);
    const restored = await writer.findOneBy(contactTable, { id: merge.mergedId });
    if (!restored) throw new Refusal('NOT_FOUND', accessText.notFound);
    const back: ContactRow = { ...restored, mergedInto: null, version: restored.version + 1, updatedAt: at };
    await writer.update(contactTable, { id: back.id }, back);
    await writer.update(contactMergeTable, { id: mergeId }, { undoneAt: at });
    await indexContact(writer, back);
    if (survivor.mergedInto === null) await indexContact(writer, survivor);
    else await indexContact(writer, await currentContact(writer, survivor.id));
    await writeAudit(kernel, writer, actor, {
      action: 'contact.undoMerge',
      entity: 'contact',
      entityId: survivor.id,
      summary: `Penggabungan kontak ${back.name || back.organization} diurungkan`,
      before: { mergeId, mergedId: back.id, ...merge.moved },
    });
    announceBoth(kernel, writer, actor, survivor.id, back.id);
    return contactRecord(writer, await currentContact(writer, survivor.id));
  });
}

async function unmerged(writer: Writer, id: string): Promise<ContactRow> {
  const row = await writer.findOneBy(contactTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  if (row.mergedInto !== null) throw new Refusal('CONFLICT', contactRefusals.alreadyMerged);
  return row;
}

async function moveAll(writer: Writer, from: string, to: string): Promise<Moved> {
  const moved: Moved = { tickets: [], calls: [], visits: [], phones: [] };
  for (const kind of ['tickets', 'calls', 'visits'] as const) {
    const rows: { id: string }[] = await writer
      .createQueryBuilder(tables[kind], 'x')
      .select('x.id', 'id')
      .where('x.contactId = :from', { from })
      .getRawMany();
    moved[kind] = rows.map((row) => row.id);
    await writer.update(tables[kind], { contactId: from }, { contactId: to });
  }
  const theirs = await writer.findBy(contactPhoneTable, { contactId: to });
  const ours = await writer.find(contactPhoneTable, { where: { contactId: from }, order: { position: 'ASC' } });
  const fresh = ours.filter((phone) => !theirs.some((other) => other.number === phone.number));
  if (theirs.length + fresh.length > mostPhones) throw new Refusal('REFUSED', contactRefusals.tooManyPhones);
  let position = Math.max(-1, ...theirs.map((phone) => phone.position));
  for (const phone of fresh) {
    position += 1;
    await writer.update(contactPhoneTable, { id: phone.id }, { contactId: to, position });
    moved.phones.push(phone.id);
  }
  return moved;
}

/** The survivor and whoever it was itself merged into since: what was moved may have travelled on with it. */
async function heirs(writer: Writer, id: string): Promise<string[]> {
  const chain: string[] = [];
  let next: string | null = id;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    const row: ContactRow | null = await writer.findOneBy(contactTable, { id: next });
    next = row?.mergedInto ?? null;
  }
  return chain;
}

async function moveBack(
  writer: Writer,
  kind: keyof typeof tables,
  ids: readonly string[],
  to: string,
  from: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += chunk) {
    await writer
      .createQueryBuilder()
      .update(tables[kind])
      .set({ contactId: to })
      .where('id IN (:...ids) AND contact_id IN (:...from)', { ids: ids.slice(start, start + chunk), from })
      .execute();
  }
}

/** What returned to its owner no longer belongs to the merges it travelled on with. */
async function forgetInLaterMerges(writer: Writer, travelled: readonly string[], returned: Moved): Promise<void> {
  const later = await writer.findBy(
    contactMergeTable,
    travelled.map((mergedId) => ({ mergedId, undoneAt: IsNull() })),
  );
  for (const merge of later) {
    const moved = { ...merge.moved };
    for (const kind of kindsOfThings) {
      const gone = new Set(returned[kind]);
      moved[kind] = moved[kind].filter((id) => !gone.has(id));
    }
    await writer.update(contactMergeTable, { id: merge.id }, { moved });
  }
}

function emptyFieldsFilled(survivor: ContactRow, merged: ContactRow): NonNullable<Moved['filled']> {
  const filled: NonNullable<Moved['filled']> = {};
  for (const field of fillable) {
    if (survivor[field] === '' && merged[field] !== '') filled[field] = merged[field];
  }
  if (survivor.role === 'other' && merged.role !== 'other') filled.role = merged.role;
  return filled;
}

/** Fields the merge filled are empty again, unless somebody wrote something else there since. */
async function emptyAgain(
  writer: Writer,
  id: string,
  filled: NonNullable<Moved['filled']>,
  at: number,
): Promise<ContactRow> {
  const row = await writer.findOneBy(contactTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  const fresh: ContactRow = { ...row, version: row.version + 1, updatedAt: at };
  for (const field of fillable) if (filled[field] !== undefined && row[field] === filled[field]) fresh[field] = '';
  if (filled.role !== undefined && row.role === filled.role) fresh.role = 'other';
  await writer.update(contactTable, { id }, fresh);
  return fresh;
}

function announceBoth(kernel: Kernel, writer: Writer, actor: Actor, one: string, other: string): void {
  announce(kernel, writer, 'contacts', one, actor.name);
  announce(kernel, writer, 'contacts', other, actor.name);
  announce(kernel, writer, 'tickets', '', actor.name);
  announce(kernel, writer, 'calls', '', actor.name);
}
