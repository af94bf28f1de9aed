import { ORPCError } from '@orpc/client';
import type { ShownDetail } from '../../shared/domain/refusal.ts';

/** What went wrong in the user's words, with the fields at fault where the core named them. */
export type Trouble = { message: string; code: string; detail: ShownDetail };

/** Turns anything a call can throw into something to show; nothing typed is lost meanwhile. */
export function troubleOf(error: unknown, unreachable: string): Trouble {
  if (error instanceof ORPCError) {
    return { message: error.message, code: String(error.code), detail: detailOf(error) };
  }
  return { message: unreachable, code: 'UNREACHABLE', detail: {} };
}

function detailOf({ data }: ORPCError<string, unknown>): ShownDetail {
  return typeof data === 'object' && data !== null ? data : {};
}

/** Messages by field path (`supervisor.password`), as forms want them. */
export function fieldErrors({ detail }: Trouble): Record<string, string> {
  return Object.fromEntries((detail.fields ?? []).map(({ path, message }) => [path, message]));
}
