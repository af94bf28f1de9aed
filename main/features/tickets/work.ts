import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import type { Holder } from '../../../shared/domain/vocabulary.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import { procedureRunTable, type StepRunRow, stepRunTable } from '../procedures/table.ts';
import { conflict } from './conflict.ts';
import type { Desk } from './desk.ts';
import type { Dated, InForce } from './rules.ts';
import type { Clocks, Run } from './runs.ts';
import { type PauseRow, pauseTable, type TicketRow, type TimelineRow, ticketTable } from './table.ts';

/** A ticket in hand: everything a change needs, loaded inside the write that will save it. */
export type Work = {
  readonly desk: Desk;
  readonly writer: Writer;
  readonly actor: Actor;
  readonly now: number;
  readonly inForce: InForce;
  /** The calendar the ticket is counted with. */
  readonly calendar: Dated<Calendar>;
  readonly before: TicketRow;
  readonly savedVisits: ReadonlyMap<string, StepRunRow>;
  readonly savedRuns: ReadonlySet<string>;
  ticket: TicketRow;
  runs: Run[];
  pauses: PauseRow[];
  entries: TimelineRow[];
  /** A command brought the solution along. */
  solutionGiven: boolean;
  /** Who at LKPP has it, when this change says so; else the open escalation is asked. */
  saidHolder?: Holder;
};

/**
 * Takes a ticket in hand. Claiming it first makes two officers queue up: the later one is refused before anything is written.
 * @param version the number the officer had read; null for what two people may do at once
 * @throws Refusal NOT_FOUND, or CONFLICT with what changed since
 */
export async function openWork(desk: Desk, writer: Writer, actor: Actor, id: string, version: number | null) {
  await takeTurn(writer);
  await claim(writer, id, version);
  const ticket = await writer.findOneBy(ticketTable, { id });
  if (!ticket) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
  return loadWork(desk, writer, actor, ticket);
}

/** Loads what belongs to a ticket row that is locked already. */
export async function loadWork(desk: Desk, writer: Writer, actor: Actor, ticket: TicketRow): Promise<Work> {
  const inForce = await desk.rules.inForce(writer);
  const ticketId = ticket.id;
  const rows = await writer.find(procedureRunTable, { where: { ticketId }, order: { position: 'ASC' } });
  const visits = await writer.find(stepRunTable, {
    where: { ticketId },
    order: { startedAt: 'ASC', position: 'ASC' },
  });
  const pauses = await writer.find(pauseTable, { where: { ticketId }, order: { fromAt: 'ASC', id: 'ASC' } });
  const runs: Run[] = [];
  for (const row of rows) {
    const { document } = await desk.rules.procedure(writer, row.procedureVersionId);
    const own = visits.filter((visit) => visit.runId === row.id).sort((a, b) => a.position - b.position);
    runs.push({ row, doc: document, visits: own });
  }
  const calendarId = ticket.calendarId ?? inForce.counter.id;
  return {
    desk,
    writer,
    actor,
    now: desk.kernel.clock.now(),
    inForce,
    calendar: { id: calendarId, document: await desk.rules.calendar(writer, calendarId) },
    before: ticket,
    savedVisits: new Map(visits.map((visit) => [visit.id, visit])),
    savedRuns: new Set(rows.map((row) => row.id)),
    ticket: { ...ticket },
    runs,
    pauses,
    entries: [],
    solutionGiven: false,
  };
}

async function claim(writer: Writer, id: string, version: number | null): Promise<void> {
  const wanted = version === null ? { id } : { id, version };
  const { affected } = await writer.update(ticketTable, wanted, { version: () => 'version + 1' });
  if (affected !== 0) return;
  throw await conflict(writer, id, version ?? 0);
}

/** The run being worked. */
export function currentRun(work: Work): Run {
  const run = work.runs.at(-1);
  if (!run) throw new Error(`Ticket ${work.ticket.id} has no procedure run.`);
  return run;
}

/** The visit being worked, or null when the procedure has ended. */
export function currentVisit(work: Work): StepRunRow | null {
  return currentRun(work).visits.find((visit) => visit.endedAt === null) ?? null;
}

export function clocksOf(work: Work): Clocks {
  return {
    office: work.calendar,
    partner: work.inForce.partner,
    pausesOf: (stepRunId) =>
      work.pauses
        .filter((pause) => pause.stepRunId === stepRunId)
        .map((pause) => ({ fromMs: pause.fromAt, toMs: pause.toAt, reason: pause.reason })),
  };
}

/** Adds a line to the timeline; it is saved with the work. */
export function note(work: Work, kind: TimelineRow['kind'], title: string, more: Partial<TimelineRow> = {}): string {
  const id = newId();
  work.entries.push({
    id,
    ticketId: work.ticket.id,
    at: work.now,
    kind,
    byId: work.actor.staffId,
    byName: work.actor.name,
    direction: 'internal',
    channel: null,
    title: title.slice(0, 500),
    body: '',
    changes: [],
    refId: null,
    clientKey: null,
    ...more,
  });
  return id;
}

/** @throws Refusal when the ticket is closed or cancelled */
export function requireOpen(work: Work): void {
  if (work.ticket.closedAt !== null) throw new Refusal('REFUSED', ticketRefusal.closed);
}
