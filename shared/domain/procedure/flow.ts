import { type ProcedureDocument, startStep } from './document.ts';
import { END, type Step } from './step.ts';
import { successors } from './validate.ts';

/** The symbols of PermenPAN-RB 35/2012 (the fifth, the arrow, is `FlowArrow`). `offPage` (segi lima) leads to another SOP. */
export type FlowSymbol = 'terminator' | 'process' | 'decision' | 'offPage';

/** One row of the flow table: `row` and `lane` are indexes from 0, top to bottom and left to right. */
export type FlowNode = {
  stepId: string;
  printedNumber: string | null;
  row: number;
  lane: number;
  symbol: FlowSymbol;
  opens: string | null;
};

/**
 * `from` and `to` are step ids; `to` may be `end` (a decision that ends the procedure). `label` is the printed answer.
 * `kind` tells a detour and its return from the ordinary flow; `back` is true when the arrow runs upwards.
 */
export type FlowArrow = {
  from: string;
  to: string;
  label: string | null;
  kind: 'flow' | 'detour' | 'return';
  back: boolean;
};

export type Flow = { lanes: { id: string; title: string }[]; nodes: FlowNode[]; arrows: FlowArrow[] };

/** Layout data of the swim-lane drawing, for screen and paper alike; holds no measures. */
export function flow(doc: ProcedureDocument): Flow {
  const lanes = doc.lanes.map(({ id, title }) => ({ id, title }));
  const nodes = doc.steps.map((step, row) => ({
    stepId: step.id,
    printedNumber: step.printedNumber,
    row,
    lane: doc.lanes.findIndex((lane) => lane.id === step.lane),
    symbol: symbolOf(doc, step),
    opens: step.opens ?? null,
  }));
  return { lanes, nodes, arrows: doc.steps.flatMap((step) => arrowsOf(doc, step)) };
}

function symbolOf(doc: ProcedureDocument, step: Step): FlowSymbol {
  if (step.kind === 'decision') return 'decision';
  if (step.opens) return 'offPage';
  return step.kind === 'end' || step === startStep(doc) ? 'terminator' : 'process';
}

function arrowsOf(doc: ProcedureDocument, step: Step): FlowArrow[] {
  const row = (id: string) => doc.steps.findIndex((other) => other.id === id);
  const arrow = (to: string, label: string | null, kind: FlowArrow['kind']): FlowArrow => ({
    from: step.id,
    to,
    label,
    kind,
    back: to !== END && row(to) <= row(step.id),
  });
  const returns = doc.steps.some((other) => other.detour?.to === step.id);
  const straight =
    step.next && step.next.to !== END ? successors(doc, { ...step, branches: [], detour: undefined }) : [];
  return [
    ...straight.map((to) => arrow(to, null, returns ? 'return' : 'flow')),
    ...step.branches.map((branch) => arrow(branch.to, branch.label, 'flow')),
    ...(step.detour ? [arrow(step.detour.to, step.detour.label, 'detour')] : []),
  ];
}
