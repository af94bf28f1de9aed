import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket, results, type Ticket } from './desk.ts';

let office: TestOffice;
let putri: Client;
let sari: Client;
let ticket: Ticket;
const of = () => ({ id: ticket.id, version: ticket.version });
beforeAll(async () => {
  office = await testOffice();
  putri = await office.as('officer');
  sari = await office.as('supervisor');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set(at('09:00'));
  ticket = await newTicket(putri, { facts });
});

describe('menyelesaikan langkah', () => {
  it('langkah prioritas tidak selesai sebelum prioritas ditetapkan', async () => {
    ticket = await newTicket(putri);
    await expect(done(putri, ticket, { ticked: ['priorityList'] })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { missing: [{ key: 'priority' }] },
    });
    ticket = await putri.tickets.setPriority({ ...of(), facts: { problemCode: 'P01' } });
    expect(ticket).toMatchObject({ priority: 'high', decision: { urgency: 'urgent' } });
    ticket = await done(putri, ticket);
    expect(results(ticket)).toEqual(['1 notMeasured', '2 onTime', '3 running']);
  });

  it('boleh dicatat kemudian, tetapi tidak sebelum langkah mulai dan tidak di masa depan', async () => {
    office.clock.set(at('10:00'));
    await expect(done(putri, ticket, { at: at('08:59') })).rejects.toMatchObject({
      data: { fields: [{ path: 'at' }] },
    });
    await expect(done(putri, ticket, { at: at('10:01') })).rejects.toMatchObject({
      data: { fields: [{ path: 'at' }] },
    });
    ticket = await done(putri, ticket, { at: at('09:15') });
    expect(results(ticket)[1]).toBe('2 onTime');
    expect(ticket.run?.stepRuns[1]?.clock.secondsUsed).toBe(15 * 60);
  });

  it('melewati dan menyimpang perlu alasan, dan supervisor mengetahuinya', async () => {
    await expect(done(putri, ticket, { outcome: 'skipped' })).rejects.toMatchObject({
      data: { fields: [{ path: 'reason' }] },
    });
    ticket = await done(putri, ticket, { outcome: 'skipped', reason: 'Sudah jelas dari telepon' });
    ticket = await done(putri, ticket, { outcome: 'deviated', jumpTo: '9', reason: 'Solusi sudah dikirim', note: '' });
    expect(results(ticket).slice(1)).toEqual(['2 skipped', '3 deviating', '9 running']);
    const stepRunId = ticket.run?.stepRuns[2]?.id ?? '';
    await expect(putri.tickets.acknowledgeDeviation({ id: ticket.id, stepRunId, note: '' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    ticket = await sari.tickets.acknowledgeDeviation({ id: ticket.id, stepRunId, note: 'Dapat diterima' });
    expect(ticket.run?.stepRuns[2]?.acknowledged).toMatchObject({ by: 'Sari Supervisor', note: 'Dapat diterima' });
    const running = ticket.run?.currentStepRunId ?? '';
    await expect(
      sari.tickets.acknowledgeDeviation({ id: ticket.id, stepRunId: running, note: '' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('supervisor juga dapat menandai langkah yang terlambat; yang tepat waktu tidak', async () => {
    const quick = await done(putri, await newTicket(putri, { facts }));
    const late = await newTicket(putri, { facts });
    const before = office.clock.now();
    office.clock.set(before + 40 * 60_000);
    const { id, run } = await done(putri, late);
    office.clock.set(before);
    expect(run?.stepRuns[1]?.result).toBe('late');
    const stepRunId = run?.stepRuns[1]?.id ?? '';
    const seen = await sari.tickets.acknowledgeDeviation({ id, stepRunId, note: 'Antrean panjang' });
    expect(seen.run?.stepRuns[1]?.acknowledged).toMatchObject({ note: 'Antrean panjang' });
    expect(seen.timeline.some(({ title }) => title.startsWith('Keterlambatan diketahui supervisor'))).toBe(true);
    await expect(
      sari.tickets.acknowledgeDeviation({ id: quick.id, stepRunId: quick.run?.stepRuns[1]?.id ?? '', note: '' }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('langkah yang bukan giliran ditolak sebagai bentrok', async () => {
    await expect(done(putri, ticket, { stepId: '7' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('data yang tidak diminta siapa pun tidak dapat ditandai', async () => {
    await expect(done(putri, ticket, { ticked: ['bukanData'] })).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(
      putri.tickets.tickRequirement({ ...of(), stepRunId: ticket.run?.currentStepRunId ?? '', key: 'x', ticked: true }),
    ).rejects.toMatchObject({ code: 'REFUSED' });
  });
});

describe('mengurungkan langkah terakhir', () => {
  it('langkah berjalan lagi seperti semula, dengan jam dan jedanya', async () => {
    const fresh = ticket;
    ticket = await done(putri, ticket);
    ticket = await done(putri, ticket, { outcome: 'yes' });
    const beforeAsking = ticket;
    ticket = await done(putri, ticket);
    expect(ticket.state).toBe('waitingUser');
    ticket = await putri.tickets.undoStep(of());
    expect(ticket).toMatchObject({ state: 'helpdeskAnalysis', pauses: beforeAsking.pauses });
    expect(ticket.run?.currentStepId).toBe('4');
    ticket = await putri.tickets.undoStep(of());
    ticket = await putri.tickets.undoStep(of());
    expect(ticket.stepClock).toEqual(fresh.stepClock);
    expect(results(ticket)).toEqual(results(fresh));
    await expect(putri.tickets.undoStep(of())).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('penutupan yang keliru dapat diurungkan; penilaian ikut kembali', async () => {
    for (const act of [{}, { outcome: 'no' as const }, {}, { outcome: 'yes' as const, note: 'Solusi' }, {}])
      ticket = await done(putri, ticket, act);
    const resolved = ticket;
    ticket = await done(putri, ticket, { outcome: 'yes', rating: 1 });
    expect(ticket).toMatchObject({ state: 'closed', rating: 1 });
    ticket = await putri.tickets.undoStep(of());
    expect(ticket).toMatchObject({
      state: 'waitingConfirmation',
      closedAt: null,
      rating: null,
      resolvedAt: resolved.resolvedAt,
    });
    expect((await putri.tickets.counts()).closed).toBe(0);
  });

  it('tidak setelah ada pesan atau permintaan data', async () => {
    ticket = await done(putri, ticket);
    await putri.tickets.addMessage({ id: ticket.id, clientKey: randomUUID(), body: 'Halo', direction: 'out' });
    await expect(putri.tickets.undoStep(of())).rejects.toMatchObject({ code: 'REFUSED' });
    ticket = await newTicket(putri, { facts });
    ticket = await putri.tickets.requestData({ ...of(), keys: [], message: 'Mohon data', channel: 'lpseSupport' });
    await expect(putri.tickets.undoStep(of())).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('SOP Eskalasi yang baru dibuka ikut hilang', async () => {
    const adi = await office.as('lpseAdmin');
    ticket = await adi.tickets.markForLkpp({ ...of(), reason: 'Kesalahan aplikasi' }).then(
      (value) => value,
      (error) => error,
    );
    expect(ticket.run?.procedureCode).toBe('escalation');
    await expect(adi.tickets.undoStep(of())).rejects.toMatchObject({ code: 'REFUSED' });
    ticket = await newTicket(adi, { facts });
    for (const act of [
      {},
      { outcome: 'no' as const },
      {},
      { outcome: 'no' as const },
      {},
      {},
      { outcome: 'no' as const },
      {},
    ])
      ticket = await done(adi, ticket, act);
    expect(ticket.run?.procedureCode).toBe('escalation');
    ticket = await adi.tickets.undoStep(of());
    expect(ticket).toMatchObject({ run: { procedureCode: 'lpse-support', currentStepId: '18' }, earlierRuns: [] });
  });
});

describe('rahasia tidak disimpan', () => {
  it('teks yang memuat kata sandi ditolak, dengan tempatnya dan tanpa rahasianya', async () => {
    const body = 'Mohon dicek.\nPassword SPSE: Rahasia#2026';
    const refused = await putri.tickets
      .addMessage({ id: ticket.id, clientKey: randomUUID(), body, direction: 'in' })
      .catch((error) => error);
    expect(refused).toMatchObject({ code: 'REFUSED', data: { fields: [{ path: 'body' }] } });
    expect(refused.data.fields[0].message).toBe('Baris 2: Password SPSE: •••• – ganti dengan ••••');
    expect(JSON.stringify(refused.data)).not.toContain('Rahasia#2026');
    const rows = await office.core.kernel.store.read((reader) =>
      reader.query(`SELECT count(*) AS n FROM timeline_entry WHERE body LIKE '%Rahasia#2026%'`),
    );
    expect(rows[0].n).toBe(0);
    await expect(newTicket(putri, { description: 'kata sandi = Abc12345!' })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  it('keluhan tentang kata sandi boleh ditulis', async () => {
    const said = 'Pengguna lupa password; muncul "User ID atau Password salah".';
    await expect(newTicket(putri, { description: said })).resolves.toMatchObject({ fields: { description: said } });
  });
});

it('tiket dengan 200 baris riwayat dibaca dengan jumlah kueri yang tetap', async () => {
  for (let n = 0; n < 205; n++) {
    office.clock.forward(1);
    await putri.tickets.addMessage({
      id: ticket.id,
      clientKey: randomUUID(),
      body: `Pesan ${n}`,
      direction: 'internal',
    });
  }
  const { store } = office.core.kernel;
  let queries = 0;
  const counted = ['find', 'findOneBy', 'findOne', 'findBy', 'query', 'existsBy', 'countBy'] as const;
  const { getTicket, createDesk } = await import('../../../../main/features/tickets/service.ts');
  const kernel = {
    ...office.core.kernel,
    store: {
      ...store,
      read: <T>(work: Parameters<typeof store.read<T>>[0]) =>
        store.read((reader) =>
          work(
            new Proxy(reader, {
              get: (target, name) => {
                if (counted.some((each) => each === name)) queries += 1;
                const value = Reflect.get(target, name);
                return typeof value === 'function' ? value.bind(target) : value;
              },
            }),
          ),
        ),
    },
  };
  const desk = createDesk(kernel);
  const actor = { staffId: null, name: '', username: '', role: 'supervisor' as const };
  await getTicket(desk, actor, ticket.id);
  queries = 0;
  const detail = await getTicket(desk, actor, ticket.id);
  expect(queries).toBeLessThanOrEqual(12);
  expect(queries).toBeGreaterThan(3);
  expect(detail.timeline).toHaveLength(200);
  expect(detail.timelineMore).toBe(true);
  const older = await putri.tickets.timeline({ id: ticket.id, limit: 100, before: detail.timeline.at(-1)?.at });
  expect(older.items.at(-1)?.kind).toBe('created');
  expect(detail.timeline.length + older.items.length).toBe(205 + 2);
  expect(older.more).toBe(false);
});
