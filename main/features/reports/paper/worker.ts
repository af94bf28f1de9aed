import { parentPort } from 'node:worker_threads';
import { PaperError, wordsOf } from './error.ts';
import type { PaperAnswer, PaperJob } from './messages.ts';
import { renderPaper } from './render.ts';

// The thread that writes papers: one job in, progress and one result out. Started by render-in-worker.ts.
const port = parentPort;
if (!port) throw new Error('worker.ts runs as a worker thread only');

port.on('message', async ({ id, format, doc }: PaperJob) => {
  const answer = (message: PaperAnswer, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
  try {
    const paper = await renderPaper(format, doc, (done) => answer({ id, type: 'progress', done }));
    const { buffer } = paper.bytes;
    answer({ id, type: 'done', paper }, buffer instanceof ArrayBuffer ? [buffer] : []);
  } catch (error) {
    const known = error instanceof PaperError;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const message = known ? error.message : wordsOf(doc).errors.failed;
    answer({ id, type: 'failed', code: known ? error.code : 'failed', message, detail });
  }
});
