import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { lkppGateway } from '../../shared/lkpp/contract.ts';
import { understood } from '../../shared/lkpp/messages.ts';
import { foreignClient, type Said } from '../support/foreign-client.ts';
import { startForeignGateway } from '../support/foreign-gateway.ts';
import { type Lkpp, startLkpp } from '../support/lkpp.ts';
import { calls, document, misfits, type Schema } from '../support/openapi-document.ts';
import { examplePackage } from './examples.ts';
import { documentFile, openApiText } from './openapi.ts';

const escalation = z.object({
  id: z.string(),
  state: z.string(),
  level: z.number(),
  uploads: z.array(z.object({ id: z.string(), key: z.string(), offset: z.number(), complete: z.boolean() })),
});
const page = z.object({
  events: z.array(
    z.object({
      seq: z.number(),
      escalationId: z.string(),
      type: z.string(),
      at: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  cursor: z.number(),
});
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const now = () => new Date().toISOString();

describe('the published document', () => {
  it('is the one the contract makes (npm run lkpp:openapi)', async () => {
    expect(readFileSync(documentFile, 'utf8')).toBe(await openApiText());
  });

  it('is OpenAPI 3.1, versioned, behind a bearer token, and describes every call of the contract', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info.version).toBe('1.0.0');
    expect(document.components.securitySchemes.bearer).toEqual({ type: 'http', scheme: 'bearer' });
    expect(calls).toHaveLength(Object.keys(lkppGateway).length);
    for (const call of calls) {
      expect(Object.keys(call.responses), call.operationId).toEqual(
        expect.arrayContaining(['200', '400', '401', '422', '429', '500', '503']),
      );
      expect(call.responses['429']?.headers).toHaveProperty('Retry-After');
    }
  });

  it('carries the content of a chunk as bytes', () => {
    const chunk = calls.find((each) => each.operationId === 'putChunk');
    expect(Object.keys(chunk?.requestBody?.content ?? {})).toEqual(['application/octet-stream']);
  });

  it('holds examples that fit their own schemas', () => {
    const contents = calls.flatMap((call) => [
      ...Object.values(call.requestBody?.content ?? {}),
      ...Object.values(call.responses).flatMap((response) => Object.values(response.content ?? {})),
    ]);
    const withExample = contents.filter((each) => each.example !== undefined);
    expect(withExample.length).toBeGreaterThanOrEqual(7);
    for (const { schema, example } of withExample) expect(misfits(schema, example)).toEqual([]);
  });

  it('lets unknown fields pass everywhere', () => {
    const strict: string[] = [];
    const look = (value: unknown, at: string) => {
      if (typeof value !== 'object' || value === null) return;
      if ('additionalProperties' in value && value.additionalProperties === false) strict.push(at);
      for (const [key, part] of Object.entries(value)) look(part, `${at}/${key}`);
    };
    look(document, '');
    expect(strict).toEqual([]);
  });

  it('names every event this product understands', () => {
    const known: Schema = { $ref: '#/components/schemas/KnownEvent' };
    expect(misfits(known, { type: 'progress', data: { body: 'Berjalan' } })).toEqual([]);
    expect(misfits(known, { type: 'progress', data: {} })).not.toEqual([]);
    const some = { seq: 1, escalationId: randomUUID(), at: now() };
    expect(understood({ ...some, type: 'progress', data: { body: 'Berjalan', baru: 1 } })?.type).toBe('progress');
    expect(understood({ ...some, type: 'surveyInvited', data: {} })).toBeNull();
  });
});

/** The whole life of a case, by a client that knows the document only. `staff` plays LKPP where nobody does by himself. */
async function wholeLife(url: string, token: string, staff: Staff) {
  const call = foreignClient(url, token);
  const file = Buffer.from('isi tangkapan layar '.repeat(50));
  const announced = {
    key: randomUUID(),
    name: 'layar.png',
    mime: 'image/png',
    size: file.length,
    sha256: sha256(file),
  };
  const content = { ...examplePackage, files: [announced], kolomBaru: 'tidak dikenal' };
  const key = randomUUID();
  const create = (body: unknown) => call('createEscalation', { header: { 'idempotency-key': key }, body });

  const created = await create(content);
  expect(created.status).toBe(201);
  const { id, state, uploads } = escalation.parse(created.body);
  expect(state).toBe('receiving');
  const again = await create(content);
  expect([again.status, escalation.parse(again.body).id]).toEqual([200, id]);
  expectCode(await create({ ...content, title: 'Lain' }), 409, 'KEY_REUSED');

  const uploadId = uploads[0]?.id ?? '';
  const put = (offset: number, bytes: Buffer, hash = sha256(bytes)) =>
    call('putChunk', { path: { uploadId, offset: String(offset) }, header: { 'content-sha256': hash }, body: bytes });
  expect((await put(0, file.subarray(0, 400))).status).toBe(200);
  expectCode(await put(0, file.subarray(0, 400)), 409, 'WRONG_OFFSET');
  expectCode(await put(400, file.subarray(400), sha256(Buffer.from('lain'))), 422, 'WRONG_CONTENT');
  expect((await call('readUpload', { path: { uploadId } })).body).toMatchObject({ offset: 400, complete: false });
  expect((await put(400, file.subarray(400))).body).toMatchObject({ offset: file.length, complete: true });

  const reader = feedReader(call);
  await staff.accept(id);
  expect((await reader('accepted')).escalationId).toBe(id);
  await staff.requestData(id);
  const { dataRequestId } = z.object({ dataRequestId: z.string() }).parse((await reader('dataRequested')).data);
  const answer = { key: randomUUID(), dataRequestId, body: 'Terlampir.', at: now(), files: [] };
  expect((await call('addFeedback', { path: { id }, body: answer })).status).toBe(200);
  expect((await call('addFeedback', { path: { id }, body: answer })).status).toBe(200);
  const confirmation = (solved: boolean) => ({
    key: randomUUID(),
    solved,
    note: 'Dicoba.',
    rating: solved ? 5 : null,
    at: now(),
  });
  expectCode(await call('confirmResolution', { path: { id }, body: confirmation(true) }), 409, 'WRONG_STATE');
  await staff.resolve(id);
  await reader('resolved');
  await call('confirmResolution', { path: { id }, body: confirmation(false) });
  await reader('reopened');
  expect(escalation.parse((await call('readEscalation', { path: { id } })).body).state).toBe('handling');
  await staff.resolve(id);
  await reader('resolved');
  const last = confirmation(true);
  expect(escalation.parse((await call('confirmResolution', { path: { id }, body: last })).body).state).toBe('closed');
  expect((await call('confirmResolution', { path: { id }, body: last })).status).toBe(200);
  await reader('closed');
  expectCode(await call('addFeedback', { path: { id }, body: { ...answer, key: randomUUID() } }), 409, 'WRONG_STATE');

  expectCode(await call('readEscalation', { path: { id: randomUUID() } }), 404, 'NOT_FOUND');
  expectCode(await call('readEvents', { query: { after: '9999' } }), 409, 'CURSOR_AHEAD');
  expectCode(await foreignClient(url, 'token-salah')('readEvents'), 401, 'UNAUTHORIZED');
}

type Staff = Record<'accept' | 'requestData' | 'resolve', (id: string) => Promise<unknown>>;

function expectCode(said: Said, status: number, code: string) {
  expect([said.status, said.body]).toEqual([status, expect.objectContaining({ code })]);
}

/** Reads on until an event of the type comes. */
function feedReader(call: ReturnType<typeof foreignClient>) {
  let after = 0;
  const waiting: z.infer<typeof page>['events'] = [];
  return async (type: string) => {
    for (let turn = 0; turn < 50; turn += 1) {
      const event = waiting.shift();
      if (event?.type === type) return event;
      if (event) continue;
      const read = page.parse((await call('readEvents', { query: { after: String(after), waitSeconds: '5' } })).body);
      after = read.cursor;
      waiting.push(...read.events);
    }
    throw new Error(`No ${type} came.`);
  };
}

describe('a client written from the document alone', () => {
  let lkpp: Lkpp;
  beforeAll(async () => {
    lkpp = await startLkpp({ pace: 'manual' });
  });
  afterAll(() => lkpp.stop());

  it('walks the whole life of a case against the simulator', async () => {
    await wholeLife(lkpp.url, lkpp.token, {
      accept: (id) => lkpp.act(id, { action: 'accept' }),
      requestData: (id) => lkpp.act(id, { action: 'requestData', text: 'Mohon log.', items: ['Log'] }),
      resolve: (id) => lkpp.act(id, { action: 'resolve', text: 'Selesai.' }),
    });
  });

  it('and against a gateway written from the document alone', async () => {
    const gateway = await startForeignGateway();
    await wholeLife(gateway.url, gateway.token, {
      accept: async () => {},
      requestData: async (id) =>
        gateway.tell(
          id,
          'dataRequested',
          { dataRequestId: randomUUID(), body: 'Mohon log.', items: [] },
          'waitingOffice',
        ),
      resolve: async (id) =>
        gateway.tell(id, 'resolved', { solution: 'Selesai.', level: 0, team: 'Foreign' }, 'resolved'),
    });
    expect(gateway.complaints).toEqual(['GET /v1/events: Not the token.']);
    await gateway.stop();
  });
});

describe('a gateway written from the document alone', () => {
  it('refuses what the document does not allow', async () => {
    const gateway = await startForeignGateway();
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      fetch(`${gateway.url}/v1/escalations`, {
        method: 'POST',
        headers: { authorization: `Bearer ${gateway.token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    expect((await post(examplePackage)).status).toBe(422); // no idempotency key
    expect((await post({ ...examplePackage, ticketClass: 'lain' }, { 'idempotency-key': randomUUID() })).status).toBe(
      422,
    );
    expect((await post(examplePackage, { 'idempotency-key': randomUUID() })).status).toBe(201);
    expect(gateway.complaints).toHaveLength(2);
    await gateway.stop();
  });
});
