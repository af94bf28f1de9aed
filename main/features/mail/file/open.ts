import type { z } from 'zod';
import type { newTicket } from '../../../../shared/contract/tickets.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { mailRefusal } from '../../../../shared/text/mail-core.ts';
import type { Actor } from '../../../connection.ts';
import { announce } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { createTicket, type Desk } from '../../tickets/service.ts';
import { ticketTable, timelineTable } from '../../tickets/table.ts';
import { type MailMessageRow, mailMessageTable } from '../table.ts';
import { attachParts, putUnder } from './attach.ts';
import { bodyFor, sayLeft } from './filing.ts';
import { requireMessage } from './require.ts';
import { suggestAgain } from './suggest.ts';

export type OpenInput = Omit<z.output<typeof newTicket>, 'channel' | 'receivedAt' | 'callId' | 'visitId'>;

/**
 * Opens a ticket from a message: channel e-mail, received when the mailbox got it, so that SOP 003 starts then. The same
 * `clientKey` again gives the first ticket.
 * @returns id of the ticket
 * @throws Refusal CONFLICT, REFUSED when the message is on a ticket already or is the office's own
 */
export async function openFromMail(
  desk: Desk,
  actor: Actor,
  input: { id: string; version: number; ticket: OpenInput },
): Promise<string> {
  return desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(ticketTable, { clientKey: input.ticket.clientKey });
    if (twin) return twin.id;
    const message = await requireMessage(writer, input.id, input.version);
    if (message.ticketId !== null) throw new Refusal('REFUSED', mailRefusal.filedAlready);
    if (message.direction === 'out' || message.kind === 'own') throw new Refusal('REFUSED', mailRefusal.ownLetter);
    return openTicket(desk, writer, actor, message, input.ticket);
  });
}

/** The same inside the caller's write, for a message that is known to be free. */
export async function openTicket(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  message: MailMessageRow,
  ticket: OpenInput,
): Promise<string> {
  const { kernel } = desk;
  const ticketId = await createTicket(desk, actor, {
    ...ticket,
    channel: 'email',
    receivedAt: Math.min(message.at, kernel.clock.now()),
  });
  const first = await writer.findOne(timelineTable, { where: { ticketId, kind: 'created' }, order: { at: 'ASC' } });
  if (!first) throw new Error(`Ticket ${ticketId} has no first entry.`);
  const body = first.body || bodyFor(message);
  await writer.update(timelineTable, { id: first.id }, { refId: message.id, body });
  const { ids, left } = await attachParts(writer, message, ticketId);
  await putUnder(writer, first.id, ids);
  await sayLeft(desk, writer, actor, message, ticketId, left);
  await writer.update(
    mailMessageTable,
    { id: message.id },
    {
      state: 'filed',
      ticketId,
      entryId: first.id,
      joinedBy: 'opened',
      suggestedTicketId: null,
      suggestedWhy: '',
      ignoredBecause: '',
      readAt: message.readAt ?? kernel.clock.now(),
      version: message.version + 1,
    },
  );
  await suggestAgain(writer, message, ticketId);
  await writeAudit(kernel, writer, actor, {
    action: 'mail.open',
    entity: 'mail',
    entityId: message.id,
    summary: 'E-mail menjadi tiket baru',
    after: { ticketId },
  });
  announce(kernel, writer, 'mail', message.id, actor.staffId);
  return ticketId;
}
