import type { Side } from '../procedure/actor.ts';
import type { StandardTime } from '../time/standard-time.ts';
import type { StepResult } from '../vocabulary.ts';
import type { Counts } from './counts.ts';
import type { Distribution } from './distribution.ts';

/** One step of one procedure version in the period. */
export type StepFigures = Counts & {
  stepId: string;
  printedNumber: string;
  activity: string;
  /** Title of the lane: who performs the step. */
  lane: string;
  side: Side;
  standard: StandardTime;
  standardSeconds: number | null;
  /** Of the seconds taken by ended, measured runs of the step. */
  taken: Distribution;
};

export type ProcedureFigures = {
  code: string;
  version: number;
  title: string;
  number: string;
  /** Tickets with at least one step of this procedure version begun in the period. */
  tickets: number;
  /** Every step of the document in printed order, also those nobody came to. */
  steps: StepFigures[];
  totals: Counts;
};

/** A step that was late, left out or done differently: somebody answers for it. */
export type DeviationFigures = {
  ticketId: string;
  ticketNumber: string;
  stepRunId: string;
  /** "2. Menerima tiket …" */
  step: string;
  result: StepResult;
  at: number;
  officer: string;
  reason: string;
  dueAt: number | null;
  overSeconds: number | null;
  acknowledgedBy: string;
  acknowledgedAt: number | null;
};

export type Share = { key: string; count: number };

/** The office answers for its own steps only; the user's and LKPP's stand apart. */
export type SideFigures = {
  side: Side;
  /** Step runs begun. */
  steps: number;
  onTime: number;
  late: number;
  onTimePerMille: number | null;
  /** Working seconds of the ended ones. */
  seconds: number;
};

export type ComplianceFigures = {
  procedures: ProcedureFigures[];
  totals: Omit<Counts, 'count'> & {
    tickets: number;
    closed: number;
    open: number;
    measured: number;
    onTimePerMille: number | null;
    officeSeconds: number;
    userSeconds: number;
    lkppSeconds: number;
    reopened: number;
    ratingCount: number;
    ratingAverageHundredths: number | null;
  };
  /** Office, user, LKPP. */
  bySide: SideFigures[];
  deviations: DeviationFigures[];
  byChannel: Share[];
  /** Key '' counts tickets without a priority. */
  byPriority: Share[];
  byProblem: Share[];
};
