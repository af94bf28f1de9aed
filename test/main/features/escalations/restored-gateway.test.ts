import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { timelineTable } from '../../../../main/features/tickets/table.ts';
import { type Escalation, escalate, sha256, useGateway, workUntil } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

/** LKPP loses its disk and goes on from an older backup: its feed ends before the place where the office had read it. */
let office: TestOffice;
let lkpp: Lkpp;
let adi: Client;
let old: Escalation;
let fresh: Escalation;
beforeAll(async () => {
  lkpp = await startLkpp({ pace: 'manual', office: 'kotacontoh' });
  office = await testOffice();
  adi = await office.as('lpseAdmin');
  await useGateway(await office.as('supervisor'), lkpp);
});
afterAll(async () => {
  await office.close();
  await lkpp.stop();
});

const file = (name: string) => new File([`isi ${name} `.repeat(5_000)], `${name}.dat`);
const get = ({ id }: Escalation) => adi.escalations.get({ id });
const until = (is: () => Promise<boolean>) =>
  workUntil(office.core.kernel, async () => {
    office.clock.forward(1 / 60);
    return is();
  });
const isDone = async (each: Escalation) => (await get(each)).deliveries.every((one) => one.state === 'done');
const remoteOf = async ({ id }: Escalation) =>
  (await lkpp.ledger()).escalations.find((each) => each.key === id)?.id ?? '';
const linesOf = ({ ticketId }: Escalation) =>
  office.core.kernel.store.read((reader) => reader.find(timelineTable, { where: { ticketId, byName: 'LKPP' } }));

it('sebelum cadangan satu kasus ditangani, sesudahnya kasus itu maju, dijawab, dan kasus baru masuk', async () => {
  old = (await escalate(adi, { subject: 'Kasus lama', files: [file('lama')] })).escalation;
  await until(() => isDone(old));
  const remote = await remoteOf(old);
  await lkpp.act(remote, { action: 'accept' });
  await lkpp.act(remote, { action: 'requestData', text: 'Mohon log.', items: ['Log'] });
  await until(async () => (await get(old)).state === 'waitingOffice');
  await lkpp.backUp();
  // Everything from here is forgotten at LKPP.
  const [asked] = (await get(old)).dataRequests;
  const log = await adi.tickets.attach({ id: old.ticketId, clientKey: randomUUID(), file: file('log') });
  const answer = { id: old.id, clientKey: randomUUID(), dataRequestId: asked?.id ?? null, attachmentIds: [log.id] };
  await adi.escalations.answer({ ...answer, body: 'Terlampir.' });
  await until(() => isDone(old));
  await lkpp.act(remote, { action: 'progress', text: 'Sedang diperiksa.' });
  fresh = (await escalate(adi, { subject: 'Kasus baru', files: [file('baru')] })).escalation;
  await until(() => isDone(fresh));
  await lkpp.act(await remoteOf(fresh), { action: 'accept' });
  await until(async () => (await get(fresh)).state === 'accepted');
});

it('sesudah LKPP memulihkan cadangan lama: yang hilang dikirim lagi satu kali, yang sudah didengar tidak berlaku dua kali', async () => {
  const before = await linesOf(old);
  await lkpp.restore();
  expect((await lkpp.ledger()).escalations).toHaveLength(1);
  await until(
    async () => (await lkpp.ledger()).escalations.length === 2 && (await isDone(old)) && (await isDone(fresh)),
  );
  const { escalations } = await lkpp.ledger();
  const [again, second] = [old, fresh].map(({ id }) => escalations.find((each) => each.key === id));
  expect(again?.feedbacks).toHaveLength(1);
  expect(again?.feedbacks[0]?.files).toMatchObject([{ complete: true, sha256: sha256(await file('log').bytes()) }]);
  expect(second).toMatchObject({ bodySha256: fresh.packageHash });
  expect(second?.files).toMatchObject([{ complete: true, sha256: sha256(await file('baru').bytes()) }]);
  expect(await linesOf(old)).toHaveLength(before.length);
  expect((await get(old)).dataRequests).toHaveLength(1);
});

it('sesudah itu keduanya berjalan terus sampai selesai', async () => {
  await lkpp.act(await remoteOf(fresh), { action: 'accept' });
  for (const each of [old, fresh]) {
    await lkpp.act(await remoteOf(each), { action: 'resolve', text: 'Sudah diperbaiki.' });
    await until(async () => (await get(each)).state === 'resolved');
    await adi.escalations.confirm({ id: each.id, clientKey: randomUUID(), solved: true, note: '', rating: 5 });
    await until(() => isDone(each));
  }
  expect((await lkpp.ledger()).escalations.map((each) => each.confirmations.length)).toEqual([1, 1]);
  const resolved = (await linesOf(old)).filter((line) => line.title === 'LKPP menyatakan permasalahan selesai');
  expect(resolved).toHaveLength(1);
  const sari = await office.as('supervisor');
  expect(await sari.escalations.status()).toMatchObject({ online: true, actionNeeded: 0, problem: '' });
});
