import { Refusal } from '../refusal.ts';
import { nextWorkingDayEnd } from '../time/before.ts';
import type { Calendar } from '../time/calendar.ts';
import { dayPlan } from '../time/day-plan.ts';
import { due, workLeft } from '../time/due.ts';
import type { StandardTime } from '../time/standard-time.ts';
import { dayOf } from '../time/zone.ts';
import type { Because, PriorityFacts } from './because.ts';
import { solveBy } from './solve-by.ts';
import type { Impact, Priority, PriorityRow, PriorityTable, PriorityTarget, Urgency } from './table.ts';
import { decideUrgency } from './urgency.ts';

/** A priority cannot be decided: refused, with what to do about it. */
export class PriorityError extends Refusal {
  readonly fault: 'unknownRow' | 'inactiveRow' | 'noReason';
  constructor(fault: PriorityError['fault'], indonesian: string, english: string) {
    super('REFUSED', { id: indonesian, en: english });
    this.name = 'PriorityError';
    this.fault = fault;
  }
}

export interface PriorityDecision {
  urgency: Urgency;
  impact: Impact;
  priority: Priority;
  /** Every ground, in the order it was weighed. */
  because: Because[];
  responseTarget: StandardTime;
  solveTarget: StandardTime;
  escalateTarget: StandardTime;
  /** Instants in ms; null = the target is not measured. */
  respondBy: number | null;
  solveBy: number | null;
  escalateBy: number | null;
}

/**
 * Decides a ticket's priority and its targets by a version of the priority table (domain.md §1.5), and says why.
 * @throws PriorityError for an unknown or inactive row, or an override without a reason.
 * @throws CalendarError when the calendar has no hours for the dates.
 */
export function decidePriority(table: PriorityTable, facts: PriorityFacts, calendar: Calendar): PriorityDecision {
  const row = activeRow(table, facts.problemCode);
  const { urgency, because } = decideUrgency(row, facts, calendar);
  const impact: Impact = facts.affectsAll ? 'large' : row.impact;
  because.push(facts.affectsAll ? { rule: 'impactAll' } : { rule: 'impact', impact, code: row.code });

  let priority = table.matrix[urgency][impact];
  because.push({ rule: 'matrix', urgency, impact, priority });
  if (row.override) {
    priority = row.override.priority;
    because.push({ rule: 'rowOverride', priority, reason: row.override.reason });
  }
  if (facts.override) {
    priority = facts.override.priority;
    because.push({ rule: 'override', priority, reason: requireReason(facts.override.reason) });
  }

  const target = table.targets[priority];
  const start = facts.receivedAt ?? facts.now;
  const escalateTarget = row.escalateAfter ?? target.escalateAfter;
  const solve = solveBy(start, target, facts.stageDeadline ?? null, calendar);
  if (solve.because) because.push(solve.because);
  return {
    urgency,
    impact,
    priority,
    because,
    responseTarget: target.response,
    solveTarget: target.solve,
    escalateTarget,
    respondBy: respondBy(start, target, calendar),
    solveBy: solve.ms,
    escalateBy: due(start, escalateTarget, calendar),
  };
}

function activeRow(table: PriorityTable, code: string): PriorityRow {
  const row = table.rows.find((candidate) => candidate.code === code);
  if (!row)
    throw new PriorityError(
      'unknownRow',
      `Kode permasalahan "${code}" tidak ada dalam tabel prioritas. Pilih kode dari daftar.`,
      `Problem code "${code}" is not in the priority table. Choose one from the list.`,
    );
  if (!row.active)
    throw new PriorityError(
      'inactiveRow',
      `Kode permasalahan ${code} tidak aktif lagi. Pilih kode lain dari daftar.`,
      `Problem code ${code} is no longer active. Choose another from the list.`,
    );
  return row;
}

function requireReason(reason: string): string {
  if (reason.trim() !== '') return reason.trim();
  throw new PriorityError(
    'noReason',
    'Prioritas yang diubah dengan tangan harus disertai alasan.',
    'A priority changed by hand needs a reason.',
  );
}

function respondBy(start: number, target: PriorityTarget, calendar: Calendar): number | null {
  const end = due(start, target.response, calendar);
  return end === null || !target.responseSameDay ? end : Math.min(end, closingTime(start, calendar));
}

/** Closing time of the working day on which a clock begun now runs: today while some of it is left, else the next. */
function closingTime(start: number, calendar: Calendar): number {
  const today = dayOf(start, calendar.zone);
  if (workLeft(calendar, today, start) === 0) return nextWorkingDayEnd(start, calendar);
  return dayPlan(calendar, today).windows.at(-1)?.toMs ?? start;
}
