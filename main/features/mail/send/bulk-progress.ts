import type { Kernel } from '../../../kernel.ts';
import type { Reader, Writer } from '../../../store/store.ts';
import { bulkMailTable, type OutgoingMailRow, outgoingMailTable } from '../table.ts';

/** How far a bulk answer is. Stopped ones count as failed until a person has dealt with them. */
export type BulkCounts = { open: number; sent: number; failed: number; cancelled: number };

export async function countBulk(reader: Reader, bulkId: string): Promise<BulkCounts> {
  const rows = await reader
    .createQueryBuilder(outgoingMailTable, 'mail')
    .select('mail.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .where('mail.bulk_id = :bulkId', { bulkId })
    .groupBy('mail.state')
    .getRawMany<{ state: OutgoingMailRow['state']; count: number | string }>();
  const of = (...states: OutgoingMailRow['state'][]) =>
    rows.filter((row) => states.includes(row.state)).reduce((sum, row) => sum + Number(row.count), 0);
  return {
    open: of('held', 'waiting', 'sending'),
    sent: of('sent'),
    failed: of('actionNeeded', 'bounced', 'uncertain'),
    cancelled: of('cancelled'),
  };
}

/** Tells whoever watches a bulk answer how far it is. */
export async function tellProgress({ live, clock }: Kernel, writer: Writer, row: OutgoingMailRow): Promise<void> {
  const { bulkId } = row;
  if (bulkId === null) return;
  const bulk = await writer.findOneBy(bulkMailTable, { id: bulkId });
  const counts = await countBulk(writer, bulkId);
  const total = bulk?.total ?? 0;
  const progress = { done: total - counts.open, total, label: (bulk?.subject ?? '').slice(0, 200) };
  writer.afterCommit(() => live.publish({ topic: 'progress', id: bulkId, at: clock.now(), by: null, progress }));
}
