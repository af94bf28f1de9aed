import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';

/**
 * Files by their content: `files/ab/<sha256>`. The same file attached twice is kept once; a name on disk is never something
 * a person typed. A file is on disk for good before its row is written.
 */
export async function keepFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes);
  const target = pathOf(dataDir, sha256);
  const known = await stat(target).catch(absent);
  if (known?.size === bytes.length) return sha256;
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `.${randomUUID()}.tmp`);
  try {
    const handle = await open(unfinished, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
  return sha256;
}

/** @throws Refusal UNAVAILABLE when the file is gone or its content is not what was kept */
export async function fetchFile(dataDir: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(pathOf(dataDir, sha256)).catch(absent);
  if (!bytes || hashOf(bytes) !== sha256) throw new Refusal('UNAVAILABLE', ticketRefusal.fileDamaged);
  return new Uint8Array(bytes);
}

/** Part of a kept file, for sending it in pieces without holding all of it. @throws Refusal UNAVAILABLE when it is gone */
export async function readPart(dataDir: string, sha256: string, offset: number, length: number) {
  const handle = await open(pathOf(dataDir, sha256), 'r').catch(absent);
  if (!handle) throw new Refusal('UNAVAILABLE', ticketRefusal.fileDamaged);
  try {
    const buffer = new Uint8Array(length);
    const { bytesRead } = await handle.read(buffer, 0, length, offset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function pathOf(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Refusal('UNAVAILABLE', ticketRefusal.fileDamaged);
  return join(dataDir, 'files', sha256.slice(0, 2), sha256);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The new name itself must survive a power cut; Windows does not open folders and needs no sync. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}
