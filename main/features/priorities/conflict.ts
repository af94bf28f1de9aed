import { compareTables } from '../../../shared/domain/priority/compare.ts';
import type { PriorityTable } from '../../../shared/domain/priority/table.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader } from '../../store/store.ts';
import { auditTable } from '../audit/table.ts';
import type { PriorityTableRow } from './table.ts';

const mostShown = 100;

/** Someone saved the table first: what differs between theirs (`after`) and ours (`before`), and who they are. */
export async function conflictOver(reader: Reader, theirs: PriorityTableRow, mine?: PriorityTable): Promise<Refusal> {
  const [last] = await reader.find(auditTable, {
    where: { entity: 'priorityTable', entityId: theirs.id },
    order: { seq: 'DESC' },
    take: 1,
  });
  const by = last?.byName ?? '';
  const at = last?.at ?? theirs.updatedAt;
  const changed = (mine ? compareTables(mine, theirs.document) : []).slice(0, mostShown).map((change) => ({
    field: `${change.where}: ${change.field}`.slice(0, 120),
    before: change.before,
    after: change.after,
    by,
    at,
  }));
  return new Refusal('CONFLICT', accessText.changedMeanwhile, { changed });
}
