import { z } from 'zod';
import { ticketFields } from '../../../../shared/contract/tickets.ts';
import type { LoketClient } from '../../../api/client.ts';
import type { MailMessage } from '../parts/types.ts';

/** What is typed into the form of a ticket from a message; kept as a draft, so its subject may be empty. */
export const openForm = ticketFields
  .extend({ subject: z.string().max(200), clientKey: z.uuid(), assignToMe: z.boolean() })
  .partial();
export type OpenForm = Required<z.infer<typeof openForm>>;
type Found = Awaited<ReturnType<LoketClient['mail']['ticketDraft']>>;

const noFields = ticketFields.extend({ subject: z.string() }).parse({ subject: '' });

/** The form as the message fills it: what the core found in the text, else the message's own words. */
export function formOf(message: MailMessage, found: Found, clientKey: string): OpenForm {
  const { assignToMe = true, channel: _, receivedAt: _at, callId: _call, visitId: _visit, ...fields } = found;
  const { facts: _facts, procedureCode: _code, ...rest } = fields;
  return {
    ...noFields,
    subject: message.subject.slice(0, 200),
    description: message.text.slice(0, 20_000),
    reporterName: message.from.name.slice(0, 200),
    reporterEmail: message.from.address.slice(0, 200),
    ...rest,
    clientKey,
    assignToMe,
  };
}
