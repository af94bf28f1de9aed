import type { Priority, PriorityRow, PriorityTable } from './table.ts';

/**
 * The priorities a row can lead to: one, or two where the stage decides (first if urgent, then if not). The facts of a
 * ticket (everything down, data at risk, order of the head) may still raise it.
 */
export function rowOutcomes(
  matrix: PriorityTable['matrix'],
  row: Pick<PriorityRow, 'urgency' | 'impact' | 'override'>,
): Priority[] {
  if (row.override) return [row.override.priority];
  if (row.urgency !== 'rule') return [matrix[row.urgency][row.impact]];
  const urgent = matrix.urgent[row.impact];
  const notUrgent = matrix.notUrgent[row.impact];
  return urgent === notUrgent ? [urgent] : [urgent, notUrgent];
}
