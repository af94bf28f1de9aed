import { In } from 'typeorm';
import { solveBy } from '../../../shared/domain/priority/solve-by.ts';
import type { PriorityTable } from '../../../shared/domain/priority/table.ts';
import { findStep, type ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { due } from '../../../shared/domain/time/due.ts';
import type { Pause } from '../../../shared/domain/time/pause.ts';
import { noDeadline } from '../../store/columns.ts';
import type { Reader } from '../../store/store.ts';
import { priorityTableTable } from '../priorities/table.ts';
import { procedureVersionTable, type StepRunRow, stepRunTable } from '../procedures/table.ts';
import type { MovedTicket } from './recompute.ts';
import { type PauseRow, pauseTable, type TicketRow } from './table.ts';

/** The running deadlines of a ticket, and which of them go by the calendar in question. */
export type TicketDeadlines = Pick<TicketRow, 'dueAt' | 'stepDueAt' | 'nextDueAt'> & {
  ticketByIt: boolean;
  stepRunByIt: string | null;
};

/** Counts deadlines with another calendar; keeps the documents it needs for the length of one computation. */
export class Deadlines {
  readonly #reader: Reader;
  readonly #versions: ReadonlySet<string>;
  readonly #calendar: Calendar;
  readonly #tables = new Map<string, PriorityTable>();
  readonly #procedures = new Map<string, ProcedureDocument>();

  /** @param versions ids of all versions of the calendar's kind: figures counted with one of them are counted anew */
  constructor(reader: Reader, versions: ReadonlySet<string>, calendar: Calendar) {
    this.#reader = reader;
    this.#versions = versions;
    this.#calendar = calendar;
  }

  /** Those of these open tickets whose deadlines move. */
  async moved(tickets: TicketRow[]): Promise<MovedTicket[]> {
    const runIds = tickets.flatMap((ticket) => ticket.stepRunId ?? []);
    const runs = await this.#reader.findBy(stepRunTable, { id: In(runIds) });
    const pauses = await this.#reader.find(pauseTable, { where: { ticketId: In(tickets.map(({ id }) => id)) } });
    await this.#load(tickets, runs);
    const runOf = new Map(runs.map((run) => [run.ticketId, run]));
    const pausesOf = Map.groupBy(pauses, (pause) => pause.ticketId);
    return tickets.flatMap((ticket) => {
      const run = runOf.get(ticket.id);
      const old = { dueAt: ticket.dueAt, stepDueAt: ticket.stepDueAt, nextDueAt: ticket.nextDueAt };
      const byIt = {
        ticketByIt: this.#goesByIt(ticket.calendarId),
        stepRunByIt: run?.endedAt === null && this.#goesByIt(run.calendarId) ? run.id : null,
      };
      const fresh = this.#count(ticket, run, pausesOf.get(ticket.id) ?? [], byIt);
      const same = fresh.dueAt === old.dueAt && fresh.stepDueAt === old.stepDueAt && fresh.nextDueAt === old.nextDueAt;
      return same ? [] : [{ ticketId: ticket.id, number: ticket.number, old: { ...old, ...byIt }, fresh }];
    });
  }

  #goesByIt(calendarId: string | null): boolean {
    return calendarId !== null && this.#versions.has(calendarId);
  }

  #count(
    ticket: TicketRow,
    run: StepRunRow | undefined,
    pauses: PauseRow[],
    byIt: Pick<TicketDeadlines, 'ticketByIt' | 'stepRunByIt'>,
  ): TicketDeadlines {
    const dueAt = byIt.ticketByIt ? this.#ticketDue(ticket, pauses) : ticket.dueAt;
    const stepDueAt = run && byIt.stepRunByIt !== null ? this.#stepDue(ticket, run, pauses) : ticket.stepDueAt;
    const ofOffice = run?.side === 'office' ? stepDueAt : null;
    const nextDueAt =
      ticket.nextDueAt === noDeadline ? noDeadline : Math.min(dueAt ?? noDeadline, ofOffice ?? noDeadline);
    return { dueAt, stepDueAt, nextDueAt, ...byIt };
  }

  #ticketDue(ticket: TicketRow, pauses: PauseRow[]): number | null {
    const table = ticket.priorityTableId === null ? undefined : this.#tables.get(ticket.priorityTableId);
    if (!table || ticket.priority === null || ticket.dueAt === null) return ticket.dueAt;
    const target = table.targets[ticket.priority];
    const deadline = ticket.facts?.stageDeadline ?? null;
    // A pause that is still open moves the deadline when it ends; until then the figure stands as it was.
    const ended = pauses.filter((pause) => pause.stepRunId === null && pause.toAt !== null);
    return solveBy(ticket.receivedAt, target, deadline, this.#calendar, pausesFrom(ended)).ms;
  }

  #stepDue(ticket: TicketRow, run: StepRunRow, pauses: PauseRow[]): number | null {
    const document = this.#procedures.get(run.procedureVersionId);
    const step = document && findStep(document, run.stepId);
    if (!step || run.dueAt === null) return ticket.stepDueAt;
    const own = pauses.filter((pause) => pause.stepRunId === run.id && pause.toAt !== null);
    return due(run.startedAt, step.standardTime, this.#calendar, pausesFrom(own));
  }

  async #load(tickets: TicketRow[], runs: StepRunRow[]): Promise<void> {
    const tables = tickets.flatMap((ticket) => ticket.priorityTableId ?? []).filter((id) => !this.#tables.has(id));
    const procedures = runs.map((run) => run.procedureVersionId).filter((id) => !this.#procedures.has(id));
    for (const row of await this.#reader.findBy(priorityTableTable, { id: In([...new Set(tables)]) }))
      this.#tables.set(row.id, row.document);
    for (const row of await this.#reader.findBy(procedureVersionTable, { id: In([...new Set(procedures)]) }))
      this.#procedures.set(row.id, row.document);
  }
}

function pausesFrom(rows: PauseRow[]): Pause[] {
  return rows.map((row) => ({ fromMs: row.fromAt, toMs: row.toAt, reason: row.reason }));
}
