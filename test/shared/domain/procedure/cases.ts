import { findStep, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { complete, start } from '../../../../shared/domain/procedure/engine.ts';
import { loadLibrary, procedureOf } from '../../../../shared/domain/procedure/library.ts';
import { type Completion, currentStep, type RunState } from '../../../../shared/domain/procedure/run.ts';
import { type Effect, waysOut } from '../../../../shared/domain/procedure/step.ts';

export const library = loadLibrary();
export const sop = (code: string): ProcedureDocument => procedureOf(library, code);

/** 8 January 2026, 08:00 WIB. Every step of a walk takes a minute. */
export const morning = Date.UTC(2026, 0, 8, 1, 0);
const minute = 60_000;

export type Walk = { run: RunState; effects: Effect[]; opens: string | null; visited: string[]; at: number };

/**
 * Walks a case through a procedure. Each act is an outcome: "done", "yes", "no"; every requirement is ticked unless the
 * answer says that something is missing. `at` of the walk is the instant of the last act.
 */
export function walk(doc: ProcedureDocument, acts: ('done' | 'yes' | 'no')[], from?: Walk): Walk {
  const begun = from ?? { run: start(doc, morning), effects: [], opens: null, visited: [], at: morning };
  return acts.reduce((sofar, outcome) => act(doc, sofar, outcome), begun);
}

function act(doc: ProcedureDocument, walked: Walk, outcome: 'done' | 'yes' | 'no'): Walk {
  const stepId = currentStep(walked.run)?.stepId ?? 'ended';
  const step = findStep(doc, stepId);
  const lacking = step && waysOut(step).some((way) => way.answer === outcome && way.withoutRequirements);
  const all = step?.requirements.map((requirement) => requirement.key) ?? [];
  const at = walked.at + minute;
  const completion: Completion = { stepId, outcome, at, ticked: lacking ? [] : all };
  const completed = complete(doc, walked.run, completion);
  return {
    run: completed.run,
    effects: [...walked.effects, ...completed.effects],
    opens: completed.opens,
    visited: completed.run.steps.map((visit) => visit.stepId),
    at,
  };
}

/** "1 2 3 …" of a walk, with a dot at the end when the procedure has ended. */
export function trail(walked: Walk): string {
  return walked.visited.join(' ') + (currentStep(walked.run) ? '' : ' .');
}
