import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { eventPage, type GatewayEvent } from '../../shared/lkpp/messages.ts';
import { type DialWish, type Lkpp, startLkpp } from '../support/lkpp.ts';
import { type Office, officeAt, someFile } from './office.ts';

let lkpp: Lkpp;
let office: Office;
async function given(options: Parameters<typeof startLkpp>[0]) {
  lkpp = await startLkpp(options);
  office = officeAt(lkpp);
}
afterEach(() => lkpp.stop());

const types = (events: GatewayEvent[]) => events.map((each) => each.type);

describe('a case at LKPP (Keputusan 12/2024)', () => {
  it('climbs from Level 0 to the level of its class and comes back solved', async () => {
    await given({ pace: 'fast', dial: { ask: 0 } });
    const { id } = await office.escalate({ ticketClass: 'bugFix' });
    const events = await office.eventsUntil('resolved');
    expect(types(events)).toEqual(['accepted', 'levelChanged', 'levelChanged', 'progress', 'resolved']);
    expect(events.filter((each) => each.type === 'levelChanged').map((each) => each.data.team)).toEqual([
      'Technical Operation',
      'Development dan Product',
    ]);
    expect(events.map((each) => each.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(await office.read(id)).toMatchObject({ state: 'resolved', level: 2, team: 'Development dan Product' });
  });

  it('stays on Level 0 when the matter is not technical', async () => {
    await given({ pace: 'fast', dial: { ask: 0 } });
    await office.escalate({ ticketClass: 'nonTechnical' });
    expect(types(await office.eventsUntil('resolved'))).toEqual(['accepted', 'resolved']);
  });

  it('waits until every announced file is complete before it is accepted', async () => {
    await given({ pace: 'fast', dial: { ask: 0 } });
    const files = [someFile('satu.png', 5_000), someFile('dua.log', 9_000)];
    const made = await office.create({ files: files.map((each) => each.announced) });
    await office.upload(made, files.slice(0, 1));
    expect(await office.events({ waitSeconds: 1 })).toEqual([]);
    expect(await office.read(made.id)).toMatchObject({ state: 'receiving' });
    await office.upload(made, files.slice(1));
    expect((await office.eventsUntil('accepted'))[0]?.type).toBe('accepted');
    const [entry] = (await lkpp.ledger()).escalations;
    expect(entry?.files.map(({ name, sha256 }) => ({ name, sha256 }))).toEqual(
      files.map(({ announced }) => ({ name: announced.name, sha256: announced.sha256 })),
    );
  });

  it('asks for data, waits for all of it, and goes on', async () => {
    await given({ pace: 'fast', dial: { ask: 1 } });
    const { id } = await office.escalate({ ticketClass: 'serverLog' });
    const asked = (await office.eventsUntil('dataRequested')).at(-1);
    expect(await office.read(id)).toMatchObject({ state: 'waitingOffice' });
    const file = someFile('aplikasi.log', 2_000);
    const dataRequestId = String(asked?.data.dataRequestId);
    const answered = await office.answer(id, { dataRequestId, files: [file.announced] });
    expect(answered).toMatchObject({ state: 'waitingOffice' });
    await office.upload(answered, [file]);
    expect(types(await office.eventsUntil('resolved'))).toEqual(['levelChanged', 'resolved']);
  });

  it('comes back to handling when the office says that it is not solved', async () => {
    await given({ pace: 'fast', dial: { ask: 0 } });
    const { id } = await office.escalate({ ticketClass: 'nonTechnical' });
    await office.eventsUntil('resolved');
    await office.confirm(id, false);
    expect(types(await office.eventsUntil('resolved'))).toEqual(['reopened', 'resolved']);
    await office.confirm(id, true);
    expect(types(await office.eventsUntil('closed'))).toEqual(['closed']);
  });

  it('can be sent back, and then takes no more words', async () => {
    await given({ pace: 'fast', dial: { ask: 0, sendBack: 1 } });
    const { id } = await office.escalate({});
    await office.eventsUntil('returned');
    await expect(office.answer(id, {})).rejects.toThrow('409 WRONG_STATE');
  });

  it('waits for its people at the pace "manual"', async () => {
    await given({ pace: 'manual' });
    const unfinished = await office.create({ files: [someFile('layar.png', 500).announced] });
    await expect(lkpp.act(unfinished.id, { action: 'accept' })).rejects.toThrow('409');
    const { id } = await office.escalate({ ticketClass: 'nonTechnical' });
    expect(await office.events({ waitSeconds: 1 })).toEqual([]);
    await expect(lkpp.act(id, { action: 'close', text: 'Tidak boleh' })).rejects.toThrow('409');
    await lkpp.act(id, { action: 'accept' });
    await lkpp.act(id, { action: 'changeLevel', level: 2, text: 'Galat aplikasi' });
    expect(types(await office.eventsUntil('levelChanged'))).toEqual(['accepted', 'levelChanged']);
    await lkpp.setPace('fast');
    expect(types(await office.eventsUntil('resolved'))).toEqual(['progress', 'resolved']);
  });
});

describe('sending twice', () => {
  it('gives the same case for the same key and content, and refuses another content', async () => {
    await given({ pace: 'manual' });
    const key = randomUUID();
    const first = await office.create({}, key);
    expect((await office.create({}, key)).id).toBe(first.id);
    await expect(office.create({ title: 'Judul lain' }, key)).rejects.toThrow('409 KEY_REUSED');
    expect((await lkpp.ledger()).escalations).toHaveLength(1);
    expect(await lkpp.stats()).toMatchObject({ escalations: 1, 'duplicates.create': 1, 'keyReused.create': 1 });
  });

  it('takes an answer and a confirmation once', async () => {
    await given({ pace: 'manual' });
    const { id } = await office.escalate({});
    const key = randomUUID();
    await office.answer(id, { key });
    await office.answer(id, { key });
    await expect(office.answer(id, { key, body: 'Lain' })).rejects.toThrow('409 KEY_REUSED');
    expect((await lkpp.ledger()).escalations[0]?.feedbacks).toHaveLength(1);
  });

  it('starts a file again whose whole is not what was announced', async () => {
    await given({ pace: 'manual' });
    const file = someFile('layar.png', 3_000);
    const made = await office.create({ files: [file.announced] });
    const other = { ...file, bytes: Buffer.alloc(3_000, 7) };
    await expect(office.upload(made, [other])).rejects.toThrow('422 WRONG_CONTENT');
    expect((await office.read(made.id)).uploads[0]).toMatchObject({ offset: 0, complete: false });
    await office.upload(made, [file]);
    expect((await office.read(made.id)).uploads[0]).toMatchObject({ complete: true });
  });
});

describe('the feed', () => {
  it('answers a waiting reader as soon as something happens', async () => {
    await given({ pace: 'manual' });
    const { id } = await office.escalate({});
    const began = Date.now();
    const waiting = office.events({ waitSeconds: 30 });
    setTimeout(() => lkpp.act(id, { action: 'accept' }), 200);
    expect(types(await waiting)).toEqual(['accepted']);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('shows an office its own cases only', async () => {
    await given({ pace: 'fast', dial: { ask: 0 } });
    const { id } = await office.escalate({ ticketClass: 'nonTechnical' });
    await office.eventsUntil('resolved');
    const other = officeAt(lkpp, (await lkpp.issueToken('kantorlain')).token);
    expect(await other.events({ waitSeconds: 0 })).toEqual([]);
    await expect(other.read(id)).rejects.toThrow('404 NOT_FOUND');
  });
});

describe('tokens', () => {
  it('are changed without a gap: old and new are valid together until the old one is withdrawn', async () => {
    await given({ pace: 'manual' });
    const second = await lkpp.issueToken('contohkab', 'pengganti');
    const third = await lkpp.issueToken('contohkab');
    const { id } = await office.escalate({});
    for (const token of [lkpp.token, second.token, third.token]) {
      expect((await officeAt(lkpp, token).read(id)).id).toBe(id);
    }
    await lkpp.withdrawToken(second.id);
    await expect(officeAt(lkpp, second.token).read(id)).rejects.toThrow('401 UNAUTHORIZED');
    expect((await officeAt(lkpp, third.token).read(id)).id).toBe(id);
  });
});

describe('what does not fit', () => {
  it('is refused with the place shown', async () => {
    await given({ pace: 'manual' });
    const refused = await office.raw('POST', '/v1/escalations', '{"version":1}', { 'idempotency-key': randomUUID() });
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      code: 'UNPROCESSABLE',
      data: { fields: expect.arrayContaining([expect.objectContaining({ path: 'body.title' })]) },
    });
    expect(
      (await office.raw('POST', '/v1/escalations', '{"version":', { 'idempotency-key': randomUUID() })).status,
    ).toBe(400);
    expect((await office.raw('GET', '/v1/lain')).status).toBe(404);
    expect((await office.raw('PUT', `/v1/uploads/${randomUUID()}/chunks/0`, 'x'.repeat(6 * 1024 * 1024))).status).toBe(
      413,
    );
  });

  it('does not let a page of another site play LKPP', async () => {
    await given({ pace: 'manual' });
    const dial: DialWish = { faults: { refuse: 1 } };
    const asked = await fetch(`${lkpp.url}/_dial`, {
      method: 'POST',
      headers: { origin: 'https://lain.example', 'content-type': 'text/plain' },
      body: JSON.stringify(dial),
    });
    expect(asked.status).toBe(404);
    await expect(lkpp.setDial({ faults: { refuse: 0.6, hang: 0.6 } })).rejects.toThrow('melebihi 1');
  });
});

it('answers with pages that fit the contract', async () => {
  await given({ pace: 'fast', dial: { ask: 0 } });
  await office.escalate({});
  const page = await (await office.raw('GET', '/v1/events?after=0&waitSeconds=5')).json();
  expect(eventPage.safeParse(page).success).toBe(true);
});
