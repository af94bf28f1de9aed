import type { ProcedureDocument } from './document.ts';
import { checkDocument } from './engine.ts';
import { ProcedureError } from './errors.ts';
import { currentStep, type RunState } from './run.ts';
import { END } from './step.ts';

/**
 * Takes back the last thing done, while nothing was built on it: the finished step runs again with its ticks, or the
 * reopening is withdrawn. What the application did because of the step is the caller's to take back.
 * Errors: WrongProcedure; NothingToUndo when no step is finished or something is already ticked in the next one.
 */
export function undo(doc: ProcedureDocument, run: RunState): RunState {
  checkDocument(doc, run);
  const running = currentStep(run);
  const finished = running ? run.steps.slice(0, -1) : run.steps;
  const last = finished.at(-1);
  if (!last || (running && running.tickedRequirements.length > 0)) throw new ProcedureError({ code: 'NothingToUndo' });
  if (running && last.wentTo === END) return { ...run, steps: finished };
  const again = { ...last, endedAt: null, outcome: null, branch: null, wentTo: null, reason: null, performer: null };
  return { ...run, steps: [...finished.slice(0, -1), again] };
}
