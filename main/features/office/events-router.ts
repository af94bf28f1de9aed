import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';

/** Live changes for every open screen (and, as SSE, for other office systems). */
export function eventsRouter(kernel: Kernel) {
  return {
    live: api.events.live.handler(async function* ({ context, signal }) {
      requireActor(context, 'read');
      yield* kernel.live.subscribe(signal);
    }),
  };
}
