import { In, type SelectQueryBuilder } from 'typeorm';
import type { z } from 'zod';
import type { pageInput } from '../../../shared/contract/common.ts';
import type { visit, visitFilter } from '../../../shared/contract/visits.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { dayFromIso, dayStart, type Zone } from '../../../shared/domain/time/zone.ts';
import { accessText } from '../../../shared/text/access.ts';
import { visitRefusals } from '../../../shared/text/visits.ts';
import type { Kernel } from '../../kernel.ts';
import type { Engine, Reader } from '../../store/store.ts';
import { readProfile } from '../office/settings.ts';
import { matchingRefs } from '../search/service.ts';
import { staffTable } from '../staff/table.ts';
import { ticketTable } from '../tickets/table.ts';
import { type VisitRow, visitTable } from './table.ts';

export type Visit = z.infer<typeof visit>;
export type VisitFilter = z.infer<typeof visitFilter>;
type ListInput = VisitFilter & z.infer<typeof pageInput>;

/** The guest book, newest arrival first. Always three queries, whatever the page holds. */
export function listVisits(kernel: Kernel, input: ListInput) {
  return kernel.store.read(async (reader) => {
    const { document } = await readProfile(reader);
    const query = filtered(kernel.store.engine, reader, input, document.zone)
      .orderBy('visit.arrivedAt', 'DESC')
      .addOrderBy('visit.id', 'DESC')
      .take(input.limit + 1);
    if (input.cursor) {
      const { at, id } = readCursor(input.cursor);
      query.andWhere('(visit.arrivedAt < :at OR (visit.arrivedAt = :at AND visit.id < :id))', { at, id });
    }
    const rows = await query.getMany();
    const page = rows.slice(0, input.limit);
    const last = page.at(-1);
    return {
      items: await visitsOf(reader, page),
      nextCursor: rows.length > input.limit && last ? `${last.arrivedAt}~${last.id}` : null,
      asOf: kernel.clock.now(),
    };
  });
}

/** One visit as screens show it. @throws Refusal NOT_FOUND */
export async function getVisit(reader: Reader, id: string): Promise<Visit> {
  const [found] = await visitsOf(reader, [await findVisit(reader, id)]);
  if (!found) throw new Refusal('NOT_FOUND', accessText.notFound);
  return found;
}

/** The stored row. @throws Refusal NOT_FOUND */
export async function findVisit(reader: Reader, id: string): Promise<VisitRow> {
  const row = await reader.findOneBy(visitTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  return row;
}

/** Visits that fit the filter, without order or limit. Dates are whole days of the office. */
export function filtered(
  engine: Engine,
  reader: Reader,
  filter: VisitFilter,
  zone: Zone,
): SelectQueryBuilder<VisitRow> {
  const query = reader.createQueryBuilder<VisitRow>(visitTable, 'visit');
  if (filter.from) query.andWhere('visit.arrivedAt >= :from', { from: dayStart(dayFromIso(filter.from), zone) });
  if (filter.to) query.andWhere('visit.arrivedAt < :to', { to: dayStart(dayFromIso(filter.to) + 1, zone) });
  if (filter.present !== undefined) query.andWhere(`visit.leftAt IS ${filter.present ? '' : 'NOT '}NULL`);
  if (filter.search) {
    const found = matchingRefs(engine, 'visit', filter.search);
    query.andWhere(found ? `visit.id IN (${found.sql})` : '1 = 0', found?.parameters);
  }
  return query;
}

function readCursor(cursor: string): { at: number; id: string } {
  const match = /^(\d{1,16})~([0-9a-f-]{36})$/.exec(cursor);
  if (!match?.[1] || !match[2]) throw new Refusal('REFUSED', visitRefusals.cursorLost);
  return { at: Number(match[1]), id: match[2] };
}

/** Adds officer and ticket to stored rows, in two queries for any number of rows. */
export async function visitsOf(reader: Reader, rows: VisitRow[]): Promise<Visit[]> {
  if (rows.length === 0) return [];
  const ticketIds = rows.flatMap((row) => row.ticketId ?? []);
  const officers = await reader.find(staffTable, {
    select: { id: true, name: true },
    where: { id: In([...new Set(rows.map((row) => row.officerId))]) },
  });
  const tickets = ticketIds.length
    ? await reader.find(ticketTable, {
        select: { id: true, number: true, subject: true },
        where: { id: In([...new Set(ticketIds)]) },
      })
    : [];
  const officerName = new Map(officers.map((officer) => [officer.id, officer.name]));
  const ticketById = new Map(tickets.map(({ id, number, subject }) => [id, { id, number, subject }]));
  return rows.map(({ officerId, ticketId, clientKey: _, ...fields }) => ({
    ...fields,
    officer: { id: officerId, name: officerName.get(officerId) ?? '' },
    ticket: (ticketId && ticketById.get(ticketId)) || null,
  }));
}
