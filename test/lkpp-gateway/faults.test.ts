import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventPage, understood } from '../../shared/lkpp/messages.ts';
import { badWeather, type DialWish, failing, type Lkpp, startLkpp } from '../support/lkpp.ts';
import { dial, type FaultKind, fateOf, randomFrom } from './dial.ts';
import { examplePackage } from './examples.ts';
import { type Office, officeAt } from './office.ts';

let lkpp: Lkpp;
let office: Office;
beforeAll(async () => {
  lkpp = await startLkpp({ pace: 'manual' });
  office = officeAt(lkpp);
});
afterAll(() => lkpp.stop());
afterEach(() => lkpp.setDial({}));

const weather = (kind: FaultKind, more: DialWish = {}) => lkpp.setDial({ faults: { [kind]: 1 }, ...more });
const package_ = () => JSON.stringify({ ...examplePackage, files: [] });
const create = (key: string = randomUUID()) =>
  office.raw('POST', '/v1/escalations', package_(), { 'idempotency-key': key });
const arrived = async (key: string) => (await lkpp.ledger()).escalations.some((each) => each.key === key);
const hits = async (kind: FaultKind) => (await lkpp.stats())[`faults.${kind}`] ?? 0;

describe('faults before the call takes effect', () => {
  it.each(['refuse', 'dropRequest', 'hang'] as const)('%s breaks the connection', async (kind) => {
    await weather(kind, { hangMs: 200 });
    const key = randomUUID();
    await expect(create(key)).rejects.toThrow('fetch failed');
    expect(await arrived(key)).toBe(false);
    expect(await hits(kind)).toBe(1);
  });

  it('breaks off while a large body is on its way', async () => {
    await weather('dropRequest');
    const sent = office.raw('PUT', `/v1/uploads/${randomUUID()}/chunks/0`, new Uint8Array(4 * 1024 * 1024));
    await expect(sent).rejects.toThrow('fetch failed');
  });

  it.each([
    ['error500', 500, 'INTERNAL_SERVER_ERROR'],
    ['error503', 503, 'UNAVAILABLE'],
    ['unauthorized', 401, 'UNAUTHORIZED'],
  ] as const)('%s answers %i', async (kind, status, code) => {
    await weather(kind);
    const key = randomUUID();
    const response = await create(key);
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
    expect(await arrived(key)).toBe(false);
  });

  it('tooMany says when to come again, in seconds or as a date', async () => {
    await weather('tooMany', { retryAfterSeconds: 7 });
    const seconds = await create();
    expect([seconds.status, seconds.headers.get('retry-after')]).toEqual([429, '7']);
    await weather('tooManyDate', { retryAfterSeconds: 60 });
    const date = await create();
    const wait = Date.parse(date.headers.get('retry-after') ?? '') - Date.now();
    expect([date.status, Math.round(wait / 10_000)]).toEqual([429, 6]);
  });
});

describe('faults after the call took effect', () => {
  it('lostAnswer breaks the connection, or a proxy answers 502', async () => {
    await weather('lostAnswer', { seed: 3 });
    const keys = Array.from({ length: 12 }, () => randomUUID());
    const ends = await Promise.all(
      keys.map((key) =>
        create(key).then(
          ({ status }) => status,
          () => 'broken',
        ),
      ),
    );
    expect(new Set(ends)).toEqual(new Set([502, 'broken']));
    for (const key of keys) expect(await arrived(key)).toBe(true);
  });

  it('dropResponse breaks in the middle of the answer', async () => {
    await weather('dropResponse');
    const key = randomUUID();
    await expect(create(key).then((response) => response.text())).rejects.toThrow('terminated');
    expect(await arrived(key)).toBe(true);
  });

  it('notJson is a page with status 200', async () => {
    await weather('notJson');
    const key = randomUUID();
    const response = await create(key);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await arrived(key)).toBe(true);
  });

  it('truncatedJson is whole for HTTP, but not as JSON', async () => {
    await weather('truncatedJson');
    const key = randomUUID();
    const text = await (await create(key)).text();
    expect(text.startsWith('{')).toBe(true);
    expect(() => JSON.parse(text)).toThrow();
    expect(await arrived(key)).toBe(true);
  });
});

describe('coloured answers', () => {
  const read = async () => eventPage.parse(await (await office.raw('GET', '/v1/events?after=3&waitSeconds=0')).json());
  beforeAll(async () => {
    for (let n = 0; n < 12; n += 1) {
      const { id } = await office.escalate({});
      await lkpp.act(id, { action: 'accept' });
    }
  });

  it('duplicateEvents repeats events, older ones too', async () => {
    await weather('duplicateEvents');
    const seqs = (await read()).events.map((each) => each.seq);
    expect(seqs.length).toBeGreaterThan(new Set(seqs).size);
    expect(Math.min(...seqs)).toBeLessThanOrEqual(3);
  });

  it('reorderEvents shuffles a page and leaves its cursor right', async () => {
    await weather('reorderEvents');
    const { events, cursor } = await read();
    const seqs = events.map((each) => each.seq);
    expect(seqs).not.toEqual(seqs.toSorted((a, b) => a - b));
    expect(cursor).toBe(Math.max(...seqs));
  });

  it('clockSkew moves LKPP to another time', async () => {
    await weather('clockSkew', { skewMs: 86_400_000 });
    const { serverTime } = await read();
    expect(Math.abs(Date.parse(serverTime) - Date.now())).toBeGreaterThan(86_000_000);
  });

  it('unknownFields are everywhere, and the answer still fits', async () => {
    await weather('unknownFields');
    const body = await (await office.raw('GET', '/v1/events?after=0&waitSeconds=0')).json();
    expect(body).toHaveProperty('fieldBaru');
    expect(body.events[0]).toHaveProperty('fieldBaru');
    expect(eventPage.safeParse(body).success).toBe(true);
    expect(await (await office.raw('GET', `/v1/escalations/${randomUUID()}`)).json()).toHaveProperty('fieldBaru');
  });

  it('unknownEvents join the feed for good, once a case', async () => {
    await weather('unknownEvents');
    const strange = (await read()).events.filter((each) => understood(each) === null);
    expect(strange.map((each) => each.type)).toEqual(['surveyInvited']);
    await lkpp.setDial({});
    expect((await read()).events).toContainEqual(strange[0]);
  });

  it('slow takes its time', async () => {
    await weather('slow', { slowMs: 400, seed: 1 });
    const began = performance.now();
    for (let n = 0; n < 5; n += 1) await read();
    expect(performance.now() - began).toBeGreaterThan(300);
  });
});

describe('the dial', () => {
  it('can hit one call and spare the others', async () => {
    await lkpp.setDial({ faults: { error500: { create: 1 }, tooMany: { '*': 1, create: 0, events: 0 } } });
    expect((await create()).status).toBe(500);
    expect((await office.raw('GET', '/v1/events?waitSeconds=0')).status).toBe(200);
    expect((await office.raw('GET', `/v1/escalations/${randomUUID()}`)).status).toBe(429);
  });

  it('is off by default and stays over a kill', async () => {
    const fresh = await startLkpp();
    await fresh.setDial({ faults: { error503: 1 }, seed: 5 });
    const { starts } = await fresh.stats();
    await fresh.restart();
    expect((await officeAt(fresh).raw('GET', '/v1/events?waitSeconds=0')).status).toBe(503);
    expect((await fresh.stats()).starts).toBe((starts ?? 0) + 1);
    expect(await fresh.stats()).toMatchObject({ 'faults.error503': 1, 'requests.events': 1 });
    await fresh.stop();
    expect(dial.parse({}).faults).toEqual({});
  });

  it('makes the same weather from the same seed, and fails as often as it says', () => {
    const half = dial.parse(badWeather(0.5, 42));
    const run = () => {
      const random = randomFrom(half.seed);
      return Array.from({ length: 4_000 }, () => fateOf(half, 'create', random).disruption);
    };
    expect(run()).toEqual(run());
    expect(failing(half).create).toBeCloseTo(0.5);
    const struck = run().filter((each) => each !== null).length / 4_000;
    expect(Math.abs(struck - 0.5)).toBeLessThan(0.04);
  });
});
