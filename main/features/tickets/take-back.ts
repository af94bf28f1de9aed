import { In } from 'typeorm';
import type { Actor } from '../../connection.ts';
import type { Writer } from '../../store/store.ts';
import { difference } from '../audit/service.ts';
import type { StepRunRow } from '../procedures/table.ts';
import type { Desk } from './desk.ts';
import type { Run } from './runs.ts';
import { saveWork } from './save.ts';
import { type TicketRow, type TimelineRow, ticketTable, timelineTable } from './table.ts';
import { note, openWork, type Work } from './work.ts';

/** What a ticket was before a command, so that the command can be taken back exactly. */
export type Memory = {
  /** The version the command left; when it has grown since, something was built on the command. */
  version: number;
  /** Fields the command changed, as they were. */
  ticket: Partial<TicketRow>;
  runs: Run['row'][];
  visits: StepRunRow[];
  /** Lines the command wrote, but for those of the steps themselves. */
  entryIds: string[];
};

/** Call it before the command; what it gives is called after the ticket was saved. */
export function remember(work: Work): () => Memory {
  const runs = structuredClone(work.runs.map((run) => run.row));
  const visits = structuredClone([...work.savedVisits.values()]);
  return () => {
    const {
      version: _version,
      updatedAt: _updated,
      ...ticket
    } = difference<TicketRow>(work.before, work.ticket).before;
    const entryIds = work.entries.filter((entry) => entry.kind !== 'step').map((entry) => entry.id);
    return { version: work.ticket.version, ticket, runs, visits, entryIds };
  };
}

/**
 * Takes a command back: its steps run again as they did, and the ticket says so. What was written on the timeline stays
 * there, marked as withdrawn.
 * @returns false, with nothing changed, when the ticket has moved on since
 */
export async function takeBack(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  ticketId: string,
  memory: Memory,
  words: { title: string; mark: (title: string) => string },
): Promise<boolean> {
  const row = await writer.findOneBy(ticketTable, { id: ticketId });
  if (row?.version !== memory.version) return false;
  const work = await openWork(desk, writer, actor, ticketId, memory.version);
  const docs = new Map(work.runs.map((run) => [run.row.id, run.doc]));
  work.runs = memory.runs.flatMap((run) => {
    const doc = docs.get(run.id);
    return doc ? [{ row: run, doc, visits: memory.visits.filter((visit) => visit.runId === run.id) }] : [];
  });
  Object.assign(work.ticket, memory.ticket);
  note(work, 'change', words.title);
  await markWithdrawn(writer, memory.entryIds, words.mark);
  await saveWork(work, { action: 'ticket.takeBack', summary: words.title });
  return true;
}

/** What never left is no message any more: its line stays, and says so. */
export async function markWithdrawn(writer: Writer, ids: readonly string[], mark: (title: string) => string) {
  if (ids.length === 0) return;
  const rows: TimelineRow[] = await writer.find(timelineTable, { where: { id: In([...ids]) }, take: 100 });
  for (const { id, title } of rows)
    await writer.update(
      timelineTable,
      { id },
      { kind: 'change', direction: 'internal', title: mark(title).slice(0, 500) },
    );
}
