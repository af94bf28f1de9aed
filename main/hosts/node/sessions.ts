import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from '../../connection.ts';
import type { Core } from '../../core.ts';
import type { Clock } from '../../host.ts';

const idleMs = 12 * 60 * 60_000;
const linkMs = 30 * 60_000;
const mostSessions = 200;

/**
 * Browser sessions of one running program: a one-time link opens one, a cookie carries it, twelve idle hours end it.
 * Only hashes are kept, so a memory dump or a log gives nobody a session.
 */
export class BrowserSessions {
  readonly #core: Pick<Core, 'connect' | 'disconnect'>;
  readonly #clock: Clock;
  readonly #links = new Map<string, number>();
  readonly #sessions = new Map<string, { connection: Connection; usedAt: number }>();

  constructor(core: Pick<Core, 'connect' | 'disconnect'>, clock: Clock) {
    this.#core = core;
    this.#clock = clock;
  }

  /** A new secret for a link; it opens one session, within half an hour. */
  newLinkKey(): string {
    const key = secret();
    this.#links.set(digest(key), this.#clock.now() + linkMs);
    return key;
  }

  /** @returns the cookie's secret, or null when the link was used already, is too old or never existed */
  open(linkKey: string): string | null {
    const link = digest(linkKey);
    const until = this.#links.get(link);
    this.#links.delete(link);
    if (until === undefined || until < this.#clock.now()) return null;
    const cookie = secret();
    this.#forgetIdle();
    this.#sessions.set(digest(cookie), { connection: this.#core.connect('browser'), usedAt: this.#clock.now() });
    return cookie;
  }

  find(cookie: string | undefined): Connection | null {
    if (cookie === undefined) return null;
    const session = this.#sessions.get(digest(cookie));
    const now = this.#clock.now();
    if (!session || now - session.usedAt > idleMs) return null;
    session.usedAt = now;
    return session.connection;
  }

  #forgetIdle(): void {
    const now = this.#clock.now();
    for (const [key, { usedAt }] of this.#sessions) if (now - usedAt > idleMs) this.#forget(key);
    const oldest = this.#sessions.keys().next();
    if (this.#sessions.size >= mostSessions && !oldest.done) this.#forget(oldest.value);
  }

  #forget(key: string): void {
    const session = this.#sessions.get(key);
    if (session) this.#core.disconnect(session.connection);
    this.#sessions.delete(key);
  }
}

/** Value of one cookie in a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
