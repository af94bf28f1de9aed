import pg from 'pg';
import { DataSource } from 'typeorm';
import { Refusal } from '../../shared/domain/refusal.ts';
import { storeText } from '../../shared/text/store.ts';
import { migrations, migrationsAfter } from './migrations/index.ts';
import { SnakeNames } from './naming.ts';
import type { Entities } from './open.ts';
import type { Store } from './store.ts';
import { Transactions } from './transactions.ts';

/** int8 arrives as text by default; our instants and counts fit a JavaScript number exactly. */
const int8 = 20;
pg.types.setTypeParser(int8, Number);

/** Opens the office's shared PostgreSQL: the engine's own isolation replaces queue and lock file. */
export async function openPostgres(url: string, entities: Entities): Promise<Store> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    poolSize: 8,
    applicationName: 'loket',
  });
  await source.initialize();
  try {
    if (migrationsAfter(await applied(source)) === 'newer') throw new Refusal('UNAVAILABLE', storeText.newer);
    await source.runMigrations({ transaction: 'all' });
  } catch (error) {
    await source.destroy();
    if (error instanceof Refusal) throw error;
    throw new Refusal('UNAVAILABLE', storeText.migrationFailed, {}, error);
  }
  const transactions = new Transactions(source, source, false);
  return {
    engine: 'postgres',
    read: (work) => transactions.read(work),
    write: (work) => transactions.write(work),
    copyTo: () => Promise.reject(new Refusal('UNAVAILABLE', storeText.backupNotHere)),
    close: async () => {
      await transactions.close();
      await source.destroy();
    },
  };
}

async function applied(source: DataSource): Promise<string[]> {
  const found: { there: string | null }[] = await source.query(`SELECT to_regclass('migration') AS there`);
  if (!found[0]?.there) return [];
  const rows: { name: string }[] = await source.query('SELECT name FROM migration');
  return rows.map((row) => row.name);
}
