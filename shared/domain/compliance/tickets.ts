import type { TicketFact } from './facts.ts';
import type { ComplianceFigures, Share } from './figures.ts';

type TicketTotals = Pick<
  ComplianceFigures['totals'],
  'tickets' | 'closed' | 'open' | 'reopened' | 'ratingCount' | 'ratingAverageHundredths'
>;

/** Figures of the tickets themselves, each counted once however many of its steps are in the report. */
export function ticketFigures(
  tickets: readonly TicketFact[],
): { totals: TicketTotals } & Pick<ComplianceFigures, 'byChannel' | 'byPriority' | 'byProblem'> {
  const closed = tickets.filter((ticket) => ticket.closed).length;
  const ratings = tickets.flatMap((ticket) => ticket.rating ?? []);
  const sum = ratings.reduce((total, rating) => total + rating, 0);
  return {
    totals: {
      tickets: tickets.length,
      closed,
      open: tickets.length - closed,
      reopened: tickets.filter((ticket) => ticket.reopened).length,
      ratingCount: ratings.length,
      ratingAverageHundredths: ratings.length === 0 ? null : Math.round((sum * 100) / ratings.length),
    },
    byChannel: shares(tickets, (ticket) => ticket.channel),
    byPriority: shares(tickets, (ticket) => ticket.priority ?? ''),
    byProblem: shares(tickets, (ticket) => ticket.problemCode),
  };
}

/** Most frequent first; equal ones by key. */
function shares(tickets: readonly TicketFact[], keyOf: (ticket: TicketFact) => string): Share[] {
  const counts = new Map<string, number>();
  for (const ticket of tickets) counts.set(keyOf(ticket), (counts.get(keyOf(ticket)) ?? 0) + 1);
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}
