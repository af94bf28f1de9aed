import { z } from 'zod';
import { calendar as calendarDocument } from '../domain/time/calendar.ts';
import { api, id, instant, line, requiredLine } from './common.ts';

/** Working hours, counter hours and LKPP's hours, versioned; a closed ticket keeps the version it was counted with. */
const kind = z.enum(['work', 'counter', 'partner']);
export const calendarVersion = z.object({
  id,
  kind,
  version: z.int().min(1),
  document: calendarDocument,
  note: line,
  createdAt: instant,
  createdBy: line,
});
/** Running deadlines a calendar would move; the first 200 by name. */
export const calendarPreview = z.object({
  moved: z
    .array(z.object({ ticketId: id, number: line, before: instant.nullable(), after: instant.nullable() }))
    .max(200),
  total: z.int(),
});

export const calendar = {
  current: api.output(z.array(calendarVersion).max(3)),
  versions: api.input(z.object({ kind })).output(z.array(calendarVersion.omit({ document: true })).max(200)),
  /** Which running deadlines would move if this calendar were saved. */
  preview: api.input(z.object({ kind, document: calendarDocument })).output(calendarPreview),
  save: api
    .input(z.object({ kind, basedOn: z.int().min(1), document: calendarDocument, note: requiredLine }))
    .output(calendarVersion),
};
