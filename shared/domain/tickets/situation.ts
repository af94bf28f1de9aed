import { performingActor, type Side } from '../procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../procedure/document.ts';
import { currentStep, type RunState, type StepRun } from '../procedure/run.ts';
import { type Step, waysOut } from '../procedure/step.ts';
import type { Holder, TicketState } from '../vocabulary.ts';
import { askedBefore, effectsOfVisit, sideOfVisit } from './visit.ts';

/** What the office's clock waits for while it stands still. */
export type Waiting = 'data' | 'confirmation' | 'lkpp';

/** Where a ticket stands: a pure function of the running step of its SOP. */
export type Situation = {
  state: TicketState;
  holder: Holder;
  /** Whose clock runs; null when the procedure has ended. */
  side: Side | null;
  waiting: Waiting | null;
};

/** What the run itself does not know. `taken`: someone was assigned or has begun. */
export type Circumstances = { taken: boolean; closed: boolean; cancelled: boolean };

/**
 * State and holder (posisi tiket) by the running step (domain.md §6, §10). A run that ended without the user's closing
 * waits for their confirmation.
 */
export function situationOf(doc: ProcedureDocument, run: RunState, about: Circumstances): Situation {
  if (about.cancelled) return { state: 'cancelled', holder: 'lpseHelpdesk', side: null, waiting: null };
  if (about.closed) return { state: 'closed', holder: 'user', side: null, waiting: null };
  const visit = currentStep(run);
  const step = visit ? findStep(doc, visit.stepId) : undefined;
  if (!visit || !step) return { state: 'waitingConfirmation', holder: 'user', side: null, waiting: 'confirmation' };
  const side = sideOfVisit(doc, run, visit);
  if (side === 'user') return { ...waitingForUser(doc, run, step), holder: 'user', side };
  if (side === 'lkpp') return { state: 'escalatedLkpp', holder: lkppHolder(doc, step), side, waiting: 'lkpp' };
  return { ...officeState(doc, run, visit, step, about), side, waiting: null };
}

function waitingForUser(doc: ProcedureDocument, run: RunState, step: Step): Pick<Situation, 'state' | 'waiting'> {
  const confirms = [...step.effects, ...waysOut(step).flatMap((way) => way.effects)].some((effect) =>
    ['userConfirms', 'close', 'rate'].includes(effect),
  );
  return confirms || isSolved(doc, run)
    ? { state: 'waitingConfirmation', waiting: 'confirmation' }
    : { state: 'waitingUser', waiting: 'data' };
}

/** The user was told of a solution, and nobody has asked them for data or sent it back since. */
export function isSolved(doc: ProcedureDocument, run: RunState): boolean {
  for (const visit of run.steps.toReversed()) {
    const effects = effectsOfVisit(doc, visit);
    if (effects.includes('notifyResolved')) return true;
    if (effects.includes('requestData')) return false;
    const step = findStep(doc, visit.stepId);
    if (visit.branch && step?.branches.some((way) => way.loopBack && way.answer === visit.branch)) return false;
  }
  return false;
}

function officeState(
  doc: ProcedureDocument,
  run: RunState,
  visit: StepRun,
  step: Step,
  about: Circumstances,
): Pick<Situation, 'state' | 'holder'> {
  const isAdmin = performingActor(laneOf(doc, step)) === 'lpseAdmin';
  const holder: Holder = isAdmin ? 'lpseAdmin' : 'lpseHelpdesk';
  const asker = askedBefore(doc, run, visit);
  if (asker && sideOfVisit(doc, run, asker) === 'lkpp') return { state: 'waitingLpse', holder };
  if (isAdmin) return { state: 'adminAnalysis', holder };
  const begun = run.steps.some((other) => other.endedAt !== null && sideOfVisit(doc, run, other) !== 'user');
  if (begun) return { state: 'helpdeskAnalysis', holder };
  return { state: about.taken ? 'triage' : 'new', holder };
}

function lkppHolder(doc: ProcedureDocument, step: Step): Holder {
  const actor = performingActor(laneOf(doc, step));
  if (actor === 'lkppLevel2') return 'lkppLevel2';
  return actor === 'lkppLevel1' || actor === 'lkppTechnicalTeam' ? 'lkppLevel1' : 'lkppLevel0';
}
