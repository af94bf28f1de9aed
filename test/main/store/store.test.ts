import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entities } from '../../../main/entities.ts';
import { counterTable } from '../../../main/features/office/table.ts';
import { snake } from '../../../main/store/naming.ts';
import { type Database, openStore } from '../../../main/store/open.ts';
import type { Store } from '../../../main/store/store.ts';
import { startPostgres } from '../../support/postgres.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const engines = [
  {
    name: 'SQLite',
    place: async (): Promise<{ database: Database; clean: () => void }> => {
      const folder = mkdtempSync(join(tmpdir(), 'loket-store-'));
      return { database: { engine: 'sqlite', folder }, clean: () => rmSync(folder, { recursive: true, force: true }) };
    },
  },
  { name: 'PostgreSQL', place: async () => ({ database: await postgres.database(), clean: () => {} }) },
];

describe.each(engines)('the store on $name', ({ place }) => {
  let store: Store;
  let database: Database;
  let clean: () => void;
  beforeAll(async () => {
    ({ database, clean } = await place());
    store = await openStore(database, entities);
  });
  afterAll(async () => {
    await store.close();
    clean();
  });
  const add = (id: string, value = 1) => store.write((writer) => writer.insert(counterTable, { id, value }));
  const find = (id: string) => store.read((reader) => reader.findOneBy(counterTable, { id }));

  it('keeps what was written and gives numbers back as numbers', async () => {
    await add('instant', 1_781_500_000_123);
    expect(await find('instant')).toEqual({ id: 'instant', value: 1_781_500_000_123 });
  });

  it('keeps nothing of a write that failed', async () => {
    const failing = store.write(async (writer) => {
      await writer.insert(counterTable, { id: 'half', value: 1 });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await find('half')).toBeNull();
  });

  it('does not let one write lose another that was acknowledged', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 300 }, (_, n) =>
        store.write(async (writer) => {
          await writer.insert(counterTable, { id: `many-${n}`, value: n });
          if (n % 3 === 0) throw new Error('rolled back');
        }),
      ),
    );
    const kept = outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
    const rows = await store.read((reader) => reader.query(`SELECT id FROM counter WHERE id LIKE 'many-%'`));
    expect(kept).toBe(200);
    expect(rows).toHaveLength(200);
  });

  it('shows readers only what is durable, and the writer its own work', async () => {
    await store.write(async (writer) => {
      await writer.insert(counterTable, { id: 'inside', value: 1 });
      expect(await store.read((reader) => reader.countBy(counterTable, { id: 'inside' }))).toBe(1);
    });
    expect(await find('inside')).not.toBeNull();
  });

  it('joins a nested write to the outer one', async () => {
    const outer = store.write(async () => {
      await add('nested');
      throw new Error('outer fails');
    });
    await expect(outer).rejects.toThrow('outer fails');
    expect(await find('nested')).toBeNull();
  });

  it('announces only what became durable', async () => {
    const seen: string[] = [];
    await store.write(async (writer) => writer.afterCommit(() => seen.push('kept')));
    await store
      .write(async (writer) => {
        writer.afterCommit(() => seen.push('lost'));
        throw new Error('rolled back');
      })
      .catch(() => undefined);
    expect(seen).toEqual(['kept']);
  });

  it('has exactly the columns its entities describe, and each may be empty exactly when described so', async () => {
    for (const entity of entities) {
      const { tableName, columns } = entity.options;
      const described = Object.entries(columns)
        .map(([property, column]) => `${snake(property)}${column?.nullable ? '?' : ''}`)
        .sort();
      const actual = await columnsOf(store, tableName ?? '');
      expect({ table: tableName, columns: actual }).toEqual({ table: tableName, columns: described });
    }
  });
});

/** Column names, with ? where NULL is allowed. Search columns that only one engine has are left out. */
async function columnsOf(store: Store, table: string): Promise<string[]> {
  const sql =
    store.engine === 'sqlite'
      ? `SELECT name, "notnull" = 0 AND pk = 0 AS empty FROM pragma_table_info('${table}')`
      : `SELECT column_name AS name, is_nullable = 'YES' AS empty FROM information_schema.columns
         WHERE table_name = '${table}' AND is_generated = 'NEVER'`;
  const rows: { name: string; empty: boolean | number }[] = await store.read((reader) => reader.query(sql));
  return rows.map((row) => `${row.name}${row.empty ? '?' : ''}`).sort();
}
