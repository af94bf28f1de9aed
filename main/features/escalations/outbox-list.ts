import { In } from 'typeorm';
import type { z } from 'zod';
import type { delivery, deliveryAttempt } from '../../../shared/contract/escalations.ts';
import { noDeadline } from '../../store/columns.ts';
import { cursorOf, placeOf } from '../../store/keyset.ts';
import type { Reader } from '../../store/store.ts';
import type { Desk } from '../tickets/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { readGateway } from './settings.ts';
import { type DeliveryRow, deliveryAttemptTable, deliveryTable, escalationTable } from './table.ts';

type Delivery = z.infer<typeof delivery>;
type PageInput = { cursor?: string; limit: number };

/** The outbox, newest first, and before all else what a person must do something about. */
export async function listOutbox(
  { kernel }: Desk,
  reader: Reader,
  input: PageInput & { state: 'open' | 'actionNeeded' | 'done' | 'all' },
): Promise<{ items: Delivery[]; nextCursor: string | null; asOf: number }> {
  const parts = partsOf[input.state];
  const [first, place = ''] = input.cursor?.split('.', 2) ?? ['0'];
  if (parts[Number(first)] === undefined) placeOf(''); // not a cursor of this list: refuses
  const rows: { row: DeliveryRow; part: number }[] = [];
  for (let part = Number(first); part < parts.length && rows.length <= input.limit; part += 1) {
    const after = part === Number(first) && place !== '' ? placeOf(place) : null;
    const query = reader.createQueryBuilder(deliveryTable, 'd').where(parts[part] ?? '');
    if (after) query.andWhere('(d.createdAt < :at OR (d.createdAt = :at AND d.id < :id))', after);
    const found = await query
      .orderBy('d.createdAt', 'DESC')
      .addOrderBy('d.id', 'DESC')
      .limit(input.limit + 1 - rows.length)
      .getMany();
    rows.push(...found.map((row) => ({ row, part })));
  }
  const items = rows.slice(0, input.limit);
  const last = items.at(-1);
  const next = rows.length > input.limit && last;
  const deliveries = items.map(({ row }) => row);
  return {
    items: await viewDeliveries(reader, deliveries),
    nextCursor: next ? `${last.part}.${cursorOf({ at: last.row.createdAt, id: last.row.id })}` : null,
    asOf: kernel.clock.now(),
  };
}

/** Each state's list in the parts that follow each other; a cursor names its part. */
const partsOf = {
  open: ["d.state = 'actionNeeded'", "d.state IN ('waiting', 'sending') AND d.doneAt IS NULL"],
  actionNeeded: ["d.state = 'actionNeeded'"],
  done: ["d.state = 'done'"],
  all: ["d.state = 'actionNeeded'", "d.createdAt >= 0 AND d.state <> 'actionNeeded'"],
};

export async function viewDeliveries(reader: Reader, rows: readonly DeliveryRow[]): Promise<Delivery[]> {
  const escalations = await reader.find(escalationTable, {
    select: { id: true, ticketId: true },
    where: { id: In([...new Set(rows.map((row) => row.escalationId))]) },
  });
  const tickets = await reader.find(ticketTable, {
    select: { id: true, number: true },
    where: { id: In([...new Set(escalations.map((each) => each.ticketId))]) },
  });
  const paused = (await readGateway(reader)).paused;
  return rows.map((row) => {
    const ticketId = escalations.find((each) => each.id === row.escalationId)?.ticketId ?? '';
    return {
      id: row.id,
      escalationId: row.escalationId,
      ticketId,
      ticketNumber: tickets.find((each) => each.id === ticketId)?.number ?? '',
      kind: row.kind,
      label: row.label.slice(0, 200),
      state: paused && row.state === 'waiting' ? 'paused' : row.state,
      attempts: row.attempts,
      createdAt: row.createdAt,
      nextAttemptAt: row.state === 'waiting' && row.nextAttemptAt < noDeadline ? row.nextAttemptAt : null,
      doneAt: row.doneAt,
      bytesDone: row.bytesDone,
      bytesTotal: row.bytesTotal,
      problem: row.problem,
    };
  });
}

/** The attempts of one delivery, newest first. */
export async function attemptsOf(reader: Reader, deliveryId: string): Promise<z.infer<typeof deliveryAttempt>[]> {
  const rows = await reader.find(deliveryAttemptTable, {
    where: { deliveryId },
    order: { at: 'DESC', id: 'DESC' },
    take: 200,
  });
  return rows.map(({ at, tookMs, outcome, explanation }) => ({ at, tookMs, outcome, explanation }));
}
