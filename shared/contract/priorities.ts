import { z } from 'zod';
import { priorityTable } from '../domain/priority/table.ts';
import { api, done, id, instant, line, requiredLine, version } from './common.ts';

/** Tabel Prioritas Penyelesaian Permasalahan SPSE: draft → in force → withdrawn. */
export const tableVersion = z.object({
  id,
  version,
  revision: z.int().min(1),
  status: z.enum(['draft', 'inForce', 'withdrawn']),
  document: priorityTable,
  note: line,
  createdAt: instant,
  createdBy: line,
  updatedAt: instant,
  inForceAt: instant.nullable(),
  inForceBy: line,
});
export const tableVersionRow = tableVersion.omit({ document: true }).extend({ rows: z.int(), tickets: z.int() });
export const tableChange = z.object({
  where: z.string().max(300),
  field: line,
  before: z.string().max(10_000),
  after: z.string().max(10_000),
  kind: z.enum(['added', 'removed', 'changed']),
});
export const priorityTables = {
  /** The table in force. */
  current: api
    .route({ method: 'GET', path: '/priority-table', summary: 'Tabel prioritas yang berlaku' })
    .output(tableVersion),
  versions: api.output(z.array(tableVersionRow).max(200)),
  get: api.input(z.object({ id })).output(tableVersion),
  /** Opens a draft made from a version, or gives the draft there is. */
  openDraft: api.input(z.object({ fromId: id.optional() })).output(tableVersion),
  saveDraft: api.input(z.object({ id, version, document: priorityTable })).output(tableVersion),
  discardDraft: api.input(z.object({ id, version })).output(done),
  putInForce: api.input(z.object({ id, version, note: requiredLine })).output(tableVersion),
  /** REST: a whole table put in force at once. */
  replace: api
    .route({ method: 'PUT', path: '/priority-table', summary: 'Ganti tabel prioritas yang berlaku' })
    .input(z.object({ document: priorityTable, note: requiredLine }))
    .output(tableVersion),
  compare: api.input(z.object({ beforeId: id, afterId: id })).output(z.array(tableChange).max(5_000)),
  print: api.input(z.object({ id, format: z.enum(['pdf', 'xlsx']) })).output(z.file()),
};
