import type { ProcedureDocument } from './document.ts';
import { ProcedureError } from './errors.ts';
import type { Completion, RunState } from './run.ts';
import { type Answer, type Branch, CALLER, type Step, waysOut } from './step.ts';

/** Where a completed step leads, and the answer taken there if it was a decision or a detour. */
export type Route = { to: string; branch: Branch | null };

/** Finds the way out of a step for a completion. Errors: UnknownBranch, UnknownStep. */
export function routeOf(doc: ProcedureDocument, run: RunState, step: Step, completion: Completion): Route {
  if (completion.outcome === 'deviated' && completion.jumpTo !== undefined) {
    const to = completion.jumpTo;
    if (to !== 'end' && !doc.steps.some((candidate) => candidate.id === to))
      throw new ProcedureError({ code: 'UnknownStep', stepId: to });
    return { to, branch: null };
  }
  const answer = answerOf(completion);
  if (answer === null && step.next) return { to: resolve(doc, run, step, step.next.to), branch: null };
  const branch = waysOut(step).find((way) => way.answer === answer);
  if (!branch)
    throw new ProcedureError({ code: 'UnknownBranch', stepId: step.id, answer, possible: possibleAnswers(step) });
  const to = branch.loopBack ? (returnToCloser(doc, run) ?? branch.to) : branch.to;
  return { to: resolve(doc, run, step, to), branch };
}

/**
 * The step of whoever closed the ticket last: "belum selesai" goes back there (domain.md §0, finding 6).
 * A skipped
 * closing step still tells who had the ticket. Null when the run never came to one.
 */
export function returnToCloser(doc: ProcedureDocument, run: RunState): string | null {
  const last = run.steps.findLast(
    (visit) => visit.endedAt !== null && doc.closers.some((closer) => closer.closedAt === visit.stepId),
  );
  return doc.closers.find((closer) => closer.closedAt === last?.stepId)?.returnsTo ?? null;
}

function answerOf(completion: Completion): Answer | null {
  if (completion.outcome === 'skipped' || completion.outcome === 'deviated') return completion.branch ?? null;
  return completion.outcome === 'done' ? null : completion.outcome;
}

function possibleAnswers(step: Step): string[] {
  const labels = waysOut(step).map((way) => way.label);
  return step.next ? ['selesai', ...labels] : labels;
}

/** `caller` means the last step that went out to this one; when a deviation jumped here, the first step that may call it. */
function resolve(doc: ProcedureDocument, run: RunState, step: Step, to: string): string {
  if (to !== CALLER) return to;
  const callers = doc.steps.filter((candidate) => candidate.detour?.to === step.id).map((candidate) => candidate.id);
  const last = run.steps.findLast((visit) => callers.includes(visit.stepId) && visit.wentTo === step.id);
  const back = last?.stepId ?? callers[0];
  if (back === undefined) throw new ProcedureError({ code: 'UnknownStep', stepId: CALLER });
  return back;
}
