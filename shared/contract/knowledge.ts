import { z } from 'zod';
import { api, code, done, id, instant, line, requiredLine, text, version } from './common.ts';

/** Reply templates and solved cases that look like the one at hand. */
export const template = z.object({
  id,
  version,
  name: requiredLine,
  /** When it is offered first. */
  use: z.enum(['dataRequest', 'resolved', 'escalated', 'general']),
  body: text.min(1).max(8_000),
  active: z.boolean(),
  updatedAt: instant,
});
export const knowledge = {
  templates: api.output(z.array(template).max(300)),
  saveTemplate: api
    .input(
      z.object({
        id: id.optional(),
        version: version.optional(),
        name: requiredLine,
        use: template.shape.use,
        body: text.min(1).max(8_000),
        active: z.boolean(),
      }),
    )
    .output(template),
  removeTemplate: api.input(z.object({ id })).output(done),
  /** Solved tickets of the same kind or with the same words, with their solution. */
  similar: api
    .input(z.object({ text: z.string().max(2_000), problemCode: code.default(''), exceptTicketId: id.optional() }))
    .output(z.array(z.object({ ticketId: id, number: line, subject: line, solution: text, closedAt: instant })).max(8)),
};
