import type { z } from 'zod';
import type { tableChange, tableVersion, tableVersionRow } from '../../../shared/contract/priorities.ts';
import { compareTables } from '../../../shared/domain/priority/compare.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Language } from '../../../shared/text/define.ts';
import { priorityRefusals } from '../../../shared/text/priority-refusals.ts';
import type { Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { ticketTable } from '../tickets/table.ts';
import { type PriorityTableRow, priorityTableTable } from './table.ts';

export type TableVersion = z.infer<typeof tableVersion>;
export type TableChange = z.infer<typeof tableChange>;
const mostVersions = 200;
const mostChanges = 5_000;
const longestCell = 10_000;

/** A version as the contract gives it. */
export function versionOf(row: PriorityTableRow): TableVersion {
  const { createdName, inForceName, ...rest } = row;
  return { ...rest, createdBy: createdName, inForceBy: inForceName };
}

/** @throws Refusal NOT_FOUND */
export async function findVersion(reader: Reader, id: string): Promise<PriorityTableRow> {
  const row = await reader.findOneBy(priorityTableTable, { id });
  if (!row) throw new Refusal('NOT_FOUND', accessText.notFound);
  return row;
}

/** @throws Refusal when the office was not set up */
export async function findInForce(reader: Reader): Promise<PriorityTableRow> {
  const row = await reader.findOneBy(priorityTableTable, { status: 'inForce' });
  if (!row) throw new Refusal('REFUSED', priorityRefusals.noTable);
  return row;
}

/** Every version, newest first, with how many tickets were decided by it. */
export function listVersions(kernel: Kernel): Promise<z.infer<typeof tableVersionRow>[]> {
  return kernel.store.read(async (reader) => {
    const rows = await reader.find(priorityTableTable, { order: { revision: 'DESC' }, take: mostVersions });
    const used = await reader
      .createQueryBuilder(ticketTable, 'ticket')
      .select('ticket.priorityTableId', 'tableId')
      .addSelect('COUNT(*)', 'tickets')
      .where('ticket.priorityTableId IS NOT NULL')
      .groupBy('ticket.priorityTableId')
      .getRawMany<{ tableId: string; tickets: number | string }>();
    const tickets = new Map(used.map((each) => [each.tableId, Number(each.tickets)]));
    return rows.map((row) => {
      const { document, ...version } = versionOf(row);
      return { ...version, rows: document.rows.length, tickets: tickets.get(row.id) ?? 0 };
    });
  });
}

/** What differs from one version to another, in the reader's language. */
export function compareVersions(
  kernel: Kernel,
  beforeId: string,
  afterId: string,
  language: Language,
): Promise<TableChange[]> {
  return kernel.store.read(async (reader) => {
    const before = await findVersion(reader, beforeId);
    const after = await findVersion(reader, afterId);
    return compareTables(before.document, after.document, language)
      .slice(0, mostChanges)
      .map(({ where, field, kind, ...change }) => ({
        where,
        field,
        kind,
        before: change.before.slice(0, longestCell),
        after: change.after.slice(0, longestCell),
      }));
  });
}
