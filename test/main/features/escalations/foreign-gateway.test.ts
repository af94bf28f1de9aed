import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Escalation, escalate, sha256, type Ticket, useGateway, workUntil } from '../../../support/escalating.ts';
import { startForeignGateway } from '../../../support/foreign-gateway.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';

/**
 * Done-when 3 of issue B: a real office and its own client against a gateway that somebody wrote from
 * shared/lkpp/openapi.json alone. That gateway checks every request and every answer against the file.
 */
let gateway: Awaited<ReturnType<typeof startForeignGateway>>;
let office: TestOffice;
let adi: Client;
let ticket: Ticket;
let escalation: Escalation;
beforeAll(async () => {
  gateway = await startForeignGateway();
  office = await testOffice();
  adi = await office.as('lpseAdmin');
  await useGateway(await office.as('supervisor'), gateway);
});
afterAll(async () => {
  await office.close();
  await gateway.stop();
});

const log = () => new File(['2026-06-15 galat 500 pada halaman unggah\n'.repeat(60_000)], 'catatan-peladen.log');
const note = () => new File(['Langkah: buka halaman, unggah, galat.\n'], 'langkah.txt');
const remoteId = () => gateway.received()[0]?.id ?? '';
const until = (is: () => boolean) =>
  workUntil(office.core.kernel, async () => {
    office.clock.forward(1 / 60);
    ticket = await adi.tickets.get({ id: ticket.id });
    escalation = await adi.escalations.get({ id: escalation.id });
    return is();
  });
const arrived = () => until(() => escalation.deliveries.every((each) => each.state === 'done'));

it('paket dengan lampiran sampai satu kali, bita demi bita, walau jawaban atas kasus dan atas potongan berkas hilang', async () => {
  gateway.loseAnswer('createEscalation');
  gateway.loseAnswer('putChunk');
  ({ ticket, escalation } = await escalate(adi, { files: [log(), note()] }));
  await arrived();
  expect(gateway.received()).toHaveLength(1);
  expect(gateway.received()[0]).toMatchObject({ key: escalation.id, state: 'accepted' });
  expect(sha256(gateway.received()[0]?.package ?? '')).toBe(escalation.packageHash);
  const [big = '', small = ''] = [sha256(await log().bytes()), sha256(await note().bytes())];
  expect(new Set(gateway.received()[0]?.files.map((file) => file.sha256))).toEqual(new Set([big, small]));
  expect(gateway.received()[0]?.files.every((file) => file.complete)).toBe(true);
  // The lost chunk was stored: the upload went on behind it instead of beginning again.
  const upload = escalation.deliveries.find((each) => each.kind === 'upload' && each.total > 2_000_000);
  const [again] = (await adi.escalations.attempts({ deliveryId: upload?.id ?? '' })).slice(-1);
  expect(again?.outcome).toBe('connection');
  await until(() => escalation.state === 'accepted');
  expect(ticket.externalNumber).toBe(escalation.externalNumber);
});

it('peristiwa yang tidak dikenal disimpan dan ditampilkan, bukan dibuang', async () => {
  gateway.tell(remoteId(), 'surveyInvited', { link: 'https://contoh.example/survei', baru: { a: [1] } });
  const sari = await office.as('supervisor');
  await until(() => escalation.events.some((event) => !event.understood));
  const [unknown] = (await sari.escalations.unknownEvents({})).items;
  expect(unknown).toMatchObject({ type: 'surveyInvited', ticketNumber: ticket.number });
  expect(JSON.parse(unknown?.data ?? '')).toEqual({ link: 'https://contoh.example/survei', baru: { a: [1] } });
  expect(escalation.state).toBe('accepted');
});

it('permintaan data dijawab satu kali dengan berkasnya, walau jawaban gerbang hilang', async () => {
  const dataRequestId = randomUUID();
  const asked = { dataRequestId, body: 'Mohon log aplikasi.', items: ['Log aplikasi'] };
  gateway.tell(remoteId(), 'dataRequested', asked, 'waitingOffice');
  await until(() => escalation.state === 'waitingOffice');
  expect(escalation.dataRequests).toMatchObject([{ id: dataRequestId, items: ['Log aplikasi'], answeredAt: null }]);
  const { id } = await adi.tickets.attach({
    id: ticket.id,
    clientKey: randomUUID(),
    file: new File(['log\n'], 'a.log'),
  });
  gateway.loseAnswer('addFeedback');
  const answer = { id: escalation.id, clientKey: randomUUID(), dataRequestId, body: 'Terlampir.', attachmentIds: [id] };
  await adi.escalations.answer(answer);
  await arrived();
  const replies = gateway.received()[0]?.replies.map((reply) => JSON.parse(reply));
  expect(replies).toMatchObject([{ key: answer.clientKey, dataRequestId, body: 'Terlampir.' }]);
  expect(gateway.received()[0]?.files).toHaveLength(3);
});

it('level, selesai, belum sesuai, dibuka lagi, selesai dan ditutup: kantor mengikuti, tiap kabar satu kali', async () => {
  const level = { from: 0, to: 2, team: 'Foreign 2', reason: 'Perlu perbaikan.' };
  gateway.tell(remoteId(), 'levelChanged', level, 'handling');
  gateway.tell(remoteId(), 'progress', { body: 'Sedang diperbaiki.', barisBaru: true });
  await until(() => escalation.events.some((event) => event.body === 'Sedang diperbaiki.'));
  expect(escalation).toMatchObject({ state: 'handling', level: 2, team: 'Foreign 2' });
  const resolve = (solution: string) =>
    gateway.tell(remoteId(), 'resolved', { solution, level: 2, team: 'Foreign 2' }, 'resolved');
  const confirm = (solved: boolean) => {
    const clientKey = randomUUID();
    return adi.escalations.confirm({ id: escalation.id, clientKey, solved, note: '', rating: solved ? 5 : null });
  };
  resolve('Coba rilis baru.');
  await until(() => escalation.state === 'resolved');
  await confirm(false);
  await until(() => escalation.events.filter((event) => event.from === 'lkpp').length >= 7);
  await arrived();
  resolve('Sudah diperbaiki.');
  await until(() => escalation.state === 'resolved');
  gateway.loseAnswer('confirmResolution');
  await confirm(true);
  await arrived();
  await until(() => escalation.events.filter((event) => event.from === 'lkpp').length >= 9);
  expect(escalation).toMatchObject({ state: 'closed', solution: 'Sudah diperbaiki.' });
  expect(gateway.received()[0]).toMatchObject({ state: 'closed' });
  expect(gateway.received()[0]?.replies).toHaveLength(3);
  expect(escalation.events.filter((event) => event.from === 'lkpp')).toHaveLength(9);
});

it('tidak ada permintaan kantor dan jawaban gerbang yang menyimpang dari dokumen yang diterbitkan', () => {
  expect(gateway.complaints).toEqual([]);
});
