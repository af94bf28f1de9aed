import type { z } from 'zod';
import type { callFilter } from '../../../shared/contract/calls.ts';
import { dayFromIso, dayStart, type Zone } from '../../../shared/domain/time/zone.ts';
import { cursorOf, pageFrom, placeOf } from '../../store/keyset.ts';
import type { Engine, Reader } from '../../store/store.ts';
import { readProfile } from '../office/settings.ts';
import { matchingRefs } from '../search/service.ts';
import { type Call, type CallRows, callRows, callsOf } from './record.ts';

export type CallFilter = z.infer<typeof callFilter>;
const mostOpen = 50;

/** The officer's calls that are not ended, oldest first. */
export function openCalls(reader: Reader, officerId: string): Promise<Call[]> {
  return callsOf(
    callRows(reader)
      .andWhere('c.officerId = :officerId AND c.endedAt IS NULL', { officerId })
      .orderBy('c.startedAt', 'ASC')
      .limit(mostOpen),
  );
}

/** The telephone log, newest first. */
export async function listCalls(
  engine: Engine,
  reader: Reader,
  filter: CallFilter,
  page: { cursor?: string | undefined; limit: number },
) {
  const builder = callRows(reader)
    .orderBy('c.startedAt', 'DESC')
    .addOrderBy('c.id', 'DESC')
    .limit(page.limit + 1);
  if (!(await narrow(engine, reader, builder, filter))) return { items: [], nextCursor: null };
  if (page.cursor !== undefined) {
    builder.andWhere('(c.startedAt < :at OR (c.startedAt = :at AND c.id < :id))', placeOf(page.cursor));
  }
  return pageFrom(await callsOf(builder), page.limit, ({ startedAt, id }) => ({ at: startedAt, id }));
}

/** Every call of the filter, oldest first, in pages so that a year of calls is never one query. */
export async function* allCalls(engine: Engine, reader: Reader, filter: CallFilter): AsyncGenerator<Call[]> {
  const limit = 1_000;
  let cursor: string | undefined;
  do {
    const builder = callRows(reader).orderBy('c.startedAt', 'ASC').addOrderBy('c.id', 'ASC').limit(limit);
    if (!(await narrow(engine, reader, builder, filter))) return;
    if (cursor !== undefined) {
      builder.andWhere('(c.startedAt > :at OR (c.startedAt = :at AND c.id > :id))', placeOf(cursor));
    }
    const rows = await callsOf(builder);
    const last = rows.at(-1);
    cursor = rows.length === limit && last ? cursorOf({ at: last.startedAt, id: last.id }) : undefined;
    yield rows;
  } while (cursor !== undefined);
}

/** False when nothing can match. */
async function narrow(engine: Engine, reader: Reader, builder: CallRows, filter: CallFilter): Promise<boolean> {
  if (filter.from !== undefined || filter.to !== undefined) {
    const { zone } = (await readProfile(reader)).document;
    if (filter.from !== undefined) builder.andWhere('c.startedAt >= :fromAt', { fromAt: startOf(filter.from, zone) });
    if (filter.to !== undefined) builder.andWhere('c.startedAt < :toAt', { toAt: startOf(filter.to, zone, 1) });
  }
  if (filter.outcome.length > 0) builder.andWhere('c.outcome IN (:...outcomes)', { outcomes: filter.outcome });
  if (filter.officerId !== undefined) builder.andWhere('c.officerId = :by', { by: filter.officerId });
  if (filter.direction !== undefined) builder.andWhere('c.direction = :direction', { direction: filter.direction });
  if (filter.search === '') return true;
  const found = matchingRefs(engine, 'call', filter.search);
  if (!found) return false;
  builder.andWhere(`c.id IN (${found.sql})`, found.parameters);
  return true;
}

function startOf(date: string, zone: Zone, daysLater = 0): number {
  return dayStart(dayFromIso(date) + daysLater, zone);
}
