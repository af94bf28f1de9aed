import type { Waiting } from './situation.ts';

/** One visit of the ticket's way through all its procedures. */
export type Waited = { startedAt: number; endedAt: number | null; waiting: Waiting | null };
export type TicketPause = { from: number; to: number | null; why: Waiting };

/**
 * When the office's ticket clock stood still: during steps of the user and of LKPP, and after the procedure until the user
 * closes. A pure function of what happened, so it stays right when a step is back-dated or undone (peers.md §2.5).
 * @param visits of all runs in order
 * @param closedAt null while the ticket is open
 */
export function ticketPauses(visits: readonly Waited[], closedAt: number | null): TicketPause[] {
  const pauses: TicketPause[] = [];
  const add = (from: number, to: number | null, why: Waiting) => {
    if (to !== null && to <= from) return;
    const last = pauses.at(-1);
    if (last && last.to === from && last.why === why) last.to = to;
    else pauses.push({ from, to, why });
  };
  visits.forEach((visit, index) => {
    if (visit.waiting) add(visit.startedAt, visit.endedAt ?? closedAt, visit.waiting);
    const next = visits[index + 1];
    if (visit.endedAt !== null) add(visit.endedAt, next ? next.startedAt : closedAt, 'confirmation');
  });
  return pauses;
}
