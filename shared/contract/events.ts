import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { api, instant, line } from './common.ts';

/** Live: which record changed, so that every open screen asks again. */
export const topics = [
  'tickets',
  'calls',
  'visits',
  'contacts',
  'priorities',
  'procedures',
  'calendar',
  'office',
  'staff',
  'knowledge',
  'session',
  'escalations',
  'mail',
  'progress',
] as const;
export const liveEvent = z.object({
  topic: z.enum(topics),
  id: line,
  at: instant,
  by: line.nullable(),
  progress: z.object({ done: z.int(), total: z.int(), label: line }).optional(),
});
export type LiveEvent = z.infer<typeof liveEvent>;
export const events = {
  live: api
    .route({ method: 'GET', path: '/events', summary: 'Perubahan langsung (SSE)' })
    .output(eventIterator(liveEvent)),
};
