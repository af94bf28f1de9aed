import type { PriorityTable } from '../../../shared/domain/priority/table.ts';
import { instant, instantOrNull, int, json, key, oneOf, type Row, table, text } from '../../store/columns.ts';

export const priorityTableTable = table('priority_table', {
  id: key(),
  version: int(),
  revision: int(),
  status: oneOf(['draft', 'inForce', 'withdrawn']),
  document: json<PriorityTable>(),
  note: text(),
  createdAt: instant(),
  createdName: text(),
  updatedAt: instant(),
  inForceAt: instantOrNull(),
  inForceName: text(),
});
export type PriorityTableRow = Row<typeof priorityTableTable>;
