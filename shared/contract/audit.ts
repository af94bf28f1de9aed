import { z } from 'zod';
import { api, id, instant, line, pageInput, pageOf, text } from './common.ts';

/** Who did what, when, before and after; chained by hash so that a removed or altered row shows. */
export const auditRow = z.object({
  seq: z.int(),
  at: instant,
  by: line,
  action: line,
  entity: line,
  entityId: line,
  summary: z.string().max(500),
  before: text,
  after: text,
});
export const audit = {
  list: api
    .input(pageInput.extend({ entity: line.default(''), entityId: line.default(''), staffId: id.optional() }))
    .output(pageOf(auditRow)),
  verify: api.output(
    z.object({ rows: z.int(), intact: z.boolean(), brokenAt: z.int().nullable(), checkedAt: instant }),
  ),
};
export const backup = {
  list: api.output(
    z
      .array(z.object({ name: line, size: z.int(), at: instant, tickets: z.int().nullable(), ok: z.boolean() }))
      .max(200),
  ),
  make: api.output(z.object({ name: line, size: z.int(), at: instant })),
  /** Opens the copy read-only, checks it and counts its rows: a restore rehearsal with a plain answer. */
  rehearse: api
    .input(z.object({ name: line }))
    .output(z.object({ ok: z.boolean(), tickets: z.int(), message: z.string().max(500) })),
};
