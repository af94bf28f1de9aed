import type { Database } from './store/open.ts';

/** What the core needs from the place it runs in; the only thing that differs between desktop, browser and tests. */
export interface Host {
  readonly kind: 'desktop' | 'browser' | 'test';
  /** Folder of files, backups and (on SQLite) the database. */
  readonly dataDir: string;
  readonly database: Database;
  readonly appVersion: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly secrets: Secrets;
}

/** Tokens and mail passwords: kept by the place the core runs in, never in the database, a log or an error. */
export interface Secrets {
  /** null when there is none. */
  get(name: string): Promise<string | null>;
  /** null forgets it. @throws Refusal UNAVAILABLE when the place cannot keep it safely */
  set(name: string, value: string | null): Promise<void>;
  /** How they are kept, for the settings screen. */
  describe(): { id: string; en: string };
}

export interface Clock {
  /** UTC milliseconds. */
  now(): number;
  /** Milliseconds that never jump, to notice that the PC's clock did. */
  monotonic(): number;
}

export interface Log {
  info(event: string, details?: Record<string, unknown>): void;
  warn(event: string, details?: Record<string, unknown>): void;
  /** A fault of ours: event name, ids and the error; never whole records. */
  error(event: string, error: unknown, details?: Record<string, unknown>): void;
}

export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };
