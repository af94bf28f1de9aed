import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EntitySchema, QueryDeepPartialEntity } from 'typeorm';
import type { Writer } from '../../../store/store.ts';

/** SQLite takes 32,766 values in one statement, PostgreSQL 65,535. */
const mostValues = 30_000;
const mostRows = 250;

/** Inserts many rows in few statements, letting others have their turn in between. */
export async function insertAll<T extends object>(
  writer: Writer,
  table: EntitySchema<T>,
  rows: readonly QueryDeepPartialEntity<T>[],
  onRows: (count: number) => void = () => {},
): Promise<void> {
  const columns = Object.keys(table.options.columns).length;
  const size = Math.max(1, Math.min(mostRows, Math.floor(mostValues / columns)));
  for (let from = 0; from < rows.length; from += size) {
    const chunk = rows.slice(from, from + size);
    await writer.createQueryBuilder().insert().into(table).values(chunk).updateEntity(false).execute();
    onRows(chunk.length);
    await nextTurn();
  }
}
