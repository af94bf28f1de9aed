import type { StepResult } from '../vocabulary.ts';
import { findStep, type ProcedureDocument } from './document.ts';
import type { StepRun } from './run.ts';

/**
 * How a visit kept to the SOP. `due` is the instant by which it had to end, worked out by the caller from the step's
 * standard time, the calendar and the pauses; null when it has none. Only a limit is measured: "N/A", an empty cell and
 * LKPP's "minimal …" never are, whatever `due` says. Ending exactly at `due` is on time.
 */
export function result(visit: StepRun, doc: ProcedureDocument, timing: { due: number | null }): StepResult {
  if (visit.endedAt === null) return 'running';
  if (visit.outcome === 'skipped') return 'skipped';
  if (visit.outcome === 'deviated') return 'deviating';
  const time = findStep(doc, visit.stepId)?.standardTime;
  if (time?.kind !== 'limit' || timing.due === null) return 'notMeasured';
  return visit.endedAt <= timing.due ? 'onTime' : 'late';
}
