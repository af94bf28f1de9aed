import { useSyncExternalStore } from 'react';
import type { Queue } from '../../../../shared/domain/vocabulary.ts';
import { places } from '../../../table/memory.ts';
import type { TicketFilter, TicketSort } from '../parts/types.ts';

/** How an officer left a queue: kept while the application runs, so that Back finds everything as it was. */
export interface QueueState {
  filter: TicketFilter;
  sort: TicketSort;
  selection: ReadonlySet<string>;
  /** The saved view that is applied, if any. */
  viewId: string | undefined;
}

/** Name under which the table remembers its columns and its place. */
export const tableKey = 'tickets';

export const noFilter: TicketFilter = { search: '', priority: [], channel: [], state: [], holder: [] };

const states = new Map<Queue, QueueState>();
const listeners = new Set<() => void>();
let shown: Queue | undefined;

/** The order a queue starts with: what is due first; in the closed ones what changed last. */
export function firstSort(queue: Queue): TicketSort {
  return queue === 'closed' ? { by: 'updatedAt', dir: 'desc' } : { by: 'nextDueAt', dir: 'asc' };
}

function read(queue: Queue): QueueState {
  const known = states.get(queue);
  if (known !== undefined) return known;
  const fresh = { filter: noFilter, sort: firstSort(queue), selection: new Set<string>(), viewId: undefined };
  states.set(queue, fresh);
  return fresh;
}

/** Changes part of what is remembered of a queue. */
export function changeQueue(queue: Queue, change: Partial<QueueState>): void {
  states.set(queue, { ...read(queue), ...change });
  for (const listener of listeners) listener();
}

/** Called when a queue is shown; another queue than before begins at its top. */
export function showQueue(queue: Queue): void {
  if (shown !== undefined && shown !== queue) places.delete(tableKey);
  shown = queue;
}

/** The queue an officer looked at last, where a ticket leads back to. */
export const lastQueue = (): Queue => shown ?? 'open';

/** What is remembered of a queue, live. */
export function useQueueState(queue: Queue): QueueState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => read(queue),
  );
}
