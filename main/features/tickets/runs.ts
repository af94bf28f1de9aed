import { performingActor, sideOf } from '../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../../../shared/domain/procedure/document.ts';
import { result } from '../../../shared/domain/procedure/result.ts';
import type { RunState, StepRun } from '../../../shared/domain/procedure/run.ts';
import { sideOfVisit } from '../../../shared/domain/tickets/visit.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { due } from '../../../shared/domain/time/due.ts';
import { elapsedFor } from '../../../shared/domain/time/elapsed.ts';
import type { Pause } from '../../../shared/domain/time/pause.ts';
import type { Holder } from '../../../shared/domain/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import type { ProcedureRunRow, StepRunRow } from '../procedures/table.ts';
import type { Dated } from './rules.ts';

/** One run of a ticket: its row, the document it runs and its visits in order. */
export type Run = { row: ProcedureRunRow; doc: ProcedureDocument; visits: StepRunRow[] };

/** Rows → the engine's state. */
export function stateOf(run: Run): RunState {
  return {
    procedureCode: run.doc.code,
    version: run.doc.version,
    steps: run.visits.map((row) => ({
      id: row.position,
      stepId: row.stepId,
      round: row.round,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      outcome: row.outcome,
      branch: row.branch,
      wentTo: row.toStep,
      tickedRequirements: row.ticked,
      reason: row.reason || null,
      performer: row.performerId,
    })),
  };
}

/** Which clocks a visit is measured with. */
export type Clocks = { office: Dated<Calendar>; partner: Dated<Calendar>; pausesOf: (stepRunId: string) => Pause[] };

/** How the visits ended now are judged: by the SOP, or not at all (the report itself, a cancelled or replaced run). */
export type Judgement = 'measured' | 'notMeasured';

/** The engine's state → rows: visits that are gone disappear, new ones appear, changed ones are measured again. */
export function withState(run: Run, next: RunState, clocks: Clocks, actor: Actor, judgement: Judgement): StepRunRow[] {
  return next.steps.map((visit) => {
    const row = run.visits.find((known) => known.position === visit.id) ?? visited(run, next, visit, clocks);
    if (row.endedAt === visit.endedAt && row.stepId === visit.stepId)
      return { ...row, ticked: visit.tickedRequirements };
    return ended(run, row, visit, clocks, actor, judgement);
  });
}

function visited(run: Run, state: RunState, visit: StepRun, clocks: Clocks): StepRunRow {
  const step = findStep(run.doc, visit.stepId);
  const side = sideOfVisit(run.doc, state, visit);
  const calendar = side === 'lkpp' ? clocks.partner : clocks.office;
  return {
    id: newId(),
    runId: run.row.id,
    ticketId: run.row.ticketId,
    procedureVersionId: run.row.procedureVersionId,
    stepId: visit.stepId,
    position: visit.id,
    round: visit.round,
    lane: step?.lane ?? '',
    side,
    performerId: null,
    performerName: '',
    startedAt: visit.startedAt,
    endedAt: null,
    dueAt: step ? due(visit.startedAt, step.standardTime, calendar.document) : null,
    outcome: null,
    branch: null,
    result: 'running',
    reason: '',
    ticked: visit.tickedRequirements,
    toStep: null,
    countedSeconds: null,
    grossSeconds: null,
    calendarId: calendar.id,
    acknowledgedName: '',
    acknowledgedAt: null,
    acknowledgement: '',
  };
}

function ended(run: Run, row: StepRunRow, visit: StepRun, clocks: Clocks, actor: Actor, judgement: Judgement) {
  const step = findStep(run.doc, visit.stepId);
  const calendar = row.side === 'lkpp' ? clocks.partner : clocks.office;
  const dueAt = judgement === 'notMeasured' ? null : row.dueAt;
  const measured =
    step && visit.endedAt !== null && judgement === 'measured'
      ? elapsedFor(step.standardTime, visit.startedAt, visit.endedAt, calendar.document, clocks.pausesOf(row.id))
      : null;
  const isOurs = step !== undefined && sideOf(laneOf(run.doc, step)) === 'office';
  const performer = { performerId: isOurs ? actor.staffId : null, performerName: isOurs ? actor.name : '' };
  const made: StepRunRow = {
    ...row,
    endedAt: visit.endedAt,
    dueAt,
    outcome: visit.outcome,
    branch: visit.branch,
    toStep: visit.wentTo,
    reason: visit.reason ?? '',
    ticked: visit.tickedRequirements,
    result: judgement === 'measured' ? result(visit, run.doc, { due: dueAt }) : 'notMeasured',
    countedSeconds: measured ? Math.round(measured.seconds) : null,
    grossSeconds: visit.endedAt === null ? null : Math.round((visit.endedAt - visit.startedAt) / 1000),
    ...(visit.endedAt === null ? { performerId: null, performerName: '' } : performer),
  };
  return made;
}

/** "2. Menerima tiket…": the printed number and the beginning of the activity. */
export function stepLabel(doc: ProcedureDocument, stepId: string): string {
  const step = findStep(doc, stepId);
  if (!step) return stepId;
  const activity = step.activity.replace(/\s+/g, ' ').trim();
  const label = `${(step.printedNumber ?? step.id).replace(/\.$/, '')}. ${activity}`;
  return label.length <= 120 ? label : `${label.slice(0, 119).trimEnd()}…`;
}

/** Who performs a step, as printed: the title of its lane. */
export function laneTitle(doc: ProcedureDocument, stepId: string): string {
  const step = findStep(doc, stepId);
  return step ? laneOf(doc, step).title : '';
}

/** The performer of a step works at LKPP. */
export function isLkppStep(doc: ProcedureDocument, stepId: string): boolean {
  const step = findStep(doc, stepId);
  return step !== undefined && performingActor(laneOf(doc, step)).startsWith('lkpp');
}

/** The holder of a case at a level of LKPP; Level 0 where none is known. */
export function holderAt(level: number | null): Holder {
  return level === 2 ? 'lkppLevel2' : level === 1 ? 'lkppLevel1' : 'lkppLevel0';
}
