import type { StaffRole } from '../shared/domain/roles.ts';

/** The signed-in person on whose behalf something is done. */
export type Actor = {
  /** null for work the program does by itself and for API tokens. */
  staffId: string | null;
  name: string;
  username: string;
  role: StaffRole;
};

/** One desktop window, browser session or API request; carries at most one signed-in officer. */
export type Connection = {
  readonly id: string;
  readonly via: 'port' | 'browser' | 'rest';
  actor: Actor | null;
  locked: boolean;
  language: 'id' | 'en';
  /** UTC ms of the last call by this person, for the automatic lock. */
  lastSeenAt: number;
  readonly desk: Desk;
};

/** What a connection knows of the program around it. */
export type Desk = {
  now(): number;
  /** Minutes without a call after which the core locks the connection by itself; 0 = never. */
  autoLockMinutes(): number;
  /** Writes a fault of ours into the diary and gives it a number to tell the person. */
  fault(error: unknown, call: string): string;
};

/** Context of every call. */
export type CallContext = { connection: Connection };

export const programActor: Actor = { staffId: null, name: 'Loket', username: 'loket', role: 'supervisor' };

/**
 * Notes that the officer is here, or locks when they were away too long. The page locks first, by mouse and keyboard;
 * this holds even when the page does not.
 */
export function noteActivity(connection: Connection): void {
  const { desk } = connection;
  const now = desk.now();
  const limit = desk.autoLockMinutes() * 60_000;
  if (connection.actor?.staffId && !connection.locked && limit > 0 && now - connection.lastSeenAt > limit) {
    connection.locked = true;
  }
  if (!connection.locked) connection.lastSeenAt = now;
}
