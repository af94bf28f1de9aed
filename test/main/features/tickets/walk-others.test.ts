import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket, results, type Ticket } from './desk.ts';

let office: TestOffice;
let putri: Client;
let adi: Client;
beforeAll(async () => {
  office = await testOffice();
  putri = await office.as('officer');
  adi = await office.as('lpseAdmin');
});
afterAll(() => office.close());

describe('Datang langsung (standar pelayanan 002)', () => {
  let ticket: Ticket;

  it('tamu sudah mengisi buku tamu: pekerjaan mulai di resepsionis', async () => {
    const visit = await putri.visits.register({ clientKey: randomUUID(), name: 'Tamu Contoh' });
    ticket = await newTicket(putri, { channel: 'walkIn', facts: { problemCode: 'P19' }, visitId: visit.id });
    expect(ticket.run?.procedureCode).toBe('service-walk-in');
    expect(results(ticket)).toEqual(['1 notMeasured', '2 notMeasured', '3 running']);
    expect(ticket.pauses).toEqual([]);
    expect((await putri.visits.get({ id: visit.id })).ticket?.id ?? null).toBe(ticket.id);
  });

  it('selesai dalam konsultasi: ditutup saat itu juga, dengan solusi dan penilaian', async () => {
    ticket = await done(putri, ticket);
    office.clock.set(at('09:25'));
    ticket = await done(putri, ticket);
    await expect(done(putri, ticket, { outcome: 'yes' })).rejects.toMatchObject({
      data: { missing: [{ key: 'solution' }] },
    });
    ticket = await done(putri, ticket, { outcome: 'yes', note: 'Dijelaskan tata caranya.', rating: 5 });
    expect(ticket).toMatchObject({ state: 'closed', rating: 5, solution: 'Dijelaskan tata caranya.' });
    expect(ticket.resolvedAt).toBe(at('09:25'));
    expect(results(ticket).slice(2)).toEqual(['3 notMeasured', '4 notMeasured', '5 notMeasured']);
  });

  it('lewat backend: dikonfirmasi pengguna sesudahnya; "minimal 24 jam" tidak pernah terlambat', async () => {
    ticket = await newTicket(putri, { channel: 'walkIn', facts: { problemCode: 'P19' } });
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket, { outcome: 'no' });
    office.clock.set(at('09:00', 22));
    ticket = await done(putri, ticket, { note: 'Diperbaiki backend.' });
    ticket = await done(putri, ticket);
    expect(ticket).toMatchObject({ state: 'waitingConfirmation', run: { currentStepId: null } });
    expect(results(ticket).slice(-2)).toEqual(['6 notMeasured', '7 notMeasured']);
    const back = await putri.tickets.confirm({
      id: ticket.id,
      version: ticket.version,
      solved: false,
      channel: 'phone',
    });
    expect(back).toMatchObject({ state: 'helpdeskAnalysis', run: { currentStepId: '6' } });
  });
});

describe('Admin LPSE dan eskalasi (SOP 000)', () => {
  let ticket: Ticket;
  const of = () => ({ id: ticket.id, version: ticket.version });
  beforeAll(() => office.clock.set(at('09:00', 22)));

  it('petugas menyerahkan kepada Admin LPSE; langkah Admin tidak dapat ia kerjakan', async () => {
    ticket = await newTicket(putri, { facts });
    ticket = await putri.tickets.handOver({ ...of(), reason: 'Perlu hak akses admin' });
    expect(ticket).toMatchObject({ state: 'adminAnalysis', holder: 'lpseAdmin', assignee: null });
    expect(ticket.run?.currentStepId).toBe('12');
    await expect(done(putri, ticket)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(putri.tickets.markForLkpp({ ...of(), reason: 'Coba-coba' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(ticket.commands).not.toContain('resolve');
  });

  it('Admin menyelesaikan; pengguna belum puas: kembali kepada Admin', async () => {
    ticket = await adi.tickets.resolve({
      ...of(),
      solution: 'Hak akses diperbaiki.',
      message: '',
      channel: 'lpseSupport',
    });
    expect(ticket).toMatchObject({
      state: 'waitingConfirmation',
      closer: { name: 'Adi Admin' },
      run: { currentStepId: '15' },
    });
    ticket = await putri.tickets.confirm({ ...of(), solved: false, channel: 'lpseSupport', note: 'Belum bisa' });
    expect(ticket).toMatchObject({
      state: 'adminAnalysis',
      assignee: { name: 'Adi Admin' },
      run: { currentStepId: '12' },
    });
  });

  it('tidak dapat diselesaikan Admin: SOP Eskalasi dibuka pada tiket yang sama', async () => {
    ticket = await adi.tickets.markForLkpp({ ...of(), reason: 'Kesalahan aplikasi' });
    expect(ticket.run?.procedureCode).toBe('escalation');
    expect(ticket.earlierRuns.map((run) => [run.procedureCode, run.endedAt !== null])).toEqual([
      ['lpse-support', true],
    ]);
    expect(ticket).toMatchObject({ state: 'adminAnalysis' });
    const refused = await adi.tickets.markForLkpp({ ...of(), reason: 'Kirim' }).catch((error) => error);
    expect(refused.data.missing.map((item: { key: string }) => item.key)).toEqual(
      expect.arrayContaining(['localHandlingRecorded', 'reporterIdentity', 'stepsTried', 'screenshot']),
    );
  });

  it('dengan alasan yang dicatat paket dapat dikirim; sesudah LKPP selesai pengguna menutup', async () => {
    const refused = await adi.tickets.markForLkpp({ ...of(), reason: 'Kirim' }).catch((error) => error);
    for (const { key } of refused.data.missing as { key: string }[])
      ticket = await adi.tickets.justifyRequirement({ ...of(), key, reason: 'Tidak tersedia pada pengguna' });
    ticket = await adi.tickets.markForLkpp({ ...of(), reason: 'Kirim' });
    expect(ticket.run?.currentStepId).toBe('5');
    ticket = await done(putri, ticket);
    expect(ticket).toMatchObject({ state: 'escalatedLkpp', holder: 'lkppLevel0' });
    ticket = await done(putri, ticket, { outcome: 'yes' });
    ticket = await done(putri, ticket, { note: 'Perbaikan dirilis LKPP.' });
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket);
    ticket = await putri.tickets.close({ ...of(), rating: 3, comment: 'Agak lama' });
    expect(ticket).toMatchObject({ state: 'closed', rating: 3, ratingComment: 'Agak lama' });
  });

  it('langkah 17: pengguna yang ternyata belum selesai tetap kembali kepada Admin', async () => {
    ticket = await newTicket(adi, { facts });
    ticket = await adi.tickets.handOver({ ...of(), reason: 'Perlu admin' });
    ticket = await adi.tickets.resolve({ ...of(), solution: 'Sudah.', message: '', channel: 'lpseSupport' });
    ticket = await done(adi, ticket);
    ticket = await done(adi, ticket, { outcome: 'yes' });
    expect(ticket.run?.currentStepId).toBe('17');
    ticket = await adi.tickets.confirm({ ...of(), solved: false, channel: 'phone', note: 'Ternyata gagal lagi' });
    expect(ticket).toMatchObject({ state: 'adminAnalysis', reopenCount: 1, run: { currentStepId: '12' } });
    expect(results(ticket).at(-2)).toBe('17 deviating');
  });
});

describe('Standar pelayanan LPSE Support (002)', () => {
  it('meminta data lewat feedback: selama itu waktu milik pengguna', async () => {
    let ticket = await newTicket(putri, { facts, procedureCode: 'service-lpse-support' });
    const of = () => ({ id: ticket.id, version: ticket.version });
    ticket = await putri.tickets.requestData({ ...of(), keys: [], message: 'Mohon datanya', channel: 'lpseSupport' });
    expect(ticket).toMatchObject({ state: 'waitingUser', holder: 'user', run: { currentStepId: '11' } });
    ticket = await putri.tickets.receiveData({ ...of(), message: 'Ini datanya', keys: ['supportingData'] });
    expect(ticket).toMatchObject({ state: 'helpdeskAnalysis', run: { currentStepId: '2' } });
  });
});

describe('Ganti SOP', () => {
  it('tidak menambah waktu: langkah pertama SOP baru mulai saat langkah lama mulai', async () => {
    office.clock.set(at('09:00', 23));
    let ticket = await newTicket(putri, { facts });
    office.clock.set(at('09:20', 23));
    ticket = await putri.tickets.changeProcedure({
      id: ticket.id,
      version: ticket.version,
      procedureCode: 'application-error',
      reason: 'Ternyata error aplikasi',
    });
    expect(ticket.stepClock).toMatchObject({ startedAt: at('09:00', 23), dueAt: at('09:30', 23) });
    expect(ticket.earlierRuns[0]?.stepRuns.map((run) => run.result)).toEqual(['notMeasured', 'notMeasured']);
    ticket = await done(putri, ticket);
    ticket = await putri.tickets.changeProcedure({
      id: ticket.id,
      version: ticket.version,
      procedureCode: 'email',
      reason: 'Salah pilih SOP',
    });
    expect(ticket.stepClock.startedAt).toBe(at('09:20', 23));
    await expect(
      putri.tickets.changeProcedure({
        id: ticket.id,
        version: ticket.version,
        procedureCode: 'tidak-ada',
        reason: 'coba',
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
