import { dayOf, isoFromDay, type Zone } from '../../../shared/domain/time/zone.ts';
import type { Writer } from '../../store/store.ts';
import { counterTable } from '../office/table.ts';

/**
 * Takes the day's counter in hand until the end of the transaction, so that several PCs on one PostgreSQL register one
 * visitor after the other. Call before looking for what a second attempt must not write again.
 * @returns the id of the counter of the office day the instant falls on
 */
export async function holdQueue(writer: Writer, at: number, zone: Zone): Promise<string> {
  const id = `visit-${isoFromDay(dayOf(at, zone))}`;
  await writer.createQueryBuilder().insert().into(counterTable).values({ id, value: 0 }).orIgnore().execute();
  await add(writer, id, 0);
  return id;
}

/** The next queue number of a counter in hand; every day begins with 1. */
export async function nextQueueNumber(writer: Writer, id: string): Promise<number> {
  await add(writer, id, 1);
  const counter = await writer.findOneBy(counterTable, { id });
  if (!counter) throw new Error(`The counter ${id} is missing.`);
  return counter.value;
}

async function add(writer: Writer, id: string, step: 0 | 1): Promise<void> {
  const value = () => `value + ${step}`;
  await writer.createQueryBuilder().update(counterTable).set({ value }).where({ id }).execute();
}
