import { nextWorkingDayEnd } from '../time/before.ts';
import type { Calendar } from '../time/calendar.ts';
import { elapsed } from '../time/elapsed.ts';
import type { Because, PriorityFacts } from './because.ts';
import { findStage } from './stages.ts';
import type { PriorityRow, Urgency } from './table.ts';

/**
 * Mendesak when any holds (domain.md §1.5): (a) a stage in which the user must act closes before the end of the next working day,
 * (b) a stage has closed because of the fault, (c) SPSE as a whole cannot be reached, (d) data may have leaked or been lost,
 * (e) the head of the LPSE orders it. (a), and (b) by the clock, apply to rows that go by the rule; the others to every row.
 */
export function decideUrgency(
  row: PriorityRow,
  facts: PriorityFacts,
  calendar: Calendar,
): { urgency: Urgency; because: Because[] } {
  const grounds: Because[] = [];
  if (row.urgency === 'urgent') grounds.push({ rule: 'rowUrgent', code: row.code });
  const byStage = row.urgency === 'rule' ? stageGround(row, facts, calendar) : null;
  if (byStage?.urgent) grounds.push(byStage.because);
  if (facts.stageMissed && byStage?.because.rule !== 'stageClosed')
    grounds.push({ rule: 'stageMissed', stage: facts.stage ?? '' });
  if (facts.affectsAll) grounds.push({ rule: 'affectsAll' });
  if (facts.dataRisk) grounds.push({ rule: 'dataRisk' });
  if (facts.headOrder) grounds.push({ rule: 'headOrder', reason: facts.headOrder });
  if (grounds.length > 0) return { urgency: 'urgent', because: grounds };
  return { urgency: 'notUrgent', because: [byStage?.because ?? { rule: 'rowNotUrgent', code: row.code }] };
}

function stageGround(
  row: PriorityRow,
  facts: PriorityFacts,
  calendar: Calendar,
): { urgent: boolean; because: Because } {
  const deadlineMs = facts.stageDeadline ?? null;
  const stage = facts.stage?.trim() ?? '';
  if (deadlineMs === null) return { urgent: false, because: { rule: 'noDeadline' } };
  if (!isDecisive(row, stage)) return { urgent: false, because: { rule: 'stageNotDecisive', stage } };
  if (deadlineMs < facts.now) return { urgent: true, because: { rule: 'stageClosed', stage, deadlineMs } };
  return closesWithinNextWorkingDay(facts.now, deadlineMs, calendar)
    ? { urgent: true, because: { rule: 'stageDeadline', stage, deadlineMs } }
    : { urgent: false, because: { rule: 'stageFar', stage, deadlineMs } };
}

/** A stage not named, or named in words the application does not know, counts: better urgent once too often. */
function isDecisive(row: PriorityRow, stage: string): boolean {
  if (stage === '') return true;
  const known = findStage(stage);
  const code = known?.code ?? stage;
  if (row.stages.length > 0) return row.stages.some((own) => (findStage(own)?.code ?? own) === code);
  return known?.decisive ?? true;
}

/**
 * True when no working time is left between the end of the next working day and the deadline. So a stage that closes that
 * evening, or over the weekend that follows, is as urgent as one that closes at the office's own closing time.
 */
export function closesWithinNextWorkingDay(nowMs: number, deadlineMs: number, calendar: Calendar): boolean {
  const end = nextWorkingDayEnd(nowMs, calendar);
  return deadlineMs <= end || elapsed(end, deadlineMs, calendar) === 0;
}
