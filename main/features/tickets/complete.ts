import { sideOf } from '../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf } from '../../../shared/domain/procedure/document.ts';
import { complete, start } from '../../../shared/domain/procedure/engine.ts';
import { ProcedureError } from '../../../shared/domain/procedure/errors.ts';
import { type Completion, currentStep, type Outcome } from '../../../shared/domain/procedure/run.ts';
import type { Effect, Step } from '../../../shared/domain/procedure/step.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { may } from '../../../shared/domain/roles.ts';
import { isAdminStep } from '../../../shared/domain/tickets/way.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { newId } from '../../kernel.ts';
import { versionInForce } from '../procedures/service.ts';
import { askedOf, missingOfRow, shownInHand, shownKeys } from './evidence.ts';
import { type Judgement, stateOf, stepLabel, withState } from './runs.ts';
import { clocksOf, currentRun, currentVisit, note, type Work } from './work.ts';

/** How an officer finishes the running step. */
export type Act = {
  outcome: Outcome;
  at: number;
  ticked?: readonly string[];
  reason?: string;
  branch?: 'yes' | 'no';
  jumpTo?: string;
  note?: string;
  rating?: number | null;
  comment?: string;
};

/**
 * Completes the running step of a ticket in hand and does what the SOP says follows: solution, closing, hand-over, the
 * procedure that continues.
 * @throws ProcedureError, Refusal when priority, solution or data for LKPP are lacking, FORBIDDEN in the lane of Admin LPSE
 */
export async function completeVisit(work: Work, act: Act): Promise<Effect[]> {
  const run = currentRun(work);
  const visit = currentVisit(work);
  const step = visit ? findStep(run.doc, visit.stepId) : undefined;
  if (!visit || !step) throw new ProcedureError({ code: 'RunEnded' });
  if (isAdminStep(run.doc, step) && !may(work.actor.role, 'adminLevel'))
    throw new Refusal('FORBIDDEN', ticketRefusal.adminLevel);
  if (act.at > work.now)
    throw new Refusal('REFUSED', ticketRefusal.inFuture, {
      fields: [{ path: 'at', message: ticketRefusal.inFuture }],
    });

  const { own, other } = await sortTicks(work, step, act.ticked ?? []);
  if (other.length > 0)
    run.visits = run.visits.map((row) =>
      row.id === visit.id ? { ...row, ticked: [...new Set([...row.ticked, ...other])] } : row,
    );
  const shown = shownKeys(run, step.id, await shownInHand(work));
  const done = complete(run.doc, stateOf(run), completionOf(work, step, act, [...own, ...shown]));
  await checkEffects(work, act, done.effects);

  run.visits = withState(run, done.run, clocksOf(work), work.actor, 'measured');
  const loopBack =
    act.outcome !== 'skipped' &&
    step.branches.some((way) => way.loopBack && way.answer === (act.branch ?? act.outcome));
  if (!done.effects.includes('escalateAdmin')) takeUp(work, step);
  noteStep(work, visit.id, step, act);
  applyEffects(work, step, act, done.effects);
  if (loopBack) sendBack(work);
  if (currentStep(done.run) === null) run.row.endedAt = act.at;
  if (done.opens !== null) await openNext(work, done.opens, act.at);
  return done.effects;
}

function completionOf(work: Work, step: Step, act: Act, ticked: string[]): Completion {
  const isOurs = sideOf(laneOf(currentRun(work).doc, step)) === 'office';
  const common = {
    stepId: step.id,
    at: act.at,
    ticked,
    excused: Object.keys(work.ticket.justified),
    performer: isOurs ? work.actor.staffId : null,
  };
  const reason = act.reason ?? '';
  if (act.outcome === 'skipped') return { ...common, outcome: 'skipped', reason, branch: act.branch };
  if (act.outcome === 'deviated')
    return { ...common, outcome: 'deviated', reason, branch: act.branch, jumpTo: act.jumpTo };
  return { ...common, outcome: act.outcome, reason: reason || null };
}

/** Ticks of the step itself go through the engine; other data the ticket asks for is only noted as received. */
async function sortTicks(work: Work, step: Step, keys: readonly string[]) {
  const known = new Set(step.requirements.map((item) => item.key));
  const own = keys.filter((key) => known.has(key));
  const other = keys.filter((key) => !known.has(key));
  if (other.length > 0) {
    const asked = new Set((await askedOf(work)).map((item) => item.key));
    if (other.some((key) => !asked.has(key))) throw new Refusal('REFUSED', ticketRefusal.unknownDatum);
  }
  return { own, other };
}

async function checkEffects(work: Work, act: Act, effects: readonly Effect[]): Promise<void> {
  const { ticket } = work;
  if (effects.includes('setPriority') && ticket.priority === null)
    throw new Refusal('REFUSED', ticketRefusal.priorityFirst, {
      missing: [{ key: 'priority', text: ticketRefusal.priorityFirst }],
    });
  const needsSolution = effects.includes('resolve') || effects.includes('notifyResolved');
  if (needsSolution && !hasSolution(work, act, effects))
    throw new Refusal('REFUSED', ticketRefusal.solutionFirst, {
      fields: [{ path: 'note', message: ticketRefusal.solutionFirst }],
      missing: [{ key: 'solution', text: ticketRefusal.solutionFirst }],
    });
  if (effects.includes('escalateLkpp') && act.outcome !== 'deviated') {
    const missing = await missingOfRow(work);
    if (missing.length > 0) throw new Refusal('REFUSED', ticketRefusal.missing, { missing });
  }
}

/** A solution that the user has sent back does not count for the next one. */
function hasSolution(work: Work, act: Act, effects: readonly Effect[]): boolean {
  if (act.note?.trim() || work.solutionGiven) return true;
  const wasSentBack = work.ticket.reopenCount > 0 && effects.includes('resolve');
  return !wasSentBack && work.ticket.solution.trim() !== '';
}

function applyEffects(work: Work, step: Step, act: Act, effects: readonly Effect[]): void {
  const { ticket, actor } = work;
  const isOurs = sideOf(laneOf(currentRun(work).doc, step)) === 'office';
  if (effects.includes('resolve') && act.note?.trim()) ticket.solution = act.note.trim();
  if (effects.includes('notifyResolved') || effects.includes('close')) {
    if (ticket.solution === '') ticket.solution = act.note?.trim() ?? '';
    ticket.resolvedAt ??= act.at;
    if (isOurs) ticket.closerId = actor.staffId;
  }
  if (effects.includes('escalateAdmin')) ticket.assigneeId = null;
  if (effects.includes('rate') || effects.includes('close')) {
    if (act.rating !== undefined && act.rating !== null) ticket.rating = act.rating;
    if (act.comment) ticket.ratingComment = act.comment;
  }
  if (effects.includes('close')) {
    ticket.closedAt = act.at;
    note(work, 'closed', ticketLine.closed(ticket.rating), { at: act.at, body: ticket.ratingComment });
  }
}

/** Whoever does the office's work on a ticket nobody has becomes its officer, at the helpdesk and at Admin LPSE alike. */
export function takeUp(work: Work, step: Step): void {
  const { ticket, actor } = work;
  if (ticket.assigneeId !== null || actor.staffId === null) return;
  if (sideOf(laneOf(currentRun(work).doc, step)) !== 'office') return;
  ticket.assigneeId = actor.staffId;
  note(work, 'assigned', ticketLine.assigned(actor.name));
}

/** "Belum selesai": back to whoever closed it. */
export function sendBack(work: Work): void {
  const { ticket } = work;
  ticket.resolvedAt = null;
  ticket.closedAt = null;
  ticket.rating = null;
  ticket.ratingComment = '';
  ticket.reopenCount += 1;
  if (ticket.closerId !== null) ticket.assigneeId = ticket.closerId;
}

function noteStep(work: Work, visitId: string, step: Step, act: Act): void {
  const label = stepLabel(currentRun(work).doc, step.id);
  const title =
    act.outcome === 'skipped'
      ? ticketLine.stepSkipped(label)
      : act.outcome === 'deviated'
        ? ticketLine.stepDeviated(label)
        : ticketLine.stepDone(label);
  const way = step.branches.find((branch) => branch.answer === (act.branch ?? act.outcome)) ?? null;
  const detour = step.detour && step.detour.answer === act.outcome ? step.detour : null;
  const answer = (way ?? detour)?.label ?? '';
  const body = [answer, act.reason ?? '', act.note ?? '']
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n');
  note(work, 'step', title, { at: act.at, body, refId: visitId });
}

async function openNext(work: Work, code: string, at: number): Promise<void> {
  const versionId = await versionInForce(work.writer, code);
  if (!versionId) throw new Refusal('REFUSED', ticketRefusal.unknownProcedure);
  const title = await startRun(work, versionId, at, '');
  note(work, 'procedureChanged', ticketLine.procedureStarted(title), { at });
}

/**
 * Starts a procedure for the ticket. What the user did before the office's first step (sending the ticket, filling in the
 * guest book) is completed at once and not measured: nobody knows when they began.
 * @returns the title of the procedure
 */
export async function startRun(work: Work, versionId: string, at: number, reason: string): Promise<string> {
  const { document: doc, code } = await work.desk.rules.procedure(work.writer, versionId);
  const row = {
    id: newId(),
    ticketId: work.ticket.id,
    procedureVersionId: versionId,
    procedureCode: code,
    position: work.runs.length + 1,
    startedAt: at,
    endedAt: null,
    reason,
  };
  const run = { row, doc, visits: [] };
  work.runs.push(run);
  let state = start(doc, at);
  apply(work, state, 'measured');
  for (let step = userStep(work); step; step = userStep(work)) {
    const excused = step.requirements.map((item) => item.key);
    state = complete(doc, stateOf(currentRun(work)), { stepId: step.id, at, outcome: 'done', excused }).run;
    apply(work, state, 'notMeasured');
  }
  return doc.title;
}

function apply(work: Work, state: ReturnType<typeof stateOf>, judgement: Judgement): void {
  const run = currentRun(work);
  run.visits = withState(run, state, clocksOf(work), work.actor, judgement);
}

/** The running step when it is the user's and simply goes on. */
function userStep(work: Work): Step | null {
  const { doc } = currentRun(work);
  const visit = currentVisit(work);
  const step = visit ? findStep(doc, visit.stepId) : undefined;
  return step?.next && sideOf(laneOf(doc, step)) === 'user' ? step : null;
}

/** Ends the run being worked without the SOP: the ticket is cancelled or goes on with another SOP. Nothing of it is judged. */
export function abandonRun(work: Work, reason: string): void {
  const run = currentRun(work);
  const visit = currentVisit(work);
  run.row.endedAt ??= work.now;
  if (!visit) return;
  const at = Math.max(work.now, visit.startedAt);
  const { run: state } = complete(run.doc, stateOf(run), {
    stepId: visit.stepId,
    at,
    outcome: 'deviated',
    jumpTo: 'end',
    reason,
  });
  run.visits = withState(run, state, clocksOf(work), work.actor, 'notMeasured');
}
