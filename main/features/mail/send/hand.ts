import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendLine, sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Actor } from '../../../connection.ts';
import { announce } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { addEntry, type Desk, markWithdrawn, refuseSecrets } from '../../tickets/service.ts';
import { type OutgoingMailRow, outgoingMailTable } from '../table.ts';
import { settleAsSent } from './settle.ts';
import { draftOf, requireOutgoing } from './undo.ts';

/** Does one thing to an outgoing mail by hand, in one write. */
function onOutgoing(
  desk: Desk,
  actor: Actor,
  id: string,
  act: (writer: Writer, row: OutgoingMailRow) => Promise<{ action: string; summary: string; after?: object } | null>,
): Promise<void> {
  const { kernel } = desk;
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireOutgoing(writer, id);
    if (row.state === 'sending') throw new Refusal('REFUSED', sendRefusal.beingSent);
    const done = await act(writer, row);
    if (!done) return;
    await writeAudit(kernel, writer, actor, {
      action: done.action,
      entity: 'outgoingMail',
      entityId: row.id,
      summary: done.summary,
      before: { state: row.state, attempts: row.attempts },
      after: done.after ?? {},
    });
    announce(kernel, writer, 'mail', row.id, actor.staffId);
  });
}

/**
 * Tries a message again now, to those who have not got it. For one whose arrival is uncertain this is a person's decision:
 * it may arrive twice, and the timeline says who decided.
 */
export function retryMail(desk: Desk, actor: Actor, id: string): Promise<void> {
  return onOutgoing(desk, actor, id, async (writer, row) => {
    if (row.state === 'held') return null;
    if (!['waiting', 'actionNeeded', 'uncertain', 'bounced'].includes(row.state))
      throw new Refusal('REFUSED', sendRefusal.notStuck);
    const again = {
      state: 'waiting' as const,
      problem: '',
      urgency: 0,
      committedAt: null,
      doneAt: null,
      nextAttemptAt: desk.kernel.clock.now(),
    };
    await writer.update(outgoingMailTable, { id: row.id }, again);
    if (row.state !== 'waiting') await line(desk, writer, actor, row, sendLine.retried);
    return { action: 'mail.retry', summary: sendLine.retried };
  });
}

/** A person knows that an uncertain message arrived. @throws Refusal when nothing is uncertain about it */
export function confirmSent(desk: Desk, actor: Actor, id: string): Promise<void> {
  return onOutgoing(desk, actor, id, async (writer, row) => {
    if (row.state === 'sent') return null;
    if (row.state !== 'uncertain') throw new Refusal('REFUSED', sendRefusal.notStuck);
    await settleAsSent(desk, writer, row);
    await line(desk, writer, actor, row, sendLine.confirmed);
    return { action: 'mail.confirmSent', summary: sendLine.confirmed };
  });
}

/**
 * Gives a message up, with a reason. One that came back is only set aside: it left, and stays so.
 * @throws Refusal while it is held (it can be taken back), being sent, or perhaps arrived
 */
export function cancelMail(desk: Desk, actor: Actor, id: string, reason: string): Promise<void> {
  refuseSecrets({ reason });
  return onOutgoing(desk, actor, id, async (writer, row) => {
    if (row.purpose === 'escalation' && row.sentAt === null) throw new Refusal('REFUSED', sendRefusal.partOfEscalation);
    if (row.state === 'uncertain') throw new Refusal('REFUSED', sendRefusal.uncertainStays);
    if (row.state === 'held' && row.heldUntil > desk.kernel.clock.now())
      throw new Refusal('REFUSED', sendRefusal.stillHeld);
    if (row.state === 'bounced') {
      await writer.update(outgoingMailTable, { id: row.id }, { urgency: 0 });
      return { action: 'mail.cancel', summary: reason, after: { reason } };
    }
    if (!['held', 'waiting', 'actionNeeded'].includes(row.state)) throw new Refusal('REFUSED', sendRefusal.notStuck);
    await cancelRows(desk, writer, [row]);
    await line(desk, writer, actor, row, sendLine.givenUp, reason);
    return { action: 'mail.cancel', summary: reason, after: { reason } };
  });
}

/** Messages that will never leave: their lines on the timeline say so. What some recipients have, they have. */
export async function cancelRows(desk: Desk, writer: Writer, rows: readonly OutgoingMailRow[]): Promise<void> {
  const now = desk.kernel.clock.now();
  for (const row of rows) {
    const isPartly = row.sentAt !== null;
    await writer.update(
      outgoingMailTable,
      { id: row.id },
      {
        state: isPartly ? 'sent' : 'cancelled',
        doneAt: now,
        nextAttemptAt: noDeadline,
        problem: '',
        urgency: 0,
        lease: null,
        leasedUntil: null,
      },
    );
    if (!isPartly) await markWithdrawn(writer, draftOf(row).entryIds, sendLine.cancelled);
  }
}

async function line(desk: Desk, writer: Writer, actor: Actor, row: OutgoingMailRow, title: string, body = '') {
  await addEntry(desk, writer, actor, row.ticketId, {
    kind: 'note',
    title,
    body,
    channel: 'email',
    refId: row.messageRowId,
  });
}
