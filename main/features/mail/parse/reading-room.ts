import { Worker } from 'node:worker_threads';
import { limits } from './limits.ts';
import type { ReadAnswer } from './mail-worker.ts';
import type { ReadMessage } from './message.ts';
import { rawMessage } from './read.ts';

type Waiting = { id: number; bytes: Uint8Array; resolve: (read: ReadMessage) => void; reject: (error: Error) => void };
type Seat = { worker: Worker | null; ready: boolean; current: { waiting: Waiting; timer: NodeJS.Timeout } | null };

/** A thread that does not even begin in this time is a fault of ours, not of a message. */
const beginMs = 60_000;

/**
 * Where strangers' messages are opened: two threads with a limit on memory and time. A message that takes too long or
 * brings its thread down costs that thread and comes back `raw`; the others never notice.
 */
export class ReadingRoom {
  readonly #seats: Seat[] = [1, 2].map(() => ({ worker: null, ready: false, current: null }));
  readonly #queue: Waiting[] = [];
  readonly #timeMs: number;
  #nextId = 1;
  #closed = false;

  constructor(timeMs: number = limits.timeMs) {
    this.#timeMs = timeMs;
  }

  /** Reads one message. Rejects only when the program stops or its threads cannot be begun: never for a message. */
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
    await Promise.all(
      this.#seats.map((seat) => {
        const { worker, current } = seat;
        if (current) clearTimeout(current.timer);
        seat.current = null;
        seat.worker = null;
        current?.waiting.reject(gone);
        return worker?.terminate();
      }),
    );
  }

  #startNext(): void {
    for (const seat of this.#seats) {
      if (this.#closed || seat.current) continue;
      const waiting = this.#queue.shift();
      if (!waiting) return;
      seat.current = { waiting, timer: setTimeout(() => this.#end(seat, 'tooLong'), beginMs) };
      seat.worker ??= this.#thread(seat);
      seat.worker.ref();
      if (seat.ready) this.#give(seat);
    }
  }

  /** The message's own time begins when its thread is there. */
  #give(seat: Seat): void {
    const { current, worker } = seat;
    if (!current || !worker) return;
    clearTimeout(current.timer);
    current.timer = setTimeout(() => this.#end(seat, 'tooLong'), this.#timeMs);
    worker.postMessage({ id: current.waiting.id, bytes: current.waiting.bytes });
  }

  /** Ends a thread; the message it had comes back as it is, or is for another day when the thread never began. */
  #end(seat: Seat, notice: string, cause?: unknown): void {
    const { current, worker, ready } = seat;
    seat.worker = null;
    seat.ready = false;
    void worker?.terminate();
    if (!current) return;
    this.#leave(seat);
    if (ready) current.waiting.resolve(rawMessage(current.waiting.bytes, notice));
    else current.waiting.reject(new Error('The thread that opens messages did not begin.', { cause }));
    this.#startNext();
  }

  #leave(seat: Seat): void {
    if (seat.current) clearTimeout(seat.current.timer);
    seat.current = null;
    seat.worker?.unref(); // an idle thread must not keep the process alive
  }

  #thread(seat: Seat): Worker {
    seat.ready = false;
    // Node 24 runs the .ts file itself; the desktop's bundle has it as mail-worker.js beside (hosts/electron/vite.config.ts).
    const worker = new Worker(new URL('./mail-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 },
    });
    worker.on('message', (answer: ReadAnswer) => {
      if (seat.worker !== worker) return;
      if (answer.type === 'ready') {
        seat.ready = true;
        this.#give(seat);
      } else if (seat.current?.waiting.id === answer.id) {
        const { waiting } = seat.current;
        this.#leave(seat);
        waiting.resolve(answer.read);
        this.#startNext();
      }
    });
    const fell = (cause?: unknown) => {
      if (seat.worker === worker) this.#end(seat, 'unreadable', cause);
    };
    worker.on('error', fell);
    worker.on('exit', fell);
    return worker;
  }
}
