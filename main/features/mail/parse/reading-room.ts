import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { ReadAnswer } from './mail-worker.ts';
import type { ReadMessage } from './message.ts';
import { rawMessage } from './read.ts';

type Waiting = { id: number; bytes: Uint8Array; resolve: (read: ReadMessage) => void; reject: (error: Error) => void };
type Seat = { worker: Worker | null; current: { waiting: Waiting; timer: NodeJS.Timeout } | null };

/**
 * Where strangers' messages are opened: two threads with a limit on memory and time. A message that takes too long or
 * brings its thread down costs that thread and comes back `raw`; the others never notice.
 */
export class ReadingRoom {
  readonly #seats: Seat[] = [
    { worker: null, current: null },
    { worker: null, current: null },
  ];
  readonly #queue: Waiting[] = [];
  readonly #timeMs: number;
  #nextId = 1;
  #closed = false;

  constructor(timeMs: number = limits.timeMs) {
    this.#timeMs = timeMs;
  }

  /** Reads one message; rejects only when the program stops. */
  read(bytes: Uint8Array): Promise<ReadMessage> {
    if (this.#closed) return Promise.reject(new Error('The reading room is closed.'));
    if (bytes.length > limits.messageBytes) return Promise.resolve(rawMessage(bytes, 'tooLarge'));
    const { promise, resolve, reject } = Promise.withResolvers<ReadMessage>();
    this.#queue.push({ id: this.#nextId, bytes, resolve, reject });
    this.#nextId += 1;
    this.#startNext();
    return promise;
  }

  /** Ends the threads; what was being read is rejected and will be read again another day. */
  async close(): Promise<void> {
    this.#closed = true;
    const gone = new Error('The reading room is closed.');
    for (const waiting of this.#queue.splice(0)) waiting.reject(gone);
    for (const seat of this.#seats) {
      if (seat.current) {
        clearTimeout(seat.current.timer);
        seat.current.waiting.reject(gone);
        seat.current = null;
      }
      const { worker } = seat;
      seat.worker = null;
      await worker?.terminate();
    }
  }

  #startNext(): void {
    if (this.#closed) return;
    for (const seat of this.#seats) {
      if (seat.current) continue;
      const waiting = this.#queue.shift();
      if (!waiting) return;
      seat.current = { waiting, timer: setTimeout(() => this.#giveUp(seat, 'tooLong'), this.#timeMs) };
      const worker = this.#worker(seat);
      worker.ref();
      worker.postMessage({ id: waiting.id, bytes: waiting.bytes });
    }
  }

  #giveUp(seat: Seat, notice: string): void {
    const { current, worker } = seat;
    seat.worker = null;
    void worker?.terminate();
    if (!current) return;
    this.#leave(seat);
    current.waiting.resolve(rawMessage(current.waiting.bytes, notice));
    this.#startNext();
  }

  #leave(seat: Seat): void {
    if (seat.current) clearTimeout(seat.current.timer);
    seat.current = null;
    seat.worker?.unref(); // an idle thread must not keep the process alive
  }

  #worker(seat: Seat): Worker {
    if (seat.worker) return seat.worker;
    // Node 24 runs the .ts file itself; the desktop's bundle has it as mail-worker.js beside (hosts/electron/vite.config.ts).
    const worker = new Worker(new URL('./mail-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
    });
    worker.on('message', ({ id, read }: ReadAnswer) => {
      const { current } = seat;
      if (seat.worker !== worker || current?.waiting.id !== id) return;
      this.#leave(seat);
      current.waiting.resolve(read);
      this.#startNext();
    });
    const fell = () => {
      if (seat.worker === worker) this.#giveUp(seat, 'unreadable');
    };
    worker.on('error', fell);
    worker.on('exit', fell);
    seat.worker = worker;
    return worker;
  }
}
