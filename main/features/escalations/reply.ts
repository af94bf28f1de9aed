import { In, IsNull } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { AnnouncedFile, Confirmation, Feedback } from '../../../shared/lkpp/messages.ts';
import { escalationLine, escalationRefusal } from '../../../shared/text/escalation-core.ts';
import type { Actor } from '../../connection.ts';
import { announce, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { outgoingMailTable } from '../mail/table.ts';
import {
  answerToLkpp,
  type Desk,
  fetchFile,
  holdAtLevel,
  note,
  openWork,
  refuseSecrets,
  saveWork,
  textOfFile,
} from '../tickets/service.ts';
import { attachmentTable } from '../tickets/table.ts';
import { withdrawMail, writeToLkpp } from './by-mail.ts';
import { enqueue, release } from './outbox.ts';
import { forgetSealed } from './sealed-in-package.ts';
import { dataRequestTable, deliveryTable, type EscalationRow, escalationTable } from './table.ts';

/** @throws Refusal NOT_FOUND */
export async function requireEscalation(writer: Pick<Writer, 'findOneBy'>, id: string): Promise<EscalationRow> {
  const row = await writer.findOneBy(escalationTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', escalationRefusal.notFound);
  return row;
}

/** Whether what this key stands for was done before, by wire or by mail. */
async function isDone(writer: Writer, clientKey: string): Promise<boolean> {
  if (await writer.existsBy(deliveryTable, { id: clientKey })) return true;
  return writer.existsBy(outgoingMailTable, { clientKey });
}

type AnswerInput = {
  id: string;
  clientKey: string;
  dataRequestId: string | null;
  body: string;
  attachmentIds: string[];
};

/** Answers a data request of LKPP, or tells it something more. The same `clientKey` again changes nothing. */
export async function answerLkpp(desk: Desk, actor: Actor, input: AnswerInput): Promise<void> {
  const { kernel } = desk;
  refuseSecrets({ body: input.body });
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    if (await isDone(writer, input.clientKey)) return;
    const row = await requireEscalation(writer, input.id);
    if (row.endedAt !== null) throw new Refusal('REFUSED', escalationRefusal.ended);
    const work = await openWork(desk, writer, actor, row.ticketId, null);
    if (input.dataRequestId !== null) await markAnswered(writer, row, input.dataRequestId, work.now);
    const files = await announced(desk, writer, row.ticketId, input.attachmentIds);
    const at = new Date(work.now).toISOString();
    const body: Feedback = { key: input.clientKey, dataRequestId: input.dataRequestId, body: input.body, at, files };
    if (row.channel === 'gateway') {
      const uploads = files.map((file) => ({
        id: file.key,
        kind: 'upload' as const,
        label: file.name,
        payload: { sha256: file.sha256, size: file.size },
        bytesTotal: file.size,
      }));
      const title = input.dataRequestId === null ? escalationLine.informed : escalationLine.answered;
      await enqueue(
        writer,
        row.id,
        [{ id: input.clientKey, kind: 'feedback', label: title, payload: body }, ...uploads],
        work.now,
      );
    }
    const open = await writer.countBy(dataRequestTable, { escalationId: row.id, answeredAt: IsNull() });
    if (input.dataRequestId !== null && open === 0) {
      await answerToLkpp(work, input.body);
      if (row.state === 'waitingOffice') row.state = 'handling';
      // The ticket goes back to the level that had it.
      holdAtLevel(work, row.level);
    }
    const title = input.dataRequestId === null ? escalationLine.informed : escalationLine.answered;
    const entryId = newId();
    note(work, 'message', title, { id: entryId, direction: 'out', body: input.body, refId: row.id });
    await saveWork(work, { action: 'ticket.answerLkpp', summary: title });
    await writeToLkpp(desk, writer, actor, row, {
      clientKey: input.clientKey,
      entryId,
      title,
      body: input.body,
      files,
    });
    await changed(desk, writer, actor, row, { state: row.state }, 'escalations.answer', title);
  });
}

async function markAnswered(writer: Writer, row: EscalationRow, id: string, now: number): Promise<void> {
  const { affected } = await writer.update(
    dataRequestTable,
    { id, escalationId: row.id, answeredAt: IsNull() },
    { answeredAt: now },
  );
  if (affected !== 1) throw new Refusal('REFUSED', escalationRefusal.answered);
}

/** The files of an answer as they are announced; scanned for secrets like those of the package. */
async function announced(
  desk: Desk,
  writer: Writer,
  ticketId: string,
  ids: readonly string[],
): Promise<AnnouncedFile[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const rows = await writer.find(attachmentTable, {
    where: { id: In(wanted), ticketId, removedAt: IsNull() },
    take: 50,
  });
  if (rows.length !== wanted.length) throw new Refusal('REFUSED', escalationRefusal.fileGone);
  for (const file of rows) {
    const isSmall = file.size <= 1024 * 1024;
    const text = isSmall ? textOfFile(file.mime, await fetchFile(desk.kernel.host.dataDir, file.sha256)) : null;
    refuseSecrets({ name: file.name, file: text ?? '' });
  }
  return rows.map(({ name, mime, size, sha256 }) => ({ key: newId(), name, mime, size, sha256 }));
}

/** Tells LKPP whether its solution works. The same `clientKey` again changes nothing. */
export async function confirmToLkpp(
  desk: Desk,
  actor: Actor,
  input: { id: string; clientKey: string; solved: boolean; note: string; rating: number | null },
): Promise<void> {
  const { kernel } = desk;
  refuseSecrets({ note: input.note });
  await kernel.store.write(async (writer) => {
    await takeTurn(writer);
    if (await isDone(writer, input.clientKey)) return;
    const row = await requireEscalation(writer, input.id);
    if (row.state !== 'resolved') throw new Refusal('REFUSED', escalationRefusal.notResolved);
    const now = kernel.clock.now();
    const title = escalationLine.confirmed(input.solved);
    const { solved, note: words, rating } = input;
    const body: Confirmation = { key: input.clientKey, solved, note: words, rating, at: new Date(now).toISOString() };
    if (row.channel === 'gateway')
      await enqueue(writer, row.id, [{ id: input.clientKey, kind: 'confirm', label: title, payload: body }], now);
    const work = await openWork(desk, writer, actor, row.ticketId, null);
    const entryId = newId();
    note(work, 'message', title, { id: entryId, direction: 'out', body: words, refId: row.id });
    await saveWork(work, { action: 'ticket.confirmToLkpp', summary: title });
    await writeToLkpp(desk, writer, actor, row, { clientKey: input.clientKey, entryId, title, body: words, files: [] });
    const state = solved ? ('closed' as const) : ('handling' as const);
    const ended = solved ? { endedAt: now } : { resolvedAt: null };
    await changed(desk, writer, actor, row, { state, ...ended }, 'escalations.confirm', title);
  });
}

/** Withdraws what has not left yet. @throws Refusal when LKPP has it already, or it is on the way this moment */
export async function cancelEscalation(
  desk: Desk,
  actor: Actor,
  input: { id: string; version: number; reason: string },
): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireEscalation(writer, input.id);
    if (row.version !== input.version) throw new Refusal('CONFLICT', escalationRefusal.changed);
    if (row.remoteId !== null || row.sentAt !== null) throw new Refusal('REFUSED', escalationRefusal.leftAlready);
    if (row.endedAt !== null) throw new Refusal('REFUSED', escalationRefusal.ended);
    const tried = await writer.findOneBy(deliveryTable, { id: row.id });
    // An attempt whose answer never came may have arrived: only what was never tried is surely not there.
    if (tried?.state === 'sending') throw new Refusal('REFUSED', escalationRefusal.beingSent);
    if (tried && tried.attempts > 0) throw new Refusal('REFUSED', escalationRefusal.leftAlready);
    const now = desk.kernel.clock.now();
    await writer.update(
      deliveryTable,
      { escalationId: row.id, state: In(['waiting', 'actionNeeded']) },
      { state: 'cancelled', doneAt: now },
    );
    await withdrawMail(desk, writer, row);
    await release(writer, row.id, now);
    await forgetSealed(writer, row.id);
    const work = await openWork(desk, writer, actor, row.ticketId, null);
    note(work, 'note', escalationLine.cancelled, { body: input.reason, refId: row.id });
    await saveWork(work, { action: 'ticket.cancelEscalation', summary: escalationLine.cancelled });
    const after = { state: 'cancelled' as const, endedAt: now };
    await changed(desk, writer, actor, row, after, 'escalations.cancel', escalationLine.cancelled);
  });
}

/** Saves a change of an escalation with its trace. */
export async function changed(
  { kernel }: Desk,
  writer: Writer,
  actor: Actor,
  row: EscalationRow,
  after: Partial<EscalationRow>,
  action: string,
  summary: string,
): Promise<void> {
  const now = kernel.clock.now();
  await writer.update(escalationTable, { id: row.id }, { ...after, version: row.version + 1, updatedAt: now });
  const { package: _content, ...traced } = after;
  await writeAudit(kernel, writer, actor, {
    action,
    entity: 'escalation',
    entityId: row.id,
    summary,
    before: { state: row.state },
    after: traced,
  });
  announce(kernel, writer, 'escalations', row.id, actor.staffId);
}
