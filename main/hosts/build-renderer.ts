import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');
export const rendererDir = join(projectRoot, 'out', 'renderer');

/** Builds the page when it was never built or its sources are newer than the last build. */
export async function buildRendererIfOld(say: (line: string) => void): Promise<void> {
  const sources = ['renderer', 'shared'].map((folder) => join(projectRoot, folder));
  if (newest(rendererDir) >= Math.max(...sources.map(newest))) return;
  say('Menyiapkan tampilan (beberapa detik)…');
  const { build } = await import('vite');
  await build({ configFile: join(projectRoot, 'renderer', 'vite.config.ts'), logLevel: 'error' });
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
