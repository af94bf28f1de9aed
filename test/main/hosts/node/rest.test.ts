import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../../main/hosts/node/serve.ts';
import { ask, serveTiny } from '../../../support/http.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

let office: TestOffice;
let served: Served;
let supervisor: Client;
beforeAll(async () => {
  office = await testOffice();
  served = await serveTiny(office.core);
  supervisor = await office.as('supervisor');
});
afterAll(async () => {
  await served.close();
  await office.close();
});

const withToken = (secret: string, extra: Record<string, string> = {}) => ({
  authorization: `Bearer ${secret}`,
  ...extra,
});
const visits = { path: '/api/visits?limit=5' };

describe('the REST API for other systems of the office', () => {
  it('is described in OpenAPI 3.1, with its token, and only what the contract routes', async () => {
    const { status, body } = await ask(served.url, { path: '/api/openapi.json' });
    expect(status).toBe(200);
    const document = JSON.parse(body);
    expect(document.openapi).toMatch(/^3\.1/);
    expect(document.components.securitySchemes.token).toEqual({ type: 'http', scheme: 'bearer' });
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/tickets', '/tickets/{id}', '/events']));
    expect(Object.keys(document.paths).filter((path) => /staff|session|office|backup/.test(path))).toEqual([]);
  });

  it('works with a token made by the supervisor, until it is revoked', async () => {
    const { secret, token } = await supervisor.office.tokens.create({ name: 'Dasbor Kominfo', role: 'auditor' });
    const answer = await ask(served.url, { ...visits, headers: withToken(secret) });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body).items).toEqual([]);
    const [listed] = await supervisor.office.tokens.list();
    expect(listed).toMatchObject({ name: 'Dasbor Kominfo', createdBy: 'Sari Supervisor', revokedAt: null });
    expect(listed?.lastUsedAt).toBe(office.clock.now());
    expect(JSON.stringify(listed)).not.toContain(secret);

    await supervisor.office.tokens.revoke({ id: token.id });
    expect((await ask(served.url, { ...visits, headers: withToken(secret) })).status).toBe(401);
  });

  it('lets a token do what its role may do, and no more', async () => {
    const { secret } = await supervisor.office.tokens.create({ name: 'Pembaca', role: 'auditor' });
    const answer = await ask(served.url, {
      method: 'POST',
      path: '/api/visits',
      headers: withToken(secret, { 'content-type': 'application/json' }),
      body: JSON.stringify({ clientKey: '01975f2e-0000-7000-8000-000000000001', name: 'Tamu Contoh' }),
    });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says what is wrong with the input, in English where asked', async () => {
    const { secret } = await supervisor.office.tokens.create({ name: 'Penguji', role: 'officer' });
    const headers = withToken(secret, { 'accept-language': 'en-GB' });
    const answer = await ask(served.url, { path: '/api/visits?limit=5000', headers });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({
      code: 'BAD_REQUEST',
      data: { fields: [{ path: 'limit', message: 'At most 100.' }] },
    });
  });

  it.each([
    ['no token', {}],
    ['a wrong token', withToken('loket_0000000000000000000000000000000000000000000')],
    ['the cookie of a browser instead', { cookie: 'loket_1=abc' }],
    ['a password', { authorization: 'Basic c3VwZXJ2aXNvcjpSYWhhc2lhLTIwMjYh' }],
  ])('turns away %s', async (_, headers) => {
    const { status, body } = await ask(served.url, { ...visits, headers });
    expect(status).toBe(401);
    expect(JSON.parse(body).message).toContain('Token API');
  });

  it('does not answer a web page of another site, token or not', async () => {
    const { secret } = await supervisor.office.tokens.create({ name: 'Peramban', role: 'auditor' });
    const headers = withToken(secret, { origin: 'https://jahat.example' });
    expect((await ask(served.url, { ...visits, headers })).status).toBe(403);
  });

  it('has no address for calls the contract does not route', async () => {
    const { secret } = await supervisor.office.tokens.create({ name: 'Penjelajah', role: 'supervisor' });
    for (const path of ['/api/staff/list', '/api/office/tokens/list', '/api/backup/make', '/api/tidak-ada']) {
      const headers = withToken(secret, { 'content-type': 'application/json' });
      expect((await ask(served.url, { method: 'POST', path, headers, body: '{}' })).status).toBe(404);
    }
  });

  it('streams changes as they happen', async () => {
    const { secret } = await supervisor.office.tokens.create({ name: 'Pemantau', role: 'auditor' });
    const response = await fetch(`${served.url}/api/events`, { headers: withToken(secret) });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const reader = response.body?.getReader();
    await new Promise((resolve) => setTimeout(resolve, 100)); // the stream has to be open before the change
    await supervisor.office.tokens.create({ name: 'Lain', role: 'auditor' });
    let text = '';
    while (!text.includes('"topic":"office"')) text += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
  });
});
