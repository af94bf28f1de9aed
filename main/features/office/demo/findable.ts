import type { CallRow } from '../../calls/table.ts';
import type { ContactRow } from '../../contacts/table.ts';
import { searchRow } from '../../search/service.ts';
import type { TicketRow } from '../../tickets/table.ts';
import type { VisitRow } from '../../visits/table.ts';

/** Search entries as the features write them when a record is saved. */
export function findTicket(ticket: TicketRow) {
  const { number, tenderCode, packageCode, rupCode, externalNumber, spseUserId, reporterPhone } = ticket;
  return searchRow({
    kind: 'ticket',
    refId: ticket.id,
    at: ticket.receivedAt,
    past: ticket.closedAt !== null,
    title: `${number} ${ticket.subject}`,
    detail: joined(', ', ticket.reporterName, ticket.organization),
    words: joined(' ', ticket.description, ticket.tenderName, ticket.errorCode, ticket.workUnit, ticket.solution),
    codes: [number, tenderCode, packageCode, rupCode, externalNumber, spseUserId, reporterPhone],
  });
}

export function findCall(call: CallRow) {
  return searchRow({
    kind: 'call',
    refId: call.id,
    at: call.startedAt,
    past: call.endedAt !== null,
    title: call.name || call.organization || 'anonim',
    detail: joined(' · ', call.name === '' ? '' : call.organization, call.note),
    words: joined(' ', call.name, call.organization, call.note, call.answer),
    codes: [call.number, call.numberTyped, call.externalNumber],
  });
}

export function findVisit(visit: VisitRow) {
  return searchRow({
    kind: 'visit',
    refId: visit.id,
    at: visit.arrivedAt,
    past: visit.leftAt !== null,
    title: visit.name,
    detail: joined(' · ', visit.organization, visit.purpose),
    words: joined(
      ' ',
      visit.adminName,
      visit.workUnit,
      visit.tenderName,
      visit.application,
      visit.email,
      visit.description,
      visit.solution,
    ),
    codes: [visit.phone, visit.npwp, visit.tenderCode, visit.errorCode],
  });
}

export function findContact(contact: ContactRow, phones: readonly string[]) {
  return searchRow({
    kind: 'contact',
    refId: contact.id,
    at: contact.updatedAt,
    past: false,
    title: contact.name || contact.organization,
    detail: joined(' · ', contact.organization, contact.email),
    words: joined(' ', contact.name, contact.organization, contact.email, contact.spseUserId, contact.address),
    codes: [...phones, contact.npwp, contact.spseUserId],
  });
}

function joined(separator: string, ...parts: string[]): string {
  return parts.filter((part) => part !== '').join(separator);
}
