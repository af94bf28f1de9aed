import { Worker } from 'node:worker_threads';
import type { PaperDocument } from './document.ts';
import { PaperError, wordsOf } from './error.ts';
import type { PaperAnswer, PaperJob } from './messages.ts';
import type { Progress, RenderedPaper } from './pdf.ts';
import type { PaperFormat } from './render.ts';

export interface PaperOptions {
  /** 0…1, called now and then. */
  onProgress?: Progress;
  signal?: AbortSignal;
  /** Milliseconds of work, waiting in the queue not counted; default two minutes. */
  timeoutMs?: number;
}

interface Waiting {
  job: PaperJob;
  options: PaperOptions;
  resolve: (paper: RenderedPaper) => void;
  reject: (error: PaperError) => void;
}

/**
 * Writes papers in one worker thread, one after the other, so that no page layout holds the main process.
 * A job that is cancelled or takes too long is stopped by ending the thread; the next job starts a new one.
 * Every rejection is a `PaperError` whose message can be shown to the user.
 */
export class PaperRoom {
  #queue: Waiting[] = [];
  #current: { waiting: Waiting; timer: NodeJS.Timeout } | null = null;
  #worker: Worker | null = null;
  #nextId = 1;
  #closed = false;

  /** Writes one paper. Rejects with code `cancelled`, `timeout`, `closed`, `crashed`, `failed` or `badDocument`. */
  render(format: PaperFormat, doc: PaperDocument, options: PaperOptions = {}): Promise<RenderedPaper> {
    const { errors } = wordsOf(doc);
    if (this.#closed) return Promise.reject(new PaperError('closed', errors.closed));
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(new PaperError('cancelled', errors.cancelled, { cause: signal.reason }));
    const { promise, resolve, reject } = Promise.withResolvers<RenderedPaper>();
    const waiting: Waiting = { job: { id: this.#nextId, format, doc }, options, resolve, reject };
    this.#nextId += 1;
    const onAbort = () => this.#stop(waiting, new PaperError('cancelled', errors.cancelled, { cause: signal?.reason }));
    signal?.addEventListener('abort', onAbort, { once: true });
    this.#queue.push(waiting);
    this.#startNext();
    return promise.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  /** Rejects what is running and waiting, and ends the thread. */
  async close(): Promise<void> {
    this.#closed = true;
    const all = [...(this.#current ? [this.#current.waiting] : []), ...this.#queue];
    this.#queue = [];
    if (this.#current) clearTimeout(this.#current.timer);
    this.#current = null;
    for (const { job, reject } of all) reject(new PaperError('closed', wordsOf(job.doc).errors.closed));
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #startNext(): void {
    if (this.#current || this.#closed) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    const limit = waiting.options.timeoutMs ?? 120_000;
    const { errors } = wordsOf(waiting.job.doc);
    const late = () => this.#stop(waiting, new PaperError('timeout', errors.timeout(Math.ceil(limit / 1000))));
    this.#current = { waiting, timer: setTimeout(late, limit) };
    try {
      const worker = this.#thread();
      worker.ref();
      worker.postMessage(waiting.job);
    } catch (cause) {
      this.#settle(waiting, () => waiting.reject(new PaperError('failed', errors.failed, { cause })));
    }
  }

  /** Stops a waiting or running job; a running one takes its thread with it. */
  #stop(waiting: Waiting, error: PaperError): void {
    if (this.#current?.waiting !== waiting) {
      if (!this.#queue.includes(waiting)) return;
      this.#queue = this.#queue.filter((item) => item !== waiting);
      waiting.reject(error);
      return;
    }
    void this.#worker?.terminate();
    this.#worker = null;
    this.#settle(waiting, () => waiting.reject(error));
  }

  #settle(waiting: Waiting, finish: () => void): void {
    if (this.#current?.waiting !== waiting) return;
    clearTimeout(this.#current.timer);
    this.#current = null;
    this.#worker?.unref(); // an idle thread must not keep the process alive
    finish();
    this.#startNext();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    // Node 24 runs the .ts file itself. A bundler must emit worker.ts as a file of its own beside this one and
    // change this URL with it (electron-vite: `?nodeWorker`, or a second entry named `worker`).
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    worker.on('message', (answer: PaperAnswer) => this.#answered(answer));
    worker.on('error', (cause) => this.#crashed(worker, cause));
    worker.on('exit', (code) => this.#crashed(worker, new Error(`paper worker exited with code ${code}`)));
    this.#worker = worker;
    return worker;
  }

  #answered(answer: PaperAnswer): void {
    const waiting = this.#current?.waiting;
    if (!waiting || waiting.job.id !== answer.id) return;
    if (answer.type === 'progress') waiting.options.onProgress?.(answer.done);
    else if (answer.type === 'done') this.#settle(waiting, () => waiting.resolve(answer.paper));
    else {
      const cause = new Error(answer.detail);
      this.#settle(waiting, () => waiting.reject(new PaperError(answer.code, answer.message, { cause })));
    }
  }

  /** The thread ended by itself: the job fails, later jobs get a new thread. Threads we ended are already forgotten. */
  #crashed(worker: Worker, cause: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const waiting = this.#current?.waiting;
    if (!waiting) return;
    const { errors } = wordsOf(waiting.job.doc);
    this.#settle(waiting, () => waiting.reject(new PaperError('crashed', errors.crashed, { cause })));
  }
}
