import { randomUUID } from 'node:crypto';
import type { Client } from '../../../support/office.ts';

/**
 * 15 June 2026 is a Monday; the counter is open 08.00–12.00 and 13.00–15.30 WIB, Fridays 08.00–11.30 and
 * 13.00–16.00. Tuesday 16 June is a holiday.
 */
export const at = (time: string, day = 15) => Date.parse(`2026-06-${day}T${time}:00+07:00`);
export type Ticket = Awaited<ReturnType<Client['tickets']['get']>>;
type Given = Partial<Parameters<Client['tickets']['create']>[0]>;

export function newTicket(client: Client, given: Given = {}): Promise<Ticket> {
  return client.tickets.create({
    clientKey: randomUUID(),
    channel: 'lpseSupport',
    subject: 'Gagal unggah dokumen penawaran',
    ...given,
  });
}

/** A problem whose urgency no stage decides. */
export const facts = { problemCode: 'P04' };

type Step = Parameters<Client['tickets']['completeStep']>[0];
/** Completes the running step. */
export function done(client: Client, ticket: Ticket, more: Partial<Step> = {}): Promise<Ticket> {
  const stepId = ticket.run?.currentStepId ?? 'ended';
  return client.tickets.completeStep({ id: ticket.id, version: ticket.version, stepId, ...more });
}

/** The visits of the run being worked: `2 onTime`. */
export function results(ticket: Ticket): string[] {
  return (ticket.run?.stepRuns ?? []).map((run) => `${run.stepId} ${run.result}`);
}

/** The smallest PNG there is. */
export function png(name = 'layar.png'): File {
  const bytes = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new File([Buffer.from(bytes, 'base64')], name, { type: 'image/png' });
}
