import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { buildRendererIfOld, projectRoot, rendererDir } from './build-renderer.ts';
import { readOptions, UsageError, usage } from './options.ts';

/** Reads the options, opens the desktop or the browser host, and says plainly what went wrong. */
export async function start(args: string[]): Promise<void> {
  try {
    const options = readOptions(args);
    mkdirSync(options.dataDir, { recursive: true });
    await buildRendererIfOld(console.log);
    const { runBrowserHost } = await import('./node/run.ts');
    await runBrowserHost({ ...options, rendererDir, appVersion: readVersion() });
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof Refusal) console.error(error.said.id);
    else console.error(error);
    process.exitCode = 1;
  }
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json names no version.');
}
