import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bothEngines, officesOn } from '../../../support/engines.ts';
import type { Client, TestOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket, png, results, type Ticket } from './desk.ts';

describe.each(bothEngines)(
  'Telepon: error aplikasi, data kurang, belum selesai, LKPP (SOP 001) di $engine',
  ({ engine }) => {
    const open = officesOn(engine);
    let office: TestOffice;
    let putri: Client;
    let ticket: Ticket;
    const of = () => ({ id: ticket.id, version: ticket.version });
    const lacking = ['committeeName', 'userId', 'tenderCode', 'tenderName', 'phoneNumber', 'screenshot'];
    beforeAll(async () => {
      office = await open();
      putri = await office.as('officer');
    });

    it('telepon teknis memilih SOP Error Aplikasi; prioritas langsung ditetapkan', async () => {
      ticket = await newTicket(putri, { channel: 'phone', facts });
      expect(ticket.run?.procedureCode).toBe('application-error');
      expect(ticket).toMatchObject({
        priority: 'low',
        state: 'triage',
        commands: ['requestData', 'markForLkpp', 'resolve', 'cancel'],
      });
      // Rendah = 3 hari kerja sesudah Senin; Selasa 16 Juni libur: Jumat 19 Juni 16.00.
      expect(ticket.ticketClock.dueAt).toBe(at('16:00', 19));
    });

    it('meminta data: langkah di antaranya diselesaikan, jam pengguna mulai berjalan', async () => {
      office.clock.set(at('09:20'));
      ticket = await done(putri, ticket);
      office.clock.set(at('09:40'));
      expect(ticket.run?.missing.map((item) => item.key)).toEqual(lacking);
      ticket = await putri.tickets.requestData({
        ...of(),
        keys: [],
        message: 'Mohon kirimkan data berikut.',
        channel: 'email',
        confirmByPhone: true,
      });
      expect(ticket).toMatchObject({ state: 'waitingUser', holder: 'user', commands: ['receiveData', 'cancel'] });
      expect(results(ticket)).toEqual(['1 notMeasured', '1.2 onTime', '1.3 onTime', '1.4 running']);
      // 1 hari kerja sesudah Senin, Selasa libur: Rabu saat loket tutup.
      expect(ticket.stepClock).toMatchObject({ dueAt: at('15:30', 17) });
      const asked = ticket.timeline.find((entry) => entry.kind === 'dataRequest');
      expect(asked).toMatchObject({ direction: 'out', channel: 'email', body: 'Mohon kirimkan data berikut.' });
      expect(asked?.changes.map((change) => change.field)).toEqual(expect.arrayContaining(lacking));
    });

    it('data datang sebagian: langkah pemeriksaan tetap terbuka; lengkap: dilanjutkan', async () => {
      office.clock.set(at('10:00', 17));
      ticket = await putri.tickets.receiveData({ ...of(), message: 'Ini tangkapan layarnya.', keys: ['screenshot'] });
      expect(results(ticket).slice(-2)).toEqual(['1.4 onTime', '1.5 running']);
      expect(ticket.run?.missing.map((item) => item.key)).toEqual(lacking.slice(0, -1));
      ticket = await putri.tickets.update({
        ...of(),
        patch: {
          reporterName: 'Panitia Contoh',
          spseUserId: 'PANITIA01',
          tenderCode: '8812345',
          tenderName: 'Pengadaan Contoh',
          reporterPhone: '081200000001',
        },
      });
      expect(ticket.run?.missing).toEqual([]);
      ticket = await done(putri, ticket, { outcome: 'yes' });
      expect(ticket).toMatchObject({ state: 'helpdeskAnalysis', run: { currentStepId: '2' } });
    });

    it('angka dihitung tangan: 4 jam 50 menit Senin dan 2 jam Rabu tidak dihitung bagi kantor', async () => {
      expect(ticket.pauses).toMatchObject([
        { reason: 'Menunggu data pengguna', from: at('09:40'), to: at('10:00', 17) },
      ]);
      const waited = ticket.run?.stepRuns.find((run) => run.stepId === '1.4');
      expect(waited?.clock.secondsUsed).toBe(410 * 60);
      // Jumat 16.00 + 410 menit: Senin 390 menit, Selasa 08.20.
      expect(ticket.ticketClock).toMatchObject({ dueAt: at('08:20', 23), secondsUsed: 40 * 60, state: 'onTime' });
      const why = await putri.tickets.explain({ id: ticket.id, what: 'ticket' });
      expect(why).toMatchObject({ countedSeconds: 2400, pausedSeconds: 410 * 60, grossSeconds: 49 * 3600 });
      expect(why.intervals.some((each) => each.why.includes('1 Muharam'))).toBe(true);
      expect(why.calendar).toContain('versi 1');
      const step = await putri.tickets.explain({ id: ticket.id, what: 'step', stepRunId: ticket.run?.stepRuns[1]?.id });
      expect(step).toMatchObject({ standard: '30 menit', countedSeconds: 1200, pausedSeconds: 0 });
    });

    it('selesai dan diberitahukan: SOP berakhir, tiket menunggu konfirmasi pengguna', async () => {
      office.clock.set(at('10:20', 17));
      ticket = await putri.tickets.resolve({
        ...of(),
        solution: 'Bersihkan tembolok peramban.',
        message: 'Permasalahan telah diselesaikan.',
        channel: 'email',
      });
      expect(ticket).toMatchObject({
        state: 'waitingConfirmation',
        resolvedAt: at('10:20', 17),
        run: { currentStepId: null },
        closer: { name: 'Putri Petugas' },
        commands: ['confirmSolved', 'confirmNotSolved', 'close', 'cancel'],
      });
      expect(results(ticket).slice(-2)).toEqual(['2 onTime', '3 onTime']);
    });

    it('belum selesai: kembali kepada yang menutup, jam tiket berjalan lagi', async () => {
      office.clock.set(at('10:30', 17));
      ticket = await putri.tickets.confirm({ ...of(), solved: false, channel: 'phone', note: 'Masih gagal.' });
      expect(ticket).toMatchObject({
        state: 'helpdeskAnalysis',
        reopenCount: 1,
        resolvedAt: null,
        assignee: { name: 'Putri Petugas' },
        run: { currentStepId: '2' },
      });
      expect(ticket.stepClock.dueAt).toBe(at('11:00', 17));
      expect(ticket.ticketClock.dueAt).toBe(at('08:30', 23));
    });

    it('ke LKPP hanya bila persyaratan lengkap atau alasannya dicatat', async () => {
      office.clock.set(at('10:45', 17));
      const refused = await putri.tickets
        .markForLkpp({ ...of(), reason: 'Di luar kewenangan kantor' })
        .catch((error) => error);
      expect(refused).toMatchObject({ code: 'REFUSED' });
      expect(refused.data.missing.map((item: { key: string }) => item.key)).toEqual([
        'committeeData',
        'serverReachable',
      ]);
      expect((await putri.tickets.get({ id: ticket.id })).run?.currentStepId).toBe('2');
      ticket = await putri.tickets.tickRequirement({
        ...of(),
        stepRunId: ticket.run?.currentStepRunId ?? '',
        key: 'committeeData',
        ticked: true,
      });
      ticket = await putri.tickets.justifyRequirement({
        ...of(),
        key: 'serverReachable',
        reason: 'Server dikelola LKPP',
      });
      ticket = await putri.tickets.markForLkpp({ ...of(), reason: 'Di luar kewenangan kantor' });
      expect(ticket).toMatchObject({ state: 'escalatedLkpp', holder: 'lkppLevel0', run: { currentStepId: '5' } });
      expect(ticket.pauses.at(-1)).toMatchObject({ reason: 'Menunggu LKPP', to: null });
      expect((await putri.tickets.list({ queue: 'waitingLkpp' })).items).toHaveLength(1);
    });

    it('LKPP meminta data: giliran LPSE menjawab; lalu LKPP menyelesaikan dan pengguna menutup', async () => {
      office.clock.set(at('11:00', 17));
      ticket = await done(putri, ticket, { outcome: 'no' });
      ticket = await done(putri, ticket);
      expect(ticket).toMatchObject({ state: 'waitingLpse', holder: 'lpseHelpdesk', run: { currentStepId: '7' } });
      expect(ticket.stepClock.dueAt).toBe(at('15:30', 18));
      ticket = await done(putri, ticket);
      ticket = await done(putri, ticket, { outcome: 'yes' });
      // Solusi yang ditolak pengguna tidak berlaku untuk penyelesaian berikutnya.
      await expect(done(putri, ticket)).rejects.toMatchObject({ data: { missing: [{ key: 'solution' }] } });
      ticket = await done(putri, ticket, { note: 'LKPP memperbaiki data tender.' });
      expect(ticket).toMatchObject({ solution: 'LKPP memperbaiki data tender.', run: { currentStepId: '10' } });
      office.clock.set(at('11:06', 17));
      ticket = await done(putri, ticket);
      expect(results(ticket).at(-2)).toBe('10 late');
      ticket = await putri.tickets.confirm({
        ...of(),
        solved: true,
        channel: 'phone',
        rating: 4,
        comment: 'Terima kasih',
      });
      expect(ticket).toMatchObject({
        state: 'closed',
        holder: 'user',
        rating: 4,
        closedAt: at('11:06', 17),
        commands: ['reopen'],
      });
      expect(ticket.ticketClock).toMatchObject({ state: 'done' });
      expect(ticket.pauses.every((pause) => pause.to !== null)).toBe(true);
    });

    it('dibuka kembali dalam tujuh hari, tidak sesudahnya', async () => {
      office.clock.set(at('11:06', 24));
      const reopened = await putri.tickets.reopen({ ...of(), reason: 'Muncul lagi' });
      expect(reopened).toMatchObject({ state: 'helpdeskAnalysis', reopenCount: 2, closedAt: null, rating: null });
      expect(reopened.run?.currentStepId).toBe('4');
      ticket = await putri.tickets.cancel({
        id: ticket.id,
        version: reopened.version,
        reason: 'Dilanjutkan di tiket lain',
      });
      office.clock.set(at('11:07', 24) + 7 * 86_400_000);
      await expect(putri.tickets.reopen({ ...of(), reason: 'Terlambat' })).rejects.toMatchObject({ code: 'REFUSED' });
      expect((await putri.tickets.get({ id: ticket.id })).commands).toEqual([]);
    });

    it('tangkapan layar yang dilampirkan memenuhi persyaratannya', async () => {
      office.clock.set(at('09:00', 29));
      ticket = await newTicket(putri, { channel: 'phone', facts });
      await putri.tickets.attach({ id: ticket.id, clientKey: randomUUID(), file: png() });
      ticket = await putri.tickets.get({ id: ticket.id });
      expect(ticket.requiredData.find((item) => item.key === 'screenshot')).toMatchObject({ present: true });
      expect(ticket.requiredData.find((item) => item.key === 'userId')).toMatchObject({
        present: false,
        justified: '',
      });
    });
  },
);
