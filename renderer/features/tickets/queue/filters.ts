import { z } from 'zod';
import { ticketFilter, ticketSort } from '../../../../shared/contract/tickets.ts';
import { type Queue, queues } from '../../../../shared/domain/vocabulary.ts';
import type { TicketFilter, TicketSort } from '../parts/types.ts';
import { noFilter } from './memory.ts';

type ListKey = 'priority' | 'channel' | 'state' | 'holder';
type SingleKey = 'search' | 'assigneeId' | 'problemCode' | 'procedureCode' | 'receivedFrom' | 'receivedTo';

/** One active filter: what it filters by, its value, and the filter without it. */
export interface ActiveFilter {
  key: ListKey | SingleKey;
  /** null stands for "without officer". */
  value: string | null;
  without: TicketFilter;
}

const listKeys: ListKey[] = ['priority', 'channel', 'state', 'holder'];
const singleKeys: SingleKey[] = ['search', 'assigneeId', 'problemCode', 'procedureCode', 'receivedFrom', 'receivedTo'];

/** The active filters in the order of the filter bar; each can be taken away by itself. */
export function activeFilters(filter: TicketFilter): ActiveFilter[] {
  const lists = listKeys.flatMap((key) =>
    filter[key].map((value) => ({
      key,
      value,
      without: { ...filter, [key]: filter[key].filter((other) => other !== value) },
    })),
  );
  const singles = singleKeys.flatMap((key) => {
    const value = filter[key];
    if (value === undefined || value === '') return [];
    return [{ key, value, without: { ...filter, [key]: noFilter[key] } }];
  });
  return [...singles.filter(({ key }) => key === 'search'), ...lists, ...singles.filter(({ key }) => key !== 'search')];
}

/** What a saved view holds. Unknown parts of an older or newer view fall back to the defaults. */
const viewQuery = z.object({
  queue: z.enum(queues).catch('open'),
  filter: ticketFilter.catch(noFilter),
  sort: ticketSort.catch({ by: 'nextDueAt', dir: 'asc' }),
});

/** A view as text, to be saved. */
export function writeView(queue: Queue, filter: TicketFilter, sort: TicketSort): string {
  return JSON.stringify({ queue, filter, sort });
}

/** A saved view read back; text that is no view gives all open tickets. */
export function readView(text: string): { queue: Queue; filter: TicketFilter; sort: TicketSort } {
  let value: unknown = {};
  try {
    value = JSON.parse(text);
  } catch {
    value = {}; // not ours to repair: the view opens with the defaults
  }
  return viewQuery.catch({ queue: 'open', filter: noFilter, sort: { by: 'nextDueAt', dir: 'asc' } }).parse(value);
}
