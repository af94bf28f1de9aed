import { reopen } from '../../../shared/domain/procedure/engine.ts';
import { ProcedureError } from '../../../shared/domain/procedure/errors.ts';
import { returnToCloser } from '../../../shared/domain/procedure/route.ts';
import { tickedSoFar } from '../../../shared/domain/procedure/run.ts';
import { END } from '../../../shared/domain/procedure/step.ts';
import { Refusal, type Said } from '../../../shared/domain/refusal.ts';
import { isShown } from '../../../shared/domain/tickets/evidence.ts';
import { findWay, isOfficeStep, type Leg } from '../../../shared/domain/tickets/way.ts';
import { ticketRefusal } from '../../../shared/text/ticket-core.ts';
import { type Act, completeVisit, sendBack, startRun } from './complete.ts';
import { missingOfRow, shownInHand } from './evidence.ts';
import { stateOf, withState } from './runs.ts';
import { clocksOf, currentRun, currentVisit, type Work } from './work.ts';

/**
 * Walks a command's way: every step on it is completed as the SOP says, now. The last one carries what the command says.
 * @returns id of the visit that reached what was wanted
 * @throws Refusal REFUSED with everything that is missing on the way; nothing is completed then
 */
export async function walkWay(work: Work, legs: readonly Leg[], last: Partial<Act> = {}): Promise<string | null> {
  await requireNothingMissing(work, legs);
  let reached: string | null = null;
  for (const [index, leg] of legs.entries()) {
    reached = currentVisit(work)?.id ?? null;
    const more = index === legs.length - 1 ? last : {};
    await completeVisit(work, { ...more, outcome: leg.outcome, at: work.now });
  }
  return reached;
}

async function requireNothingMissing(work: Work, legs: readonly Leg[]): Promise<void> {
  const shown = await shownInHand(work);
  const ticked = tickedSoFar(stateOf(currentRun(work)));
  const missing = new Map<string, string | Said>();
  for (const leg of legs) {
    for (const { key, text, mandatory } of leg.withoutRequirements ? [] : leg.step.requirements) {
      if (mandatory && !ticked.has(key) && !(key in work.ticket.justified) && !isShown(key, shown))
        missing.set(key, text);
    }
    if (leg.effects.includes('setPriority') && work.ticket.priority === null)
      missing.set('priority', ticketRefusal.priorityFirst);
    if (leg.effects.includes('escalateLkpp'))
      for (const { key, text } of await missingOfRow(work)) missing.set(key, text);
  }
  if (missing.size === 0) return;
  const list = [...missing].map(([key, text]) => ({ key, text }));
  throw new Refusal('REFUSED', ticketRefusal.missing, { missing: list.slice(0, 100) });
}

/** Completes what is left of the user's own steps until the procedure ends; false when the SOP leads elsewhere from here. */
export async function finishUserSteps(work: Work): Promise<boolean> {
  const run = currentRun(work);
  if (!currentVisit(work)) return true;
  const way = findWay(run.doc, stateOf(run), {
    reach: (leg) => leg.to === END && leg.outcome === 'done',
    through: (step, isFirst) => !isOfficeStep(run.doc, stateOf(run), step, isFirst),
    avoid: [],
  });
  if (way) await walkWay(work, way);
  return way !== null;
}

/**
 * The work goes on at the step of whoever closed the ticket. Where the SOP names nobody, it starts again from its
 * beginning.
 */
export async function goBack(work: Work, reason: string): Promise<void> {
  const run = currentRun(work);
  try {
    const next = reopen(run.doc, stateOf(run), { at: work.now, reason });
    run.visits = withState(run, next, clocksOf(work), work.actor, 'measured');
    run.row = { ...run.row, endedAt: null };
  } catch (error) {
    if (!(error instanceof ProcedureError) || error.problem.code !== 'NobodyClosed') throw error;
    await startRun(work, run.row.procedureVersionId, work.now, reason);
  }
  sendBack(work);
}

/** From a step whence the SOP itself does not lead back: to the closer, as a departure from the SOP. */
export async function jumpBack(work: Work, reason: string): Promise<void> {
  const run = currentRun(work);
  const jumpTo = returnToCloser(run.doc, stateOf(run)) ?? 'end';
  await completeVisit(work, { outcome: 'deviated', jumpTo, reason, at: work.now });
  if (jumpTo === 'end') await goBack(work, reason);
  else sendBack(work);
}
