import { oc } from '@orpc/contract';
import { z } from 'zod';
import { refusalCodes } from '../domain/refusal.ts';
import { clockStates, stepResults } from '../domain/vocabulary.ts';

/** Building blocks of every contract file: limits live here so that no string or array is unbounded. */

export const id = z.uuid();
/** UTC milliseconds. */
export const instant = z.int().min(0).max(8_640_000_000_000_000);
/** Calendar date in the office's zone, YYYY-MM-DD. */
export const localDate = z.iso.date();
/** Optimistic lock: the number a record had when it was read. */
export const version = z.int().min(1);
export const line = z.string().trim().max(200);
export const requiredLine = line.min(1);
export const code = z.string().trim().max(60);
export const text = z.string().max(20_000);
export const requiredText = text.trim().min(1);
export const reason = z.string().trim().min(3).max(2_000);
export const phoneInput = z.string().trim().max(40);
export const emailInput = z.union([z.literal(''), z.email().max(200)]);
export const cursor = z.string().max(500);

export const pageInput = z.object({ cursor: cursor.optional(), limit: z.int().min(1).max(100).default(50) });
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item).max(100), nextCursor: cursor.nullable(), asOf: instant });
}
type Bare<T> = T extends z.ZodDefault<infer Inner> ? Inner : T extends z.core.SomeType ? T : never;
type Patch<S> = { [K in keyof S]: z.ZodOptional<Bare<S[K]>> };

/**
 * The fields of a record a save may change: each may be left out, and what is left out stays as it was. Zod's own
 * `partial()` would fill a missing field with its default and so wipe what somebody wrote there.
 */
export function patchOf<S extends z.core.$ZodLooseShape>(fields: z.ZodObject<S>): z.ZodObject<Patch<S>> {
  const bare = Object.entries(fields.shape).map(([name, field]) => [
    name,
    z.optional(field instanceof z.ZodDefault ? field.unwrap() : field),
  ]);
  // The shape is the one the type describes; Object.fromEntries cannot say so.
  return z.object(Object.fromEntries(bare) as Patch<S>);
}
export const done = z.object({ ok: z.literal(true) });

/** A person of the office as shown beside their work. */
export const staffRef = z.object({ id, name: z.string().max(200) });

/** How a clock stands at `asOf`; seconds are working seconds in the unit's own manner, negative when late. */
export const clock = z.object({
  state: z.enum(clockStates),
  startedAt: instant.nullable(),
  dueAt: instant.nullable(),
  secondsLeft: z.int().nullable(),
  secondsUsed: z.int().nullable(),
  /** False while paused or outside working hours: the number stands still. */
  running: z.boolean(),
});
export const stepResult = z.enum(stepResults);

/** One interval of the explanation behind a figure. */
export const explainedInterval = z.object({
  from: instant,
  to: instant,
  kind: z.enum(['counted', 'closed', 'paused']),
  why: z.string().max(300),
  seconds: z.int().min(0),
});

export const fileName = z.string().trim().min(1).max(200);
export const maxFileBytes = 15 * 1024 * 1024;
export const fileInput = z.file().max(maxFileBytes);
export const attachment = z.object({
  id,
  name: fileName,
  mime: z.string().max(120),
  size: z.int().min(0),
  sha256: z.string().length(64),
  at: instant,
  by: z.string().max(200).nullable(),
});

const detail = z.object({
  fields: z
    .array(z.object({ path: z.string().max(300), message: z.string().max(1_000) }))
    .max(500)
    .optional(),
  missing: z
    .array(z.object({ key: z.string().max(120), text: z.string().max(2_000) }))
    .max(100)
    .optional(),
  changed: z
    .array(z.object({ field: z.string().max(120), before: text, after: text, by: z.string().max(200), at: instant }))
    .max(100)
    .optional(),
});
const status = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  REFUSED: 422,
  LOCKED: 423,
  TOO_LARGE: 413,
  UNAVAILABLE: 503,
} as const;

/** Every procedure may refuse; the message is a sentence in the session's language. */
export const api = oc.errors({
  UNAUTHORIZED: { status: status.UNAUTHORIZED, data: detail },
  FORBIDDEN: { status: status.FORBIDDEN, data: detail },
  NOT_FOUND: { status: status.NOT_FOUND, data: detail },
  CONFLICT: { status: status.CONFLICT, data: detail },
  REFUSED: { status: status.REFUSED, data: detail },
  LOCKED: { status: status.LOCKED, data: detail },
  TOO_LARGE: { status: status.TOO_LARGE, data: detail },
  UNAVAILABLE: { status: status.UNAVAILABLE, data: detail },
});
export { refusalCodes, status as refusalStatus };
