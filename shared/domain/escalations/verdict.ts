/** How one call to the gateway ended, as far as the wire tells. */
export type Reply =
  | { kind: 'broken'; why: 'connection' | 'timeout' | 'tooLarge' | 'certificate' }
  /** An answer that is not of the contract: a page of a proxy, cut JSON, wrong fields. */
  | { kind: 'unreadable'; status: number; retryAfterMs: number | null }
  | { kind: 'refused'; status: number; code: string; offset: number | null; retryAfterMs: number | null };

/** Why a delivery stopped; each has its own sentence for the officer. */
export type StopReason =
  | 'badRequest'
  | 'forbidden'
  | 'notFound'
  | 'keyReused'
  | 'wrongState'
  | 'tooLarge'
  | 'content'
  | 'other';

/** What the client does next. */
export type Verdict =
  | { do: 'retry'; waitMs: number | null; why: 'connection' | 'timeout' | 'busy' | 'fault' | 'garbled' | 'certificate' }
  /** The upload stands elsewhere: ask where, go on from there. */
  | { do: 'resume'; offset: number | null }
  | { do: 'unauthorized' }
  | { do: 'feedReset' }
  | { do: 'stop'; why: StopReason };

const stops: Record<number, StopReason> = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'notFound',
  410: 'notFound',
  413: 'tooLarge',
  422: 'content',
};
const passing = [408, 425, 429, 500, 502, 503, 504];

/**
 * The one table of errors. Whatever may pass is tried again with the same key; only what will fail the same way for ever
 * stops and asks a person (shared/lkpp/errors.ts).
 */
export function judge(reply: Reply): Verdict {
  if (reply.kind === 'broken') {
    if (reply.why === 'tooLarge') return { do: 'retry', waitMs: null, why: 'garbled' };
    return { do: 'retry', waitMs: null, why: reply.why };
  }
  const { status, retryAfterMs } = reply;
  // A good status around something unreadable: the call may have taken effect, the same key will tell.
  if (status < 400) return { do: 'retry', waitMs: null, why: 'garbled' };
  if (status === 401) return { do: 'unauthorized' };
  if (passing.includes(status) || status >= 500) {
    return { do: 'retry', waitMs: retryAfterMs, why: status === 429 || status === 503 ? 'busy' : 'fault' };
  }
  // Those two always carry a code that says what to do; cut off on the way, only a repeat can tell it.
  if (reply.kind === 'unreadable' && (status === 409 || status === 422))
    return { do: 'retry', waitMs: retryAfterMs, why: 'garbled' };
  const code = reply.kind === 'refused' ? reply.code : '';
  if (code === 'WRONG_OFFSET') return { do: 'resume', offset: reply.kind === 'refused' ? reply.offset : null };
  if (code === 'WRONG_CONTENT') return { do: 'resume', offset: null };
  if (code === 'CURSOR_AHEAD') return { do: 'feedReset' };
  if (code === 'KEY_REUSED') return { do: 'stop', why: 'keyReused' };
  if (code === 'WRONG_STATE') return { do: 'stop', why: 'wrongState' };
  return { do: 'stop', why: stops[status] ?? 'other' };
}
