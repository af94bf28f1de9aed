import { z } from 'zod';
import { id as indonesian } from 'zod/locales';
import type { Connection } from './connection.ts';
import { entities } from './entities.ts';
import { PaperRoom } from './features/reports/paper/render-in-worker.ts';
import type { Host } from './host.ts';
import { type Kernel, newId } from './kernel.ts';
import { Live } from './live.ts';
import { createRouter, type LoketRouter } from './router.ts';
import { openStore } from './store/open.ts';

/** The application without a face: what every host opens and every test drives. */
export interface Core {
  readonly kernel: Kernel;
  readonly router: LoketRouter;
  /** A new window, browser session or API request; nobody is signed in yet. */
  connect(via: Connection['via']): Connection;
  close(): Promise<void>;
}

/**
 * Builds the application in one place: store, features, live events.
 * @throws Refusal when the data folder cannot be opened, with what the user can do
 */
export async function createCore(host: Host): Promise<Core> {
  z.config(indonesian());
  const store = await openStore(host.database, entities);
  const papers = new PaperRoom();
  const kernel: Kernel = { host, store, clock: host.clock, log: host.log, live: new Live(), papers };
  return {
    kernel,
    router: createRouter(kernel),
    connect: (via) => ({ id: newId(), via, actor: null, locked: false, language: 'id', lastSeenAt: host.clock.now() }),
    close: async () => {
      await papers.close();
      await store.close();
    },
  };
}
