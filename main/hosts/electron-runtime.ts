import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './build.ts';

const waitMs = 60_000;
const electronFolder = join(projectRoot, 'node_modules', 'electron');

/** Why the desktop cannot be opened here, in the user's words. */
export type Missing = { why: string };

/** The Electron program as installed, or null. */
export function findElectron(folder = electronFolder): string | null {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** Whether this user may run Electron at all: its sandbox refuses root on Linux. */
export function isRootOnLinux(platform: NodeJS.Platform = process.platform, uid = process.getuid?.()): boolean {
  return platform === 'linux' && uid === 0;
}

/**
 * The Electron program; fetched by its own installer where it is missing (at most a minute, told to the user).
 * `LOKET_ELECTRON_DOWNLOAD=0` skips that, e.g. on a PC without internet.
 */
export async function requireElectron(say: (line: string) => void): Promise<string | Missing> {
  if (isRootOnLinux()) return { why: 'Jendela desktop tidak dapat dibuka oleh root di Linux' };
  const found = findElectron();
  if (found !== null) return found;
  if (process.env.LOKET_ELECTRON_DOWNLOAD === '0') return { why: 'Program Electron belum terpasang' };
  say('Mengambil program Electron (sekali saja, paling lama satu menit)…');
  await runInstaller(say);
  return findElectron() ?? { why: 'Program Electron belum terpasang dan tidak dapat diunduh' };
}

function runInstaller(say: (line: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], { stdio: 'ignore' });
    const started = Date.now();
    const progress = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} detik`), 10_000);
    const deadline = setTimeout(() => child.kill(), waitMs);
    const end = () => {
      clearInterval(progress);
      clearTimeout(deadline);
      resolve();
    };
    child.on('error', end);
    child.on('close', end);
  });
}
