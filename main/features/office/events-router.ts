import { api, requireActor } from '../../api.ts';
import type { Kernel } from '../../kernel.ts';

/** Live changes for every open screen (and, as SSE, for other office systems). */
export function eventsRouter(kernel: Kernel) {
  return {
    live: api.events.live.handler(async function* ({ context, signal }) {
      requireActor(context, 'read');
      for await (const event of kernel.live.subscribe(signal)) {
        const { actor, locked } = context.connection;
        if (!actor || locked) return; // signed out or locked meanwhile: the page asks again and is told so
        yield event;
      }
    }),
  };
}
