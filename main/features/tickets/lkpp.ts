import { sideOf } from '../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf } from '../../../shared/domain/procedure/document.ts';
import { ProcedureError } from '../../../shared/domain/procedure/errors.ts';
import type { Step } from '../../../shared/domain/procedure/step.ts';
import { undo } from '../../../shared/domain/procedure/undo.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { may } from '../../../shared/domain/roles.ts';
import { officeWay } from '../../../shared/domain/tickets/commands.ts';
import { sideOfVisit } from '../../../shared/domain/tickets/visit.ts';
import { findWay, isAdminStep, type Leg, type Wanted } from '../../../shared/domain/tickets/way.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { completeVisit } from './complete.ts';
import { holderAt, stateOf, withState } from './runs.ts';
import { walkWay } from './walk.ts';
import { clocksOf, currentRun, currentVisit, type Work } from './work.ts';

/** What LKPP did, as far as it moves the SOP. */
export type LkppMove =
  | { to: 'handling' }
  | { to: 'dataRequested' }
  | { to: 'resolved'; solution: string }
  | { to: 'returned'; reason: string };

/** Whose clock runs on the running step; null when the run has ended. */
export function sideNow(work: Work): 'user' | 'office' | 'lkpp' | null {
  const run = currentRun(work);
  const state = stateOf(run);
  const visit = state.steps.find((each) => each.endedAt === null);
  return visit ? sideOfVisit(run.doc, state, visit) : null;
}

/**
 * Completes the SOP's steps up to and with the sending to LKPP, and after it what the office does at the same moment
 * (telling the user), in the ticket's own write. Nothing to do when the run is with LKPP already.
 * @param ticked data that the package shows
 * @throws Refusal when the SOP does not lead there from here, with what is missing on the way, FORBIDDEN in the lane of Admin LPSE
 */
export async function walkToLkpp(work: Work, ticked: readonly string[], reason: string, notice: string): Promise<void> {
  if (sideNow(work) === 'lkpp') return;
  const mayActAsAdmin = may(work.actor.role, 'adminLevel');
  // One SOP may hand over to the next before one of them sends: never more than a few.
  for (let hops = 0; hops < 4; hops += 1) {
    const run = currentRun(work);
    const way = officeWay(run.doc, stateOf(run), 'markForLkpp', mayActAsAdmin);
    if (!way) throw refusalOf(work);
    tickHere(work, ticked);
    await walkWay(work, way, { note: reason });
    if (way.at(-1)?.effects.includes('escalateLkpp')) break;
  }
  for (let step = officeStep(work); step?.next && step.effects.length === 0; step = officeStep(work)) {
    if (step.requirements.some((item) => item.mandatory)) break;
    await completeVisit(work, { outcome: 'done', at: work.now, note: notice });
  }
}

function refusalOf(work: Work): Refusal {
  const run = currentRun(work);
  return officeWay(run.doc, stateOf(run), 'markForLkpp', true)
    ? new Refusal('FORBIDDEN', ticketRefusal.adminLevel)
    : new Refusal('REFUSED', ticketRefusal.notNow);
}

/** Notes on the running visit what the package shows; only what its SOP asks for anywhere. */
function tickHere(work: Work, keys: readonly string[]): void {
  const run = currentRun(work);
  const asked = new Set(run.doc.steps.flatMap((step) => step.requirements.map((item) => item.key)));
  const own = keys.filter((key) => asked.has(key));
  run.visits = run.visits.map((row) =>
    row.endedAt === null ? { ...row, ticked: [...new Set([...row.ticked, ...own])] } : row,
  );
}

/** The office's answer to a data request of LKPP ends its step, where the run stands there. */
export async function answerToLkpp(work: Work, note: string): Promise<void> {
  if (work.ticket.closedAt !== null || work.ticket.state !== 'waitingLpse') return;
  await completeVisit(work, { outcome: 'done', at: work.now, note });
}

/** Who at LKPP holds the ticket; kept until it leaves LKPP. */
export function holdAtLevel(work: Work, level: number | null): void {
  work.saidHolder = holderAt(level);
}

/**
 * Moves the SOP along with what LKPP did, each step completed as LKPP's at `at` (never before it began, never in the future).
 * @returns false, with nothing changed, when a person has moved the run so that the event no longer fits
 */
export async function moveAtLkpp(work: Work, move: LkppMove, at: number): Promise<boolean> {
  if (work.ticket.closedAt !== null) return false;
  const before = {
    runs: work.runs.map((run) => ({ ...run, row: { ...run.row } })),
    ticket: { ...work.ticket },
    entries: [...work.entries],
  };
  try {
    if (await moved(work, move, at)) return true;
  } catch (error) {
    if (!(error instanceof ProcedureError) && !(error instanceof Refusal)) throw error;
  }
  Object.assign(work, before);
  return false;
}

async function moved(work: Work, move: LkppMove, at: number): Promise<boolean> {
  if (move.to === 'returned') return giveBack(work, move.reason, at);
  if (move.to === 'resolved' && work.ticket.state === 'waitingLpse' && sideNow(work) === 'office')
    await completeVisit(work, { outcome: 'skipped', reason: move.solution.slice(0, 500), at: instant(work, at) });
  if (sideNow(work) !== 'lkpp') return false;
  if (move.to === 'handling' && isHandling(work)) return true;
  let way = lkppWay(work, move.to);
  if (!way && move.to === 'dataRequested' && takeBackCheck(work)) way = lkppWay(work, move.to);
  if (!way) return false;
  for (const leg of way) {
    const note = leg.effects.includes('resolve') && move.to === 'resolved' ? move.solution : '';
    await completeVisit(work, { outcome: leg.outcome, at: instant(work, at), note });
  }
  return true;
}

/** The way LKPP went, through its own steps only. */
function lkppWay(work: Work, to: 'handling' | 'dataRequested' | 'resolved'): Leg[] | null {
  const run = currentRun(work);
  const stepOf = (id: string) => findStep(run.doc, id);
  const isOffice = (id: string) => {
    const step = stepOf(id);
    return step !== undefined && sideOf(laneOf(run.doc, step)) === 'office';
  };
  const goals: Record<typeof to, Pick<Wanted, 'reach' | 'avoid'>> = {
    handling: { reach: (leg) => stepOf(leg.to)?.effects.includes('resolve') ?? false, avoid: ['requestData'] },
    dataRequested: { reach: (leg) => leg.effects.includes('requestData') && isOffice(leg.to), avoid: ['resolve'] },
    resolved: { reach: (leg) => stepOf(leg.to)?.effects.includes('notifyResolved') ?? false, avoid: ['requestData'] },
  };
  return findWay(run.doc, stateOf(run), {
    ...goals[to],
    through: (step, isFirst) => isFirst || sideOf(laneOf(run.doc, step)) === 'lkpp',
  });
}

function isHandling(work: Work): boolean {
  return stepNow(work)?.effects.includes('resolve') ?? false;
}

/**
 * LKPP took the case in and asks for data afterwards: its check of completeness had not ended with "complete" after all.
 * That answer was ours, given when the case was accepted, so it is taken back instead of calling LKPP's question a deviation.
 */
function takeBackCheck(work: Work): boolean {
  const run = currentRun(work);
  const state = stateOf(run);
  const last = state.steps.findLast((visit) => visit.endedAt !== null);
  const step = last && findStep(run.doc, last.stepId);
  const isCheck = step !== undefined && step.branches.length > 0 && sideOf(laneOf(run.doc, step)) === 'lkpp';
  if (!isHandling(work) || !isCheck || !last?.branch) return false;
  run.visits = withState(run, undo(run.doc, state), clocksOf(work), work.actor, 'measured').map((row) =>
    row.position === last.id ? { ...row, result: 'running' } : row,
  );
  return true;
}

/** No SOP knows that LKPP hands a case back: the run goes to where the office can solve it, or else can send it again. */
async function giveBack(work: Work, reason: string, at: number): Promise<boolean> {
  const { doc } = currentRun(work);
  const ours = doc.steps.filter((step) => sideOf(laneOf(doc, step)) === 'office');
  const solving = ours.find((step) => step.branches.some((way) => way.effects.includes('resolve')));
  const sending = ours.find((step) => step.effects.includes('escalateLkpp'));
  const jumpTo = (solving ?? sending)?.id;
  const isTheirs = sideNow(work) === 'lkpp' || work.ticket.state === 'waitingLpse';
  if (jumpTo === undefined || !isTheirs) return false;
  await completeVisit(work, { outcome: 'deviated', jumpTo, reason, at: instant(work, at) });
  return true;
}

function instant(work: Work, at: number): number {
  return Math.min(work.now, Math.max(at, currentVisit(work)?.startedAt ?? at));
}

function stepNow(work: Work): Step | null {
  const visit = currentVisit(work);
  return (visit && findStep(currentRun(work).doc, visit.stepId)) ?? null;
}

/** The running step when it is the office's and may be completed by this person. */
function officeStep(work: Work): Step | null {
  const step = stepNow(work);
  if (!step || sideNow(work) !== 'office') return null;
  const { doc } = currentRun(work);
  return isAdminStep(doc, step) && !may(work.actor.role, 'adminLevel') ? null : step;
}
