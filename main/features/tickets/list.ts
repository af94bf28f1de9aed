import { z } from 'zod';
import type { ticketListInput } from '../../../shared/contract/tickets.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { due } from '../../../shared/domain/time/due.ts';
import { limit as limitOf } from '../../../shared/domain/time/standard-time.ts';
import { dayFromIso, dayStart, type Zone } from '../../../shared/domain/time/zone.ts';
import type { Queue } from '../../../shared/domain/vocabulary.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Actor } from '../../connection.ts';
import { ask, joined, listOf, named, plain, type Sql, sql } from '../../store/sql.ts';
import type { Engine, Reader } from '../../store/store.ts';
import { matchingRefs } from '../search/service.ts';
import type { Desk } from './desk.ts';
import { listed, type RawRow, rowColumns, rowTables, type Shelves } from './row.ts';
import type { InForce } from './rules.ts';

export type ListInput = z.infer<typeof ticketListInput>;
type Moment = { now: number; soon: number; zone: Zone };

/** One page of a queue, in the order asked for. */
export async function listTickets(desk: Desk, actor: Actor, input: ListInput) {
  return desk.kernel.store.read(async (reader) => {
    const inForce = await desk.rules.inForce(reader);
    const moment = momentOf(desk, inForce);
    const order = orderOf(input);
    const statement = listStatement(desk.kernel.store.engine, actor, input, moment);
    const raw = statement === null ? [] : await ask<RawRow>(desk.kernel.store.engine, reader, statement);
    const page = raw.slice(0, input.limit);
    const shelves = await shelvesFor(desk, reader, page);
    const reading = { now: moment.now, dueSoonMinutes: inForce.profile.dueSoonMinutes };
    const last = page.at(-1);
    return {
      items: page.map((row) => listed(row, shelves, inForce.counter.document, reading)),
      nextCursor: raw.length > input.limit && last ? cursorOf(last[order.value], last.id) : null,
      asOf: moment.now,
    };
  });
}

/** The statement of a page; null when the search words can match nothing. */
export function listStatement(engine: Engine, actor: Actor, input: ListInput, moment: Moment): Sql | null {
  const order = orderOf(input);
  const column = plain(`t.${order.value}`);
  const conditions = [queueCondition(input.queue, actor, moment), ...filterConditions(input.filter, moment.zone)];
  if (input.filter.search !== '') {
    const found = matchingRefs(engine, 'ticket', input.filter.search);
    if (found === null) return null;
    conditions.push(sql`t.id IN (${named(found.sql, found.parameters)})`);
  }
  if (input.cursor !== undefined) {
    const [value, id] = placeOf(input.cursor);
    conditions.push(sql`(${column}, t.id) ${plain(order.dir === 'asc' ? '>' : '<')} (${value}, ${id})`);
  }
  const direction = plain(order.dir === 'asc' ? 'ASC' : 'DESC');
  return sql`SELECT ${rowColumns} ${rowTables} WHERE ${joined(conditions, ' AND ')}
    ORDER BY ${column} ${direction}, t.id ${direction} LIMIT ${input.limit + 1}`;
}

/** Now, and the instant before which a deadline is near: so many working minutes from now. */
export function momentOf(desk: Desk, inForce: InForce): Moment {
  const now = desk.kernel.clock.now();
  const soon = due(now, limitOf(inForce.profile.dueSoonMinutes, 'minute'), inForce.counter.document);
  return { now, soon: soon ?? now, zone: inForce.profile.zone };
}

/** What stands in a queue. The words of the partial indexes must appear as they are, or they are not used. */
export function queueCondition(queue: Queue, actor: Actor, moment: Pick<Moment, 'now' | 'soon'>): Sql {
  const open = plain('t.closed_at IS NULL');
  switch (queue) {
    case 'open':
      return open;
    case 'new':
      return sql`${open} AND t.state = 'new'`;
    case 'mine':
      return sql`${open} AND t.assignee_id = ${actor.staffId ?? ''}`;
    case 'waitingUser':
      return sql`${open} AND t.state = 'waitingUser'`;
    case 'waitingLkpp':
      return sql`${open} AND t.state = 'escalatedLkpp'`;
    case 'toConfirm':
      return sql`${open} AND t.state = 'waitingConfirmation'`;
    case 'dueSoon':
      return sql`${open} AND t.next_due_at >= ${moment.now} AND t.next_due_at <= ${moment.soon}`;
    case 'late':
      return sql`${open} AND t.next_due_at < ${moment.now}`;
    case 'closed':
      return plain('t.closed_at IS NOT NULL');
  }
}

function filterConditions(filter: ListInput['filter'], zone: Zone): Sql[] {
  const conditions: Sql[] = [];
  if (filter.priority.length > 0) conditions.push(sql`t.priority IN ${listOf(filter.priority)}`);
  if (filter.channel.length > 0) conditions.push(sql`t.channel IN ${listOf(filter.channel)}`);
  if (filter.state.length > 0) conditions.push(sql`t.state IN ${listOf(filter.state)}`);
  if (filter.holder.length > 0) conditions.push(sql`t.holder IN ${listOf(filter.holder)}`);
  if (filter.assigneeId === null) conditions.push(plain('t.assignee_id IS NULL'));
  else if (filter.assigneeId !== undefined) conditions.push(sql`t.assignee_id = ${filter.assigneeId}`);
  if (filter.problemCode !== undefined) conditions.push(sql`t.problem_code = ${filter.problemCode}`);
  if (filter.procedureCode !== undefined) conditions.push(sql`t.procedure_code = ${filter.procedureCode}`);
  if (filter.receivedFrom !== undefined)
    conditions.push(sql`t.received_at >= ${dayStart(dayFromIso(filter.receivedFrom), zone)}`);
  if (filter.receivedTo !== undefined)
    conditions.push(sql`t.received_at < ${dayStart(dayFromIso(filter.receivedTo) + 1, zone)}`);
  return conditions;
}

const sortColumns = {
  nextDueAt: 'next_due_at',
  receivedAt: 'received_at',
  updatedAt: 'updated_at',
  number: 'number',
  priority: 'priority_rank',
} as const;

/** No deadline runs among closed tickets: they are sorted by their closing, the latest first. */
function orderOf({ queue, sort }: Pick<ListInput, 'queue' | 'sort'>) {
  if (queue === 'closed' && sort.by === 'nextDueAt')
    return { value: 'closed_at' as const, dir: sort.dir === 'asc' ? ('desc' as const) : ('asc' as const) };
  return { value: sortColumns[sort.by], dir: sort.dir };
}

/** Loads the few documents a page stands on; all but the first page find them on the shelf. */
async function shelvesFor(desk: Desk, reader: Reader, page: readonly RawRow[]): Promise<Shelves> {
  const calendars: Map<string, Shelves['calendars'] extends ReadonlyMap<string, infer C> ? C : never> = new Map();
  const procedures: Map<string, Shelves['procedures'] extends ReadonlyMap<string, infer D> ? D : never> = new Map();
  for (const row of page) {
    for (const id of [row.calendar_id, row.step_calendar_id]) {
      if (id !== null && !calendars.has(id)) calendars.set(id, await desk.rules.calendar(reader, id));
    }
    const id = row.procedure_version_id;
    if (id !== null && !procedures.has(id)) procedures.set(id, (await desk.rules.procedure(reader, id)).document);
  }
  return { calendars, procedures };
}

const place = z.tuple([z.union([z.int(), z.string().max(60)]), z.string().max(100)]);

function cursorOf(value: unknown, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function placeOf(cursor: string) {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new Refusal('REFUSED', accessText.notFound, {}, cause);
  }
}
