import type { z } from 'zod';
import { ticketFields } from '../../../shared/contract/tickets.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import type { Reader } from '../../store/store.ts';
import { contactTable } from '../contacts/table.ts';
import type { Desk } from './desk.ts';
import { saveWork } from './save.ts';
import { refuseSecrets } from './secrets.ts';
import type { TicketRow } from './table.ts';
import { note, openWork } from './work.ts';

export type Fields = z.infer<typeof ticketFields>;
export const fieldNames = Object.keys(ticketFields.shape) as (keyof Fields)[];

/** What is known about the problem, as the form shows it. */
export function fieldsOf(row: TicketRow): Fields {
  return {
    subject: row.subject,
    description: row.description,
    ticketType: row.ticketType,
    contactId: row.contactId,
    reporterName: row.reporterName,
    reporterRole: row.reporterRole,
    reporterPhone: row.reporterPhone,
    reporterEmail: row.reporterEmail,
    organization: row.organization,
    spseUserId: row.spseUserId,
    application: row.application,
    applicationVersion: row.applicationVersion,
    errorCode: row.errorCode,
    tenderCode: row.tenderCode,
    tenderName: row.tenderName,
    packageCode: row.packageCode,
    rupCode: row.rupCode,
    workUnit: row.workUnit,
    externalNumber: row.externalNumber,
  };
}

/** @throws Refusal when a contact is named that does not exist */
export async function requireContact(reader: Reader, id: string | null | undefined): Promise<void> {
  if (!id || (await reader.existsBy(contactTable, { id }))) return;
  throw new Refusal('NOT_FOUND', ticketRefusal.contactGone, {
    fields: [{ path: 'contactId', message: ticketRefusal.contactGone }],
  });
}

/**
 * Changes what is known about the problem, in closed tickets too: the record is corrected, the clocks stay.
 * @throws Refusal CONFLICT with what someone else changed, REFUSED when a text holds a secret
 */
export async function updateTicket(
  desk: Desk,
  actor: Actor,
  input: { id: string; version: number; patch: Partial<Fields> },
): Promise<void> {
  refuseSecrets({ subject: input.patch.subject, description: input.patch.description });
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    await requireContact(writer, input.patch.contactId);
    const before = fieldsOf(work.ticket);
    Object.assign(work.ticket, input.patch);
    const after = fieldsOf(work.ticket);
    const changes = fieldNames
      .filter((field) => before[field] !== after[field])
      .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) }));
    if (changes.length > 0) note(work, 'change', ticketLine.changed, { changes });
    await saveWork(work, { action: 'ticket.update', summary: `${changes.length} isian diubah` });
  });
}

function shown(value: string | null): string {
  return (value ?? '').slice(0, 20_000);
}
