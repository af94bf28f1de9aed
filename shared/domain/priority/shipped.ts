import source from '../../../resources/priority-table/default.json' with { type: 'json' };
import { type PriorityTable, priorityTable } from './table.ts';

/** The example table of domain.md §1.5: "contoh, belum disahkan" until the office approves its own. */
export const shippedPriorityTable: PriorityTable = priorityTable.parse(source);
