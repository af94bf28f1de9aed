import { z } from 'zod';
import { sayIssue } from '../shared/text/input.ts';
import { ClockWatch } from './clock-watch.ts';
import type { Connection } from './connection.ts';
import { Connections } from './connections.ts';
import { entities } from './entities.ts';
import { Contact } from './features/escalations/contact.ts';
import { MailRoom } from './features/mail/room.ts';
import { findProfile } from './features/office/settings.ts';
import { PaperRoom } from './features/reports/paper/render-in-worker.ts';
import type { Host } from './host.ts';
import { createJobs } from './jobs/index.ts';
import { Scheduler } from './jobs/scheduler.ts';
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
  /** The window or session is gone. */
  disconnect(connection: Connection): void;
  /** Background jobs; a host starts them, a test runs the one it looks at. */
  readonly jobs: Scheduler;
  close(): Promise<void>;
}

/**
 * Builds the application in one place: store, features, live events.
 * @throws Refusal when the data folder cannot be opened, with what the user can do
 */
export async function createCore(host: Host): Promise<Core> {
  z.config({ localeError: (issue) => sayIssue(issue, 'id') });
  const { clock, log } = host;
  const store = await openStore(host.database, entities);
  const papers = new PaperRoom();
  const connections = new Connections({
    now: () => clock.now(),
    fault: (error, call) => {
      const id = newId().slice(-8);
      log.error('call.failed', error, { call, id });
      return id;
    },
  });
  const kernel: Kernel = {
    host,
    store,
    clock,
    log,
    live: new Live(),
    connections,
    clockWatch: new ClockWatch(clock),
    papers,
    contact: new Contact(),
    mail: new MailRoom(),
  };
  const profile = await store.read(findProfile);
  connections.autoLockMinutes = profile?.document.autoLockMinutes ?? 0;
  const jobs = new Scheduler(createJobs(kernel), log);
  return {
    kernel,
    router: createRouter(kernel),
    jobs,
    connect: (via) => connections.open(via),
    disconnect: (connection) => connections.close(connection),
    close: async () => {
      await jobs.stop();
      await papers.close();
      await kernel.mail.close();
      await store.close();
    },
  };
}
