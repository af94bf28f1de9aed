import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');
export const rendererDir = join(projectRoot, 'out', 'renderer');
const shellDir = join(projectRoot, 'out', 'main');

type Say = (line: string) => void;

/** Builds the page when it was never built or its sources are newer than the last build. */
export async function buildRendererIfOld(say: Say): Promise<void> {
  if (isFresh(rendererDir, ['renderer', 'shared'])) return;
  say('Menyiapkan tampilan (beberapa detik)…');
  await build('renderer/vite.config.ts');
}

/** The same for the desktop's shell and preload script. */
export async function buildShellIfOld(say: Say): Promise<void> {
  if (isFresh(shellDir, ['main', 'shared', 'resources'])) return;
  say('Menyiapkan jendela desktop (beberapa detik)…');
  await build('main/hosts/electron/vite.config.ts');
  await build('main/hosts/electron/vite.config.ts', 'preload');
}

async function build(config: string, mode?: string): Promise<void> {
  const vite = await import('vite');
  await vite.build({ configFile: join(projectRoot, config), mode, logLevel: 'error' });
}

/** Whether something was built after the last change of its sources. */
function isFresh(built: string, sources: string[]): boolean {
  return newest(built) >= Math.max(...sources.map((folder) => newest(join(projectRoot, folder))));
}

/** Time of the newest file in a folder, 0 when there is none. */
function newest(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return Math.max(0, ...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}
