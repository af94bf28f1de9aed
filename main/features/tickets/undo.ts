import { MoreThanOrEqual } from 'typeorm';
import { findStep } from '../../../shared/domain/procedure/document.ts';
import { ProcedureError } from '../../../shared/domain/procedure/errors.ts';
import { undo } from '../../../shared/domain/procedure/undo.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { isSolved } from '../../../shared/domain/tickets/situation.ts';
import { effectsOfVisit } from '../../../shared/domain/tickets/visit.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import type { StepRunRow } from '../procedures/table.ts';
import type { Desk } from './desk.ts';
import { stateOf, stepLabel, withState } from './runs.ts';
import { saveWork } from './save.ts';
import { type TimelineRow, timelineTable } from './table.ts';
import { clocksOf, currentRun, note, openWork, type Work } from './work.ts';

/** Lines after a step that mean that something was built on it. */
const building: readonly TimelineRow['kind'][] = [
  'message',
  'note',
  'file',
  'call',
  'visit',
  'dataRequest',
  'resolution',
  'reopened',
];

/**
 * Takes back the last completed step: it runs again with its ticks. Refused when messages or work came after it.
 * @throws Refusal CONFLICT, REFUSED when nothing can be undone
 */
export async function undoStep(desk: Desk, actor: Actor, input: { id: string; version: number }): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    leaveOpenedRun(work);
    const run = currentRun(work);
    const last = run.visits.findLast((visit) => visit.endedAt !== null);
    if (!last || work.ticket.state === 'cancelled') throw new ProcedureError({ code: 'NothingToUndo' });
    await requireNothingBuilt(work, last);
    const before = stateOf(run);
    const visit = before.steps.find((step) => step.id === last.position);
    const effects = visit ? effectsOfVisit(run.doc, visit) : [];
    const way = findStep(run.doc, last.stepId)?.branches.find((branch) => branch.answer === last.branch);
    run.visits = withState(run, undo(run.doc, before), clocksOf(work), actor, 'measured').map((row) =>
      row.id === last.id ? { ...row, result: 'running' } : row,
    );
    run.row = { ...run.row, endedAt: null };
    const { ticket } = work;
    if (effects.includes('close')) Object.assign(ticket, { closedAt: null, rating: null, ratingComment: '' });
    if (effects.includes('escalateAdmin')) ticket.assigneeId = last.performerId;
    if (way?.loopBack) ticket.reopenCount -= 1;
    ticket.resolvedAt = solvedAt(work);
    const label = stepLabel(run.doc, last.stepId);
    note(work, 'change', ticketLine.stepUndone(label), { refId: last.id });
    await saveWork(work, { action: 'ticket.undoStep', summary: ticketLine.stepUndone(label) });
  });
}

/** A procedure that was opened by the last step and in which nothing was done yet disappears with it. */
function leaveOpenedRun(work: Work): void {
  const run = currentRun(work);
  const untouched = run.visits.every((visit) => visit.endedAt === null && visit.ticked.length === 0);
  if (work.runs.length > 1 && untouched && run.row.reason === '') work.runs = work.runs.slice(0, -1);
}

async function requireNothingBuilt(work: Work, last: StepRunRow): Promise<void> {
  const entries = await work.writer.find(timelineTable, {
    where: { ticketId: work.ticket.id, at: MoreThanOrEqual(last.startedAt) },
    order: { id: 'ASC' },
    take: 500,
  });
  const own = entries.find((entry) => entry.refId === last.id && entry.kind === 'step');
  // Steps that were over when the ticket came in have no line: there is nothing of the office's to take back.
  if (!own) throw new ProcedureError({ code: 'NothingToUndo' });
  const later = entries.filter((entry) => entry.id > own.id);
  const confirmed = later.some((entry) => entry.kind === 'confirmation' && entry.refId !== last.id);
  if (confirmed || later.some((entry) => building.includes(entry.kind)))
    throw new Refusal('REFUSED', ticketRefusal.builtUpon);
}

/** When the solution that still stands was announced; null when none does. */
function solvedAt(work: Work): number | null {
  const run = currentRun(work);
  const state = stateOf(run);
  if (!isSolved(run.doc, state)) return null;
  const told = state.steps.findLast((visit) => effectsOfVisit(run.doc, visit).includes('notifyResolved'));
  return told?.endedAt ?? null;
}
