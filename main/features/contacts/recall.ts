import type { z } from 'zod';
import type { recall } from '../../../shared/contract/contacts.ts';
import { digitsFragment, maskPhone } from '../../../shared/domain/phone/phone.ts';
import type { Engine, Reader } from '../../store/store.ts';
import { callTable } from '../calls/table.ts';
import { matchingRefs } from '../search/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { storedNumber } from './numbers.ts';
import { contactRowOf, contactRows } from './queries.ts';
import { contactPhoneTable } from './table.ts';

export type Recall = z.infer<typeof recall>;
const mostPeople = 6;
const mostCandidates = 24;

/**
 * Who is calling, while the number or name is being typed: the exact number first, then numbers that begin so, then
 * fragments and names. Four queries, whatever is found.
 */
export async function recallCaller(engine: Engine, reader: Reader, typed: string, name: string): Promise<Recall[]> {
  const number = storedNumber(typed);
  const people = await candidates(engine, reader, typed, name);
  if (people.length === 0) return [];
  const ids = people.map((person) => person.id);
  const phones = await reader.find(contactPhoneTable, {
    where: ids.map((contactId) => ({ contactId })),
    order: { position: 'ASC' },
    take: mostCandidates * 20,
  });
  const numbersOf = Map.groupBy(phones, (phone) => phone.contactId);
  const fragment = digitsFragment(typed);
  const rank = (id: string) => {
    const numbers = numbersOf.get(id) ?? [];
    if (numbers.some((phone) => phone.number === number)) return 0;
    return fragment !== '' && numbers.some((phone) => phone.number.startsWith(`+62${fragment}`)) ? 1 : 2;
  };
  const best = people
    .map((person) => ({ person, rank: rank(person.id) }))
    .sort((a, b) => a.rank - b.rank || b.person.openTickets - a.person.openTickets)
    .slice(0, mostPeople);
  const chosen = best.map(({ person }) => person.id);
  const tickets = await openTickets(reader, chosen);
  const calls = await lastCalls(reader, chosen);
  return best.map(({ person, rank: place }) => ({
    contact: {
      ...person,
      phones: (numbersOf.get(person.id) ?? []).map((phone) => maskPhone(phone.number)),
      exact: place === 0,
    },
    openTickets: (tickets.get(person.id) ?? []).map(({ contactId: _, ...ticket }) => ticket),
    lastCalls: (calls.get(person.id) ?? []).map(({ contactId: _, ...call }) => ({
      ...call,
      note: call.note.slice(0, 200),
    })),
  }));
}

async function candidates(engine: Engine, reader: Reader, typed: string, name: string) {
  const ways: string[] = [];
  const parameters: Record<string, string> = {};
  const fragment = digitsFragment(typed);
  if (fragment !== '') {
    // A range instead of LIKE: every collation of both engines can use the index for it.
    ways.push(`SELECT * FROM (SELECT p.contact_id FROM contact_phone p
      WHERE p.number = :exact OR (p.number >= :from AND p.number < :to) ORDER BY p.number LIMIT ${mostCandidates}) begins`);
    Object.assign(parameters, { exact: storedNumber(typed), from: `+62${fragment}`, to: `+62${after(fragment)}` });
  }
  const words = name.trim().length >= 2 ? name : fragment;
  const found = words === '' ? null : matchingRefs(engine, 'contact', words);
  if (found) {
    ways.push(`SELECT * FROM (${found.sql} ORDER BY found.at DESC LIMIT ${mostCandidates}) alike`);
    Object.assign(parameters, found.parameters);
  }
  if (ways.length === 0) return [];
  const rows = await contactRows(reader)
    .andWhere(`(${ways.map((way) => `c.id IN (${way})`).join(' OR ')})`, parameters)
    .orderBy('c.updatedAt', 'DESC')
    .limit(mostCandidates * 2)
    .getRawMany();
  return rows.map(contactRowOf);
}

/** The first text of digits that sorts after everything beginning with `digits`. */
function after(digits: string): string {
  const head = digits.replace(/9+$/, '');
  return head === '' ? ':' : head.slice(0, -1) + String(Number(head.at(-1)) + 1);
}

async function openTickets(reader: Reader, contactIds: string[]) {
  const rows = await reader
    .createQueryBuilder()
    .select(['r.id AS id', 'r.number AS number', 'r.subject AS subject', 'r.state AS state'])
    .addSelect('r.updated_at', 'updatedAt')
    .addSelect('r.contact_id', 'contactId')
    .from(
      (inner) =>
        inner
          .select(['t.id AS id', 't.number AS number', 't.subject AS subject', 't.state AS state'])
          .addSelect('t.updatedAt', 'updated_at')
          .addSelect('t.contactId', 'contact_id')
          .addSelect('ROW_NUMBER() OVER (PARTITION BY t.contactId ORDER BY t.updatedAt DESC)', 'place')
          .from(ticketTable, 't')
          .where('t.contactId IN (:...contactIds) AND t.closedAt IS NULL', { contactIds }),
      'r',
    )
    .where('r.place <= 5')
    .orderBy('r.place', 'ASC')
    .getRawMany<Recall['openTickets'][number] & { contactId: string }>();
  return Map.groupBy(rows, (row) => row.contactId);
}

async function lastCalls(reader: Reader, contactIds: string[]) {
  const rows = await reader
    .createQueryBuilder()
    .select(['r.id AS id', 'r.at AS at', 'r.note AS note', 'r.outcome AS outcome'])
    .addSelect('r.contact_id', 'contactId')
    .from(
      (inner) =>
        inner
          .select(['c.id AS id', 'c.note AS note', 'c.outcome AS outcome'])
          .addSelect('c.startedAt', 'at')
          .addSelect('c.contactId', 'contact_id')
          .addSelect('ROW_NUMBER() OVER (PARTITION BY c.contactId ORDER BY c.startedAt DESC)', 'place')
          .from(callTable, 'c')
          .where('c.contactId IN (:...contactIds) AND c.removedAt IS NULL AND c.endedAt IS NOT NULL', { contactIds }),
      'r',
    )
    .where('r.place <= 3')
    .orderBy('r.place', 'ASC')
    .getRawMany<Recall['lastCalls'][number] & { contactId: string }>();
  return Map.groupBy(rows, (row) => row.contactId);
}
