import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets } from '../host.ts';

/**
 * Secrets of the browser host: one file each in `secrets/` of the data folder, readable by the owner of the folder only
 * (0700/0600; on Windows by the rights of the user's profile). They are not encrypted: a key beside them would protect
 * nothing. The copies made by the backup leave this folder out.
 */
export function fileSecrets(dataDir: string): Secrets {
  const folder = join(dataDir, 'secrets');
  return {
    get: async (name) => (await readIfThere(join(folder, fileName(name))))?.toString('utf8') ?? null,
    set: async (name, value) => keep(folder, name, value === null ? null : Buffer.from(value)),
    describe: () => ({
      id: 'Disimpan dalam berkas yang hanya dapat dibaca oleh pemilik folder data di komputer ini.',
      en: 'Kept in a file that only the owner of the data folder on this computer can read.',
    }),
  };
}

/** The same secrets; every value that passes is covered in the diary from then on, whatever error carries it there. */
export function hiddenFrom(log: { hide(value: string): void }, secrets: Secrets): Secrets {
  const seen = (value: string | null) => {
    if (value !== null) log.hide(value);
    return value;
  };
  return {
    get: async (name) => seen(await secrets.get(name)),
    set: (name, value) => secrets.set(name, seen(value)),
    describe: () => secrets.describe(),
  };
}

/** Writes a secret's bytes so that a crash leaves the old one or the new one, never half of it. */
export async function keep(folder: string, name: string, bytes: Uint8Array | null): Promise<void> {
  const target = join(folder, fileName(name));
  if (bytes === null) return rm(target, { force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const unfinished = `${target}.tmp`;
  const handle = await open(unfinished, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(unfinished, target);
}

export function fileName(name: string): string {
  if (!/^[a-z0-9-]{1,60}$/.test(name)) throw new Error('A secret has a plain name.');
  return name;
}

export async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
