import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { Refusal } from '../../shared/domain/refusal.ts';
import { storeText } from '../../shared/text/store.ts';
import { copyDatabase } from './backup.ts';
import { lockFolder } from './lock.ts';
import { migrations, migrationsAfter } from './migrations/index.ts';
import { SnakeNames } from './naming.ts';
import type { Entities } from './open.ts';
import type { Store } from './store.ts';
import { Transactions } from './transactions.ts';

/** "LOKT": marks the file as ours. */
const applicationId = 0x4c4f_4b54;
export const databaseFile = 'loket.sqlite';

/** Opens (or makes) the office's file. See models.md §5 for the order of the steps. */
export async function openSqlite(folder: string, entities: Entities): Promise<Store> {
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const unlock = lockFolder(folder);
  try {
    return await open(folder, entities, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function open(folder: string, entities: Entities, unlock: () => void): Promise<Store> {
  const file = join(folder, databaseFile);
  if (existsSync(file)) await examine(file, join(folder, 'backups'));

  const writing = dataSource(file, entities, false);
  await writing.initialize();
  try {
    await writing.runMigrations({ transaction: 'all' });
    await refuseDanglingReferences(writing);
  } catch (error) {
    await writing.destroy(); // a failed migration leaves foreign keys off: never go on with this connection
    if (error instanceof Refusal) throw error;
    throw new Refusal('UNAVAILABLE', storeText.migrationFailed, {}, error);
  }
  const reading = dataSource(file, entities, true);
  await reading.initialize();
  const transactions = new Transactions(writing, reading, true);

  return {
    engine: 'sqlite',
    read: (work) => transactions.read(work),
    write: (work) => transactions.write(work),
    copyTo: (target) => transactions.between(() => copyDatabase(file, target)),
    close: async () => {
      await transactions.close();
      await reading.destroy();
      await writing.query('PRAGMA optimize');
      await writing.query('PRAGMA wal_checkpoint(TRUNCATE)');
      await writing.destroy();
      unlock();
    },
  };
}

function dataSource(file: string, entities: Entities, readonly: boolean): DataSource {
  return new DataSource({
    type: 'better-sqlite3',
    driver: Database,
    database: file,
    readonly,
    entities,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    statementCacheSize: 300,
    prepareDatabase: (connection: Database.Database) => {
      connection.pragma('foreign_keys = ON');
      connection.pragma('busy_timeout = 5000');
      connection.pragma('trusted_schema = OFF');
      connection.pragma('cell_size_check = ON');
      connection.pragma('cache_size = -32000');
      connection.pragma('temp_store = MEMORY');
      if (readonly) return;
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma('journal_mode = WAL');
      // better-sqlite3 compiles WAL to NORMAL; an acknowledged write must survive a power cut.
      connection.pragma('synchronous = FULL');
    },
  });
}

/**
 * Looks at an existing file before anything is written to it.
 * @param backups where it is copied to when it will be migrated; null makes no copy
 * @throws Refusal when it is damaged, not Loket's, or newer than this program
 */
export async function examine(file: string, backups: string | null): Promise<void> {
  const connection = new Database(file, { fileMustExist: true });
  try {
    const owner = scalar(connection, 'application_id');
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    if (tables.length === 0 && owner === 0) return;
    if (owner !== applicationId) throw new Refusal('UNAVAILABLE', storeText.notOurs);
    if (connection.pragma('quick_check', { simple: true }) !== 'ok')
      throw new Refusal('UNAVAILABLE', storeText.damaged);
    if (!tables.includes('migration')) return;
    const applied = connection.prepare('SELECT name FROM migration').pluck().all().map(String);
    const pending = migrationsAfter(applied);
    if (pending === 'newer') throw new Refusal('UNAVAILABLE', storeText.newer);
    if (pending.length > 0 && backups !== null) await copyDatabase(file, join(backups, `before-${pending[0]}.sqlite`));
  } catch (error) {
    if (error instanceof Database.SqliteError && /SQLITE_(CORRUPT|NOTADB)/.test(error.code)) {
      throw new Refusal('UNAVAILABLE', storeText.damaged, {}, error);
    }
    throw error;
  } finally {
    connection.close();
  }
}

function scalar(connection: Database.Database, pragma: string): unknown {
  return connection.pragma(pragma, { simple: true });
}

/** Migrations run with foreign keys off and never check them. */
async function refuseDanglingReferences(source: DataSource): Promise<void> {
  const dangling: unknown[] = await source.query('PRAGMA foreign_key_check');
  if (dangling.length > 0) throw new Error(`${dangling.length} dangling references after migration`);
}
