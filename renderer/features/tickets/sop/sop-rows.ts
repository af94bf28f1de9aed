import { type Side, sideOf } from '../../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import type { Step } from '../../../../shared/domain/procedure/step.ts';
import type { ProcedureRun, StepRun, TicketDetail } from '../parts/types.ts';

export type StepStatus = 'done' | 'running' | 'next' | 'skipped' | 'deviated' | 'ahead';

/** One line of the checklist: a step of the document with what happened to it on this ticket. */
export interface SopRow {
  step: Step;
  laneTitle: string;
  side: Side;
  status: StepStatus;
  /** Every time it was worked, oldest first. */
  visits: StepRun[];
  /** The last time. */
  latest: StepRun | undefined;
  requirements: {
    key: string;
    text: string;
    mandatory: boolean;
    ticked: boolean;
    justified: string;
    missing: boolean;
  }[];
}

/** The checklist of a run in the order of the document. */
export function sopRows(
  document: ProcedureDocument,
  run: ProcedureRun,
  requiredData: TicketDetail['requiredData'],
): SopRow[] {
  const ticked = new Set(run.stepRuns.flatMap((visit) => visit.ticked));
  const missing = new Set(run.missing.map(({ key }) => key));
  const asked = new Map(requiredData.map((item) => [item.key, item]));
  const next = new Set(
    run.actions.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'deviated').map(({ to }) => to),
  );
  return document.steps.map((step) => {
    const visits = run.stepRuns.filter((visit) => visit.stepId === step.id);
    const latest = visits.at(-1);
    const running = step.id === run.currentStepId;
    return {
      step,
      laneTitle: laneOf(document, step).title,
      side: sideOf(laneOf(document, step)),
      status: running ? 'running' : statusOf(latest, next.has(step.id)),
      visits,
      latest,
      requirements: step.requirements.map(({ key, text, mandatory }) => ({
        key,
        text,
        mandatory,
        ticked: ticked.has(key) || asked.get(key)?.present === true,
        justified: asked.get(key)?.justified ?? '',
        missing: running && missing.has(key),
      })),
    };
  });
}

function statusOf(latest: StepRun | undefined, isNext: boolean): StepStatus {
  if (isNext) return 'next';
  if (latest?.outcome === 'skipped') return 'skipped';
  if (latest?.outcome === 'deviated') return 'deviated';
  return latest?.outcome ? 'done' : 'ahead';
}

/** The number a step carries on paper, or its id where the scan lost it. */
export const stepNumber = (step: Step): string => (step.printedNumber ?? step.id).replace(/\.$/, '');

/** The running step of a run, if the document still knows it. */
export function runningStep(document: ProcedureDocument, run: ProcedureRun): Step | undefined {
  return run.currentStepId === null ? undefined : findStep(document, run.currentStepId);
}
