import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { buildRendererIfOld, buildShellIfOld, projectRoot, rendererDir } from './build.ts';
import { requireElectron } from './electron-runtime.ts';
import { readOptions, type StartOptions, UsageError, usage } from './options.ts';
import { redact } from './redact.ts';

/** Reads the options, opens the desktop or the browser host, and says plainly what went wrong. */
export async function start(args: string[]): Promise<void> {
  try {
    const options = readOptions(args);
    mkdirSync(options.dataDir, { recursive: true });
    await buildRendererIfOld(console.log);
    if (options.host === 'desktop') {
      const electron = await requireElectron(console.log);
      if (typeof electron === 'string') return await runDesktop(electron, options);
      console.log(`${electron.why}; Loket dibuka di peramban sebagai gantinya.`);
    }
    const { runBrowserHost } = await import('./node/run.ts');
    await runBrowserHost({ ...options, rendererDir, appVersion: readVersion() });
  } catch (error) {
    if (error instanceof UsageError) console.error(`${error.message}\n\n${usage}`);
    else if (error instanceof Refusal) console.error(error.said.id);
    else console.error(redact(describe(error)));
    process.exitCode = 1;
  }
}

/** Runs the desktop in a process of its own and ends with its result. */
async function runDesktop(electron: string, options: StartOptions): Promise<void> {
  await buildShellIfOld(console.log);
  const database = options.database.engine === 'postgres' ? [`--database=${options.database.url}`] : [];
  const child = spawn(electron, [projectRoot, `--data=${options.dataDir}`, ...database], { stdio: 'inherit' });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (result) => resolve(result ?? 1));
  });
  process.exitCode = code;
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE') return 'Port itu sedang dipakai program lain. Pilih --port yang lain atau 0.';
  if (code === 'EACCES' || code === 'EROFS') return 'Folder data tidak dapat ditulis. Pilih folder lain dengan --data.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function readVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new Error('package.json names no version.');
}
