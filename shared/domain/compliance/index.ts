/** SOP compliance: from step runs to the figures of the report. */
export { canonicalJson } from './canonical.ts';
export type { Counts } from './counts.ts';
export type { ProcedureFact, StepFact, TicketFact } from './facts.ts';
export type { ComplianceFigures, DeviationFigures, ProcedureFigures, StepFigures } from './figures.ts';
export { type ComplianceTally, complianceTally, stepTitle } from './tally.ts';
