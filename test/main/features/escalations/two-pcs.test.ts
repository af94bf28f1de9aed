import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../../../../main/core.ts';
import { deliverDue, followFeed, workOutbox } from '../../../../main/features/escalations/service.ts';
import { deliveryAttemptTable, deliveryTable, gatewayEventTable } from '../../../../main/features/escalations/table.ts';
import { createDesk } from '../../../../main/features/tickets/service.ts';
import { timelineTable } from '../../../../main/features/tickets/table.ts';
import { escalate, hasty, sha256, useGateway } from '../../../support/escalating.ts';
import { badWeather, type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { emptyCore, type TestOffice, testOffice } from '../../../support/office.ts';
import { startPostgres } from '../../../support/postgres.ts';

/** One office, two PCs: two cores on one PostgreSQL and one shared folder, each with its own outbox worker and feed. */
const program = join(import.meta.dirname, 'crashing-office.ts');
const pace = { ...hasty, leaseMs: 3_000 };
let server: Awaited<ReturnType<typeof startPostgres>>;
let database: Awaited<ReturnType<typeof server.database>>;
let lkpp: Lkpp;
let first: TestOffice;
let second: Core;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  lkpp = await startLkpp({ pace: 'fast', office: 'kotacontoh' });
  database = await server.database();
  first = await testOffice({ database });
  second = (await emptyCore({ database, folder: first.folder, clock: first.clock })).core;
  await useGateway(await first.as('supervisor'), lkpp);
  return async () => {
    await second.close();
    await first.close();
    await lkpp.stop();
  };
});

async function untilTrue(is: () => Promise<boolean>, ms: number) {
  const until = Date.now() + ms;
  while (!(await is())) {
    if (Date.now() > until) throw new Error('It did not come about in time.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Both PCs work until `is` holds. */
async function bothWork(is: () => Promise<boolean>) {
  const stop = new AbortController();
  const loops = [first.core, second].flatMap(({ kernel }) => {
    const desk = createDesk(kernel);
    return [workOutbox(desk, stop.signal, pace), followFeed(desk, stop.signal, pace)];
  });
  const ended = Promise.all(loops).then(() => undefined);
  try {
    // A loop that fails must fail the test at once.
    await Promise.race([untilTrue(is, 60_000), ended]);
  } finally {
    stop.abort();
    await ended;
  }
}

/** What is in the one database, and what LKPP has. */
async function look() {
  const ledger = await lkpp.ledger();
  return first.core.kernel.store.read(async (reader) => {
    const deliveries = await reader.find(deliveryTable, {});
    const attempts = await reader.find(deliveryAttemptTable, {});
    const events = await reader.find(gatewayEventTable, { order: { seq: 'ASC' } });
    const lines = await reader.find(timelineTable, { where: { byName: 'LKPP' } });
    return { ledger, deliveries, attempts, events, lines };
  });
}
type Seen = Awaited<ReturnType<typeof look>>;

function expectOnce({ ledger, events, lines }: Seen, cases: number) {
  expect(ledger.escalations).toHaveLength(cases);
  expect(new Set(ledger.escalations.map((each) => each.key)).size).toBe(cases);
  expect(events.map((event) => [event.seq, event.type])).toEqual(ledger.events.map(({ seq, type }) => [seq, type]));
  for (const event of events) {
    expect(event.appliedAt, event.type).not.toBeNull();
    expect(lines.filter((line) => line.refId === event.id)).toHaveLength(1);
  }
}
const isQuiet = async () => {
  const seen = await look();
  const resolved = seen.ledger.events.filter((event) => event.type === 'resolved').length;
  return (
    seen.deliveries.every((each) => each.state === 'done') &&
    resolved === seen.ledger.escalations.length &&
    seen.ledger.escalations.length > 0 &&
    seen.events.length === seen.ledger.events.length &&
    seen.events.every((event) => event.appliedAt !== null)
  );
};
const file = (n: number) => new File([`bukti ${n} `.repeat(2_000)], `bukti-${n}.dat`);

describe('dua komputer pada satu PostgreSQL', () => {
  it('setiap kiriman dicoba tepat satu kali oleh salah satu komputer, setiap peristiwa berlaku satu kali', async () => {
    const adi = await first.as('lpseAdmin');
    for (let n = 0; n < 12; n += 1) await escalate(adi, { subject: `Kasus ${n}`, files: [file(n)] });
    await bothWork(isQuiet);
    const seen = await look();
    expectOnce(seen, 12);
    expect(seen.deliveries).toHaveLength(24);
    expect(seen.attempts.map((attempt) => attempt.outcome)).toEqual(Array(24).fill('ok'));
    expect(seen.deliveries.map((each) => each.attempts)).toEqual(Array(24).fill(1));
    for (const [n, bytes] of (await Promise.all(Array.from({ length: 12 }, (_, n) => file(n).bytes()))).entries())
      expect(seen.ledger.escalations.flatMap((each) => each.files)).toContainEqual(
        expect.objectContaining({ name: `bukti-${n}.dat`, complete: true, sha256: sha256(bytes) }),
      );
  }, 120_000);

  it('juga saat separuh dari semua panggilan gagal', async () => {
    const adi = await first.as('lpseAdmin');
    for (let n = 0; n < 6; n += 1) await escalate(adi, { subject: `Kasus ${n}`, files: [file(n)] });
    await lkpp.setDial({ ...badWeather(0.5, 7), ask: 0 });
    const sari = await first.as('supervisor');
    const step = setInterval(() => first.clock.forward(1 / 60), 50);
    try {
      await bothWork(async () => {
        if ((await sari.escalations.status()).paused) await sari.escalations.pause({ paused: false });
        return isQuiet();
      });
    } finally {
      clearInterval(step);
    }
    expectOnce(await look(), 6);
  }, 120_000);

  it.each([
    ['POST /v1/escalations', 'beforeSend'],
    ['POST /v1/escalations', 'afterSend'],
    ['PUT /v1/uploads', 'afterSend'],
    ['GET /v1/events', 'beforeCommit'],
  ])(
    'satu komputer dimatikan paksa (%s, %s): sewanya habis, komputer lain mengirim, tetap satu kali',
    async (path, boundary) => {
      const { escalation } = await escalate(await first.as('lpseAdmin'), { files: [file(1)] });
      const { url } = database;
      const child = spawn(process.execPath, [program, first.folder, boundary, path, url], { stdio: 'inherit' });
      const signal = await new Promise((resolve) => child.once('close', (_code, how) => resolve(how)));
      expect(signal).toBe('SIGKILL');
      first.clock.set(Date.now());
      const held = (await look()).deliveries.filter((each) => each.state === 'sending');
      const desk = createDesk(second.kernel);
      if (!path.startsWith('GET')) {
        expect(held).toHaveLength(1);
        // Nobody takes what the dead PC still holds…
        if (Date.now() < (held[0]?.leasedUntil ?? 0) - 500)
          expect(await deliverDue(desk, new AbortController().signal, pace)).toBe(0);
      }
      // …until its lease is over: a clock's time, no sign of life needed.
      first.clock.set(Date.now() + pace.leaseMs);
      await bothWork(isQuiet);
      const seen = await look();
      expectOnce(seen, 1);
      expect(seen.ledger.escalations[0]).toMatchObject({ key: escalation.id, bodySha256: escalation.packageHash });
      expect(seen.ledger.escalations[0]?.files).toMatchObject([
        { complete: true, sha256: sha256(await file(1).bytes()) },
      ]);
    },
    120_000,
  );

  it('komputer yang tidak mencapai folder bersama tidak menyerah: komputer lain mengirim lampirannya', async () => {
    await escalate(await first.as('lpseAdmin'), { files: [file(3)] });
    const apart = (await emptyCore({ database, clock: first.clock })).core;
    try {
      await apart.kernel.host.secrets.set('lkpp-gateway-token', lkpp.token);
      await deliverDue(createDesk(apart.kernel), new AbortController().signal, pace);
      const upload = (await look()).deliveries.find((each) => each.kind === 'upload');
      expect(upload).toMatchObject({ state: 'waiting', problem: expect.stringContaining('folder data bersama') });
    } finally {
      await apart.close();
    }
    first.clock.forward(10);
    await bothWork(isQuiet);
    expectOnce(await look(), 1);
  }, 60_000);
});
