import { EventEmitter } from 'node:events';
import type { Lab } from './lab.ts';
import type { Store } from './store.ts';

/** What every part of the simulator works with. */
export type Gateway = Store & {
  lab: Lab;
  now(): number;
  /** Emits the office's id when its feed has grown. */
  grown: EventEmitter;
  /** Called inside the transaction of every change of a case: the automatic staff thinks again. */
  touched(caseId: string): void;
};

/** Runs `work` as one transaction; nothing of it stays when it throws. */
export function atomically<T>(gateway: Gateway, work: () => T): T {
  return gateway.db.transaction(work).immediate();
}

export const newFeedSignal = (): EventEmitter => new EventEmitter().setMaxListeners(0);
export const iso = (instant: number): string => new Date(instant).toISOString();
