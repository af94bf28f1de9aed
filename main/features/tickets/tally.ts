import type { TicketState } from '../../../shared/domain/vocabulary.ts';
import type { Writer } from '../../store/store.ts';
import { counterTable } from '../office/table.ts';
import { ticketTallyTable } from './table.ts';

/** Moves one ticket from one state's count to another's, in the transaction of the change. */
export async function moveTally(writer: Writer, from: TicketState | null, to: TicketState): Promise<void> {
  if (from !== null) await writer.update(ticketTallyTable, { id: from }, { count: () => 'count - 1' });
  const more = () => writer.update(ticketTallyTable, { id: to }, { count: () => 'count + 1' });
  if ((await more()).affected !== 0) return;
  await writer.createQueryBuilder().insert().into(ticketTallyTable).values({ id: to, count: 0 }).orIgnore().execute();
  await more();
}

/** The next number of a series, without gaps: the row stays locked until the write is durable. */
export async function nextNumber(writer: Writer, series: string): Promise<number> {
  const id = series;
  const more = () => writer.update(counterTable, { id }, { value: () => 'value + 1' });
  if ((await more()).affected === 0) {
    await writer.createQueryBuilder().insert().into(counterTable).values({ id, value: 0 }).orIgnore().execute();
    await more();
  }
  const row = await writer.findOneBy(counterTable, { id });
  return row?.value ?? 1;
}
