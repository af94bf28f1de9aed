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
};

/** Context of every call. */
export type CallContext = { connection: Connection };

export const programActor: Actor = { staffId: null, name: 'Loket', username: 'loket', role: 'supervisor' };
