import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Escalation, escalate, sha256, type Ticket, useGateway, workUntil } from '../../../support/escalating.ts';
import { type Lkpp, startLkpp } from '../../../support/lkpp.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { png } from '../tickets/desk.ts';

let office: TestOffice;
let lkpp: Lkpp;
let adi: Client;
let sari: Client;
beforeAll(async () => {
  lkpp = await startLkpp({ pace: 'manual', office: 'kotacontoh' });
  office = await testOffice();
  adi = await office.as('lpseAdmin');
  sari = await office.as('supervisor');
});
afterAll(async () => {
  await office.close();
  await lkpp.stop();
});

describe('satu kasus naik ke LKPP Level 2 dan kembali', () => {
  let ticket: Ticket;
  let escalation: Escalation;
  let remoteId: string;
  const fresh = async () => {
    ticket = await adi.tickets.get({ id: ticket.id });
    escalation = await adi.escalations.get({ id: escalation.id });
  };
  const until = (is: () => boolean) =>
    workUntil(office.core.kernel, async () => {
      office.clock.forward(1 / 60);
      await fresh();
      return is();
    });

  it('tanpa alamat dan token tidak ada yang dikirim', async () => {
    await expect(escalate(adi)).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(
      sari.escalations.saveSettings({
        url: 'http://contoh.example',
        publicKey: '',
        channel: 'gateway',
        checkEveryHours: 24,
      }),
    ).rejects.toMatchObject({ data: { fields: [{ path: 'url' }] } });
  });

  it('paket yang kurang tidak dapat dikirim; sesudah diberi alasan, langkah SOP eskalasi selesai bersamanya', async () => {
    await useGateway(sari, lkpp);
    expect(await sari.escalations.settings()).toMatchObject({ hasToken: true, url: lkpp.url });
    const bare = await adi.tickets.create({ clientKey: randomUUID(), channel: 'email', subject: 'Belum siap' });
    const refused = await adi.escalations
      .send({
        clientKey: randomUUID(),
        ticketId: bare.id,
        ticketVersion: bare.version,
        channel: 'gateway',
        attachmentIds: [],
      })
      .catch((error) => error);
    expect(refused.data.missing.map((item: { key: string }) => item.key)).toContain('reporterIdentity');
    const file = png();
    ({ ticket, escalation } = await escalate(adi, { files: [file] }));
    expect(ticket).toMatchObject({
      state: 'escalatedLkpp',
      holder: 'lkppLevel0',
      run: { procedureCode: 'escalation', currentStepId: '6' },
    });
    expect(escalation).toMatchObject({ state: 'queued', externalNumber: '' });
    expect(escalation.deliveries.map((each) => `${each.kind} ${each.state}`)).toEqual([
      'create waiting',
      'upload waiting',
    ]);
  });

  it('sampai di LKPP bita demi bita', async () => {
    await until(() => escalation.deliveries.every((each) => each.state === 'done'));
    const ledger = await lkpp.ledger();
    expect(ledger.escalations).toHaveLength(1);
    const [arrived] = ledger.escalations;
    expect(arrived?.bodySha256).toBe(escalation.packageHash);
    expect(arrived?.files.map((file) => file.sha256)).toEqual([sha256(await png().bytes())]);
    remoteId = arrived?.id ?? '';
    expect(escalation).toMatchObject({ state: 'sent', externalNumber: arrived?.number });
  });

  it('diterima: nomor luar tercatat dan langkah LKPP selesai', async () => {
    await lkpp.act(remoteId, { action: 'accept' });
    await until(() => escalation.state === 'accepted');
    expect(ticket).toMatchObject({ externalNumber: escalation.externalNumber, run: { currentStepId: '10' } });
  });

  it('LKPP meminta data: pemeriksaan kelengkapan berakhir "belum lengkap", bukan penyimpangan; giliran kantor dengan jamnya', async () => {
    await lkpp.act(remoteId, { action: 'requestData', text: 'Mohon log aplikasi.', items: ['Log aplikasi SPSE'] });
    await until(() => escalation.state === 'waitingOffice');
    expect(ticket).toMatchObject({ state: 'waitingLpse', run: { currentStepId: '8' } });
    expect(ticket.run?.stepRuns.map((run) => run.result)).not.toContain('deviating');
    expect(escalation.dataRequests).toMatchObject([
      { items: ['Log aplikasi SPSE'], answeredAt: null, clock: { state: 'onTime' } },
    ]);
    expect(escalation.dataRequests[0]?.clock.dueAt).toBe(Date.parse('2026-06-17T15:30:00+07:00'));
  });

  it('kantor menjawab sekali, walau tombol ditekan dua kali', async () => {
    const file = new File(['2026-06-15 galat 500\n'], 'aplikasi.log');
    const { id } = await adi.tickets.attach({ id: ticket.id, clientKey: randomUUID(), file });
    const request = escalation.dataRequests[0]?.id ?? '';
    const answer = {
      id: escalation.id,
      clientKey: randomUUID(),
      dataRequestId: request,
      body: 'Terlampir.',
      attachmentIds: [id],
    };
    await adi.escalations.answer(answer);
    await adi.escalations.answer(answer);
    await expect(adi.escalations.answer({ ...answer, clientKey: randomUUID() })).rejects.toMatchObject({
      code: 'REFUSED',
    });
    await until(() => escalation.deliveries.every((each) => each.state === 'done'));
    expect((await lkpp.ledger()).escalations[0]?.feedbacks).toHaveLength(1);
    expect(ticket).toMatchObject({ state: 'escalatedLkpp', run: { currentStepId: '9' } });
  });

  it('naik ke Level 1 dan 2: posisi tiket mengikuti', async () => {
    await lkpp.act(remoteId, { action: 'changeLevel', level: 1, text: 'Perlu Level 1.' });
    await lkpp.act(remoteId, { action: 'changeLevel', level: 2, text: 'Perlu perbaikan.' });
    await until(() => escalation.level === 2);
    expect(ticket).toMatchObject({ holder: 'lkppLevel2', run: { currentStepId: '10' } });
    const other = await adi.tickets.addMessage({
      id: ticket.id,
      clientKey: randomUUID(),
      body: 'Kabar',
      direction: 'internal',
      channel: null,
      attachmentIds: [],
    });
    expect(other.holder).toBe('lkppLevel2');
  });

  it('selesai: solusi kembali ke tiket yang sama, langkah memberi tahu pengguna menunggu', async () => {
    await lkpp.act(remoteId, { action: 'resolve', text: 'Sudah diperbaiki pada rilis terbaru.' });
    await until(() => escalation.state === 'resolved');
    expect(ticket).toMatchObject({ solution: 'Sudah diperbaiki pada rilis terbaru.', run: { currentStepId: '12' } });
    expect(escalation.lkppSeconds).toBeGreaterThan(0);
    await adi.escalations.confirm({
      id: escalation.id,
      clientKey: randomUUID(),
      solved: true,
      note: 'Sesuai.',
      rating: 5,
    });
    await until(() => escalation.deliveries.every((each) => each.state === 'done'));
    expect((await lkpp.ledger()).escalations[0]?.confirmations).toHaveLength(1);
  });

  it('laporan kinerja menghitungnya', async () => {
    const report = await sari.escalations.performance({ from: '2026-06-01', to: '2026-06-30' });
    expect(report.rows).toMatchObject([
      { level: 2, kind: 'P04', count: 1, resolved: 1, dataRequests: 1, completeFirst: 0 },
    ]);
  });
});

it.each(['pdf', 'xlsx'] as const)('laporan kinerja dan register izin akses dicetak sebagai %s', async (format) => {
  const period = { from: '2026-06-01', to: '2026-06-30', format };
  const start = format === 'pdf' ? '%PDF-' : 'PK';
  for (const file of [await sari.escalations.performanceFile(period), await sari.escalations.grants.register(period)])
    expect(
      Buffer.from(await file.bytes())
        .subarray(0, start.length)
        .toString(),
    ).toBe(start);
});

it('LKPP mengembalikan: kantor kembali bekerja, dengan alasannya; yang sudah dipindahkan petugas tidak diganggu', async () => {
  const { ticket, escalation } = await escalate(adi);
  const seen = () => adi.escalations.get({ id: escalation.id });
  await workUntil(office.core.kernel, async () => (await seen()).state === 'sent');
  const remote = (await lkpp.ledger()).escalations.at(-1)?.id ?? '';
  await lkpp.act(remote, { action: 'accept' });
  await lkpp.act(remote, { action: 'return', text: 'Diselesaikan di LPSE.' });
  await workUntil(office.core.kernel, async () => (await seen()).state === 'returned');
  const after = await adi.tickets.get({ id: ticket.id });
  expect(after).toMatchObject({ run: { currentStepId: '4' }, state: 'adminAnalysis' });
  expect(after.timeline.some((entry) => entry.body.includes('Diselesaikan di LPSE.'))).toBe(true);
});

it('token yang ditolak menjeda semuanya dengan satu pesan; token baru melanjutkan', async () => {
  await lkpp.setDial({ faults: { unauthorized: 1 } });
  const { escalation } = await escalate(adi);
  await workUntil(office.core.kernel, async () => {
    office.clock.forward(1);
    return (await sari.escalations.status()).paused;
  });
  expect((await sari.escalations.status()).problem).toContain('Token gateway LKPP ditolak');
  await lkpp.setDial({ ask: 0 });
  await useGateway(sari, lkpp);
  await workUntil(office.core.kernel, async () => (await adi.escalations.get({ id: escalation.id })).state === 'sent');
});

it('jalur manual: paket ZIP menurut formulir LPSE Support, nomor dan kabar dicatat dengan tangan', async () => {
  const { ticket, escalation } = await escalate(adi, { channel: 'manual', files: [png()] });
  const file = await adi.escalations.packageFile({ id: escalation.id });
  const text = Buffer.from(await file.bytes()).toString('latin1');
  expect(text.startsWith('PK')).toBe(true);
  for (const name of ['00-ringkasan.txt', '07-deskripsi.txt', '08-lampiran/01-layar.png', 'package.json'])
    expect(text).toContain(name);
  const numbered = await adi.escalations.recordManual({
    id: escalation.id,
    version: escalation.version,
    externalNumber: 'LKPP-77',
    proofAttachmentId: null,
  });
  const resolved = await adi.escalations.recordManualEvent({
    id: escalation.id,
    version: numbered.version,
    kind: 'resolved',
    level: 1,
    body: 'Selesai.',
  });
  expect(resolved).toMatchObject({ state: 'resolved', externalNumber: 'LKPP-77' });
  expect(await adi.tickets.get({ id: ticket.id })).toMatchObject({
    solution: 'Selesai.',
    run: { currentStepId: '12' },
  });
});
