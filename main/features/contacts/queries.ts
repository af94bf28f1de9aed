import type { z } from 'zod';
import type { contactRow } from '../../../shared/contract/contacts.ts';
import { maskPhone } from '../../../shared/domain/phone/phone.ts';
import { type Place, pageFrom, placeOf } from '../../store/keyset.ts';
import type { Engine, Reader } from '../../store/store.ts';
import { callTable } from '../calls/table.ts';
import { matchingRefs } from '../search/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { visitTable } from '../visits/table.ts';
import { currentContact, phonesOf } from './record.ts';
import { type ContactRow, contactPhoneTable, contactTable } from './table.ts';

export type ContactListRow = z.infer<typeof contactRow>;
type RawRow = Pick<ContactRow, 'id' | 'name' | 'organization' | 'role' | 'email' | 'updatedAt'> & {
  phone: string | null;
  openTickets: number | string;
};
export type Page = { cursor?: string | undefined; limit: number };

/** The columns of a contact in a list, its first number and how many of its tickets are open; merged ones left out. */
export function contactRows(reader: Reader) {
  return reader
    .createQueryBuilder(contactTable, 'c')
    .select('c.id', 'id')
    .addSelect('c.name', 'name')
    .addSelect('c.organization', 'organization')
    .addSelect('c.role', 'role')
    .addSelect('c.email', 'email')
    .addSelect('c.updatedAt', 'updatedAt')
    .addSelect(
      (open) => open.select('COUNT(*)').from(ticketTable, 't').where('t.contactId = c.id AND t.closedAt IS NULL'),
      'openTickets',
    )
    .addSelect(
      (first) =>
        first
          .select('p.number')
          .from(contactPhoneTable, 'p')
          .where('p.contactId = c.id')
          .orderBy('p.position', 'ASC')
          .limit(1),
      'phone',
    )
    .where('c.mergedInto IS NULL');
}

/** Numbers are masked in lists (design.md, Secrets and people's data). */
export function contactRowOf(raw: RawRow): ContactListRow {
  return { ...raw, phone: raw.phone ? maskPhone(raw.phone) : '', openTickets: Number(raw.openTickets) };
}

/** Contacts, those changed last first; with a search, those that fit it. */
export async function listContacts(engine: Engine, reader: Reader, search: string, page: Page) {
  const builder = contactRows(reader)
    .orderBy('c.updatedAt', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .limit(page.limit + 1);
  if (search !== '') {
    const found = matchingRefs(engine, 'contact', search);
    if (!found) return { items: [], nextCursor: null };
    builder.andWhere(`c.id IN (${found.sql})`, found.parameters);
  }
  if (page.cursor !== undefined) {
    builder.andWhere('(c.updatedAt < :at OR (c.updatedAt = :at AND c.id < :id))', placeOf(page.cursor));
  }
  const rows = (await builder.getRawMany<RawRow>()).map(contactRowOf);
  return pageFrom(rows, page.limit, ({ updatedAt, id }) => ({ at: updatedAt, id }));
}

export type Duplicate = ContactListRow & { because: 'phone' | 'email' | 'nameAndOrganization' };

/** Who may be the same person: same number, same e-mail address, or same name and organisation. */
export async function possibleDuplicates(reader: Reader, id: string): Promise<Duplicate[]> {
  const contact = await currentContact(reader, id);
  const phones = await phonesOf(reader, contact.id);
  const found = new Map<string, Duplicate>();
  const look = async (because: Duplicate['because'], where: string, parameters: Record<string, unknown>) => {
    const rows = await contactRows(reader)
      .andWhere('c.id <> :self', { self: contact.id })
      .andWhere(where, parameters)
      .orderBy('c.updatedAt', 'DESC')
      .limit(10)
      .getRawMany<RawRow>();
    for (const row of rows) if (!found.has(row.id)) found.set(row.id, { ...contactRowOf(row), because });
  };
  if (phones.length > 0) {
    const same = 'SELECT p.contact_id FROM contact_phone p WHERE p.number IN (:...phones)';
    await look('phone', `c.id IN (${same})`, { phones });
  }
  if (contact.email !== '') await look('email', 'c.email = :email', { email: contact.email });
  const { name, organization } = contact;
  if (name !== '') {
    await look('nameAndOrganization', 'c.name = :name AND LOWER(c.organization) = LOWER(:organization)', {
      name,
      organization,
    });
  }
  return [...found.values()].slice(0, 10);
}

export type Happening = { kind: 'ticket' | 'call' | 'visit'; id: string; at: number; title: string; state: string };

/** Everything that happened with this person, newest first. */
export async function contactHistory(reader: Reader, id: string, page: Page) {
  const { id: contactId } = await currentContact(reader, id);
  const place = page.cursor === undefined ? undefined : placeOf(page.cursor);
  const take = page.limit + 1;
  const tickets = await happenings(reader, contactId, 'ticket', place, take);
  const calls = await happenings(reader, contactId, 'call', place, take);
  const visits = await happenings(reader, contactId, 'visit', place, take);
  const all = [...tickets, ...calls, ...visits].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  return pageFrom(all.slice(0, take), page.limit, ({ at, id: last }) => ({ at, id: last }));
}

const kinds = {
  ticket: { table: ticketTable, at: 'receivedAt', title: ['number', 'subject'], state: 'state', only: '1 = 1' },
  call: { table: callTable, at: 'startedAt', title: ['note'], state: 'outcome', only: 'x.removedAt IS NULL' },
  visit: { table: visitTable, at: 'arrivedAt', title: ['purpose', 'description'], state: 'leftAt', only: '1 = 1' },
} as const;

async function happenings(
  reader: Reader,
  contactId: string,
  kind: Happening['kind'],
  place: Place | undefined,
  take: number,
): Promise<Happening[]> {
  const { table, at, title, state, only } = kinds[kind];
  const builder = reader
    .createQueryBuilder<Record<string, unknown>>(table.options.name, 'x')
    .select('x.id', 'id')
    .addSelect(`x.${at}`, 'at')
    .addSelect(`x.${state}`, 'state')
    .where('x.contactId = :contactId', { contactId })
    .andWhere(only)
    .orderBy(`x.${at}`, 'DESC')
    .addOrderBy('x.id', 'DESC')
    .limit(take);
  for (const [index, column] of title.entries()) builder.addSelect(`x.${column}`, `title${index}`);
  if (place) builder.andWhere(`(x.${at} < :at OR (x.${at} = :at AND x.id < :id))`, place);
  const rows = await builder.getRawMany<{ id: string; at: number; state: unknown; title0: string; title1?: string }>();
  return rows.map((row) => ({
    kind,
    id: row.id,
    at: row.at,
    title: [row.title0, row.title1].filter(Boolean).join(' ').slice(0, 200),
    state: kind === 'visit' ? (row.state === null ? 'here' : 'left') : String(row.state ?? 'open'),
  }));
}
