import { In } from 'typeorm';
import type { z } from 'zod';
import type { ticketDetail } from '../../../shared/contract/tickets.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { may } from '../../../shared/domain/roles.ts';
import { possibleCommands } from '../../../shared/domain/tickets/commands.ts';
import { askedData, isShown } from '../../../shared/domain/tickets/evidence.ts';
import { isHad } from '../../../shared/domain/tickets/same-datum.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { elapsed } from '../../../shared/domain/time/elapsed.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import type { Reader } from '../../store/store.ts';
import { procedureRunTable, stepRunTable } from '../procedures/table.ts';
import { staffTable } from '../staff/table.ts';
import { type Clock, noClock, type Reading, readClock, stoppedClock } from './clock.ts';
import type { Desk } from './desk.ts';
import { priorityRowOf, shownBy, tickedEver } from './evidence.ts';
import { fieldsOf } from './fields.ts';
import { viewRun, visitClock } from './run-view.ts';
import { type Run, stateOf } from './runs.ts';
import { type PauseRow, pauseTable, type TicketRow, ticketTable } from './table.ts';
import { filesOf, newestEntries, viewEntry, viewFile, wholeInstants } from './timeline.ts';

export type TicketDetail = z.infer<typeof ticketDetail>;
const timelineShown = 200;

/** Everything of one ticket, in a constant number of queries. @throws Refusal NOT_FOUND */
export function getTicket(desk: Desk, actor: Actor, id: string): Promise<TicketDetail> {
  return desk.kernel.store.read((reader) => readDetail(desk, reader, actor, id));
}

async function readDetail(desk: Desk, reader: Reader, actor: Actor, id: string): Promise<TicketDetail> {
  const row = await reader.findOneBy(ticketTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
  const inForce = await desk.rules.inForce(reader);
  const names = await namesOf(reader, [row.assigneeId, row.createdBy, row.closerId]);
  const { runs, calendars } = await runsOf(desk, reader, id);
  const pauses = await reader.find(pauseTable, { where: { ticketId: id }, order: { fromAt: 'ASC' }, take: 200 });
  const { page: entries, more: timelineMore } = wholeInstants(
    await newestEntries(reader, id, timelineShown + 1),
    timelineShown,
  );
  const files = await filesOf(reader, id);
  const priorityRow = await priorityRowOf(desk, reader, row);

  const calendar = row.calendarId ? await desk.rules.calendar(reader, row.calendarId) : inForce.counter.document;
  const reading: Reading = { now: desk.kernel.clock.now(), dueSoonMinutes: inForce.profile.dueSoonMinutes };
  const shown = shownBy(row, files);
  const around = { shown, justified: row.justified, calendars, fallback: calendar, reading };
  const run = runs.at(-1) ?? null;
  const visit = run?.visits.find((candidate) => candidate.endedAt === null) ?? null;
  const ticked = tickedEver(runs.flatMap((each) => each.visits));
  const asked = run ? askedData(run.doc, priorityRow?.requiredData ?? []) : [];
  return {
    ...rowOf(row, names),
    stepClock: run && visit && row.closedAt === null ? visitClock(run, visit, around) : noClock,
    ticketClock: wholeClock(row, pauses, calendar, reading),
    fields: fieldsOf(row),
    facts: row.facts,
    decision: row.decision,
    prioritySetAt: row.prioritySetAt,
    createdBy: names(row.createdBy),
    resolvedAt: row.resolvedAt,
    solution: row.solution,
    closer: names(row.closerId),
    rating: row.rating,
    ratingComment: row.ratingComment,
    reopenCount: row.reopenCount,
    run: run ? viewRun(run, around) : null,
    earlierRuns: runs
      .slice(0, -1)
      .slice(-20)
      .map((each) => viewRun(each, around)),
    timeline: entries.map((entry) => viewEntry(entry, files)),
    timelineMore,
    attachments: files.filter((file) => file.removedAt === null).map(viewFile),
    pauses: pauses.map((pause) => ({
      id: pause.id,
      from: pause.fromAt,
      to: pause.toAt,
      reason: pause.reason,
      by: pause.byName,
    })),
    requiredData: asked.map(({ key, text, also, from }) => ({
      key,
      text,
      from,
      present: isHad({ key, also }, (name) => ticked.has(name) || isShown(name, shown)),
      justified: [key, ...also].map((name) => row.justified[name]).find(Boolean) ?? '',
    })),
    commands:
      run && may(actor.role, 'work')
        ? possibleCommands(run.doc, stateOf(run), {
            state: row.state,
            closedAt: row.closedAt,
            now: reading.now,
            reopenDays: inForce.profile.reopenDays,
            mayActAsAdmin: may(actor.role, 'adminLevel'),
          })
        : [],
  };
}

type Names = (id: string | null) => { id: string; name: string } | null;

async function namesOf(reader: Reader, ids: (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const people = await reader.find(staffTable, { select: { id: true, name: true }, where: { id: In(wanted) } });
  return (id) => (id === null ? null : { id, name: people.find((person) => person.id === id)?.name ?? '' });
}

async function runsOf(desk: Desk, reader: Reader, ticketId: string) {
  const rows = await reader.find(procedureRunTable, { where: { ticketId }, order: { position: 'ASC' } });
  const visits = await reader.find(stepRunTable, {
    where: { ticketId },
    order: { startedAt: 'ASC', position: 'ASC' },
  });
  const runs: Run[] = [];
  const calendars = new Map<string, Calendar>();
  for (const row of rows) {
    const { document } = await desk.rules.procedure(reader, row.procedureVersionId);
    const own = visits.filter((visit) => visit.runId === row.id).sort((a, b) => a.position - b.position);
    runs.push({ row, doc: document, visits: own });
  }
  for (const { calendarId } of visits) {
    if (calendarId !== null && !calendars.has(calendarId))
      calendars.set(calendarId, await desk.rules.calendar(reader, calendarId));
  }
  return { runs, calendars };
}

function rowOf(row: TicketRow, names: Names) {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    subject: row.subject,
    channel: row.channel,
    ticketType: row.ticketType,
    state: row.state,
    holder: row.holder,
    priority: row.priority,
    problemCode: row.problemCode,
    reporterName: row.reporterName,
    organization: row.organization,
    tenderCode: row.tenderCode,
    externalNumber: row.externalNumber,
    assignee: names(row.assigneeId),
    receivedAt: row.receivedAt,
    updatedAt: row.updatedAt,
    closedAt: row.closedAt,
    currentStep: row.stepLabel,
  };
}

/** The office's clock with what was used of it, pauses taken out. */
function wholeClock(row: TicketRow, pauses: readonly PauseRow[], calendar: Calendar, reading: Reading): Clock {
  const ticking = { startedAt: row.receivedAt, dueAt: row.dueAt, calendar, always: false };
  const end = row.resolvedAt ?? row.closedAt ?? reading.now;
  const stops = pauses
    .filter((pause) => pause.stepRunId === null)
    .map((pause) => ({ fromMs: pause.fromAt, toMs: pause.toAt, reason: pause.reason }));
  const used = Math.round(elapsed(row.receivedAt, Math.max(end, row.receivedAt), calendar, stops));
  if (row.closedAt !== null) return stoppedClock(ticking, end, used);
  return { ...readClock({ ...ticking, pausedSince: row.pausedSince }, reading), secondsUsed: used };
}
