import { In, IsNull, LessThan, Not } from 'typeorm';
import { coverFields } from '../../../shared/domain/secrets/cover.ts';
import type { GatewayEscalation, GatewayEvent } from '../../../shared/lkpp/messages.ts';
import { escalationLine } from '../../../shared/text/escalation-core.ts';
import { programActor } from '../../connection.ts';
import { announce } from '../../kernel.ts';
import { noDeadline } from '../../store/columns.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { addEntry, type Desk } from '../tickets/service.ts';
import { moveCursor, readCursor } from './cursor.ts';
import type { LkppClient } from './lkpp-client.ts';
import { release } from './outbox.ts';
import { deliveryTable, type EscalationRow, escalationTable, gatewayEventTable } from './table.ts';

/*
 * LKPP's feed ends before the place where it was read last: the gateway was restored from an older backup. What it forgot
 * is brought to it again under the same keys, and the feed is read again from its beginning; what was heard before has no
 * second effect.
 */

/** What the gateway knows of a case after it was restored: its standing, or null when it has forgotten it. */
type Standing = { row: EscalationRow; remote: GatewayEscalation | null };

/**
 * Asks for every case that is under way, then notes in one write what must be brought again and that the feed begins anew.
 * Nothing happens when a question stays without an answer: the next poll tries again.
 * @param cursor the place that lies behind the end of the feed
 */
export async function beginAgain(desk: Desk, client: LkppClient, cursor: number, signal: AbortSignal): Promise<void> {
  const { kernel } = desk;
  const open = await kernel.store.read((reader) =>
    reader.find(escalationTable, {
      where: { channel: 'gateway', endedAt: IsNull(), remoteId: Not(IsNull()) },
      order: { createdAt: 'ASC' },
      take: 5_000,
    }),
  );
  const standings: Standing[] = [];
  for (const row of open) {
    if (row.remoteId === null) continue;
    const answer = await client.read(row.remoteId, signal);
    const isForgotten = !answer.ok && answer.verdict.do === 'stop' && answer.verdict.why === 'notFound';
    if (!answer.ok && !isForgotten) return;
    standings.push({ row, remote: answer.ok ? answer.value : null });
  }
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const now = kernel.clock.now();
    const { cursor: last, generation, version } = await readCursor(writer);
    if (last !== cursor) return; // another PC of the office was first
    await moveCursor(writer, { cursor: 0, generation: generation + 1 }, version, now);
    for (const standing of standings) await bringAgain(desk, writer, standing, now);
    await writeAudit(kernel, writer, programActor, {
      action: 'escalations.feedAgain',
      entity: 'office',
      entityId: 'gateway',
      summary: 'Gateway LKPP dipulihkan dari cadangan lama; umpan dibaca ulang',
      after: { forgotten: standings.filter(({ remote }) => remote === null).map(({ row }) => row.id) },
    });
    announce(kernel, writer, 'escalations', 'feed', null);
  });
}

/** Makes what the gateway may have forgotten due again, in its order; a key it still knows changes nothing there. */
async function bringAgain(desk: Desk, writer: Writer, { row, remote }: Standing, now: number): Promise<void> {
  const kept = new Set(remote?.uploads.filter((upload) => upload.complete).map((upload) => upload.key));
  const done = await writer.find(deliveryTable, { where: { escalationId: row.id, state: 'done' }, take: 1_000 });
  const again = done.filter((each) => (each.kind === 'create' ? remote === null : !kept.has(each.id)));
  for (const { id } of again)
    await writer.update(
      deliveryTable,
      { id },
      {
        state: 'waiting',
        doneAt: null,
        nextAttemptAt: noDeadline,
        uploadId: null,
        bytesDone: 0,
        attempts: 0,
        problem: '',
      },
    );
  // What the gateway still has in part goes on where it stands there.
  for (const upload of remote?.uploads ?? [])
    if (!upload.complete)
      await writer.update(deliveryTable, { id: upload.key, state: 'waiting' }, { uploadId: upload.id });
  if (remote === null) {
    // Until it is there again, no event can be its own.
    await writer.update(
      escalationTable,
      { id: row.id },
      { remoteId: null, version: () => 'version + 1', updatedAt: now },
    );
    const title = escalationLine.forgotten;
    await addEntry(desk, writer, programActor, row.ticketId, { kind: 'note', title, refId: row.id });
  }
  if (again.length > 0) {
    await writer.update(deliveryTable, { escalationId: row.id, state: 'waiting' }, { nextAttemptAt: noDeadline });
    await release(writer, row.id, now);
  }
}

/** The events that were not heard in an earlier reading: the same case, kind, time and content is the same event. */
export async function notHeardBefore(
  reader: Reader,
  events: readonly GatewayEvent[],
  generation: number,
): Promise<GatewayEvent[]> {
  const remoteId = In([...new Set(events.map((event) => event.escalationId))]);
  const before = await reader.find(gatewayEventTable, {
    where: { remoteId, generation: LessThan(generation) },
    take: 50_000,
  });
  const heard = new Set(before.map((row) => identity(row.remoteId, row.type, row.at, row.data)));
  return events.filter(
    (event) => !heard.has(identity(event.escalationId, event.type, Date.parse(event.at), coverFields(event.data))),
  );
}

function identity(remoteId: string, type: string, at: number, data: object): string {
  return JSON.stringify([remoteId, type, at, sorted(data)]);
}

/** Keys in order, at any depth: PostgreSQL keeps JSON in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
