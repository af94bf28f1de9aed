import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import type { TicketDetail } from './types.ts';

const keyOf = (id: string) => api.tickets.get.queryKey({ input: { id } });

/** Versions this screen's own changes led to, by ticket and the version each was made on. */
const ownSteps = new Map<string, number>();

/**
 * Shows a ticket as the core has just answered it, and lets lists and counts ask again.
 * @param from the version the answered change was made on, if it named one
 */
export function takeTicket(ticket: TicketDetail, from?: number): void {
  if (from !== undefined) noteOwn(ticket.id, from, ticket.version);
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

/** Remembers that this screen itself brought a ticket from one version to the next; a larger step hides somebody else's. */
export function noteOwn(id: string, from: number, to: number): void {
  if (to === from + 1) ownSteps.set(`${id} ${from}`, to);
}

/** The version a change may name that was decided on `seen`: this screen's own changes since then count as seen. */
export function ownVersion(id: string, seen: number): number {
  const next = ownSteps.get(`${id} ${seen}`);
  return next === undefined ? seen : ownVersion(id, next);
}

/** Asks the core for the ticket again, e.g. after somebody else changed it. */
export const refreshTicket = (id: string): Promise<void> => queries.invalidateQueries({ queryKey: keyOf(id) });
