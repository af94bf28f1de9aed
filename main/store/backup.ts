import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import { storeText } from '../../shared/text/store.ts';

/**
 * Copies a live database into `target`, verified, and only then under its final name. Uses a connection of its own:
 * `backup()` on a connection inside a transaction resolves without writing anything (models.md, finding 2).
 */
export async function copyDatabase(source: string, target: string): Promise<{ size: number }> {
  const unfinished = `${target}.tmp`;
  rmSync(unfinished, { force: true });
  const connection = new Database(source, { readonly: true, fileMustExist: true });
  try {
    const progress = await connection.backup(unfinished);
    if (progress.totalPages === 0) throw new Refusal('UNAVAILABLE', storeText.backupFailed);
  } finally {
    connection.close();
  }
  if (!isSound(unfinished)) {
    rmSync(unfinished, { force: true });
    throw new Refusal('UNAVAILABLE', storeText.backupFailed);
  }
  syncFile(unfinished);
  renameSync(unfinished, target);
  return { size: statSync(target).size };
}

/** Waits until a file is on the disk itself. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Whether a copy opens and passes SQLite's own check. */
export function isSound(file: string): boolean {
  return inspectCopy(file, (copy) => copy.pragma('quick_check', { simple: true }) === 'ok') ?? false;
}

/** Opens a copy read-only and counts the rows of a table: the rehearsal of a restore. null = it does not open. */
export function countRows(file: string, table: 'ticket'): number | null {
  return inspectCopy(file, (copy) => Number(copy.prepare(`SELECT count(*) FROM ${table}`).pluck().get()));
}

function inspectCopy<T>(file: string, look: (copy: Database.Database) => T): T | null {
  try {
    const copy = new Database(file, { readonly: true, fileMustExist: true });
    try {
      return look(copy);
    } finally {
      copy.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return null;
    throw error;
  }
}
