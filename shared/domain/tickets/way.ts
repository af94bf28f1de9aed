import { sideOf } from '../procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../procedure/document.ts';
import { effectsOf } from '../procedure/engine.ts';
import { routeOf } from '../procedure/route.ts';
import { currentStep, type RunState } from '../procedure/run.ts';
import { type Effect, END, type Step, waysOut } from '../procedure/step.ts';
import { sideOfVisit } from './visit.ts';

/** One step completed as the SOP says, on the way to something. */
export type Leg = {
  step: Step;
  outcome: 'done' | 'yes' | 'no';
  effects: Effect[];
  to: string;
  /** "Belum selesai": goes back to whoever closed. */
  loopBack: boolean;
  withoutRequirements: boolean;
};

export type Wanted = {
  /** The leg that is looked for, the last of the way. */
  reach: (leg: Leg) => boolean;
  /** Steps the way may pass through. */
  through: (step: Step, isFirst: boolean) => boolean;
  /** Effects that must not happen on the way there. */
  avoid: readonly Effect[];
};

/**
 * The shortest way from the running step to what a command wants, the answer printed first winning a tie. Null when the
 * SOP leads nowhere near it from here.
 */
export function findWay(doc: ProcedureDocument, run: RunState, wanted: Wanted): Leg[] | null {
  const visit = currentStep(run);
  if (!visit) return null;
  const seen = new Set([visit.stepId]);
  const open: { stepId: string; legs: Leg[] }[] = [{ stepId: visit.stepId, legs: [] }];
  for (const { stepId, legs } of open) {
    const step = findStep(doc, stepId);
    if (!step || !wanted.through(step, legs.length === 0)) continue;
    for (const leg of legsOf(doc, run, step)) {
      if (wanted.reach(leg)) return [...legs, leg];
      if (leg.to === END || seen.has(leg.to) || leg.effects.some((effect) => wanted.avoid.includes(effect))) continue;
      seen.add(leg.to);
      open.push({ stepId: leg.to, legs: [...legs, leg] });
    }
  }
  return null;
}

/** Every way the SOP itself provides out of a step. */
function legsOf(doc: ProcedureDocument, run: RunState, step: Step): Leg[] {
  const leg = (outcome: Leg['outcome']): Leg => {
    const completion = { stepId: step.id, at: 0, outcome };
    const route = routeOf(doc, run, step, completion);
    return {
      step,
      outcome,
      effects: effectsOf(step, completion, route),
      to: route.to,
      loopBack: route.branch?.loopBack ?? false,
      withoutRequirements: route.branch?.withoutRequirements ?? false,
    };
  };
  return [...(step.next ? [leg('done')] : []), ...waysOut(step).map((way) => leg(way.answer))];
}

/** Whether a step of the way is worked by the office; for the first step the running visit decides. */
export function isOfficeStep(doc: ProcedureDocument, run: RunState, step: Step, isFirst: boolean): boolean {
  const visit = currentStep(run);
  const side = isFirst && visit ? sideOfVisit(doc, run, visit) : sideOf(laneOf(doc, step));
  return side === 'office';
}

/** The step belongs to Admin LPSE alone. */
export function isAdminStep(doc: ProcedureDocument, step: Step): boolean {
  const lane = laneOf(doc, step);
  return lane.actor === 'lpseAdmin' && !lane.alternates.includes('lpseHelpdesk');
}
