import { IsNull } from 'typeorm';
import { due } from '../../../shared/domain/time/due.ts';
import { type GatewayEvent, type KnownEvent, understood } from '../../../shared/lkpp/messages.ts';
import { escalationLine } from '../../../shared/text/escalation-core.ts';
import { programActor } from '../../connection.ts';
import type { Writer } from '../../store/store.ts';
import {
  type Desk,
  holdAtLevel,
  type LkppMove,
  moveAtLkpp,
  note,
  openWork,
  saveWork,
  type Work,
} from '../tickets/service.ts';
import {
  dataRequestTable,
  type EscalationRow,
  escalationTable,
  type GatewayEventRow,
  gatewayEventTable,
} from './table.ts';

/** The clock of SOP-LPSE.BTG-003 step 7: LKPP's data request is answered within one working day. */
const answerTime = { kind: 'limit', amount: 1, unit: 'workingDay' } as const;

/**
 * Lets the stored events of one escalation take effect, in LKPP's order, each once: the effect and its mark are durable
 * together. Events that came before their escalation was known here have waited for this.
 */
export async function applyWaiting(desk: Desk, writer: Writer, escalationId: string, remoteId: string): Promise<void> {
  const waiting = await writer.find(gatewayEventTable, {
    where: { remoteId, appliedAt: IsNull() },
    order: { generation: 'ASC', seq: 'ASC' },
    take: 500,
  });
  if (waiting.length === 0) return;
  const found = await writer.findOneBy(escalationTable, { id: escalationId });
  if (!found) throw new Error(`Escalation ${escalationId} is gone.`);
  const work = await openWork(desk, writer, programActor, found.ticketId, null);
  let row: EscalationRow = { ...found };
  for (const event of waiting) row = await takeEffect(work, row, event);
  await saveWork(work, {
    action: 'escalation.events',
    summary: `${waiting.length} peristiwa LKPP`,
    extra: { seq: waiting.map((event) => event.seq), types: waiting.map((event) => event.type) },
  });
  const { id, ...fields } = row;
  await writer.update(escalationTable, { id }, { ...fields, version: row.version + 1, updatedAt: work.now });
  for (const event of waiting)
    await writer.update(gatewayEventTable, { id: event.id }, { appliedAt: work.now, escalationId });
}

async function takeEffect(work: Work, row: EscalationRow, stored: GatewayEventRow): Promise<EscalationRow> {
  const at = Math.min(stored.at, work.now);
  const event = understood(asEvent(stored));
  if (!event) {
    say(work, stored, at, escalationLine.unknown(stored.type), '');
    return row;
  }
  return effectOf(work, row, { id: stored.id, at }, event);
}

/** One event's effect on the escalation and its ticket; also for what an officer records by hand. */
export async function effectOf(
  work: Work,
  row: EscalationRow,
  event: { id: string; at: number },
  known: KnownEvent,
): Promise<EscalationRow> {
  const { at } = event;
  const tell = (title: string, body: string, kind: 'message' | 'dataRequest' = 'message') =>
    say(work, event, at, title, body, kind);
  const move = async (wanted: LkppMove) => {
    if (!(await moveAtLkpp(work, wanted, at))) note(work, 'note', escalationLine.notMoved, { refId: event.id });
    else if (wanted.to === 'handling') holdAtLevel(work, row.level);
  };
  switch (known.type) {
    case 'accepted': {
      const { number, level, team } = known.data;
      row = { ...row, state: 'accepted', externalNumber: number || row.externalNumber, level, team, acceptedAt: at };
      work.ticket.externalNumber = row.externalNumber;
      tell(escalationLine.accepted(row.externalNumber), team);
      await move({ to: 'handling' });
      return row;
    }
    case 'dataRequested': {
      const { dataRequestId, body, items } = known.data;
      const isNew = !(await work.writer.existsBy(dataRequestTable, { id: dataRequestId }));
      const dueAt = due(at, answerTime, work.inForce.counter.document);
      const asked = { id: dataRequestId, escalationId: row.id, body, items, askedAt: at, dueAt, answeredAt: null };
      if (isNew) await work.writer.insert(dataRequestTable, asked);
      tell(escalationLine.dataRequested, [body, ...items.map((item) => `• ${item}`)].join('\n'), 'dataRequest');
      await move({ to: 'dataRequested' });
      return { ...row, state: 'waitingOffice', completeAtFirst: false };
    }
    case 'levelChanged': {
      const { to, team, reason } = known.data;
      row = { ...row, level: to, team, state: row.state === 'waitingOffice' ? row.state : 'handling' };
      tell(escalationLine.levelChanged(to, team), reason);
      if (row.state === 'handling') await move({ to: 'handling' });
      return row;
    }
    case 'progress':
      tell(escalationLine.progress, known.data.body);
      return { ...row, state: row.state === 'waitingOffice' ? row.state : 'handling' };
    case 'resolved': {
      const { solution, level, team } = known.data;
      tell(escalationLine.resolved, solution);
      await move({ to: 'resolved', solution });
      work.ticket.solution = solution;
      return { ...row, state: 'resolved', solution, level, team, resolvedAt: at };
    }
    case 'reopened':
      row = {
        ...row,
        state: 'handling',
        level: known.data.level,
        team: known.data.team,
        resolvedAt: null,
        endedAt: null,
      };
      tell(escalationLine.reopened, known.data.note);
      await move({ to: 'handling' });
      return row;
    case 'returned': {
      const { reason } = known.data;
      tell(escalationLine.returned, reason);
      await move({ to: 'returned', reason: escalationLine.returnedWhy(reason) });
      return { ...row, state: 'returned', endedAt: at };
    }
    case 'closed':
      tell(escalationLine.closed, known.data.note);
      return { ...row, state: row.state === 'returned' ? row.state : 'closed', endedAt: row.endedAt ?? at };
  }
}

function say(
  work: Work,
  event: { id: string },
  at: number,
  title: string,
  body: string,
  kind: 'message' | 'dataRequest' = 'message',
): void {
  note(work, kind, title, {
    at,
    body: body.slice(0, 20_000),
    byName: 'LKPP',
    byId: null,
    direction: 'in',
    refId: event.id,
  });
}

const asEvent = (stored: GatewayEventRow): GatewayEvent => ({
  seq: stored.seq,
  escalationId: stored.remoteId,
  type: stored.type,
  at: new Date(stored.at).toISOString(),
  data: { ...stored.data },
});
