import type { ProcedureDocument } from '../procedure/document.ts';
import type { StepResult } from '../vocabulary.ts';

/** One step run as the report counts it. Instants are UTC milliseconds, lengths working seconds. */
export type StepFact = {
  stepRunId: string;
  ticketId: string;
  /** Key of the procedure version that was run. */
  procedureId: string;
  stepId: string;
  side: 'user' | 'office' | 'lkpp';
  startedAt: number;
  endedAt: number | null;
  dueAt: number | null;
  result: StepResult;
  /** Seconds in the manner of the step's own standard time; null while running or when nothing is measured. */
  takenSeconds: number | null;
  /** Working seconds from start to end by the calendar of that side, measured or not; null while running. */
  workedSeconds: number | null;
  /** Working seconds past the limit of a late step; null otherwise. */
  overSeconds: number | null;
  officer: string;
  reason: string;
  acknowledgedBy: string;
  acknowledgedAt: number | null;
};

/** What the report says about the ticket a step run belongs to. */
export type TicketFact = {
  ticketId: string;
  number: string;
  channel: string;
  /** null: not decided yet. */
  priority: string | null;
  problemCode: string;
  closed: boolean;
  reopened: boolean;
  rating: number | null;
};

/** A procedure version that was run, under the key the step facts carry. */
export type ProcedureFact = { procedureId: string; document: ProcedureDocument };
