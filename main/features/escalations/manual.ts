import { IsNull, LessThanOrEqual } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { type KnownEvent, knownEvent } from '../../../shared/lkpp/messages.ts';
import { escalationLine, escalationRefusal } from '../../../shared/text/escalation-core.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { type Actor, programActor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import { addEntry, type Desk, note, openWork, refuseSecrets, saveWork } from '../tickets/service.ts';
import { attachmentTable } from '../tickets/table.ts';
import { effectOf } from './apply.ts';
import { changed, requireEscalation } from './reply.ts';
import { topLevel } from './rungs.ts';
import { readGateway } from './settings.ts';
import { type EscalationRow, escalationTable } from './table.ts';

type Target = { id: string; version: number };

async function requireManual(writer: Writer, target: Target): Promise<EscalationRow> {
  const row = await requireEscalation(writer, target.id);
  if (row.version !== target.version) throw new Refusal('CONFLICT', escalationRefusal.changed);
  if (row.channel === 'gateway') throw new Refusal('REFUSED', escalationRefusal.notManual);
  if (row.endedAt !== null) throw new Refusal('REFUSED', escalationRefusal.ended);
  return row;
}

/** The number LKPP gave a package sent by hand, with the proof. */
export async function recordManual(
  desk: Desk,
  actor: Actor,
  input: Target & { externalNumber: string; proofAttachmentId: string | null; sentAt?: number },
): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireManual(writer, input);
    const proof = { id: input.proofAttachmentId ?? '', ticketId: row.ticketId, removedAt: IsNull() };
    if (input.proofAttachmentId !== null && !(await writer.existsBy(attachmentTable, proof)))
      throw new Refusal('NOT_FOUND', ticketRefusal.fileGone);
    const work = await openWork(desk, writer, actor, row.ticketId, null);
    const sentAt = requirePast(input.sentAt ?? work.now, work.now);
    work.ticket.externalNumber = input.externalNumber;
    const title = escalationLine.manualNumber(input.externalNumber);
    note(work, 'message', title, { at: sentAt, direction: 'out', refId: row.id });
    await saveWork(work, { action: 'ticket.recordManual', summary: title });
    const { checkEveryHours } = await readGateway(writer);
    const after: Partial<EscalationRow> = {
      externalNumber: input.externalNumber,
      proofAttachmentId: input.proofAttachmentId,
      sentAt,
      state: row.state === 'queued' ? 'sent' : row.state,
      nextCheckAt: work.now + checkEveryHours * 3_600_000,
    };
    await changed(desk, writer, actor, row, after, 'escalations.recordManual', title);
  });
}

type ManualEvent = Target & {
  kind: 'accepted' | 'dataRequested' | 'levelChanged' | 'progress' | 'resolved' | 'returned';
  level: number | null;
  body: string;
  at?: number;
};

/** What LKPP's own page showed, recorded by an officer; it has the same effect as an event of the gateway. */
export async function recordManualEvent(desk: Desk, actor: Actor, input: ManualEvent): Promise<void> {
  refuseSecrets({ body: input.body });
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await requireManual(writer, input);
    const work = await openWork(desk, writer, actor, row.ticketId, null);
    if ((input.level ?? 0) > topLevel(work.inForce.profile))
      throw new Refusal('REFUSED', escalationRefusal.notOnLadder, {
        fields: [{ path: 'level', message: escalationRefusal.notOnLadder }],
      });
    const at = requirePast(input.at ?? work.now, work.now);
    const {
      id: _id,
      version: _version,
      ...after
    } = await effectOf(work, row, { id: newId(), at }, asEvent(row, input));
    const { checkEveryHours } = await readGateway(writer);
    const nextCheckAt = after.endedAt === null ? work.now + checkEveryHours * 3_600_000 : null;
    await saveWork(work, { action: 'ticket.manualEvent', summary: `peristiwa LKPP: ${input.kind}` });
    await changed(desk, writer, actor, row, { ...after, nextCheckAt }, 'escalations.recordManualEvent', input.kind);
  });
}

function asEvent(row: EscalationRow, input: ManualEvent): KnownEvent {
  const level = input.level ?? row.level ?? 0;
  const { team, externalNumber: number } = row;
  const data: Record<ManualEvent['kind'], object> = {
    accepted: { number, level, team },
    dataRequested: { dataRequestId: newId(), body: input.body, items: [] },
    levelChanged: { from: row.level ?? 0, to: level, team: '', reason: input.body },
    progress: { body: input.body },
    resolved: { solution: input.body, level, team },
    returned: { reason: input.body },
  };
  return knownEvent.parse({ type: input.kind, data: data[input.kind] });
}

function requirePast(at: number, now: number): number {
  if (at > now)
    throw new Refusal('REFUSED', ticketRefusal.inFuture, {
      fields: [{ path: 'at', message: ticketRefusal.inFuture }],
    });
  return at;
}

/** Reminds of packages sent by hand whose state should be looked up again. */
export async function remindManual(desk: Desk): Promise<void> {
  const { store, clock } = desk.kernel;
  const now = clock.now();
  const due = await store.read((reader) =>
    reader.find(escalationTable, {
      where: { endedAt: IsNull(), nextCheckAt: LessThanOrEqual(now) },
      order: { nextCheckAt: 'ASC' },
      take: 50,
    }),
  );
  for (const row of due) {
    await store.write(async (writer) => {
      await takeTurn(writer);
      const { checkEveryHours } = await readGateway(writer);
      const next = now + checkEveryHours * 3_600_000;
      const { affected } = await writer.update(
        escalationTable,
        { id: row.id, nextCheckAt: row.nextCheckAt ?? 0 },
        { nextCheckAt: next },
      );
      if (affected !== 1) return;
      await addEntry(desk, writer, programActor, row.ticketId, {
        kind: 'note',
        title: escalationLine.checkAgain,
        refId: row.id,
      });
    });
  }
}
