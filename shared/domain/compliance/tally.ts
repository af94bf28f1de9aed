import { sideOf } from '../procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../procedure/document.ts';
import type { Step } from '../procedure/step.ts';
import { addTo, type Counts, countIn, noCounts, onTimePerMille } from './counts.ts';
import { distribution } from './distribution.ts';
import type { ProcedureFact, StepFact, TicketFact } from './facts.ts';
import type { ComplianceFigures, DeviationFigures, ProcedureFigures, StepFigures } from './figures.ts';
import { standardSeconds } from './standard.ts';
import { ticketFigures } from './tickets.ts';

type StepTally = { counts: Counts; taken: number[] };
type ProcedureTally = { document: ProcedureDocument; tickets: Set<string>; steps: Map<string, StepTally> };

/** Collects facts in any order and any number of slices; `figures` may be asked at any time. */
export type ComplianceTally = { add(step: StepFact, ticket: TicketFact): void; figures(): ComplianceFigures };

/**
 * Counts step runs for the compliance report (design.md, Procedures; domain.md §3.6). The caller gives the step runs
 * that STARTED in the period; what they say is counted as it stands now, running ones apart. The figures do not depend
 * on the order of the facts.
 * @param procedures every procedure version the facts name
 * @throws Error when a fact names a procedure version that was not given
 */
export function complianceTally(procedures: readonly ProcedureFact[]): ComplianceTally {
  const byProcedure = new Map<string, ProcedureTally>(
    procedures.map(({ procedureId, document }) => [procedureId, { document, tickets: new Set(), steps: new Map() }]),
  );
  const tickets = new Map<string, TicketFact>();
  const sides = { office: noSide(), user: noSide(), lkpp: noSide() };
  const deviations: DeviationFigures[] = [];

  return {
    add(step, ticket) {
      const tally = byProcedure.get(step.procedureId);
      if (!tally) throw new Error(`step run ${step.stepRunId} names an unknown procedure version ${step.procedureId}`);
      tickets.set(ticket.ticketId, ticket);
      tally.tickets.add(ticket.ticketId);
      const own = tally.steps.get(step.stepId) ?? { counts: noCounts(), taken: [] };
      tally.steps.set(step.stepId, own);
      countIn(own.counts, step.result);
      if (step.takenSeconds !== null) own.taken.push(step.takenSeconds);
      countSide(sides[step.side], step);
      if (isDeviation(step)) deviations.push(deviation(step, ticket, tally.document));
    },
    figures() {
      const used = [...byProcedure.values()].filter((tally) => tally.tickets.size > 0).map(procedureFigures);
      used.sort((a, b) => compare(a.code, b.code) || a.version - b.version);
      const all = noCounts();
      for (const procedure of used) addTo(all, procedure.totals);
      const { count, ...counts } = all;
      const { totals, ...shares } = ticketFigures([...tickets.values()]);
      return {
        procedures: used,
        totals: {
          ...totals,
          ...counts,
          measured: all.onTime + all.late,
          onTimePerMille: onTimePerMille(all),
          officeSeconds: sides.office.seconds,
          userSeconds: sides.user.seconds,
          lkppSeconds: sides.lkpp.seconds,
        },
        bySide: sideOrder.map((side) => ({ side, ...sides[side], onTimePerMille: onTimePerMille(sides[side]) })),
        deviations: [...deviations].sort(
          (a, b) => a.at - b.at || compare(a.ticketNumber, b.ticketNumber) || compare(a.stepRunId, b.stepRunId),
        ),
        ...shares,
      };
    },
  };
}

const sideOrder = ['office', 'user', 'lkpp'] as const;
type SideTally = { steps: number; onTime: number; late: number; seconds: number };
const noSide = (): SideTally => ({ steps: 0, onTime: 0, late: 0, seconds: 0 });

function countSide(tally: SideTally, step: StepFact): void {
  tally.steps += 1;
  if (step.result === 'onTime') tally.onTime += 1;
  if (step.result === 'late') tally.late += 1;
  tally.seconds += step.workedSeconds ?? 0;
}

function isDeviation({ result }: StepFact): boolean {
  return result === 'late' || result === 'skipped' || result === 'deviating';
}

/** "2. Menerima tiket …": the printed number (or the row's own) and the beginning of what is done, on one line. */
export function stepTitle(document: ProcedureDocument, stepId: string): string {
  const step = findStep(document, stepId);
  if (!step) return stepId;
  const title = `${printedNumber(step)}. ${step.activity.replace(/\s+/g, ' ').trim()}`;
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}
const longestTitle = 160;

function printedNumber(step: Step): string {
  return (step.printedNumber ?? step.id).replace(/\.$/, '');
}

function deviation(step: StepFact, ticket: TicketFact, document: ProcedureDocument): DeviationFigures {
  return {
    ticketId: ticket.ticketId,
    ticketNumber: ticket.number,
    stepRunId: step.stepRunId,
    step: stepTitle(document, step.stepId),
    result: step.result,
    at: step.endedAt ?? step.startedAt,
    officer: step.officer || laneTitle(document, step.stepId),
    reason: step.reason,
    dueAt: step.dueAt,
    overSeconds: step.overSeconds,
    acknowledgedBy: step.acknowledgedBy,
    acknowledgedAt: step.acknowledgedAt,
  };
}

/** Whose step it is, for those nobody of the office performs. */
function laneTitle(document: ProcedureDocument, stepId: string): string {
  const step = findStep(document, stepId);
  return step ? laneOf(document, step).title : '';
}

function procedureFigures({ document, tickets, steps }: ProcedureTally): ProcedureFigures {
  const totals = noCounts();
  for (const { counts } of steps.values()) addTo(totals, counts);
  return {
    code: document.code,
    version: document.version,
    title: document.title,
    number: document.identity.number ?? '',
    tickets: tickets.size,
    steps: document.steps.map((step) => stepFigures(document, step, steps.get(step.id))),
    totals,
  };
}

function stepFigures(document: ProcedureDocument, step: Step, tally: StepTally | undefined): StepFigures {
  const lane = laneOf(document, step);
  return {
    stepId: step.id,
    printedNumber: printedNumber(step),
    activity: step.activity,
    lane: lane.title,
    side: sideOf(lane),
    standard: step.standardTime,
    standardSeconds: standardSeconds(step.standardTime),
    ...(tally?.counts ?? noCounts()),
    taken: distribution(tally?.taken ?? []),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
