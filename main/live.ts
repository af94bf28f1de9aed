import { EventPublisher } from '@orpc/server';
import type { LiveEvent } from '../shared/contract/events.ts';

/** Tells every open screen what changed. Publish from `writer.afterCommit`, never before the change is durable. */
export class Live {
  readonly #publisher = new EventPublisher<{ change: LiveEvent }>({ maxBufferedEvents: 200 });

  publish(event: LiveEvent): void {
    this.#publisher.publish('change', event);
  }

  subscribe(signal: AbortSignal | undefined): AsyncGenerator<LiveEvent> {
    return this.#publisher.subscribe('change', { signal });
  }

  /** For parts of the core itself (job wake-ups). */
  on(listener: (event: LiveEvent) => void): () => void {
    return this.#publisher.subscribe('change', listener);
  }
}
