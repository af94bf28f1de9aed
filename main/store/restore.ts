import { copyFileSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/domain/refusal.ts';
import { storeText } from '../../shared/text/store.ts';
import { copyDatabase, isSound, syncFile } from './backup.ts';
import { lockFolder } from './lock.ts';
import { databaseFile, examine } from './sqlite.ts';

/** Copies in the data folder, newest first by name. */
export function copiesIn(folder: string): string[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => name.endsWith('.sqlite'))
    .toSorted()
    .toReversed();
}

/**
 * Puts a copy in the place of the office's file. The present file is kept in `backups` first, whole or damaged; a crash at
 * any point leaves either the old file or the new one.
 * @param stamp distinguishes the file that is kept, e.g. `20260615-090000`
 * @returns name under which the present file was kept; null when there was none
 * @throws Refusal when Loket is open on the folder, or the copy is not there, damaged, foreign or newer than this program
 */
export async function restoreCopy(folder: string, name: string, stamp: string): Promise<{ kept: string | null }> {
  const unlock = lockFolder(folder);
  try {
    if (!copiesIn(folder).includes(name)) throw new Refusal('NOT_FOUND', storeText.noSuchCopy);
    const unfinished = join(folder, `${databaseFile}.restore`);
    copyFileSync(join(folder, 'backups', name), unfinished);
    syncFile(unfinished);
    try {
      await examine(unfinished, null);
      const kept = await keepPresent(folder, stamp);
      renameSync(unfinished, join(folder, databaseFile));
      return { kept };
    } finally {
      for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true });
    }
  } finally {
    unlock();
  }
}

async function keepPresent(folder: string, stamp: string): Promise<string | null> {
  const file = join(folder, databaseFile);
  if (!existsSync(file)) return null;
  if (!isSound(file)) {
    const kept = `rusak-${stamp}.sqlite`;
    // A journal left behind would be played into the file that takes this one's place.
    for (const end of ['-wal', '-shm', '']) {
      if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, join(folder, 'backups', `${kept}${end}`));
    }
    return kept;
  }
  const kept = `sebelum-pulih-${stamp}.sqlite`;
  await copyDatabase(file, join(folder, 'backups', kept));
  const connection = new Database(file);
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close(); // the last connection takes the journal with it
  }
  return kept;
}
