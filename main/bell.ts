import type { LiveEvent } from '../shared/contract/events.ts';
import type { Live } from './live.ts';

/** Wakes a sleeping loop when something of its topic changed; a ring before the sleep is not lost. */
export class Bell {
  readonly #off: () => void;
  #rung = false;
  #wake: (() => void) | null = null;

  /** @param isOurs which changes of the topic ring; all of them when left out */
  constructor(live: Live, topic: LiveEvent['topic'], isOurs: (event: LiveEvent) => boolean = () => true) {
    this.#off = live.on((event) => {
      if (event.topic === topic && isOurs(event)) this.ring();
    });
  }

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Sleeps until it rings, at most `ms`, and not at all once the program stops. */
  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted && ms > 0) await this.#until(ms, signal);
    this.#rung = false;
  }

  #until(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
      this.#wake = done;
    });
  }

  close(): void {
    this.#off();
  }
}
