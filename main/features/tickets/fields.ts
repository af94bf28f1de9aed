import type { z } from 'zod';
import { ticketFields } from '../../../shared/contract/tickets.ts';
import type { TicketRow } from './table.ts';

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
