import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../shared/domain/refusal.ts';
import { storeText } from '../../shared/text/store.ts';

const owner = z.object({ pid: z.int(), host: z.string(), born: z.string() });

/**
 * One process at a time works in a data folder: Electron's own lock does not keep the browser host out, nor the other
 * way round. A lock left by a crash is recognised by its dead (or reborn) process id.
 * @returns a function that releases the lock
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'loket.lock');
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), born: birthOf(process.pid) ?? '' });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, mine);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (isHeld(file)) throw new Refusal('LOCKED', storeText.folderInUse);
      rmSync(file, { force: true });
    }
  }
  throw new Refusal('LOCKED', storeText.folderInUse);
}

function isHeld(file: string): boolean {
  const parsed = owner.safeParse(readJson(file));
  if (!parsed.success || parsed.data.host !== hostname()) return false;
  const born = birthOf(parsed.data.pid);
  return born !== null && (parsed.data.born === '' || born === '' || born === parsed.data.born);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // half-written by a crash: nobody holds it
  }
}

/** null: no such process; '': alive, birth unknown; else a value that differs when the id is reused. */
function birthOf(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return null;
  }
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return ''; // not Linux
  }
}
