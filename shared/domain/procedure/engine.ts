import { findStep, type ProcedureDocument, startStep } from './document.ts';
import { ProcedureError } from './errors.ts';
import { type Route, returnToCloser, routeOf } from './route.ts';
import { type Completion, currentStep, type RunState, type StepRun, tickedSoFar } from './run.ts';
import { type Effect, END, type Step } from './step.ts';

/** Starts a run at the procedure's first step. `at` is the instant of receipt (UTC milliseconds). */
export function start(doc: ProcedureDocument, at: number): RunState {
  return enter({ procedureCode: doc.code, version: doc.version, steps: [] }, startStep(doc).id, at);
}

/** What completing a step did: the new run, and what the application has to do because of it. */
export type Completed = { run: RunState; effects: Effect[]; opens: string | null };

/**
 * Ends the running step and starts the next one at the same instant.
 * A skipped or deviating step needs a reason, and a branch if it is a decision; a deviation may jump to any step or the end.
 * Effects are those of the step and of the branch taken; a skipped step has none. `opens` names the procedure that continues.
 * Errors (ProcedureError): WrongProcedure, RunEnded, NotCurrentStep, TimeGoesBack, UnknownRequirement, ReasonRequired,
 * UnknownBranch, UnknownStep, RequirementsMissing. The run given is never changed.
 */
export function complete(doc: ProcedureDocument, run: RunState, completion: Completion): Completed {
  const visit = runningVisit(doc, run, completion.stepId);
  const step = findStep(doc, visit.stepId);
  if (!step) throw new ProcedureError({ code: 'UnknownStep', stepId: visit.stepId });
  if (completion.at < visit.startedAt)
    throw new ProcedureError({ code: 'TimeGoesBack', at: completion.at, notBefore: visit.startedAt });
  checkTicks(step, completion);
  checkReason(step, completion);
  const route = routeOf(doc, run, step, completion);
  checkRequirements(run, step, completion, route);

  const ended: StepRun = {
    ...visit,
    endedAt: completion.at,
    outcome: completion.outcome,
    branch: route.branch?.answer ?? null,
    wentTo: route.to,
    tickedRequirements: [...new Set([...visit.tickedRequirements, ...(completion.ticked ?? [])])],
    reason: completion.reason?.trim() || null,
    performer: completion.performer ?? null,
  };
  const closed = { ...run, steps: run.steps.map((other) => (other.id === visit.id ? ended : other)) };
  return {
    run: route.to === END ? closed : enter(closed, route.to, completion.at),
    effects: effectsOf(step, completion, route),
    opens: wasDone(step, completion, route) ? (step.opens ?? null) : null,
  };
}

/**
 * The user reports after the end that the problem is not solved: the run goes on at the step of whoever closed it.
 * Errors: WrongProcedure, RunNotEnded, ReasonRequired, TimeGoesBack, ContinuesElsewhere (it was handed to another SOP), NobodyClosed.
 */
export function reopen(doc: ProcedureDocument, run: RunState, input: { at: number; reason: string }): RunState {
  checkDocument(doc, run);
  const current = currentStep(run);
  if (current) throw new ProcedureError({ code: 'RunNotEnded', current: current.stepId });
  const last = run.steps.at(-1);
  if (!last || last.endedAt === null) throw new ProcedureError({ code: 'NobodyClosed' });
  if (input.reason.trim() === '') throw new ProcedureError({ code: 'ReasonRequired', stepId: last.stepId });
  if (input.at < last.endedAt)
    throw new ProcedureError({ code: 'TimeGoesBack', at: input.at, notBefore: last.endedAt });
  const opened = findStep(doc, last.stepId)?.opens;
  if (opened && last.outcome === 'done') throw new ProcedureError({ code: 'ContinuesElsewhere', procedure: opened });
  const to = returnToCloser(doc, run);
  if (to === null) throw new ProcedureError({ code: 'NobodyClosed' });
  return enter(run, to, input.at);
}

/**
 * Ticks or unticks one requirement of the running step before it is finished.
 * Errors: WrongProcedure, RunEnded, NotCurrentStep, UnknownRequirement.
 */
export function tick(
  doc: ProcedureDocument,
  run: RunState,
  input: { stepId: string; key: string; ticked: boolean },
): RunState {
  const visit = runningVisit(doc, run, input.stepId);
  const known = findStep(doc, visit.stepId)?.requirements.some((requirement) => requirement.key === input.key);
  if (!known) throw new ProcedureError({ code: 'UnknownRequirement', stepId: visit.stepId, keys: [input.key] });
  const others = visit.tickedRequirements.filter((key) => key !== input.key);
  const tickedRequirements = input.ticked ? [...others, input.key] : others;
  return {
    ...run,
    steps: run.steps.map((other) => (other.id === visit.id ? { ...visit, tickedRequirements } : other)),
  };
}

function enter(run: RunState, stepId: string, at: number): RunState {
  const visit: StepRun = {
    id: run.steps.length + 1,
    stepId,
    round: run.steps.filter((other) => other.stepId === stepId).length + 1,
    startedAt: at,
    endedAt: null,
    outcome: null,
    branch: null,
    wentTo: null,
    tickedRequirements: [],
    reason: null,
    performer: null,
  };
  return { ...run, steps: [...run.steps, visit] };
}

/** Refuses (WrongProcedure) when the run belongs to another procedure or version. */
export function checkDocument(doc: ProcedureDocument, run: RunState): void {
  if (doc.code === run.procedureCode && doc.version === run.version) return;
  throw new ProcedureError({
    code: 'WrongProcedure',
    expected: `${run.procedureCode} v${run.version}`,
    got: `${doc.code} v${doc.version}`,
  });
}

function runningVisit(doc: ProcedureDocument, run: RunState, stepId: string): StepRun {
  checkDocument(doc, run);
  const visit = currentStep(run);
  if (!visit) throw new ProcedureError({ code: 'RunEnded' });
  if (visit.stepId !== stepId)
    throw new ProcedureError({ code: 'NotCurrentStep', asked: stepId, current: visit.stepId });
  return visit;
}

function checkTicks(step: Step, completion: Completion): void {
  const known = new Set(step.requirements.map((requirement) => requirement.key));
  const keys = (completion.ticked ?? []).filter((key) => !known.has(key));
  if (keys.length > 0) throw new ProcedureError({ code: 'UnknownRequirement', stepId: step.id, keys });
}

function checkReason(step: Step, completion: Completion): void {
  if (asTheSopSays(completion) || completion.reason?.trim()) return;
  throw new ProcedureError({ code: 'ReasonRequired', stepId: step.id });
}

function checkRequirements(run: RunState, step: Step, completion: Completion, route: Route): void {
  if (!asTheSopSays(completion) || route.branch?.withoutRequirements) return;
  const there = new Set([...tickedSoFar(run), ...(completion.ticked ?? []), ...(completion.excused ?? [])]);
  const missing = step.requirements.filter((requirement) => requirement.mandatory && !there.has(requirement.key));
  if (missing.length > 0) throw new ProcedureError({ code: 'RequirementsMissing', stepId: step.id, missing });
}

function asTheSopSays(completion: Completion): boolean {
  return completion.outcome !== 'skipped' && completion.outcome !== 'deviated';
}

/**
 * Whether the step's own work was done. A step that was skipped, jumped out of, or left on a detour did not do what the
 * SOP says, so the application must not act on it either.
 */
function wasDone(step: Step, completion: Completion, route: Route): boolean {
  if (completion.outcome === 'skipped') return false;
  if (route.branch !== null && route.branch === step.detour) return false;
  return !(completion.outcome === 'deviated' && completion.jumpTo !== undefined);
}

/** The effects of finishing a step this way: none when skipped, only the branch's own when the step's work was not done. */
export function effectsOf(step: Step, completion: Completion, route: Route): Effect[] {
  if (completion.outcome === 'skipped') return [];
  const own = wasDone(step, completion, route) ? step.effects : [];
  return [...new Set([...own, ...(route.branch?.effects ?? [])])];
}
