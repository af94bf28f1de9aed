import type { Impact, Priority, Urgency } from './table.ts';

/** What is known of a ticket when its priority is set. */
export interface PriorityFacts {
  /** Code of the row, `P02`. */
  problemCode: string;
  /** The moment of deciding, ms. */
  now: number;
  /** When the report came in, from which the targets run; `now` when not given. */
  receivedAt?: number;
  /** Tender stage, by code or name; empty = not known. */
  stage?: string;
  /** When the stage closes, ms. */
  stageDeadline?: number | null;
  /** SPSE as a whole cannot be reached. */
  affectsAll?: boolean;
  /** A stage has already closed because of the fault. */
  stageMissed?: boolean;
  /** Possible leak or loss of tender or personal data. */
  dataRisk?: boolean;
  /** Order of the head of the LPSE to treat it as urgent: the reason. */
  headOrder?: string | null;
  /** A priority set by hand, with the reason. */
  override?: { priority: Priority; reason: string } | null;
}

/** One ground of a decision with what its sentence needs; `shared/text/priority.ts` writes the sentences. */
export type Because =
  | { rule: 'rowUrgent' | 'rowNotUrgent'; code: string }
  | { rule: 'noDeadline' | 'affectsAll' | 'dataRisk' | 'impactAll' }
  | { rule: 'stageNotDecisive' | 'stageMissed'; stage: string }
  | { rule: 'stageDeadline' | 'stageClosed' | 'stageFar'; stage: string; deadlineMs: number }
  | { rule: 'headOrder'; reason: string }
  | { rule: 'impact'; impact: Impact; code: string }
  | { rule: 'matrix'; urgency: Urgency; impact: Impact; priority: Priority }
  | { rule: 'rowOverride' | 'override'; priority: Priority; reason: string }
  | { rule: 'solveBeforeStage'; minutes: number; deadlineMs: number }
  | { rule: 'solveByStage'; deadlineMs: number };
