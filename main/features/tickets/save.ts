import { IsNull } from 'typeorm';
import { solveBy } from '../../../shared/domain/priority/solve-by.ts';
import { ticketPauses, type Waited } from '../../../shared/domain/tickets/pauses.ts';
import { situationOf } from '../../../shared/domain/tickets/situation.ts';
import type { Holder } from '../../../shared/domain/vocabulary.ts';
import { ticketLine } from '../../../shared/text/ticket-core.ts';
import { announce, newId } from '../../kernel.ts';
import { noDeadline } from '../../store/columns.ts';
import { difference, writeAudit } from '../audit/service.ts';
import { escalationTable } from '../escalations/table.ts';
import { procedureRunTable, stepRunTable } from '../procedures/table.ts';
import { holderAt, stateOf, stepLabel } from './runs.ts';
import { indexTicket } from './search-entry.ts';
import { type PauseRow, pauseTable, type TicketRow, ticketTable, timelineTable } from './table.ts';
import { moveTally } from './tally.ts';
import { currentRun, currentVisit, type Work } from './work.ts';

/** What the trail says about a change. */
export type Trace = { action: string; summary: string; extra?: Record<string, unknown> };

/**
 * Makes a change durable: derives state, holder, clocks and pauses from what happened, and writes rows, tally, timeline,
 * search entry and trail together.
 */
export async function saveWork(work: Work, trace: Trace): Promise<void> {
  const { writer, desk, actor } = work;
  await saveRuns(work);
  await refresh(work);
  const { id: _id, ...fields } = work.ticket;
  await writer.update(ticketTable, { id: work.ticket.id }, { ...fields, updatedAt: work.now });
  work.ticket.updatedAt = work.now;
  if (work.before.state !== work.ticket.state) await moveTally(writer, work.before.state, work.ticket.state);
  if (work.entries.length > 0) await writer.insert(timelineTable, work.entries);
  if (isFoundDifferently(work.before, work.ticket)) await indexTicket(writer, work.ticket);
  const { before, after } = difference<TicketRow>(work.before, work.ticket);
  await writeAudit(desk.kernel, writer, actor, {
    action: trace.action,
    entity: 'ticket',
    entityId: work.ticket.id,
    summary: `${work.ticket.number}: ${trace.summary}`,
    before,
    after: { ...after, ...trace.extra, version: work.ticket.version },
  });
  announce(desk.kernel, writer, 'tickets', work.ticket.id, actor.staffId);
}

async function saveRuns(work: Work): Promise<void> {
  const { writer } = work;
  const kept = new Set(work.runs.flatMap((run) => run.visits.map((visit) => visit.id)));
  // First what is gone: a visit that was taken back leaves its position to the one that takes its place.
  for (const id of work.savedVisits.keys()) {
    if (!kept.has(id)) await writer.delete(stepRunTable, { id });
  }
  for (const run of work.runs) {
    if (work.savedRuns.has(run.row.id)) await writer.update(procedureRunTable, { id: run.row.id }, run.row);
    else await writer.insert(procedureRunTable, run.row);
    for (const visit of run.visits) {
      const saved = work.savedVisits.get(visit.id);
      if (!saved) await writer.insert(stepRunTable, visit);
      else if (saved !== visit && JSON.stringify(saved) !== JSON.stringify(visit))
        await writer.update(stepRunTable, { id: visit.id }, visit);
    }
  }
  for (const id of work.savedRuns) {
    if (!work.runs.some((run) => run.row.id === id)) await writer.delete(procedureRunTable, { id });
  }
}

/** Everything about a ticket that follows from its runs, its priority and its closing. */
async function refresh(work: Work): Promise<void> {
  const { ticket } = work;
  const run = currentRun(work);
  const visit = currentVisit(work);
  const situation = situationOf(run.doc, stateOf(run), {
    taken: ticket.assigneeId !== null || (visit?.ticked.length ?? 0) > 0,
    closed: ticket.closedAt !== null,
    cancelled: ticket.state === 'cancelled' && ticket.closedAt !== null,
  });
  await savePauses(work);
  const open = work.pauses.find((pause) => pause.stepRunId === null && pause.toAt === null);
  ticket.state = situation.state;
  ticket.holder = situation.side === 'lkpp' ? ((await saidHolder(work)) ?? situation.holder) : situation.holder;
  ticket.procedureCode = run.row.procedureCode;
  ticket.runId = run.row.id;
  ticket.stepRunId = visit?.id ?? null;
  ticket.stepLabel = visit ? stepLabel(run.doc, visit.stepId) : '';
  ticket.stepStartedAt = visit?.startedAt ?? null;
  ticket.stepDueAt = visit?.dueAt ?? null;
  ticket.pausedSince = ticket.closedAt === null ? (open?.fromAt ?? null) : null;
  ticket.dueAt = await ticketDue(work);
  const isOurs = situation.side === 'office' && ticket.closedAt === null;
  ticket.nextDueAt = isOurs ? Math.min(ticket.stepDueAt ?? noDeadline, ticket.dueAt ?? noDeadline) : noDeadline;
}

/** The level that LKPP itself said has the case; null when no case of this ticket is there, or it said nothing yet. */
async function saidHolder(work: Work): Promise<Holder | null> {
  if (work.saidHolder !== undefined) return work.saidHolder;
  const open = await work.writer.findOne(escalationTable, {
    select: { id: true, level: true, acceptedAt: true },
    where: { ticketId: work.ticket.id, endedAt: IsNull() },
    order: { createdAt: 'DESC' },
  });
  return open?.acceptedAt ? holderAt(open.level) : null;
}

/** Solve-by of the priority table with the pauses that have ended; while one is open it stands as it was when it began. */
async function ticketDue(work: Work): Promise<number | null> {
  const { ticket } = work;
  if (!ticket.priority || !ticket.priorityTableId) return null;
  const table = await work.desk.rules.table(work.writer, ticket.priorityTableId);
  const pauses = work.pauses
    .filter((pause) => pause.stepRunId === null && pause.toAt !== null)
    .map((pause) => ({ fromMs: pause.fromAt, toMs: pause.toAt, reason: pause.reason }));
  const deadline = ticket.facts?.stageDeadline ?? null;
  return solveBy(ticket.receivedAt, table.targets[ticket.priority], deadline, work.calendar.document, pauses).ms;
}

/** Brings the ticket's pause rows in line with what happened. */
async function savePauses(work: Work): Promise<void> {
  const { writer, ticket } = work;
  const visits: Waited[] = work.runs.flatMap((run) => {
    const state = stateOf(run);
    return run.visits.map((row, index) => {
      const untilThen = { ...state, steps: state.steps.slice(0, index + 1) };
      const last = untilThen.steps.at(-1);
      const asRunning = last ? [...untilThen.steps.slice(0, -1), { ...last, endedAt: null }] : [];
      const then = situationOf(
        run.doc,
        { ...state, steps: asRunning },
        { taken: true, closed: false, cancelled: false },
      );
      return { startedAt: row.startedAt, endedAt: row.endedAt, waiting: then.waiting };
    });
  });
  const wanted = ticketPauses(visits, ticket.closedAt).map((pause) => ({
    ...pause,
    reason: ticketLine.pause[pause.why],
  }));
  const known = work.pauses.filter((pause) => pause.stepRunId === null);
  const rows: PauseRow[] = [];
  for (const { from, to, reason } of wanted) {
    const row = known.find((pause) => pause.fromAt === from && pause.reason === reason);
    const made = row
      ? { ...row, toAt: to }
      : { id: newId(), ticketId: ticket.id, stepRunId: null, fromAt: from, toAt: to, reason, byName: work.actor.name };
    if (!row) await writer.insert(pauseTable, made);
    else if (row.toAt !== to) await writer.update(pauseTable, { id: row.id }, { toAt: to });
    rows.push(made);
  }
  for (const row of known) {
    if (!rows.some((kept) => kept.id === row.id)) await writer.delete(pauseTable, { id: row.id });
  }
  work.pauses = [...work.pauses.filter((pause) => pause.stepRunId !== null), ...rows];
}

const foundBy = [
  'subject',
  'description',
  'reporterName',
  'reporterPhone',
  'organization',
  'errorCode',
  'tenderCode',
  'tenderName',
  'packageCode',
  'rupCode',
  'externalNumber',
  'spseUserId',
  'closedAt',
  'solution',
] as const;

function isFoundDifferently(before: TicketRow, after: TicketRow): boolean {
  return foundBy.some((field) => before[field] !== after[field]);
}
