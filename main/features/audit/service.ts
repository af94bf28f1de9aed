import { createHash } from 'node:crypto';
import type { Actor } from '../../connection.ts';
import type { Kernel } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { type AuditRow, auditHeadTable, auditTable } from './table.ts';

export { changesSince } from './changes.ts';

/** What happened, in the words of the program: `ticket.close`, `staff.create`… */
export type AuditEntry = {
  action: string;
  entity: string;
  entityId: string;
  /** One line for people. */
  summary: string;
  before?: unknown;
  after?: unknown;
};

/**
 * Writes the trail. Call it inside the transaction of the change: the change and its trace are durable together.
 * Each row carries the hash of the one before, so a removed or altered row shows (design.md, Store).
 */
export async function writeAudit(kernel: Kernel, writer: Writer, actor: Actor, entry: AuditEntry): Promise<void> {
  // The update takes the row lock that makes concurrent writers of one PostgreSQL form a single chain.
  await writer.query(`UPDATE audit_head SET seq = seq + 1 WHERE id = 'head'`);
  const head = await writer.findOneBy(auditHeadTable, { id: 'head' });
  if (!head) throw new Error('The audit chain has no head.');
  const row: Omit<AuditRow, 'hash'> = {
    seq: head.seq,
    at: kernel.clock.now(),
    byId: actor.staffId,
    byName: actor.name,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    summary: entry.summary.slice(0, 500),
    before: entry.before === undefined ? '' : JSON.stringify(entry.before),
    after: entry.after === undefined ? '' : JSON.stringify(entry.after),
    previousHash: head.hash,
  };
  const hash = hashOf(row);
  await writer.insert(auditTable, { ...row, hash });
  await writer.update(auditHeadTable, { id: 'head' }, { hash });
}

/**
 * Lets the writers of one PostgreSQL go on one after the other from here, as SQLite's single writer does anyway: what
 * is read next in this transaction stays true until it ends. For rules of which only one may be in force.
 */
export async function takeTurn(writer: Writer): Promise<void> {
  await writer.query(`UPDATE audit_head SET seq = seq WHERE id = 'head'`);
}

/** SHA-256 over the row and the hash before it. */
export function hashOf(row: Omit<AuditRow, 'hash'>): string {
  const parts = [
    row.previousHash,
    row.seq,
    row.at,
    row.byId ?? '',
    row.byName,
    row.action,
    row.entity,
    row.entityId,
    row.summary,
    row.before,
    row.after,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Fields of a record that changed, for `before` and `after`. */
export function difference<T extends object>(before: T, after: Partial<T>): { before: Partial<T>; after: Partial<T> } {
  const old: Partial<T> = {};
  const fresh: Partial<T> = {};
  for (const field in after) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    old[field] = before[field];
    fresh[field] = after[field];
  }
  return { before: old, after: fresh };
}
