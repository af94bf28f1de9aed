import { bigKey, instant, key, type Row, table, text, textOrNull } from '../../store/columns.ts';

export const auditTable = table('audit', {
  seq: bigKey(),
  at: instant(),
  byId: textOrNull(),
  byName: text(),
  action: text(),
  entity: text(),
  entityId: text(),
  summary: text(),
  before: text(),
  after: text(),
  previousHash: text(),
  hash: text(),
});
export type AuditRow = Row<typeof auditTable>;

/** The end of the chain, one row with id 'head'. */
export const auditHeadTable = table('audit_head', { id: key(), seq: instant(), hash: text() });
