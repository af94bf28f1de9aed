import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { implement, ORPCError, ValidationError } from '@orpc/server';
import { lkppGateway } from '../../shared/lkpp/contract.ts';
import { caseOf, createCase, uploadView, viewOf } from './cases.ts';
import { readFeed } from './feed.ts';
import type { Gateway } from './gateway.ts';
import { because } from './refusal.ts';
import { addFeedback, confirm } from './replies.ts';
import { officeOf } from './tokens.ts';
import { putChunk, uploadFor } from './uploads.ts';

/** What a call brings along: its token, its body as it came, and whether the caller is still there. */
export type CallContext = { authorization: string | undefined; body: Buffer; signal: AbortSignal };

/** The contract, answered. */
export function createApi(gateway: Gateway) {
  const api = implement(lkppGateway)
    .$context<CallContext>()
    .use(async ({ next, context }) => {
      const office = officeOf(gateway, context.authorization);
      try {
        return await next({ context: { office } });
      } catch (error) {
        throw inWords(error);
      }
    });
  const router = api.router({
    create: api.create.handler(({ input, context }) => {
      const received = context.body.toString('utf8');
      const key = input.headers['idempotency-key'];
      const { created, escalation } = createCase(gateway, context.office, key, input.body, received);
      return created ? { status: 201, body: escalation } : { status: 200, body: escalation };
    }),
    read: api.read.handler(({ input, context }) => viewOf(gateway, caseOf(gateway, context.office, input.id))),
    upload: api.upload.handler(({ input, context }) => uploadView(uploadFor(gateway, context.office, input.uploadId))),
    putChunk: api.putChunk.handler(({ input, context }) =>
      putChunk(gateway, context.office, input.params.uploadId, {
        offset: input.params.offset,
        sha256: input.headers['content-sha256'],
        bytes: context.body,
      }),
    ),
    addFeedback: api.addFeedback.handler(({ input: { id, ...content }, context }) =>
      addFeedback(gateway, context.office, id, content),
    ),
    confirm: api.confirm.handler(({ input: { id, ...content }, context }) =>
      confirm(gateway, context.office, id, content),
    ),
    events: api.events.handler(({ input, context }) => readFeed(gateway, context.office, input, context.signal)),
  });
  return new OpenAPIHandler(router);
}

/** A content that does not fit, in the words of the contract. */
function inWords(error: unknown): unknown {
  if (!(error instanceof ORPCError) || !(error.cause instanceof ValidationError) || error.code !== 'BAD_REQUEST') {
    return error;
  }
  const fields = error.cause.issues.slice(0, 200).map((issue) => ({
    path: (issue.path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.')
      .slice(0, 300),
    message: issue.message.slice(0, 1_000),
  }));
  return because('UNPROCESSABLE', 'Isi tidak sesuai dengan kontrak.', fields);
}
