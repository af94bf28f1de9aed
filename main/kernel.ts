import { v7 as uuidv7 } from 'uuid';
import type { LiveEvent } from '../shared/contract/events.ts';
import type { ClockWatch } from './clock-watch.ts';
import type { Connections } from './connections.ts';
import type { Contact } from './features/escalations/contact.ts';
import type { MailRoom } from './features/mail/room.ts';
import type { PaperRoom } from './features/reports/paper/render-in-worker.ts';
import type { Clock, Host, Log } from './host.ts';
import type { Live } from './live.ts';
import type { Store, Writer } from './store/store.ts';

/** The few things every feature stands on. Built once in core.ts and passed in; nothing is global. */
export interface Kernel {
  readonly host: Host;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly live: Live;
  readonly connections: Connections;
  readonly clockWatch: ClockWatch;
  /** Where PDF and XLSX are written; features print through reports/service.ts. */
  readonly papers: PaperRoom;
  /** How the line to LKPP's gateway is. */
  readonly contact: Contact;
  /** Where messages are opened, and how the lines to the mail servers are. */
  readonly mail: MailRoom;
}

export function newId(): string {
  return uuidv7();
}

/** Announces a change once it is durable. */
export function announce(
  kernel: Kernel,
  writer: Writer,
  topic: LiveEvent['topic'],
  id: string,
  by: string | null,
): void {
  writer.afterCommit(() => kernel.live.publish({ topic, id, at: kernel.clock.now(), by }));
}
