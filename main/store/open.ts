import type { EntitySchema } from 'typeorm';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Where the office's records are: a file of this PC, or the office's PostgreSQL server. */
export type Database = { engine: 'sqlite'; folder: string } | { engine: 'postgres'; url: string };
export type Entities = EntitySchema[];

/**
 * Opens the store: lock, checks, backup before migrating, migrations, read connection.
 * @throws Refusal with what the user can do, when the data is locked, foreign, damaged or newer than this program
 */
export function openStore(database: Database, entities: Entities): Promise<Store> {
  return database.engine === 'sqlite' ? openSqlite(database.folder, entities) : openPostgres(database.url, entities);
}
