import { z } from 'zod';
import { priorityFacts, ticketFields } from '../../../../shared/contract/tickets.ts';
import { channels } from '../../../../shared/domain/vocabulary.ts';
import type { LoketClient } from '../../../api/client.ts';
import { noFacts } from '../priority/facts.ts';

/** Everything typed into the form of a new ticket. It is kept as a draft, so its subject may still be empty. */
export const formSchema = z.object({
  /** Sent with the ticket: pressing the button twice, or again after a crash, makes one ticket. */
  clientKey: z.uuid(),
  channel: z.enum(channels),
  fields: ticketFields.extend({ subject: z.string().max(200) }),
  facts: priorityFacts.extend({
    headOrder: z.string().max(2000).nullable(),
    override: z.object({ priority: z.enum(['high', 'medium', 'low']), reason: z.string().max(2000) }).nullable(),
  }),
  /** null: chosen by channel and kind of problem. */
  procedureCode: z.string().max(60).nullable(),
  receivedAt: z.int().nullable(),
  assignToMe: z.boolean(),
});
export type FormState = z.infer<typeof formSchema>;

type Call = Awaited<ReturnType<LoketClient['calls']['get']>>;
type Visit = Awaited<ReturnType<LoketClient['visits']['get']>>;

const noFields = ticketFields.extend({ subject: z.string() }).parse({ subject: '' });

/** An empty form. */
export function emptyForm(clientKey: string): FormState {
  return {
    clientKey,
    channel: 'phone',
    fields: noFields,
    facts: noFacts,
    procedureCode: null,
    receivedAt: null,
    assignToMe: true,
  };
}

/** The form as the phone note left it: the report came in when the call did. */
export function formOfCall(clientKey: string, call: Call): FormState {
  const form = emptyForm(clientKey);
  return {
    ...form,
    channel: 'phone',
    receivedAt: call.startedAt,
    fields: {
      ...form.fields,
      subject: headline(call.note),
      description: call.note,
      contactId: call.contactId,
      reporterName: call.name,
      reporterRole: call.role,
      reporterPhone: call.number,
      organization: call.organization,
      externalNumber: call.externalNumber,
    },
  };
}

/** The form as the guest book and the consultation form left it. */
export function formOfVisit(clientKey: string, visit: Visit): FormState {
  const form = emptyForm(clientKey);
  return {
    ...form,
    channel: 'walkIn',
    receivedAt: visit.arrivedAt,
    fields: {
      ...form.fields,
      subject: headline(visit.purpose || visit.description),
      description: visit.description || visit.purpose,
      contactId: visit.contactId,
      reporterName: visit.name,
      reporterRole: visit.role,
      reporterPhone: visit.phone,
      reporterEmail: visit.email,
      organization: visit.organization,
      workUnit: visit.workUnit,
      tenderCode: visit.tenderCode,
      tenderName: visit.tenderName,
      application: visit.application || form.fields.application,
      applicationVersion: visit.applicationVersion,
      errorCode: visit.errorCode,
    },
  };
}

/** The first sentence of a note, short enough for a subject. */
export function headline(note: string): string {
  const first = note.trim().split(/\n|(?<=[.?!])\s/)[0] ?? '';
  return first.length <= 120 ? first : `${first.slice(0, 117).replace(/\s+\S*$/, '')}…`;
}

/** A draft read back; anything that is no form of ours gives undefined. */
export function readForm(text: string): FormState | undefined {
  if (text === '') return undefined;
  try {
    return formSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // an old or foreign draft: the empty form is the honest answer
  }
}

/** Whether the officer has typed anything worth keeping. */
export function isUntouched(form: FormState, first: FormState): boolean {
  return JSON.stringify({ ...form, clientKey: '' }) === JSON.stringify({ ...first, clientKey: '' });
}
