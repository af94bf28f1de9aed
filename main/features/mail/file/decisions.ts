import { In } from 'typeorm';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { mailLine, mailRefusal } from '../../../../shared/text/mail-core.ts';
import { ticketRefusal } from '../../../../shared/text/ticket-core.ts';
import type { Actor } from '../../../connection.ts';
import { announce } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { addEntry, type Desk, refuseSecrets } from '../../tickets/service.ts';
import { ticketTable } from '../../tickets/table.ts';
import { type MailMessageRow, mailMessageTable } from '../table.ts';
import { detachParts } from './attach.ts';
import { sideOf } from './clues.ts';
import { fileMessage } from './filing.ts';
import { requireMessage } from './require.ts';
import { suggestAgain } from './suggest.ts';

type Target = { id: string; version: number };

/**
 * Joins a message to a ticket, or moves it from another one; both timelines say so. What the message did to the SOP of the
 * ticket it leaves stays done: an officer takes a step back there where that is right.
 * @throws Refusal when it is there already, or a move has no reason
 */
export async function joinMail(desk: Desk, actor: Actor, input: Target & { ticketId: string; reason: string }) {
  refuseSecrets({ reason: input.reason });
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const message = await requireMessage(writer, input.id, input.version);
    const ticket = await writer.findOneBy(ticketTable, { id: input.ticketId });
    if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
    if (message.ticketId === ticket.id) throw new Refusal('REFUSED', mailRefusal.sameTicket);
    if (message.direction === 'out') throw new Refusal('REFUSED', mailRefusal.ownLetter);
    const from =
      message.ticketId === null ? null : await leave(desk, writer, actor, message, ticket.number, input.reason);
    await fileMessage(desk, writer, actor, message, ticket.id, {
      by: 'officer',
      effect: message.kind === 'message' && (await sideOf(writer, ticket, message)) !== 'lkpp',
    });
    if (from !== null)
      await addEntry(desk, writer, actor, ticket.id, {
        kind: 'note',
        title: mailLine.movedHere(from),
        body: input.reason,
        refId: message.id,
      });
    if (message.kind === 'message') await suggestAgain(writer, message, ticket.id);
    await trace(
      desk,
      writer,
      actor,
      message,
      from === null ? 'mail.join' : 'mail.move',
      'E-mail digabungkan dengan tiket',
      {
        ticketId: ticket.id,
        reason: input.reason,
      },
    );
  });
}

async function leave(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  message: MailMessageRow,
  to: string,
  reason: string,
): Promise<string> {
  if (reason.trim().length < 3)
    throw new Refusal('REFUSED', mailRefusal.needsMove, {
      fields: [{ path: 'reason', message: mailRefusal.needsMove }],
    });
  const ticket = await writer.findOneBy(ticketTable, { id: message.ticketId ?? '' });
  if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
  await detachParts(writer, message.id, desk.kernel.clock.now());
  await addEntry(desk, writer, actor, ticket.id, {
    kind: 'note',
    title: mailLine.movedAway(to),
    body: reason,
    refId: message.id,
  });
  return ticket.number;
}

/** Sets a message aside: it needs no ticket. @throws Refusal unless it waits */
export async function ignoreMail(desk: Desk, actor: Actor, input: Target & { reason: string }): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await change(desk, actor, input, 'mail.ignore', 'E-mail dikesampingkan', (message) => {
    if (message.state !== 'waiting') throw new Refusal('REFUSED', mailRefusal.notWaiting);
    return { state: 'ignored', ignoredBecause: input.reason };
  });
}

/** Lets a message wait again that was set aside, or that Loket took for one nobody needs. */
export async function restoreMail(desk: Desk, actor: Actor, input: Target): Promise<void> {
  await change(desk, actor, input, 'mail.restore', 'E-mail menunggu lagi', (message) => {
    if (message.state !== 'ignored' && message.state !== 'kept') throw new Refusal('REFUSED', mailRefusal.notAside);
    return { state: 'waiting', ignoredBecause: '' };
  });
}

async function change(
  desk: Desk,
  actor: Actor,
  input: Target,
  action: string,
  summary: string,
  make: (message: MailMessageRow) => Partial<MailMessageRow>,
): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const message = await requireMessage(writer, input.id, input.version);
    const after = make(message);
    await writer.update(mailMessageTable, { id: message.id }, { ...after, version: message.version + 1 });
    await trace(desk, writer, actor, message, action, summary, after);
    announce(desk.kernel, writer, 'mail', message.id, actor.staffId);
  });
}

async function trace(
  { kernel }: Desk,
  writer: Writer,
  actor: Actor,
  message: MailMessageRow,
  action: string,
  summary: string,
  after: object,
): Promise<void> {
  await writeAudit(kernel, writer, actor, {
    action,
    entity: 'mail',
    entityId: message.id,
    summary,
    before: { state: message.state, ticketId: message.ticketId },
    after,
  });
}

/** Marks messages as read by the office, or not; the server's own marks are not touched. */
export async function markRead({ kernel }: Desk, actor: Actor, input: { ids: string[]; read: boolean }): Promise<void> {
  await kernel.store.write(async (writer) => {
    const readAt = input.read ? kernel.clock.now() : null;
    await writer.update(mailMessageTable, { id: In(input.ids) }, { readAt });
    for (const id of input.ids) announce(kernel, writer, 'mail', id, actor.staffId);
  });
}
