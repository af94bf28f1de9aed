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
