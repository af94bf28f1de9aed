import { In, IsNull } from 'typeorm';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import type { Actor } from '../../connection.ts';
import { type Kernel, newId } from '../../kernel.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { writeAudit } from '../audit/service.ts';
import { type CalendarRow, calendarTable } from '../calendar/table.ts';
import { stepRunTable } from '../procedures/table.ts';
import { Deadlines, type TicketDeadlines } from './deadlines.ts';
import { ticketTable, timelineTable } from './table.ts';

const chunk = 400;

/** A running ticket whose deadlines another calendar moves. */
export type MovedTicket = {
  ticketId: string;
  number: string;
  /** The stored figures, and the figures by the other calendar. */
  old: TicketDeadlines;
  fresh: TicketDeadlines;
};

/**
 * Which running tickets would get other deadlines by this calendar. Closed tickets keep the version they were counted
 * with; start, pauses and priority stay (peers.md §3.5 rules 5 and 9).
 * @throws CalendarError when the calendar has no hours for the dates of a running ticket
 */
export async function* movedBy(
  reader: Reader,
  kind: CalendarRow['kind'],
  document: Calendar,
): AsyncGenerator<MovedTicket[]> {
  const versions = await reader.find(calendarTable, { select: { id: true }, where: { kind } });
  const deadlines = new Deadlines(reader, new Set(versions.map((version) => version.id)), document);
  const open = await reader.find(ticketTable, { select: { id: true }, where: { closedAt: IsNull() } });
  for (let from = 0; from < open.length; from += chunk) {
    const ids = open.slice(from, from + chunk).map((ticket) => ticket.id);
    const tickets = await reader.findBy(ticketTable, { id: In(ids) });
    yield await deadlines.moved(tickets);
  }
}

/**
 * Counts the running deadlines of every open ticket anew with the newest calendar of a kind, and says so in the trail and
 * on the ticket's timeline. Call it inside the write that saved the calendar.
 * @returns how many tickets moved
 */
export async function recomputeDeadlines(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  kind: CalendarRow['kind'],
): Promise<number> {
  const calendar = await writer.findOne(calendarTable, { where: { kind }, order: { version: 'DESC' } });
  if (!calendar) return 0;
  await followOn(writer, kind, calendar.id);
  let moved = 0;
  for await (const tickets of movedBy(writer, kind, calendar.document)) {
    for (const ticket of tickets) await move(kernel, writer, actor, calendar, ticket);
    moved += tickets.length;
  }
  return moved;
}

/** Open tickets and running steps go on with the newest version, whether or not a deadline of theirs moves. */
async function followOn(writer: Writer, kind: CalendarRow['kind'], calendarId: string): Promise<void> {
  const versions = await writer.find(calendarTable, { select: { id: true }, where: { kind } });
  const older = In(versions.map((version) => version.id).filter((id) => id !== calendarId));
  await writer.update(ticketTable, { closedAt: IsNull(), calendarId: older }, { calendarId });
  await writer.update(stepRunTable, { result: 'running', endedAt: IsNull(), calendarId: older }, { calendarId });
}

async function move(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  calendar: CalendarRow,
  { ticketId, number, old, fresh }: MovedTicket,
): Promise<void> {
  const { ticketByIt: _, stepRunByIt, ...after } = fresh;
  await writer
    .createQueryBuilder()
    .update(ticketTable)
    .set({ ...after, version: () => 'version + 1' })
    .where({ id: ticketId })
    .execute();
  if (stepRunByIt !== null) {
    await writer.update(stepRunTable, { id: stepRunByIt }, { dueAt: after.stepDueAt });
  }
  const summary = `Tenggat tiket ${number} dihitung ulang dengan ${calendar.document.name} versi ${calendar.version}`;
  const before = { dueAt: old.dueAt, stepDueAt: old.stepDueAt, nextDueAt: old.nextDueAt };
  await writeAudit(kernel, writer, actor, {
    action: 'ticket.recomputeDeadlines',
    entity: 'ticket',
    entityId: ticketId,
    summary,
    before,
    after: { ...after, calendarId: calendar.id },
  });
  const word = (at: number | null) => (at === null ? '–' : formatDateTime(at, calendar.document.zone, 'id'));
  await writer.insert(timelineTable, {
    id: newId(),
    ticketId,
    at: kernel.clock.now(),
    kind: 'change',
    byId: actor.staffId,
    byName: actor.name,
    direction: 'internal',
    channel: null,
    title: `Tenggat dihitung ulang: ${calendar.document.name} versi ${calendar.version}`,
    body: calendar.note,
    changes: [
      { field: 'Tenggat tiket', before: word(before.dueAt), after: word(after.dueAt) },
      { field: 'Tenggat langkah', before: word(before.stepDueAt), after: word(after.stepDueAt) },
    ].filter((change) => change.before !== change.after),
    refId: null,
    clientKey: null,
  });
}
