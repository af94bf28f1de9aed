import { createHash } from 'node:crypto';
import { z } from 'zod';
import { retryAfterMs } from '../../../shared/domain/escalations/backoff.ts';
import { judge, type Reply, type Verdict } from '../../../shared/domain/escalations/verdict.ts';
import {
  type Confirmation,
  type EscalationPackage,
  eventPage,
  type Feedback,
  gatewayEscalation,
  gatewayUpload,
} from '../../../shared/lkpp/messages.ts';

/** A good answer, or what to do instead; `why` names the failure for the log, without any content. */
export type Answer<T> = { ok: true; value: T } | { ok: false; verdict: Verdict; outcome: string };

export type Timeouts = {
  /** One call, answer included. */
  callMs: number;
  /** How long the feed waits for an event before it answers with an empty page. */
  feedSeconds: number;
};
export const timeouts: Timeouts = { callMs: 30_000, feedSeconds: 25 };

const longestAnswer = 4 * 1024 * 1024;
/** Of a refusal only the code and, for uploads, the place matter; everything else is tolerated. */
const refusal = z.looseObject({
  code: z.string().max(100),
  data: z.looseObject({ offset: z.int().min(0).optional() }).nullish(),
});

/**
 * Speaks to the gateway (shared/lkpp). Never throws for what the network or the other side does; only an abort by
 * `signal` throws. Unknown fields are ignored, every answer is checked, TLS is verified, redirects are not followed.
 */
export function lkppClient(gateway: { url: string; token: string }, limits: Timeouts = timeouts) {
  const base = gateway.url.replace(/\/+$/, '');

  async function call<T>(
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    sent: { json?: string; bytes?: Uint8Array<ArrayBuffer>; headers?: Record<string, string>; waitMs?: number } = {},
  ): Promise<Answer<T>> {
    const tooLong = AbortSignal.timeout(limits.callMs + (sent.waitMs ?? 0));
    try {
      const response = await fetch(`${base}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${gateway.token}`,
          accept: 'application/json',
          ...(sent.json === undefined ? {} : { 'content-type': 'application/json' }),
          ...(sent.bytes === undefined ? {} : { 'content-type': 'application/octet-stream' }),
          ...sent.headers,
        },
        body: sent.json ?? sent.bytes ?? null,
        redirect: 'manual',
        signal: AbortSignal.any([signal, tooLong]),
      });
      const body = await readBounded(response);
      if (body === null) return failed({ kind: 'broken', why: 'tooLarge' });
      if (response.ok) {
        const parsed = schema.safeParse(asJson(body));
        if (parsed.success) return { ok: true, value: parsed.data };
      }
      const wait = retryAfterMs(response.headers.get('retry-after'), Date.now());
      const said = response.ok ? null : (refusal.safeParse(asJson(body)).data ?? null);
      if (!said) return failed({ kind: 'unreadable', status: response.status, retryAfterMs: wait });
      const offset = said.data?.offset ?? null;
      return failed({ kind: 'refused', status: response.status, code: said.code, offset, retryAfterMs: wait });
    } catch (error) {
      if (signal.aborted) throw error;
      if (tooLong.aborted) return failed({ kind: 'broken', why: 'timeout' });
      return failed({ kind: 'broken', why: isCertificate(error) ? 'certificate' : 'connection' });
    }
  }

  return {
    create: (key: string, body: EscalationPackage, signal: AbortSignal) =>
      call('POST', '/v1/escalations', gatewayEscalation, signal, {
        json: JSON.stringify(body),
        headers: { 'idempotency-key': key },
      }),
    read: (id: string, signal: AbortSignal) => call('GET', `/v1/escalations/${id}`, gatewayEscalation, signal),
    upload: (uploadId: string, signal: AbortSignal) => call('GET', `/v1/uploads/${uploadId}`, gatewayUpload, signal),
    putChunk: (uploadId: string, offset: number, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) =>
      call('PUT', `/v1/uploads/${uploadId}/chunks/${offset}`, gatewayUpload, signal, {
        bytes,
        headers: { 'content-sha256': createHash('sha256').update(bytes).digest('hex') },
      }),
    addFeedback: (id: string, body: Feedback, signal: AbortSignal) =>
      call('POST', `/v1/escalations/${id}/feedback`, gatewayEscalation, signal, { json: JSON.stringify(body) }),
    confirm: (id: string, body: Confirmation, signal: AbortSignal) =>
      call('POST', `/v1/escalations/${id}/confirmation`, gatewayEscalation, signal, { json: JSON.stringify(body) }),
    events: (after: number, signal: AbortSignal, waitSeconds = limits.feedSeconds) =>
      call('GET', `/v1/events?after=${after}&waitSeconds=${waitSeconds}&limit=100`, eventPage, signal, {
        waitMs: waitSeconds * 1_000,
      }),
  };
}
export type LkppClient = ReturnType<typeof lkppClient>;

function failed(reply: Reply): { ok: false; verdict: Verdict; outcome: string } {
  const outcome =
    reply.kind === 'broken'
      ? reply.why
      : reply.kind === 'refused'
        ? `${reply.status} ${reply.code}`
        : `${reply.status} ?`;
  return { ok: false, verdict: judge(reply), outcome: outcome.slice(0, 100) };
}

/** The answer's text, or null when it is longer than any answer of the contract. */
async function readBounded(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > longestAnswer) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // not of the contract; the schema says so
  }
}

function isCertificate(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|ERR_TLS/.test(code);
}
