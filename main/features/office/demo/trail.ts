import type { Writer } from '../../../store/store.ts';
import { hashOf } from '../../audit/service.ts';
import { type AuditRow, auditHeadTable, auditTable } from '../../audit/table.ts';
import { insertAll } from './insert.ts';

/** One line of the invented trail. */
export type Trace = Pick<AuditRow, 'at' | 'byId' | 'byName' | 'action' | 'entity' | 'entityId' | 'summary'> & {
  after?: object;
};

/** Writes many traces at once onto the end of the chain, in order of time. */
export async function writeTrail(writer: Writer, traces: readonly Trace[]): Promise<void> {
  const head = await writer.findOneBy(auditHeadTable, { id: 'head' });
  if (!head) throw new Error('The audit chain has no head.');
  let { seq, hash } = head;
  const rows = [...traces]
    .sort((a, b) => a.at - b.at)
    .map((trace) => {
      seq += 1;
      const row = {
        ...trace,
        seq,
        summary: trace.summary.slice(0, 500),
        before: '',
        after: trace.after ? JSON.stringify(trace.after) : '',
        previousHash: hash,
      };
      hash = hashOf(row);
      return { ...row, hash };
    });
  await insertAll(writer, auditTable, rows);
  await writer.update(auditHeadTable, { id: 'head' }, { seq, hash });
}
