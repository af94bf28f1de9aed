import type { PriorityRow } from '../../../shared/domain/priority/table.ts';
import { findStep } from '../../../shared/domain/procedure/document.ts';
import { type Asked, askedData, isShown, type Shown } from '../../../shared/domain/tickets/evidence.ts';
import { isHad } from '../../../shared/domain/tickets/same-datum.ts';
import type { Reader } from '../../store/store.ts';
import type { StepRunRow } from '../procedures/table.ts';
import type { Desk } from './desk.ts';
import type { Run } from './runs.ts';
import { type AttachmentRow, attachmentTable, type TicketRow } from './table.ts';
import { currentRun, type Work } from './work.ts';

/** What a ticket and its files show of the data asked for. */
export function shownBy(ticket: TicketRow, attachments: readonly Pick<AttachmentRow, 'mime' | 'removedAt'>[]): Shown {
  const there = attachments.filter((file) => file.removedAt === null);
  return {
    ...ticket,
    prioritySet: ticket.priority !== null,
    stage: ticket.facts?.stage ?? '',
    images: there.filter((file) => file.mime.startsWith('image/')).length,
    files: there.length,
  };
}

/** The row of the priority table a ticket was decided by, or null. */
export async function priorityRowOf(desk: Desk, reader: Reader, ticket: TicketRow): Promise<PriorityRow | null> {
  if (!ticket.priorityTableId) return null;
  const table = await desk.rules.table(reader, ticket.priorityTableId);
  return table.rows.find((row) => row.code === ticket.problemCode) ?? null;
}

/** Everything asked for in this ticket, by its SOP and its priority row. */
export async function askedOf(work: Work): Promise<Asked[]> {
  const row = await priorityRowOf(work.desk, work.writer, work.ticket);
  return askedData(currentRun(work).doc, row?.requiredData ?? []);
}

/** The files of a ticket, for the question what it shows. */
export async function shownInHand(work: Work): Promise<Shown> {
  const files = await work.writer.find(attachmentTable, {
    select: { id: true, mime: true, removedAt: true },
    where: { ticketId: work.ticket.id },
    take: 200,
  });
  return shownBy(work.ticket, files);
}

/** Keys of requirements of a step that the ticket itself shows. */
export function shownKeys(run: Run, stepId: string, shown: Shown): string[] {
  const step = findStep(run.doc, stepId);
  return (step?.requirements ?? []).map((item) => item.key).filter((key) => isShown(key, shown));
}

/** Every key ticked in any visit of any run. */
export function tickedEver(visits: readonly StepRunRow[]): Set<string> {
  return new Set(visits.flatMap((visit) => visit.ticked));
}

/** What the priority row asks for and nobody has, in the SOP's words: escalation waits for it (design.md, Procedures). */
export async function missingOfRow(work: Work): Promise<{ key: string; text: string }[]> {
  const asked = (await askedOf(work)).filter((item) => item.ofRow);
  if (asked.length === 0) return [];
  const shown = await shownInHand(work);
  const ticked = tickedEver(work.runs.flatMap((run) => run.visits));
  const has = (key: string) => ticked.has(key) || isShown(key, shown) || key in work.ticket.justified;
  return asked.filter((item) => !isHad(item, has)).map(({ key, text }) => ({ key, text }));
}
