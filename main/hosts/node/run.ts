import { createInterface } from 'node:readline';
import { createCore } from '../../core.ts';
import { systemClock } from '../../host.ts';
import { fileLog } from '../log.ts';
import type { StartOptions } from '../options.ts';
import { fileSecrets, hiddenFrom } from '../secrets.ts';
import { openInBrowser } from './open-browser.ts';
import { serve } from './serve.ts';

export type BrowserHost = Omit<StartOptions, 'host'> & { rendererDir: string; appVersion: string };

/** Runs the browser host until Ctrl+C: opens the data, serves the page, prints the link. */
export async function runBrowserHost(options: BrowserHost): Promise<void> {
  const log = fileLog(options.dataDir);
  const die = (event: string) => (error: unknown) => {
    log.error(event, error);
    void log.flushed().then(() => process.exit(1));
  };
  process.on('uncaughtException', die('process.exception'));
  process.on('unhandledRejection', die('process.rejection'));

  const { dataDir, database, appVersion } = options;
  const core = await createCore({
    kind: 'browser',
    dataDir,
    database,
    appVersion,
    clock: systemClock,
    log,
    secrets: hiddenFrom(log, fileSecrets(dataDir)),
  });
  const served = await serve(core, options).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });
  core.jobs.start();
  log.info('host.started', { kind: 'browser', version: appVersion });

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const deadline = setTimeout(() => process.exit(1), 10_000);
    await served.close();
    await core.close();
    log.info('host.stopped');
    await log.flushed();
    clearTimeout(deadline);
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const link = served.newLink();
  console.log(`Loket terbuka di peramban: ${link}`);
  console.log('Tautan ini berlaku satu kali. Enter: tautan baru. Ctrl+C: berhenti.');
  console.log(`LOKET_READY ${link}`);
  if (options.open) openInBrowser(link);
  if (process.stdin.isTTY) createInterface({ input: process.stdin }).on('line', () => console.log(served.newLink()));
}
