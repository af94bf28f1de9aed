import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  confirmation,
  escalationPackage,
  eventPage,
  feedback,
  gatewayEscalation,
  gatewayUpload,
  idempotencyKey,
  sha256,
} from './messages.ts';

/**
 * The LKPP gateway as this product understands it: no public LKPP API exists (domain.md §0.2), so the contract is ours,
 * published as OpenAPI by `npm run lkpp:openapi`, and unused until an office gets an address and a token.
 */
const problem = z.object({
  reason: z.string().max(2_000),
  fields: z
    .array(z.object({ path: z.string().max(300), message: z.string().max(1_000) }))
    .max(200)
    .optional(),
});
const gateway = oc.errors({
  UNAUTHORIZED: { status: 401, data: problem, message: 'The token is missing, wrong, expired or withdrawn.' },
  NOT_FOUND: { status: 404, data: problem },
  KEY_REUSED: { status: 409, data: problem, message: 'The same idempotency key came with a different content.' },
  WRONG_OFFSET: {
    status: 409,
    data: z.object({ offset: z.int().min(0) }),
    message: 'The chunk does not continue where the upload stands.',
  },
  WRONG_CONTENT: { status: 422, data: problem, message: 'The content does not match its hash or size.' },
  WRONG_STATE: { status: 409, data: problem, message: 'The case does not allow this now.' },
  UNPROCESSABLE: { status: 422, data: problem },
  TOO_LARGE: { status: 413, data: problem },
  TOO_MANY: { status: 429, data: problem, message: 'Slow down; see Retry-After.' },
});
const id = z.uuid();

export const lkppGateway = {
  create: gateway
    .route({
      method: 'POST',
      path: '/v1/escalations',
      inputStructure: 'detailed',
      outputStructure: 'detailed',
      summary: 'Create an escalation',
    })
    .input(z.object({ headers: z.object({ 'idempotency-key': idempotencyKey }), body: escalationPackage }))
    .output(z.object({ status: z.union([z.literal(200), z.literal(201)]).optional(), body: gatewayEscalation })),
  read: gateway
    .route({ method: 'GET', path: '/v1/escalations/{id}', summary: 'Read one escalation' })
    .input(z.object({ id }))
    .output(gatewayEscalation),
  /** Where an upload stands: after a break, go on from `offset`. */
  upload: gateway
    .route({ method: 'GET', path: '/v1/uploads/{uploadId}', summary: 'Where an upload stands' })
    .input(z.object({ uploadId: id }))
    .output(gatewayUpload),
  putChunk: gateway
    .route({
      method: 'PUT',
      path: '/v1/uploads/{uploadId}/chunks/{offset}',
      inputStructure: 'detailed',
      summary: 'Send the next chunk',
    })
    .input(
      z.object({
        params: z.object({ uploadId: id, offset: z.coerce.number().int().min(0) }),
        headers: z.object({ 'content-sha256': sha256 }),
        body: z.file().max(4 * 1024 * 1024),
      }),
    )
    .output(gatewayUpload),
  addFeedback: gateway
    .route({
      method: 'POST',
      path: '/v1/escalations/{id}/feedback',
      summary: 'Answer a data request or add information',
    })
    .input(feedback.extend({ id }))
    .output(gatewayEscalation),
  confirm: gateway
    .route({
      method: 'POST',
      path: '/v1/escalations/{id}/confirmation',
      summary: 'Confirm the resolution, or say that it is not solved',
    })
    .input(confirmation.extend({ id }))
    .output(gatewayEscalation),
  events: gateway
    .route({ method: 'GET', path: '/v1/events', summary: 'Ordered events after a cursor (long poll)' })
    .input(
      z.object({
        after: z.coerce.number().int().min(0).default(0),
        waitSeconds: z.coerce.number().int().min(0).max(60).default(25),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(eventPage),
};
