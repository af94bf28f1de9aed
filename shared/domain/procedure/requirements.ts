import { findStep, type ProcedureDocument } from './document.ts';
import { currentStep, type RunState, tickedSoFar } from './run.ts';
import type { Requirement } from './step.ts';

/** Mandatory requirements of the running step that nobody has ticked yet in this run; empty when the run has ended. */
export function missingRequirements(doc: ProcedureDocument, run: RunState): Requirement[] {
  return openRequirements(doc, run).filter((requirement) => requirement.mandatory);
}

/**
 * What to ask the reporter for: the texts of all requirements of the running step that are not there yet, mandatory ones
 * first, ready to be put as a list into the reply (SOP step "membalas tiket berisi permintaan data tambahan").
 */
export function requestDataText(doc: ProcedureDocument, run: RunState): string[] {
  const open = openRequirements(doc, run);
  return [...open.filter((item) => item.mandatory), ...open.filter((item) => !item.mandatory)].map((item) => item.text);
}

function openRequirements(doc: ProcedureDocument, run: RunState): Requirement[] {
  const current = currentStep(run);
  if (!current) return [];
  const ticked = tickedSoFar(run);
  const step = findStep(doc, current.stepId);
  return (step?.requirements ?? []).filter((requirement) => !ticked.has(requirement.key));
}
