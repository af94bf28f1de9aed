import { findStep, type ProcedureDocument } from './document.ts';
import { effectsOf } from './engine.ts';
import { missingRequirements } from './requirements.ts';
import { routeOf } from './route.ts';
import { type Completion, currentStep, type Outcome, type RunState } from './run.ts';
import { type Answer, type Effect, END, type Requirement, type Step, waysOut } from './step.ts';

/**
 * One thing that may be done with the running step. `label` is the printed answer (null: simply done); `to` is where it
 * leads; `missing` are the mandatory requirements that must be ticked first; skipping and deviating need a reason.
 */
export type Action = {
  stepId: string;
  outcome: Outcome;
  branch: Answer | null;
  label: string | null;
  to: string;
  needsReason: boolean;
  missing: Requirement[];
  /** What the application will do besides moving on. */
  effects: Effect[];
};

/**
 * Everything the SOP, or a reasoned departure from it, allows now. First the ways of the SOP in printed order, then
 * skipping and deviating, once per way. Empty when the run has ended. Jumps are listed by `jumpTargets`.
 */
export function allowedActions(doc: ProcedureDocument, run: RunState): Action[] {
  const visit = currentStep(run);
  const step = visit ? findStep(doc, visit.stepId) : undefined;
  if (!visit || !step) return [];
  const missing = missingRequirements(doc, run);
  return [
    ...asTheSopSays(doc, run, step, missing),
    ...departures(doc, run, step, 'skipped'),
    ...departures(doc, run, step, 'deviated'),
  ];
}

/** Where a deviation may jump to from the running step: any other step, or `end`. Empty when the run has ended. */
export function jumpTargets(doc: ProcedureDocument, run: RunState): string[] {
  const visit = currentStep(run);
  if (!visit) return [];
  return [...doc.steps.map((step) => step.id).filter((id) => id !== visit.stepId), END];
}

function asTheSopSays(doc: ProcedureDocument, run: RunState, step: Step, missing: Requirement[]): Action[] {
  const straight: Action[] = step.next
    ? [action(doc, run, step, { stepId: step.id, at: 0, outcome: 'done' }, null, missing)]
    : [];
  const ways = waysOut(step).map((way) => {
    const completion: Completion = { stepId: step.id, at: 0, outcome: way.answer };
    return action(doc, run, step, completion, way.label, way.withoutRequirements ? [] : missing);
  });
  return [...straight, ...ways];
}

function departures(doc: ProcedureDocument, run: RunState, step: Step, outcome: 'skipped' | 'deviated'): Action[] {
  const common = { stepId: step.id, at: 0, outcome, reason: '' };
  if (step.next) return [action(doc, run, step, common, null, [])];
  return step.branches.map((way) => action(doc, run, step, { ...common, branch: way.answer }, way.label, []));
}

function action(
  doc: ProcedureDocument,
  run: RunState,
  step: Step,
  completion: Completion,
  label: string | null,
  missing: Requirement[],
): Action {
  const route = routeOf(doc, run, step, completion);
  const needsReason = completion.outcome === 'skipped' || completion.outcome === 'deviated';
  return {
    stepId: step.id,
    outcome: completion.outcome,
    branch: route.branch?.answer ?? null,
    label,
    to: route.to,
    needsReason,
    missing,
    effects: effectsOf(step, completion, route),
  };
}
