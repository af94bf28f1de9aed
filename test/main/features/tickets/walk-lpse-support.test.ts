import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket, results, type Ticket } from './desk.ts';

describe('Tiket LPSE Support, dari laporan sampai penilaian (SOP 000)', () => {
  let office: TestOffice;
  let putri: Client;
  let ticket: Ticket;
  beforeAll(async () => {
    office = await testOffice();
    putri = await office.as('officer');
  });
  afterAll(() => office.close());

  it('langkah 1 milik pengguna: selesai saat diterima dan tidak diukur', async () => {
    ticket = await newTicket(putri, { facts, assignToMe: false });
    expect(ticket).toMatchObject({ number: '2026-000001', state: 'new', holder: 'lpseHelpdesk', assignee: null });
    expect(results(ticket)).toEqual(['1 notMeasured', '2 running']);
    expect(ticket.stepClock).toMatchObject({ state: 'dueSoon', dueAt: at('09:30'), secondsLeft: 1800 });
  });

  it('langkah 2 harus selesai dalam 30 menit: pukul 09.30.00 masih tepat waktu', async () => {
    office.clock.set(at('09:30'));
    ticket = await done(putri, ticket);
    expect(results(ticket)).toEqual(['1 notMeasured', '2 onTime', '3 running']);
    expect(ticket.run?.stepRuns[1]?.ticked).toEqual(['priorityList']);
  });

  it('data kurang diminta; selama menunggu pengguna jam tiket berhenti', async () => {
    ticket = await done(putri, ticket, { outcome: 'yes' });
    ticket = await done(putri, ticket);
    expect(ticket).toMatchObject({ state: 'waitingUser', holder: 'user' });
    expect(ticket.ticketClock).toMatchObject({ state: 'paused', running: false });
    expect(ticket.pauses).toMatchObject([{ reason: 'Menunggu data pengguna', from: at('09:30'), to: null }]);
    office.clock.set(at('11:00'));
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket);
    expect(ticket).toMatchObject({ state: 'helpdeskAnalysis', holder: 'lpseHelpdesk' });
    expect(ticket.pauses).toMatchObject([{ from: at('09:30'), to: at('11:00') }]);
    // Rendah: 3 hari kerja sesudah Senin (Selasa 16 Juni libur) = Jumat 16.00; jeda 90 menit menggesernya ke Senin 09.30.
    expect(ticket.ticketClock.dueAt).toBe(at('09:30', 22));
  });

  it('langkah 9 terlambat bila pemberitahuan dikirim setelah 15 menit', async () => {
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket, { outcome: 'yes', note: 'Bersihkan tembolok peramban, lalu unggah lagi.' });
    office.clock.set(at('11:15') + 1);
    ticket = await done(putri, ticket);
    expect(results(ticket).at(-2)).toBe('9 late');
    expect(ticket).toMatchObject({ state: 'waitingConfirmation', resolvedAt: at('11:15') + 1 });
    expect((await putri.tickets.counts()).toConfirm).toBe(1);
  });

  it('belum selesai: kembali ke Helpdesk yang menutup; selesai: ditutup dan dinilai pengguna', async () => {
    ticket = await done(putri, ticket, { outcome: 'no' });
    expect(ticket).toMatchObject({ state: 'helpdeskAnalysis', reopenCount: 1, assignee: { name: 'Putri Petugas' } });
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket, { outcome: 'yes', note: 'Pasang versi terbaru.' });
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket, { outcome: 'yes', rating: 5 });
    expect(ticket).toMatchObject({
      state: 'closed',
      rating: 5,
      solution: 'Pasang versi terbaru.',
      closedAt: at('11:15') + 1,
    });
    expect(ticket.pauses.every((pause) => pause.to !== null)).toBe(true);
    expect(await putri.tickets.counts()).toMatchObject({ open: 0, closed: 1 });
    expect((await putri.tickets.list({ queue: 'closed' })).items.map((row) => row.number)).toEqual(['2026-000001']);
  });
});
