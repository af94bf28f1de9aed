import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import type { TicketDetail } from './types.ts';

const keyOf = (id: string) => api.tickets.get.queryKey({ input: { id } });

/** Shows a ticket as the core has just answered it, and lets lists and counts ask again. */
export function takeTicket(ticket: TicketDetail): void {
  queries.setQueryData(keyOf(ticket.id), ticket);
  refreshLists();
}

/** Lists and counts ask again. */
export function refreshLists(): void {
  void queries.invalidateQueries({ queryKey: api.tickets.list.key() });
  void queries.invalidateQueries({ queryKey: api.tickets.counts.key() });
}

/** The newest state of a ticket this screen knows. */
export const knownTicket = (id: string): TicketDetail | undefined => queries.getQueryData(keyOf(id));

/** Asks the core for the ticket again, e.g. after somebody else changed it. */
export const refreshTicket = (id: string): Promise<void> => queries.invalidateQueries({ queryKey: keyOf(id) });
