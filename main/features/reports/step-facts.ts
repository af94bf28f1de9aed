import type { StepFact, TicketFact } from '../../../shared/domain/compliance/index.ts';
import { type Calendar, elapsed } from '../../../shared/domain/time/index.ts';
import type { Calendars } from './calendars.ts';
import type { StepRunRow } from './step-runs.ts';

/** A stored step run as a fact of the report. */
export function stepFactOf(row: StepRunRow, calendars: Calendars): StepFact {
  const calendar = calendars.of(row.calendarId);
  const measured = row.result === 'onTime' || row.result === 'late';
  return {
    stepRunId: row.id,
    ticketId: row.ticketId,
    procedureId: row.procedureVersionId,
    stepId: row.stepId,
    side: row.side,
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    dueAt: row.dueAt,
    result: row.result,
    takenSeconds: measured ? row.countedSeconds : null,
    workedSeconds: workedSeconds(row, calendar),
    overSeconds: overSeconds(row, calendar),
    officer: row.performerName,
    reason: row.reason,
    acknowledgedBy: row.acknowledgedName,
    acknowledgedAt: row.acknowledgedAt,
  };
}

export function ticketFactOf(row: StepRunRow): TicketFact {
  return {
    ticketId: row.ticketId,
    number: row.number,
    channel: row.channel,
    priority: row.priority,
    problemCode: row.problemCode,
    closed: row.closedAt !== null,
    reopened: row.reopenCount > 0,
    rating: row.rating,
  };
}

/** Working seconds of an ended step, measured or not; without a calendar of its own there is nothing to count with. */
function workedSeconds(row: StepRunRow, calendar: Calendar | undefined): number | null {
  if (row.endedAt === null) return null;
  if (!calendar) return row.countedSeconds;
  return Math.round(elapsed(row.startedAt, row.endedAt, calendar));
}

/** Working seconds past the limit; a step finished late in the evening may be late by none. */
function overSeconds(row: StepRunRow, calendar: Calendar | undefined): number | null {
  if (row.result !== 'late' || row.endedAt === null || row.dueAt === null || !calendar) return null;
  return Math.round(elapsed(row.dueAt, row.endedAt, calendar));
}
