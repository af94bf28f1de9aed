import { In, IsNull } from 'typeorm';
import type { z } from 'zod';
import type { bulkMail } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { type Language, textIn } from '../../../../shared/text/define.ts';
import { bulkProblem, sendLine, sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Actor } from '../../../connection.ts';
import { announce, newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { type Desk, refuseSecrets } from '../../tickets/service.ts';
import { type TimelineRow, ticketTable, timelineTable } from '../../tickets/table.ts';
import { bulkMailTable, mailMessageTable, mailPartTable, outgoingMailTable } from '../table.ts';
import { type BulkInput, composeBulk, ticketsOf } from './bulk-compose.ts';
import { countBulk } from './bulk-progress.ts';
import { cancelRows } from './hand.ts';
import { holdMs } from './pace.ts';
import { outgoingRow, type Prepared } from './posting.ts';

export type BulkMail = z.infer<typeof bulkMail>;

const chunk = 50;

/** Who would get a bulk answer: each ticket once, with its address or why it gets none. */
export function previewBulk({ kernel }: Desk, ticketIds: readonly string[], language: Language) {
  const words = textIn(bulkProblem, language);
  return kernel.store.read(async (reader) => {
    const tickets = await ticketsOf(reader, ticketIds);
    const recipients = [...new Set(ticketIds)].map((ticketId) => {
      const ticket = tickets.get(ticketId);
      const address = ticket?.reporterEmail ?? '';
      return {
        ticketId,
        ticketNumber: ticket?.number ?? '',
        name: ticket?.reporterName ?? '',
        address,
        problem: !ticket ? words.gone : address === '' ? words.noAddress : '',
      };
    });
    return { recipients };
  });
}

/**
 * One answer to all reporters of one incident: a message of its own to each, in the thread of its ticket, with its own name
 * and number. All of them go into the outbox together or none; tickets without an address get none. The same `clientKey`
 * again changes nothing.
 * @returns the bulk's id
 * @throws Refusal when the text or a file holds a secret, nobody has an address, or the files are too large
 */
export async function sendBulk(desk: Desk, actor: Actor, input: BulkInput, signal?: AbortSignal): Promise<string> {
  const { kernel } = desk;
  refuseSecrets({ subject: input.subject, body: input.body });
  const known = await kernel.store.read((reader) => reader.findOneBy(bulkMailTable, { clientKey: input.clientKey }));
  if (known) return known.id;
  const { prepared, copies } = await composeBulk(desk, input, signal);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(bulkMailTable, { clientKey: input.clientKey });
    if (twin) return twin.id;
    const now = kernel.clock.now();
    const bulk = {
      id: newId(),
      clientKey: input.clientKey,
      accountId: input.accountId,
      subject: input.subject,
      total: prepared.length,
      heldUntil: now + holdMs,
      cancelledAt: null,
      createdAt: now,
      createdBy: actor.staffId,
      createdName: actor.name,
    };
    await writer.insert(bulkMailTable, bulk);
    for (let at = 0; at < prepared.length; at += chunk)
      await postChunk(writer, actor, bulk, prepared.slice(at, at + chunk), copies);
    await writeAudit(kernel, writer, actor, {
      action: 'mail.bulk',
      entity: 'bulkMail',
      entityId: bulk.id,
      summary: `${sendLine.bulk}: ${input.subject}`,
      after: { total: prepared.length, ticketIds: prepared.map(({ message }) => message.ticketId) },
    });
    announce(kernel, writer, 'mail', bulk.id, actor.staffId);
    for (const { message } of prepared) announce(kernel, writer, 'tickets', message.ticketId ?? '', actor.staffId);
    return bulk.id;
  });
}

type Bulk = { id: string; heldUntil: number; createdAt: number };

async function postChunk(writer: Writer, actor: Actor, bulk: Bulk, some: readonly Prepared[], copies: boolean) {
  const entries: TimelineRow[] = some.map(({ message }) => ({
    id: newId(),
    ticketId: message.ticketId ?? '',
    at: bulk.createdAt,
    kind: 'message',
    byId: actor.staffId,
    byName: actor.name,
    direction: 'out',
    channel: 'email',
    title: sendLine.bulk,
    body: message.body.slice(0, 20_000),
    changes: [],
    refId: message.id,
    clientKey: null,
  }));
  const entryOf = new Map(entries.map((entry) => [entry.refId, entry.id]));
  await writer.insert(timelineTable, entries);
  await writer.insert(
    mailMessageTable,
    some.map(({ message }) => ({ ...message, entryId: entryOf.get(message.id) ?? null })),
  );
  const parts = some.flatMap((each) => each.parts);
  if (parts.length > 0) await writer.insert(mailPartTable, parts);
  const rows = some.map((each) => {
    const entryId = entryOf.get(each.message.id) ?? '';
    return outgoingRow(actor, each, {
      clientKey: newId(),
      purpose: 'bulk',
      heldUntil: bulk.heldUntil,
      entryId,
      draft: { typed: null, memory: null, entryIds: [entryId] },
      bulkId: bulk.id,
      copies,
    });
  });
  await writer.insert(outgoingMailTable, rows);
  const ids = some.map(({ message }) => message.ticketId ?? '');
  await writer.update(ticketTable, { id: In(ids) }, { updatedAt: bulk.createdAt });
}

/** @throws Refusal NOT_FOUND */
export function getBulk({ kernel }: Desk, id: string): Promise<BulkMail> {
  return kernel.store.read(async (reader) => {
    const row = await reader.findOneBy(bulkMailTable, { id });
    if (!row) throw new Refusal('NOT_FOUND', sendRefusal.bulkGone);
    const { open, sent, failed, cancelled } = await countBulk(reader, id);
    const isHeld = row.heldUntil > kernel.clock.now() && sent + failed === 0;
    const state = row.cancelledAt !== null ? 'cancelled' : open === 0 ? 'done' : isHeld ? 'held' : 'running';
    const { subject, createdAt, createdName: createdBy, total, heldUntil } = row;
    return { id, subject, createdAt, createdBy, total, sent, failed, cancelled, state, heldUntil };
  });
}

/** Stops a bulk answer: what has not begun to leave never will, and each ticket says so. */
export async function cancelBulk(desk: Desk, actor: Actor, id: string): Promise<void> {
  const { kernel } = desk;
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const bulk = await writer.findOneBy(bulkMailTable, { id });
    if (!bulk) throw new Refusal('NOT_FOUND', sendRefusal.bulkGone);
    const rows = await writer.find(outgoingMailTable, {
      where: { bulkId: id, doneAt: IsNull(), state: In(['held', 'waiting', 'actionNeeded']) },
      take: 500,
    });
    await cancelRows(desk, writer, rows);
    await writer.update(bulkMailTable, { id }, { cancelledAt: bulk.cancelledAt ?? kernel.clock.now() });
    await writeAudit(kernel, writer, actor, {
      action: 'mail.cancelBulk',
      entity: 'bulkMail',
      entityId: id,
      summary: bulk.subject,
      after: { cancelled: rows.length },
    });
    announce(kernel, writer, 'mail', id, actor.staffId);
    for (const row of rows) announce(kernel, writer, 'tickets', row.ticketId, actor.staffId);
  });
}
