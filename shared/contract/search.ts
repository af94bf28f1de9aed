import { z } from 'zod';
import { api, id, instant, line } from './common.ts';

/** Search from anywhere: prefix words, number fragments, ticket and tender codes, telephone numbers. */
export const hit = z.object({
  kind: z.enum(['ticket', 'call', 'visit', 'contact']),
  id,
  title: line,
  detail: z.string().max(400),
  at: instant,
  /** The ticket is closed, the call ended…: shown muted. */
  past: z.boolean(),
});
export const search = {
  find: api
    .route({ method: 'GET', path: '/search', summary: 'Cari' })
    .input(
      z.object({
        query: z.string().trim().min(1).max(200),
        kinds: z.array(hit.shape.kind).max(4).default([]),
        limit: z.int().min(1).max(50).default(20),
      }),
    )
    .output(z.array(hit).max(50)),
};
