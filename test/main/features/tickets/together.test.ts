import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { bothEngines, officesOn } from '../../../support/engines.ts';
import type { Client, TestOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket, results } from './desk.ts';

describe.each(bothEngines)('beberapa petugas sekaligus di $engine', ({ engine }) => {
  const open = officesOn(engine);
  let office: TestOffice;
  let putri: Client;
  let sari: Client;
  beforeAll(async () => {
    office = await open();
    putri = await office.as('officer');
    sari = await office.as('supervisor');
  });

  it('tombol simpan yang ditekan dua kali membuat satu tiket', async () => {
    const clientKey = randomUUID();
    const [first, second] = await Promise.all([newTicket(putri, { clientKey }), newTicket(putri, { clientKey })]);
    expect(second.id).toBe(first.id);
    expect((await newTicket(sari, { clientKey, subject: 'Lain' })).subject).toBe(first.subject);
    expect((await putri.tickets.counts()).open).toBe(1);
  });

  it('nomor tiket berurutan tanpa lompatan, juga bila dibuat bersamaan', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => newTicket(putri)));
    const numbers = made.map((ticket) => Number(ticket.number.slice(5))).sort((a, b) => a - b);
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('dua petugas pada satu langkah: yang kedua diberi tahu apa yang berubah', async () => {
    const ticket = await newTicket(putri, { facts });
    const outcomes = await Promise.allSettled([done(putri, ticket), done(sari, ticket)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'CONFLICT' });
    const changed: { field: string; after: string }[] = refused?.reason.data.changed;
    expect(changed.find((change) => change.field === 'stepLabel')?.after).toMatch(/^3\. /);
    const now = await putri.tickets.get({ id: ticket.id });
    expect(results(now)).toEqual(['1 notMeasured', '2 onTime', '3 running']);
    expect(now.timeline.filter((entry) => entry.kind === 'step')).toHaveLength(1);
  });

  it('dua petugas mengubah data yang sama: yang kedua melihat isian, nilai, siapa, dan kapan', async () => {
    const ticket = await newTicket(putri);
    const target = { id: ticket.id, version: ticket.version };
    office.clock.set(at('09:05'));
    await sari.tickets.update({ ...target, patch: { tenderCode: '111' } });
    await expect(putri.tickets.update({ ...target, patch: { tenderCode: '222' } })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { changed: [{ field: 'tenderCode', before: '', after: '111', by: 'Sari Supervisor', at: at('09:05') }] },
    });
    expect((await putri.tickets.get({ id: ticket.id })).tenderCode).toBe('111');
  });

  it('pesan tidak membuat pekerjaan orang lain bentrok, dan tidak tercatat dua kali', async () => {
    const ticket = await newTicket(putri, { facts });
    const message = { id: ticket.id, clientKey: randomUUID(), body: 'Sudah saya telepon.', direction: 'out' as const };
    const [first] = await Promise.all([sari.tickets.addMessage(message), sari.tickets.addMessage(message)]);
    expect(first.version).toBe(ticket.version);
    expect(first.timeline.filter((entry) => entry.kind === 'message')).toHaveLength(1);
    await expect(done(putri, ticket)).resolves.toMatchObject({ run: { currentStepId: '3' } });
  });

  it('menugaskan banyak tiket sekaligus dapat dibatalkan dari catatannya', async () => {
    const ids = (await Promise.all([newTicket(putri), newTicket(putri, { assignToMe: false })])).map((one) => one.id);
    const people = await sari.staff.names();
    const adi = people.find((person) => person.name === 'Adi Admin');
    const auditor = people.find((person) => person.name === 'Ayu Auditor');
    const given = await sari.tickets.assign({ ids, assigneeId: adi?.id ?? null });
    expect(given.changed).toBe(2);
    expect((await sari.tickets.get({ id: ids[1] ?? '' })).state).toBe('triage');
    for (const { id, assigneeId } of given.previous) await sari.tickets.assign({ ids: [id], assigneeId });
    expect(await sari.tickets.get({ id: ids[1] ?? '' })).toMatchObject({ state: 'new', assignee: null });
    await expect(sari.tickets.assign({ ids, assigneeId: auditor?.id ?? null })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });

  it('prioritas banyak tiket: hanya supervisor, dan yang belum berjenis dijelaskan', async () => {
    const [plain, ranked] = await Promise.all([newTicket(putri), newTicket(putri, { facts })]);
    const input = { ids: [plain.id, ranked.id], priority: 'high' as const, reason: 'Perintah Ketua LPSE' };
    await expect(putri.tickets.bulkPriority(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const done = await sari.tickets.bulkPriority(input);
    expect(done).toMatchObject({ changed: 1, refused: [{ number: plain.number }] });
    const now = await putri.tickets.get({ id: ranked.id });
    expect(now).toMatchObject({ priority: 'high', facts: { override: { reason: 'Perintah Ketua LPSE' } } });
    // Tinggi: 4 jam kerja sejak 09.05.
    expect(now.ticketClock.dueAt).toBe(at('14:05'));
  });

  it('tampilan tersimpan: milik sendiri dan yang dibagikan', async () => {
    await putri.tickets.views.save({ name: 'Milik saya', shared: false, query: 'queue=mine' });
    await sari.tickets.views.save({ name: 'Tender besok', shared: true, query: 'queue=late' });
    const views = await putri.tickets.views.list();
    expect(views.map((view) => [view.name, view.mine])).toEqual([
      ['Milik saya', true],
      ['Tender besok', false],
    ]);
    await expect(putri.tickets.views.remove({ id: views[1]?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await sari.tickets.views.list()).map((view) => view.name)).toEqual(['Tender besok']);
  });

  it('auditor membaca saja', async () => {
    const ayu = await office.as('auditor');
    const ticket = await newTicket(putri, { facts });
    expect((await ayu.tickets.get({ id: ticket.id })).commands).toEqual([]);
    await expect(done(ayu, ticket)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
