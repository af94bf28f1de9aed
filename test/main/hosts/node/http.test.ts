import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../../../main/hosts/node/serve.ts';
import { type Ask, ask, httpClient, openSession, serveTiny } from '../../../support/http.ts';
import { type TestOffice, testOffice, testPassword } from '../../../support/office.ts';

let office: TestOffice;
let served: Served;
let cookie: string;
beforeAll(async () => {
  office = await testOffice();
  served = await serveTiny(office.core);
  cookie = await openSession(served);
});
afterAll(async () => {
  await served.close();
  await office.close();
});

const json = { 'content-type': 'application/json' };
/** A call as our own page makes it, with something changed. */
function call(change: Ask = {}): Ask {
  const headers = { cookie, origin: served.url, ...json, ...change.headers };
  return { method: 'POST', path: '/rpc/session/state', body: '{}', ...change, headers };
}
const without = (name: string, ask: Ask): Ask => ({
  ...ask,
  headers: Object.fromEntries(Object.entries(ask.headers ?? {}).filter(([key]) => key !== name)),
});

describe('who may call', () => {
  it('our own page may', async () => {
    expect(await ask(served.url, call())).toMatchObject({ status: 200 });
  });

  it.each<[string, () => Ask, number]>([
    ['another host name (DNS rebinding)', () => call({ headers: { host: 'jahat.example:80' } }), 421],
    [
      'localhost instead of the address',
      () => call({ headers: { host: `localhost:${new URL(served.url).port}` } }),
      421,
    ],
    ['a page of another site', () => call({ headers: { origin: 'https://jahat.example' } }), 403],
    ['another port of this PC', () => call({ headers: { origin: 'http://127.0.0.1:1' } }), 403],
    ['a sandboxed page', () => call({ headers: { origin: 'null' } }), 403],
    ['a form or image without Origin', () => without('origin', call()), 403],
    ['a page of another site, by fetch metadata', () => call({ headers: { 'sec-fetch-site': 'cross-site' } }), 403],
    ['somebody without a session', () => without('cookie', call()), 401],
    ['somebody with an invented session', () => call({ headers: { cookie: cookie.replace(/=.*/, '=abc') } }), 401],
    ['a GET on something that changes data', () => ({ ...call(), method: 'GET', body: undefined }), 405],
    ['a PUT to a page', () => call({ method: 'PUT', path: '/' }), 405],
    ['a body without a length', () => call({ headers: { 'transfer-encoding': 'chunked' } }), 411],
    ['an unknown call', () => call({ path: '/rpc/tidak/ada' }), 404],
    ['garbage instead of JSON', () => call({ body: '{{{' }), 400],
  ])('turns away %s', async (_, make, status) => {
    expect((await ask(served.url, make())).status).toBe(status);
  });

  it('turns a body of 20 MB away before reading it', async () => {
    const length = String(20 * 1024 * 1024);
    const answer = await ask(served.url, call({ body: undefined, headers: { 'content-length': length } }));
    expect(answer.status).toBe(413);
    expect(answer.body).toContain('lebih besar dari 16 MB');
  });
});

describe('the one-time link', () => {
  const follow = (link: string, headers: Record<string, string> = {}) => {
    const { pathname, search } = new URL(link);
    return ask(served.url, { path: pathname + search, headers });
  };

  it('opens a session in a cookie no script and no other site can use, and leads to the start page', async () => {
    const { status, headers } = await follow(served.newLink());
    expect(status).toBe(303);
    expect(headers.location).toBe('/');
    expect(headers['set-cookie']?.[0]).toMatch(/^loket_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\//);
  });

  it('opens nothing the second time', async () => {
    const link = served.newLink();
    await follow(link);
    const again = await follow(link);
    expect(again).toMatchObject({ status: 403 });
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(again.body).toContain('sudah dipakai');
  });

  it('followed again in a browser that is already in, simply leads to the start page', async () => {
    const link = served.newLink();
    await follow(link);
    expect(await follow(link, { cookie })).toMatchObject({ status: 303 });
  });

  it('opens nothing half an hour later', async () => {
    const link = served.newLink();
    office.clock.forward(31);
    expect(await follow(link)).toMatchObject({ status: 403 });
  });

  it('leads to a session that ends after twelve idle hours', async () => {
    const fresh = await openSession(served);
    office.clock.forward(12 * 60 + 1);
    expect((await ask(served.url, call({ headers: { cookie: fresh } }))).status).toBe(401);
    cookie = await openSession(served);
  });
});

describe('pages', () => {
  const get = (path: string) => ask(served.url, { path, headers: { cookie } });

  it('the start page has its rules and a nonce of its own each time', async () => {
    const [one, two] = [await get('/'), await get('/')];
    const policy = String(one.headers['content-security-policy']);
    const nonce = /content="([^"]+)"/.exec(one.body)?.[1];
    expect(policy).toContain(`'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(one.body).not.toBe(two.body);
    expect(one.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });

  it('files with a hash in their name are kept by the browser, and have their rules too', async () => {
    const { status, headers } = await get('/assets/main-abc123.js');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-security-policy']).toBeDefined();
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/..\\..\\package.json',
    '/assets/main-abc123.js%00',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/loket.sqlite',
    '/index.html.map',
  ])('%s leads nowhere', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('say how to get in to somebody without a session', async () => {
    const { status, body } = await ask(served.url, { path: '/' });
    expect(status).toBe(401);
    expect(body).toContain('Buka Loket lewat tautan');
  });
});

describe('over HTTP', () => {
  it('what is wrong with the input is said field by field, in the language of the session', async () => {
    const client = await httpClient(served);
    await client.session.login({ username: 'supervisor', password: testPassword });
    const wrong = () => client.staff.create({ username: 'x', name: '', role: 'officer', password: 'short' });
    await expect(wrong()).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('isian yang belum benar'),
      data: {
        fields: expect.arrayContaining([
          { path: 'name', message: 'Wajib diisi.' },
          { path: 'password', message: 'Minimal 10 karakter.' },
        ]),
      },
    });
    await client.session.setLanguage({ language: 'en' });
    await expect(wrong()).rejects.toMatchObject({
      data: { fields: expect.arrayContaining([{ path: 'name', message: 'Must be filled in.' }]) },
    });
  });

  it('a change is announced to a page that listens', async () => {
    const [listener, worker] = [await httpClient(served), await httpClient(served)];
    await listener.session.login({ username: 'officer', password: testPassword });
    await worker.session.login({ username: 'supervisor', password: testPassword });
    const stop = new AbortController();
    const events = await listener.events.live(undefined, { signal: stop.signal });
    const next = events.next();
    await new Promise((resolve) => setTimeout(resolve, 100)); // the stream has to be open before the change
    await worker.staff.create({ username: 'baru', name: 'Budi Baru', role: 'officer', password: testPassword });
    expect((await next).value).toMatchObject({ topic: 'staff' });
    stop.abort();
  });

  it('two browsers have two sessions', async () => {
    const [one, two] = [await httpClient(served), await httpClient(served)];
    await one.session.login({ username: 'officer', password: testPassword });
    expect((await one.session.state()).staff?.name).toBe('Putri Petugas');
    expect((await two.session.state()).staff).toBeNull();
  });
});
