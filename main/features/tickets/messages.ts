import { In } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { announce, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { callTable } from '../calls/table.ts';
import type { Desk } from './desk.ts';
import { refuseSecrets } from './secrets.ts';
import { attachmentTable, type TicketRow, type TimelineRow, ticketTable, timelineTable } from './table.ts';

/** Writes one line beside the work itself: messages and files never make another officer's save conflict. */
export async function addEntry(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  ticketId: string,
  entry: Partial<TimelineRow> & Pick<TimelineRow, 'kind' | 'title'>,
): Promise<TimelineRow> {
  const at = desk.kernel.clock.now();
  const row: TimelineRow = {
    id: newId(),
    ticketId,
    at,
    byId: actor.staffId,
    byName: actor.name,
    direction: 'internal',
    channel: null,
    body: '',
    changes: [],
    refId: null,
    clientKey: null,
    ...entry,
  };
  await writer.insert(timelineTable, row);
  await writer.update(ticketTable, { id: ticketId }, { updatedAt: at });
  announce(desk.kernel, writer, 'tickets', ticketId, actor.staffId);
  return row;
}

/** @throws Refusal NOT_FOUND */
export async function requireTicket(writer: Writer, id: string): Promise<TicketRow> {
  const row = await writer.findOneBy(ticketTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
  return row;
}

/**
 * Records a message or an internal note. The same `clientKey` again changes nothing.
 * @throws Refusal when the text holds a secret, or a file does not belong to the ticket
 */
export async function addMessage(
  desk: Desk,
  actor: Actor,
  input: {
    id: string;
    clientKey: string;
    body: string;
    direction: 'in' | 'out' | 'internal';
    channel: Channel | null;
    attachmentIds: string[];
  },
): Promise<void> {
  refuseSecrets({ body: input.body });
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    if (await writer.existsBy(timelineTable, { clientKey: input.clientKey })) return;
    const ticket = await requireTicket(writer, input.id);
    const titles = { in: ticketLine.messageIn, out: ticketLine.messageOut, internal: ticketLine.note };
    const entry = await addEntry(desk, writer, actor, ticket.id, {
      kind: input.direction === 'internal' ? 'note' : 'message',
      title: titles[input.direction],
      direction: input.direction,
      channel: input.channel,
      body: input.body,
      clientKey: input.clientKey,
    });
    if (input.attachmentIds.length > 0) {
      const ids = [...new Set(input.attachmentIds)];
      const { affected } = await writer.update(
        attachmentTable,
        { id: In(ids), ticketId: ticket.id },
        { entryId: entry.id },
      );
      if (affected !== ids.length) throw new Refusal('NOT_FOUND', ticketRefusal.fileGone);
    }
    await writeAudit(desk.kernel, writer, actor, {
      action: 'ticket.addMessage',
      entity: 'ticket',
      entityId: ticket.id,
      summary: `${ticket.number}: ${entry.title}`,
      after: { entryId: entry.id, direction: input.direction, channel: input.channel, files: input.attachmentIds },
    });
  });
}

/** Says that a call was about this ticket; the call's own end fills its line in. Linking twice changes nothing. */
export async function linkCall(desk: Desk, actor: Actor, input: { id: string; callId: string }): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const ticket = await requireTicket(writer, input.id);
    const call = await writer.findOneBy(callTable, { id: input.callId });
    if (!call) throw new Refusal('NOT_FOUND', ticketRefusal.originGone);
    await writer.update(callTable, { id: call.id }, { ticketId: ticket.id });
    const place = { ticketId: ticket.id, refId: call.id, kind: 'call' as const };
    if (await writer.existsBy(timelineTable, place)) return;
    await addEntry(desk, writer, actor, ticket.id, {
      ...place,
      title: ticketLine.callLinked,
      body: [call.note, call.answer].filter(Boolean).join('\n\n').slice(0, 20_000),
      direction: call.direction,
      channel: 'phone',
    });
    await writeAudit(desk.kernel, writer, actor, {
      action: 'ticket.linkCall',
      entity: 'ticket',
      entityId: ticket.id,
      summary: `${ticket.number}: ${ticketLine.callLinked}`,
      before: { callTicket: call.ticketId },
      after: { callId: call.id },
    });
  });
}
