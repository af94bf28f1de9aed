import { type Side, sideOf } from '../procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../procedure/document.ts';
import type { RunState, StepRun } from '../procedure/run.ts';
import { type Effect, waysOut } from '../procedure/step.ts';

/** What the application did because of a finished visit; empty while it runs and when it was skipped or jumped out of. */
export function effectsOfVisit(doc: ProcedureDocument, visit: StepRun): Effect[] {
  const step = findStep(doc, visit.stepId);
  if (!step || visit.endedAt === null || visit.outcome === 'skipped') return [];
  const way = waysOut(step).find((candidate) => candidate.answer === visit.branch);
  const jumped = visit.outcome === 'deviated' && !way && visit.wentTo !== step.next?.to;
  const own = jumped || (way !== undefined && way === step.detour) ? [] : step.effects;
  return [...new Set([...own, ...(way?.effects ?? [])])];
}

/** The visit before this one asked someone for data. */
export function askedBefore(doc: ProcedureDocument, run: RunState, visit: StepRun): StepRun | null {
  const before = run.steps[run.steps.indexOf(visit) - 1];
  return before && effectsOfVisit(doc, before).includes('requestData') ? before : null;
}

/**
 * Whose clock runs during a visit. A step of the office that only takes in data the user was just asked for
 * (standar pelayanan LPSE Support, langkah 11) is the user's time.
 */
export function sideOfVisit(doc: ProcedureDocument, run: RunState, visit: StepRun): Side {
  const step = findStep(doc, visit.stepId);
  if (!step) return 'office';
  const side = sideOf(laneOf(doc, step));
  const takesIn = side === 'office' && step.effects.includes('receiveData');
  return takesIn && askedBefore(doc, run, visit) ? 'user' : side;
}
