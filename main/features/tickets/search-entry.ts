import type { Writer } from '../../store/store.ts';
import { indexRecord } from '../search/service.ts';
import type { TicketRow } from './table.ts';

/** Puts a ticket into the search index: words of the problem, fragments of its numbers. */
export async function indexTicket(writer: Writer, ticket: TicketRow): Promise<void> {
  await indexRecord(writer, {
    kind: 'ticket',
    refId: ticket.id,
    at: ticket.receivedAt,
    past: ticket.closedAt !== null,
    title: `${ticket.number} ${ticket.subject}`,
    detail: [ticket.reporterName, ticket.organization].filter(Boolean).join(', '),
    words: [ticket.description, ticket.tenderName, ticket.errorCode, ticket.workUnit, ticket.solution]
      .filter(Boolean)
      .join(' ')
      .slice(0, 20_000),
    codes: [
      ticket.number,
      ticket.tenderCode,
      ticket.packageCode,
      ticket.rupCode,
      ticket.externalNumber,
      ticket.spseUserId,
      ticket.reporterPhone,
    ],
  });
}
