import { findStep } from '../../../../shared/domain/procedure/document.ts';
import { result } from '../../../../shared/domain/procedure/result.ts';
import { sideOfVisit } from '../../../../shared/domain/tickets/visit.ts';
import { due, elapsedFor } from '../../../../shared/domain/time/index.ts';
import { DAY_MS } from '../../../../shared/domain/time/zone.ts';
import type { ProcedureRunRow, StepRunRow } from '../../procedures/table.ts';
import { acknowledgements } from './course.ts';
import type { Random } from './random.ts';
import { after } from './schedule.ts';
import type { Walked } from './walk.ts';
import type { World } from './world.ts';

export type RunRows = { run: ProcedureRunRow; steps: StepRunRow[] };

/** The walked runs as rows, measured with the calendars in force as the tickets core does. */
export function runRows(world: World, random: Random, ticketId: string, walked: Walked): RunRows[] {
  return walked.runs.map(({ version, state, startedAt, unjudged }, index) => {
    const run: ProcedureRunRow = {
      id: random.id(startedAt),
      ticketId,
      procedureVersionId: version.id,
      procedureCode: version.code,
      position: index + 1,
      startedAt,
      endedAt: state.steps.some((visit) => visit.endedAt === null) ? null : (state.steps.at(-1)?.endedAt ?? null),
      reason: '',
    };
    const steps = state.steps.map((visit): StepRunRow => {
      const doc = version.document;
      const step = findStep(doc, visit.stepId);
      if (!step) throw new Error(`${doc.code} has no step ${visit.stepId}`);
      const side = sideOfVisit(doc, state, visit);
      const calendar = side === 'lkpp' ? world.partner : world.counter;
      const judged = !unjudged.has(visit.id);
      const dueAt = judged ? due(visit.startedAt, step.standardTime, calendar.document) : null;
      const measured =
        judged && visit.endedAt !== null
          ? elapsedFor(step.standardTime, visit.startedAt, visit.endedAt, calendar.document)
          : null;
      const outcome = judged || visit.endedAt === null ? result(visit, doc, { due: dueAt }) : 'notMeasured';
      return {
        id: random.id(visit.startedAt),
        runId: run.id,
        ticketId,
        procedureVersionId: version.id,
        stepId: visit.stepId,
        position: visit.id,
        round: visit.round,
        lane: step.lane,
        side,
        performerId: visit.performer,
        performerName: [...world.officers, world.admin].find(({ id }) => id === visit.performer)?.name ?? '',
        startedAt: visit.startedAt,
        endedAt: visit.endedAt,
        dueAt,
        outcome: visit.outcome,
        branch: visit.branch,
        result: outcome,
        reason: visit.reason ?? '',
        ticked: visit.tickedRequirements,
        toStep: visit.wentTo,
        countedSeconds: measured ? Math.round(measured.seconds) : null,
        grossSeconds: visit.endedAt === null ? null : Math.round((visit.endedAt - visit.startedAt) / 1000),
        calendarId: calendar.id,
        ...acknowledgement(world, random, outcome, visit.endedAt),
      };
    });
    return { run, steps };
  });
}

/** Supervisors answer for what was skipped or done differently within a few days; the latest still wait. */
function acknowledgement(world: World, random: Random, outcome: StepRunRow['result'], endedAt: number | null) {
  const waits = { acknowledgedName: '', acknowledgedAt: null, acknowledgement: '' };
  if (endedAt === null || (outcome !== 'skipped' && outcome !== 'deviating')) return waits;
  const at = after(world, endedAt, random.between(60, 1_500));
  if (at > world.now - 3 * DAY_MS || random.chance(0.06)) return waits;
  return {
    acknowledgedName: world.supervisor.name,
    acknowledgedAt: at,
    acknowledgement: random.pick(acknowledgements),
  };
}
