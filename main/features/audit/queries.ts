import type { z } from 'zod';
import type { auditRow } from '../../../shared/contract/audit.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { hashOf } from './service.ts';
import { type AuditRow, auditHeadTable, auditTable } from './table.ts';

type Shown = z.infer<typeof auditRow>;
type Wanted = { cursor?: string; limit: number; entity: string; entityId: string; staffId?: string };
const longest = 20_000;

/** The trail, newest first; the cursor is the number of the last row shown. */
export async function listAudit(
  reader: Reader,
  wanted: Wanted,
): Promise<{ items: Shown[]; nextCursor: string | null }> {
  const query = reader
    .createQueryBuilder(auditTable, 'a')
    .orderBy('a.seq', 'DESC')
    .limit(wanted.limit + 1);
  if (wanted.cursor !== undefined) {
    if (!/^\d{1,15}$/.test(wanted.cursor)) throw new Refusal('NOT_FOUND', accessText.notFound);
    query.andWhere('a.seq < :before', { before: Number(wanted.cursor) });
  }
  if (wanted.entity !== '') query.andWhere('a.entity = :entity', { entity: wanted.entity });
  if (wanted.entityId !== '') query.andWhere('a.entityId = :entityId', { entityId: wanted.entityId });
  if (wanted.staffId !== undefined) query.andWhere('a.byId = :staffId', { staffId: wanted.staffId });
  const rows = await query.getMany();
  const items = rows.slice(0, wanted.limit).map(shown);
  return { items, nextCursor: rows.length > wanted.limit ? String(items.at(-1)?.seq) : null };
}

function shown({ seq, at, byName, action, entity, entityId, summary, before, after }: AuditRow): Shown {
  const cut = (value: string) => value.slice(0, longest);
  return { seq, at, by: byName, action, entity, entityId, summary, before: cut(before), after: cut(after) };
}

const chunk = 500;

/**
 * Walks the whole chain and recomputes every hash, a chunk at a time so that other work goes on in between; tells
 * open screens how far it is. Rows written meanwhile are not part of this walk.
 * @returns the number of the first row that is missing or altered, if any
 */
export async function verifyAudit(kernel: Kernel, by: string | null, signal?: AbortSignal) {
  const head = await kernel.store.read((reader) => reader.findOneBy(auditHeadTable, { id: 'head' }));
  if (!head) throw new Error('The audit chain has no head.');
  let seq = 0;
  let hash = '';
  let brokenAt: number | null = null;
  while (brokenAt === null && seq < head.seq) {
    signal?.throwIfAborted();
    const rows = await readChunk(kernel, seq, head.seq);
    for (const row of rows) {
      const { hash: written, ...content } = row;
      if (row.seq !== seq + 1 || row.previousHash !== hash || hashOf(content) !== written) break;
      seq = row.seq;
      hash = written;
    }
    if (rows.length === 0 || rows.at(-1)?.seq !== seq) brokenAt = seq + 1;
    const progress = { done: seq, total: head.seq, label: 'Jejak audit' };
    kernel.live.publish({ topic: 'progress', id: 'audit.verify', at: kernel.clock.now(), by, progress });
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (brokenAt === null && hash !== head.hash) brokenAt = head.seq;
  return { rows: seq, intact: brokenAt === null, brokenAt, checkedAt: kernel.clock.now() };
}

function readChunk(kernel: Kernel, after: number, upTo: number): Promise<AuditRow[]> {
  return kernel.store.read((reader) =>
    reader
      .createQueryBuilder(auditTable, 'a')
      .where('a.seq > :after AND a.seq <= :upTo', { after, upTo })
      .orderBy('a.seq', 'ASC')
      .limit(chunk)
      .getMany(),
  );
}
