import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { gatewayEscalation } from '../../shared/lkpp/messages.ts';
import { badWeather, canonical, type Lkpp, sha256Of, startLkpp } from '../support/lkpp.ts';
import { examplePackage } from './examples.ts';
import { officeAt, type SomeFile, someFile } from './office.ts';

let lkpp: Lkpp;
afterEach(() => lkpp.stop());

const CASES = 30;
const packageOf = (n: number, files: SomeFile[]) => ({
  ...examplePackage,
  localNumber: `2026/${String(n).padStart(6, '0')}`,
  files: files.map((each) => each.announced),
});

/** Repeats until it is done: what any office does that follows the document. */
async function persist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    try {
      return await work();
    } catch {
      await sleep(10 + Math.random() * 40);
    }
  }
  throw new Error('Never arrived.');
}

/** Sends one package and its files, over and over, and asks where the upload stands before each chunk. */
async function deliver(key: string, body: unknown, files: SomeFile[]) {
  const office = officeAt(lkpp);
  const text = JSON.stringify(body);
  const patience = () => ({ signal: AbortSignal.timeout(2_000) });
  const call = async (
    method: string,
    path: string,
    sent?: string | Uint8Array,
    headers: Record<string, string> = {},
  ) => {
    const response = await fetch(lkpp.url + path, {
      ...{ method, headers: { authorization: `Bearer ${lkpp.token}`, ...headers } },
      ...(sent === undefined ? {} : { body: typeof sent === 'string' ? sent : new Uint8Array(sent) }),
      ...patience(),
    });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };
  const json = { 'content-type': 'application/json', 'idempotency-key': key };
  const made = await persist(async () => gatewayEscalation.parse(await call('POST', '/v1/escalations', text, json)));
  for (const { announced, bytes } of files) {
    const upload = made.uploads.find((each) => each.key === announced.key);
    await persist(async () => {
      const { offset } = await call('GET', `/v1/uploads/${upload?.id}`);
      if (offset === bytes.length) return;
      const chunk = bytes.subarray(offset, offset + 4_000);
      await call('PUT', `/v1/uploads/${upload?.id}/chunks/${offset}`, chunk, {
        'content-type': 'application/octet-stream',
        'content-sha256': sha256Of(chunk),
      });
      if (offset + chunk.length < bytes.length) throw new Error('More to send.');
    });
  }
  return { key, sent: sha256Of(text), package: sha256Of(canonical(body)), files, office };
}

describe('kill -9', () => {
  it('takes nothing that was acknowledged', async () => {
    lkpp = await startLkpp({ pace: 'manual' });
    const office = officeAt(lkpp);
    const file = someFile('layar.png', 5_000);
    const made = await office.create({ files: [file.announced] });
    await office.upload(made, [{ ...file, bytes: file.bytes.subarray(0, 4_000) }]);
    await lkpp.restart();
    expect((await office.read(made.id)).uploads[0]).toMatchObject({ offset: 4_000, complete: false });
    await office.raw(
      'PUT',
      `/v1/uploads/${made.uploads[0]?.id}/chunks/4000`,
      new Uint8Array(file.bytes.subarray(4_000)),
      {
        'content-type': 'application/octet-stream',
        'content-sha256': sha256Of(file.bytes.subarray(4_000)),
      },
    );
    await lkpp.restart();
    await lkpp.act(made.id, { action: 'accept' });
    await lkpp.restart();
    const events = await office.events({});
    expect(events.map((each) => [each.seq, each.type])).toEqual([[1, 'accepted']]);
    expect((await lkpp.ledger()).escalations[0]?.files[0]?.sha256).toBe(file.announced.sha256);
  });

  it('lets the automatic staff go on with what was begun', async () => {
    lkpp = await startLkpp({ pace: 'demo', dial: { ask: 0 } });
    const office = officeAt(lkpp);
    await office.escalate({ ticketClass: 'nonTechnical' });
    await lkpp.kill();
    await lkpp.start();
    await lkpp.setPace('fast');
    expect((await office.eventsUntil('resolved')).map((each) => each.type)).toEqual(['accepted', 'resolved']);
  });

  it('and half of all requests failing: everything arrives exactly once, byte for byte', async () => {
    lkpp = await startLkpp({ pace: 'fast', dial: { ...badWeather(0.5, 11), ask: 0 } });
    const work = Array.from({ length: CASES }, (_each, n) => {
      const files = [someFile('layar.png', 1_000 + n * 500), someFile('aplikasi.log', 6_000)];
      return { key: randomUUID(), body: packageOf(n, files), files };
    });
    const killing = (async () => {
      for (let n = 0; n < 4; n += 1) {
        await sleep(400);
        await lkpp.restart();
      }
    })();
    const queue = [...work];
    const sent: Awaited<ReturnType<typeof deliver>>[] = [];
    const sender = async () => {
      for (let next = queue.shift(); next; next = queue.shift())
        sent.push(await deliver(next.key, next.body, next.files));
    };
    await Promise.all([sender(), sender(), sender(), sender(), killing]);

    const { escalations, events } = await lkpp.ledger();
    expect(escalations).toHaveLength(CASES);
    for (const each of sent) {
      const entry = escalations.find(({ key }) => key === each.key);
      expect([entry?.bodySha256, entry?.packageSha256]).toEqual([each.sent, each.package]);
      expect(entry?.files.map((file) => file.sha256)).toEqual(each.files.map(({ announced }) => announced.sha256));
    }
    const accepted = events.filter((each) => each.type === 'accepted').map((each) => each.escalationId);
    expect(new Set(accepted).size).toBe(accepted.length);
    const stats = await lkpp.stats();
    expect(stats.starts).toBe(5);
    expect(stats.escalations).toBe(CASES);
    expect(stats['duplicates.create']).toBeGreaterThan(0);
  });
});
