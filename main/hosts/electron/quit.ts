import { app } from 'electron';
import type { Core } from '../../core.ts';
import type { FileLog } from '../log.ts';

const longestMs = 10_000;

/**
 * Ends the program in order: jobs stop, what is being written is finished, the data is closed. A fault nobody caught
 * is written down and ends the program at once; going on with half a state would be worse.
 * @returns closes the data, once
 */
export function quitCleanly(core: Core, log: FileLog): () => Promise<void> {
  let closing: Promise<void> | null = null;
  const close = () => {
    closing ??= core.close().then(() => log.flushed());
    return closing;
  };
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    setTimeout(() => app.exit(1), longestMs).unref();
    close().then(
      () => {
        closed = true;
        app.quit();
      },
      (error: unknown) => die('quit.failed')(error),
    );
  });
  app.on('window-all-closed', () => app.quit());
  app.on('render-process-gone', (_event, contents, details) => {
    log.error('page.gone', new Error(details.reason));
    if (details.reason !== 'clean-exit') contents.reload();
  });
  const die = (event: string) => (error: unknown) => {
    log.error(event, error);
    void log.flushed().then(() => app.exit(1));
  };
  process.on('uncaughtException', die('process.exception'));
  process.on('unhandledRejection', die('process.rejection'));
  return close;
}
