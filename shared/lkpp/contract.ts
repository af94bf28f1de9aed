import { oc } from '@orpc/contract';
import { z } from 'zod';
import { chunkErrors, cursorAhead, everywhere, keyReused, notFound, wrongState } from './errors.ts';
import {
  confirmation,
  escalationPackage,
  eventPage,
  feedback,
  gatewayEscalation,
  gatewayUpload,
  idempotencyKey,
  maxChunkBytes,
  sha256,
} from './messages.ts';

/**
 * The LKPP gateway as this product understands it: no public LKPP API exists (domain.md §0.2), so the contract is ours,
 * published as OpenAPI by `npm run lkpp:openapi`, and unused until an office gets an address and a token.
 * The descriptions are all that the other side has: what is not said here, they cannot know.
 */
const gateway = oc.errors(everywhere);
const id = z.uuid();

export const lkppGateway = {
  create: gateway
    .errors(keyReused)
    .route({
      method: 'POST',
      path: '/v1/escalations',
      operationId: 'createEscalation',
      inputStructure: 'detailed',
      outputStructure: 'detailed',
      summary: 'Create an escalation',
      description:
        'The idempotency key belongs to the office. The same key with the same content answers 200 with the case as it stands now, ' +
        'however often and however late it comes; with a different content 409 KEY_REUSED. Fields this version does not know are ' +
        'ignored and do not count as content. The answer lists one upload for each announced file. The case is accepted (event ' +
        '`accepted`) only when every announced file is complete; a package without files is complete at once.',
    })
    .input(z.object({ headers: z.object({ 'idempotency-key': idempotencyKey }), body: escalationPackage }))
    .output(
      z.union([
        z.object({ status: z.literal(201).describe('Created'), body: gatewayEscalation }),
        z.object({ status: z.literal(200).describe('Was there already'), body: gatewayEscalation }),
      ]),
    ),
  read: gateway
    .errors(notFound)
    .route({
      method: 'GET',
      path: '/v1/escalations/{id}',
      operationId: 'readEscalation',
      summary: 'Read one escalation',
      description: 'State, level, team and uploads as they are now. What happened in between is in the events.',
    })
    .input(z.object({ id }))
    .output(gatewayEscalation),
  upload: gateway
    .errors(notFound)
    .route({
      method: 'GET',
      path: '/v1/uploads/{uploadId}',
      operationId: 'readUpload',
      summary: 'Where an upload stands',
      description: 'After a break, go on from `offset`.',
    })
    .input(z.object({ uploadId: id }))
    .output(gatewayUpload),
  putChunk: gateway
    .errors({ ...notFound, ...chunkErrors })
    .route({
      method: 'PUT',
      path: '/v1/uploads/{uploadId}/chunks/{offset}',
      operationId: 'putChunk',
      inputStructure: 'detailed',
      summary: 'Send the next chunk of a file',
      description:
        'Chunks follow each other without gaps, at most 4 MiB each; `content-sha256` is the hash of this chunk. A chunk is stored whole ' +
        'or not at all. One that does not begin where the upload stands, also one that was stored before, is answered with 409 ' +
        'WRONG_OFFSET and the right `offset`. The last chunk completes the file if its size and sha256 are those announced; ' +
        'otherwise 422 WRONG_CONTENT, and the upload starts again at 0.',
    })
    .input(
      z.object({
        params: z.object({ uploadId: id, offset: z.coerce.number().int().min(0) }),
        headers: z.object({ 'content-sha256': sha256 }),
        body: z.file().min(1).max(maxChunkBytes).mime('application/octet-stream'),
      }),
    )
    .output(gatewayUpload),
  addFeedback: gateway
    .errors({ ...notFound, ...keyReused, ...wrongState })
    .route({
      method: 'POST',
      path: '/v1/escalations/{id}/feedback',
      operationId: 'addFeedback',
      summary: 'Answer a data request or add information',
      description:
        '`key` is the idempotency key, valid within the case. `dataRequestId` names the request that is answered, or is null for anything ' +
        'else the office wants to say. Announced files appear among the uploads of the case; a data request counts as answered when ' +
        'all files of its answer are complete. Not possible once the case is returned or closed (409 WRONG_STATE).',
    })
    .input(feedback.extend({ id }))
    .output(gatewayEscalation),
  confirm: gateway
    .errors({ ...notFound, ...keyReused, ...wrongState })
    .route({
      method: 'POST',
      path: '/v1/escalations/{id}/confirmation',
      operationId: 'confirmResolution',
      summary: 'Confirm the resolution, or say that it is not solved',
      description:
        'Possible while the case is resolved. Solved closes it (event `closed`); not solved brings it back to handling (event `reopened`). ' +
        'The same `key` with the same content again answers with the case as it stands.',
    })
    .input(confirmation.extend({ id }))
    .output(gatewayEscalation),
  events: gateway
    .errors(cursorAhead)
    .route({
      method: 'GET',
      path: '/v1/events',
      operationId: 'readEvents',
      summary: 'Events of the office after a cursor (long poll)',
      description:
        'Events of all cases of the office with `seq` greater than `after`, oldest first. When there are none, the answer waits up to ' +
        '`waitSeconds` for one and is then an empty page. `seq` rises from 1 without gaps and never changes; the next call passes `cursor` as `after`. ' +
        'The reader takes every `seq` once and in order, even if a page repeats or misplaces one, stores the cursor together with the effect, ' +
        'and keeps types it does not know.',
    })
    .input(
      z.object({
        after: z.coerce.number().int().min(0).default(0),
        waitSeconds: z.coerce.number().int().min(0).max(60).default(25),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(eventPage),
};
