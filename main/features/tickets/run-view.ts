import type { z } from 'zod';
import type { procedureRun, stepRun } from '../../../shared/contract/tickets.ts';
import { allowedActions, jumpTargets } from '../../../shared/domain/procedure/actions.ts';
import { findStep } from '../../../shared/domain/procedure/document.ts';
import { missingRequirements } from '../../../shared/domain/procedure/requirements.ts';
import { isShown, type Shown } from '../../../shared/domain/tickets/evidence.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import type { StepRunRow } from '../procedures/table.ts';
import { noClock, type Reading, readClock, runsAlways, stoppedClock } from './clock.ts';
import { laneTitle, type Run, stateOf } from './runs.ts';

/** What the view of a run needs besides the run. */
export type Around = {
  shown: Shown;
  justified: Readonly<Record<string, string>>;
  calendars: ReadonlyMap<string, Calendar>;
  fallback: Calendar;
  reading: Reading;
};

/** A run as the ticket shows it: every visit with its clock, and what may be done now. */
export function viewRun(run: Run, around: Around): z.infer<typeof procedureRun> {
  const state = stateOf(run);
  const visit = run.visits.find((candidate) => candidate.endedAt === null) ?? null;
  const lacks = (key: string) => !isShown(key, around.shown) && !(key in around.justified);
  const actions = allowedActions(run.doc, state).map((action) => ({
    outcome: action.outcome,
    branch: action.branch,
    label: action.label ?? labels[action.outcome],
    to: action.to,
    needsReason: action.needsReason,
    missing: action.missing.map((item) => item.key).filter(lacks),
    effects: action.effects,
  }));
  return {
    id: run.row.id,
    procedureCode: run.doc.code,
    procedureVersion: run.doc.version,
    title: run.doc.title,
    startedAt: run.row.startedAt,
    endedAt: run.row.endedAt,
    currentStepRunId: visit?.id ?? null,
    currentStepId: visit?.stepId ?? null,
    stepRuns: run.visits.slice(-500).map((row) => viewVisit(run, row, around)),
    actions: actions.slice(0, 20),
    jumpTargets: jumpTargets(run.doc, state).slice(0, 100),
    missing: missingRequirements(run.doc, state)
      .filter((item) => lacks(item.key))
      .map(({ key, text }) => ({ key, text })),
  };
}

const labels = { done: 'Selesai', yes: 'Ya', no: 'Tidak', skipped: 'Lewati', deviated: 'Menyimpang dari SOP' };

function viewVisit(run: Run, row: StepRunRow, around: Around): z.infer<typeof stepRun> {
  return {
    id: row.id,
    stepId: row.stepId,
    round: row.round,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    outcome: row.outcome,
    branch: row.branch,
    wentTo: row.toStep,
    result: row.result,
    performer: row.performerName || laneTitle(run.doc, row.stepId),
    reason: row.reason,
    ticked: row.ticked.slice(0, 100),
    clock: visitClock(run, row, around),
    acknowledged:
      row.acknowledgedAt === null
        ? null
        : { by: row.acknowledgedName, at: row.acknowledgedAt, note: row.acknowledgement },
  };
}

/** The clock of one visit: running for the step in hand, stopped for the others. */
export function visitClock(run: Run, row: StepRunRow, around: Pick<Around, 'calendars' | 'fallback' | 'reading'>) {
  const calendar = around.calendars.get(row.calendarId ?? '') ?? around.fallback;
  const always = runsAlways(findStep(run.doc, row.stepId)?.standardTime);
  const ticking = { startedAt: row.startedAt, dueAt: row.dueAt, calendar, always };
  if (row.endedAt === null) return readClock({ ...ticking, pausedSince: null }, around.reading);
  if (row.result === 'notMeasured') return { ...noClock, state: 'done' as const, startedAt: row.startedAt };
  return stoppedClock(ticking, row.endedAt, row.countedSeconds);
}
