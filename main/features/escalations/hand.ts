import { In } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { escalationLine, escalationRefusal } from '../../../shared/text/escalation-core.ts';
import { connectionSaid } from '../../../shared/text/escalation-said.ts';
import type { Actor } from '../../connection.ts';
import { announce } from '../../kernel.ts';
import { noDeadline } from '../../store/columns.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { addEntry, type Desk, refuseSecrets } from '../tickets/service.ts';
import { currentClient, usualPace } from './courier.ts';
import { hurry, release } from './outbox.ts';
import { forgetSealed } from './sealed-in-package.ts';
import { type DeliveryRow, deliveryTable, escalationTable } from './table.ts';

async function requireDelivery(writer: Writer, id: string): Promise<DeliveryRow> {
  const row = await writer.findOneBy(deliveryTable, { id });
  if (!row || row.doneAt !== null) throw new Refusal('NOT_FOUND', escalationRefusal.deliveryGone);
  return row;
}

/** Tries a delivery again now; the same key, so that it cannot arrive twice. */
export async function retryDelivery(desk: Desk, actor: Actor, id: string): Promise<DeliveryRow> {
  return desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireDelivery(writer, id);
    if (row.state === 'sending') return row;
    // One that stands behind another waits for that one.
    const isFree = row.state === 'actionNeeded' || row.nextAttemptAt < noDeadline;
    const after = {
      state: 'waiting' as const,
      problem: '',
      ...(isFree ? { nextAttemptAt: desk.kernel.clock.now() } : {}),
    };
    await writer.update(deliveryTable, { id }, after);
    await trace(desk, writer, actor, row, 'escalations.retry', 'kiriman dicoba lagi');
    return { ...row, ...after };
  });
}

/** Tries everything again that waits or stopped. */
export async function retryAll(desk: Desk, actor: Actor): Promise<{ queued: number }> {
  const { kernel } = desk;
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const now = kernel.clock.now();
    const { affected } = await writer.update(
      deliveryTable,
      { state: 'actionNeeded' },
      { state: 'waiting', problem: '', nextAttemptAt: now },
    );
    await hurry(writer, now);
    const queued = await writer.countBy(deliveryTable, { state: In(['waiting', 'sending']) });
    await writeAudit(kernel, writer, actor, {
      action: 'escalations.retryAll',
      entity: 'office',
      entityId: 'gateway',
      summary: 'semua kiriman dicoba lagi',
      after: { stopped: affected ?? 0, queued },
    });
    announce(kernel, writer, 'escalations', 'outbox', actor.staffId);
    return { queued };
  });
}

/**
 * Gives a delivery up. A case that cannot be created takes its files with it.
 * @throws Refusal while it is being sent
 */
export async function cancelDelivery(desk: Desk, actor: Actor, id: string, reason: string): Promise<DeliveryRow> {
  refuseSecrets({ reason });
  return desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireDelivery(writer, id);
    if (row.state === 'sending') throw new Refusal('REFUSED', escalationRefusal.beingSent);
    const now = desk.kernel.clock.now();
    const gone = { state: 'cancelled' as const, doneAt: now, problem: '' };
    if (row.kind === 'create') {
      await writer.update(
        deliveryTable,
        { escalationId: row.escalationId, state: In(['waiting', 'actionNeeded']) },
        gone,
      );
      await writer.update(escalationTable, { id: row.escalationId }, { state: 'cancelled', endedAt: now });
      await forgetSealed(writer, row.escalationId);
    } else await writer.update(deliveryTable, { id }, gone);
    await release(writer, row.escalationId, now);
    const escalation = await writer.findOneBy(escalationTable, { id: row.escalationId });
    if (escalation)
      await addEntry(desk, writer, actor, escalation.ticketId, {
        kind: 'note',
        title: `${escalationLine.cancelled}: ${row.label}`.slice(0, 500),
        body: reason,
        refId: row.escalationId,
      });
    await trace(desk, writer, actor, row, 'escalations.cancelDelivery', 'kiriman dibatalkan', { reason });
    return { ...row, ...gone };
  });
}

async function trace(
  { kernel }: Desk,
  writer: Writer,
  actor: Actor,
  row: DeliveryRow,
  action: string,
  summary: string,
  extra: object = {},
): Promise<void> {
  await writeAudit(kernel, writer, actor, {
    action,
    entity: 'delivery',
    entityId: row.id,
    summary: `${summary}: ${row.label}`,
    before: { state: row.state, attempts: row.attempts },
    after: extra,
  });
  announce(kernel, writer, 'escalations', row.escalationId, actor.staffId);
}

/** Asks the gateway one question with the saved address and token, and says in words how it went. */
export async function testConnection(desk: Desk, signal: AbortSignal): Promise<{ ok: boolean; message: string }> {
  const client = await currentClient(desk, { ...usualPace.timeouts, callMs: 10_000 });
  if (!client) return { ok: false, message: escalationRefusal.noGateway.id };
  const answer = await client.events(0, signal, 0);
  if (answer.ok) {
    desk.kernel.contact.reached(desk.kernel.clock.now());
    return { ok: true, message: connectionSaid.id.ok };
  }
  const isToken = answer.verdict.do === 'unauthorized';
  return {
    ok: false,
    message: isToken ? connectionSaid.id.badToken : connectionSaid.id.unreachable(answer.outcome),
  };
}
