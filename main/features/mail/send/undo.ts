import { z } from 'zod';
import { composeInput } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendLine, sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Actor } from '../../../connection.ts';
import { announce, newId } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { addEntry, type Desk, type Memory, markWithdrawn, takeBack } from '../../tickets/service.ts';
import { ticketTable } from '../../tickets/table.ts';
import { type OutgoingMailRow, outgoingMailTable } from '../table.ts';
import type { ComposeInput, KeptDraft } from './posting.ts';

/** Written by this program alone; only its outline is checked again. */
const keptDraft = z.object({
  typed: composeInput.nullable(),
  memory: z.custom<Memory>((value) => typeof value === 'object').nullable(),
  entryIds: z.array(z.string()),
});

/** What is remembered of how a message came about. */
export const draftOf = (row: OutgoingMailRow): KeptDraft => keptDraft.parse(row.draft);

/**
 * Takes back a message that is still held. It never leaves, its text comes back as it was typed, and the step of the SOP it
 * completed runs again, unless somebody has built on that step since; the timeline says which.
 * @returns what was typed, ready to be sent again
 * @throws Refusal REFUSED when it has begun to leave
 */
export async function undoSend(desk: Desk, actor: Actor, id: string): Promise<ComposeInput> {
  const { kernel } = desk;
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireOutgoing(writer, id);
    if (row.bulkId !== null) throw new Refusal('REFUSED', sendRefusal.partOfBulk);
    if (row.escalationId !== null) throw new Refusal('REFUSED', sendRefusal.partOfEscalation);
    const { typed, memory, entryIds } = draftOf(row);
    if (!typed || !(await withdraw(writer, row, kernel.clock.now())))
      throw new Refusal('REFUSED', sendRefusal.tooLateToUndo);
    await giveStepBack(desk, writer, actor, row, memory, entryIds);
    await writeAudit(kernel, writer, actor, {
      action: 'mail.undo',
      entity: 'outgoingMail',
      entityId: row.id,
      summary: sendLine.takenBackPlain,
      before: { state: row.state, purpose: row.purpose },
    });
    announce(kernel, writer, 'mail', row.id, actor.staffId);
    announce(kernel, writer, 'tickets', row.ticketId, actor.staffId);
    const ticket = await writer.findOneBy(ticketTable, { id: row.ticketId });
    // A new key: the old one belongs to the message that was withdrawn.
    return { ...typed, clientKey: newId(), ticketVersion: ticket?.version ?? typed.ticketVersion };
  });
}

async function giveStepBack(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  row: OutgoingMailRow,
  memory: Memory | null,
  entryIds: readonly string[],
): Promise<void> {
  if (memory) {
    const words = { title: sendLine.takenBack, mark: sendLine.withdrawn };
    if (await takeBack(desk, writer, actor, row.ticketId, memory, words)) return;
  }
  await markWithdrawn(writer, entryIds, sendLine.withdrawn);
  await addEntry(desk, writer, actor, row.ticketId, {
    kind: 'change',
    title: memory ? sendLine.takenBackAlone : sendLine.takenBackPlain,
    refId: row.messageRowId,
  });
}

/** Stops a held message, unless it has begun to leave. */
export async function withdraw(writer: Writer, row: OutgoingMailRow, now: number): Promise<boolean> {
  const { affected } = await writer.update(
    outgoingMailTable,
    { id: row.id, state: 'held', attempts: 0 },
    { state: 'cancelled', doneAt: now, nextAttemptAt: noDeadline, problem: '' },
  );
  return affected === 1;
}

/** @throws Refusal NOT_FOUND */
export async function requireOutgoing(writer: Writer, id: string): Promise<OutgoingMailRow> {
  const row = await writer.findOneBy(outgoingMailTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', sendRefusal.notFound);
  return row;
}
