import type { MailProblem } from '../../../shared/text/mail-problems.ts';
import { ReadingRoom } from './parse/reading-room.ts';
import type { Waker } from './receive/waker.ts';

/** How the line to one mailbox is. Lives in memory: after a start it is not known yet. */
export type Line = {
  online: boolean;
  /** False where the server has no IDLE. */
  pushes: boolean;
  problem: MailProblem | null;
};
const unknown: Line = { online: false, pushes: true, problem: null };

/** What the mail feature keeps in memory: the threads that open messages, the state of the lines, access tokens. */
export class MailRoom {
  readonly reading = new ReadingRoom();
  /** Access tokens by account; they are never written down. */
  readonly tokens = new Map<string, { token: string; until: number }>();
  /** Wakes the loop of a mailbox, to look now. */
  readonly wakers = new Map<string, Waker>();
  readonly #lines = new Map<string, Line>();

  line(accountId: string): Line {
    return this.#lines.get(accountId) ?? unknown;
  }

  /** @returns true when something changed that a screen shows */
  set(accountId: string, change: Partial<Line>): boolean {
    const before = this.line(accountId);
    const after = { ...before, ...change };
    this.#lines.set(accountId, after);
    return before.online !== after.online || before.pushes !== after.pushes || before.problem !== after.problem;
  }

  close(): Promise<void> {
    return this.reading.close();
  }
}
