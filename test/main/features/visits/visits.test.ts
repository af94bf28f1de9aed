import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timelineTable } from '../../../../main/features/tickets/table.ts';
import type { Database } from '../../../../main/store/open.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { startPostgres } from '../../../support/postgres.ts';
import { pdfPages } from '../reports/paper/tools.ts';
import { giveLetterhead } from './letterhead.ts';
import { insertTicket } from './ticket.ts';

let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const engines: { name: string; database: () => Promise<Database | undefined> }[] = [
  { name: 'SQLite', database: async () => undefined },
  { name: 'PostgreSQL', database: () => postgres.database() },
];
const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe.each(engines)('visitors at the desk, on $name', ({ database }) => {
  let office: TestOffice;
  let putri: Client;
  let adi: Client;
  beforeAll(async () => {
    office = await testOffice({ database: await database() });
    putri = await office.as('officer');
    adi = await office.as('lpseAdmin');
  });
  afterAll(() => office.close());
  const arrive = (name: string, more: object = {}) => putri.visits.register({ clientKey: randomUUID(), name, ...more });

  it('the guest book takes a visitor with nothing but a name and gives the next queue number of the day', async () => {
    office.clock.set('2026-06-15T09:00+07:00');
    const rina = await arrive('Rina Contoh');
    const dodi = await arrive('Dodi Contoh');
    expect([rina.queueNumber, dodi.queueNumber]).toEqual([1, 2]);
    expect(rina).toMatchObject({ officer: { name: 'Putri Petugas' }, leftAt: null, ticket: null, role: 'other' });
    office.clock.set('2026-06-16T00:10+07:00');
    expect((await arrive('Tamu pagi')).queueNumber).toBe(1);
  });

  it('pressing save twice writes one visitor', async () => {
    const clientKey = randomUUID();
    const [first, again] = await Promise.all([
      putri.visits.register({ clientKey, name: 'Sekali saja' }),
      putri.visits.register({ clientKey, name: 'Sekali saja' }),
    ]);
    expect(again).toEqual(first);
  });

  it('many visitors at once get different numbers', async () => {
    office.clock.set('2026-06-17T09:00+07:00');
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => arrive(`Rombongan ${n}`)));
    const numbers = all.map((visit) => visit.queueNumber).toSorted((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('saving one field of the form leaves the others alone', async () => {
    const { id } = await arrive('Sari Contoh', { phone: '0812-0000-0001', purpose: 'Reset kata sandi' });
    const saved = await putri.visits.save({ id, version: 1, patch: { description: 'Lupa kata sandi' } });
    expect(saved).toMatchObject({
      phone: '0812-0000-0001',
      purpose: 'Reset kata sandi',
      description: 'Lupa kata sandi',
      version: 2,
    });
    const same = await putri.visits.save({ id, version: 2, patch: { description: 'Lupa kata sandi' } });
    expect(same.version).toBe(2);
  });

  it('when two officers type into the same form, the later one is told what the other changed', async () => {
    const { id } = await arrive('Berdua');
    await adi.visits.save({ id, version: 1, patch: { solution: 'Sudah dibantu' } });
    const later = putri.visits.save({ id, version: 1, patch: { solution: 'Versi Putri' } });
    await expect(later).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { changed: [{ field: 'solution', before: '', after: 'Sudah dibantu', by: 'Adi Admin' }] },
    });
    expect((await putri.visits.get({ id })).solution).toBe('Sudah dibantu');
  });

  it('the visitor rates on leaving; leaving can be undone and is not done twice', async () => {
    const { id } = await arrive('Puas');
    office.clock.forward(20);
    const left = await putri.visits.leave({ id, version: 1, satisfaction: 5, comment: 'Ramah' });
    expect(left).toMatchObject({ satisfaction: 5, satisfactionComment: 'Ramah', leftAt: office.clock.now() });
    const twice = putri.visits.leave({ id, version: left.version, satisfaction: 1 });
    await expect(twice).rejects.toMatchObject({ code: 'CONFLICT' });
    const here = { leftAt: null, satisfaction: null, satisfactionComment: '' };
    expect(await putri.visits.undoLeave({ id })).toMatchObject(here);
    await expect(putri.visits.undoLeave({ id })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('a visitor who does not want to rate just leaves', async () => {
    const { id } = await arrive('Terburu-buru');
    expect((await putri.visits.leave({ id, version: 1, satisfaction: null })).satisfaction).toBeNull();
  });

  it('times that cannot be are refused', async () => {
    const now = office.clock.now();
    await expect(arrive('Besok', { arrivedAt: now + 86_400_000 })).rejects.toMatchObject({ code: 'REFUSED' });
    const { id } = await arrive('Tadi', { arrivedAt: now - 3_600_000 });
    const early = putri.visits.leave({ id, version: 1, satisfaction: null, leftAt: now - 7_200_000 });
    await expect(early).rejects.toMatchObject({
      code: 'REFUSED',
      message: 'Jam pulang tidak boleh sebelum jam datang. Periksa jamnya.',
    });
  });

  it('an auditor reads the guest book and does not write in it', async () => {
    const auditor = await office.as('auditor');
    expect((await auditor.visits.list({})).items.length).toBeGreaterThan(0);
    const written = auditor.visits.register({ clientKey: randomUUID(), name: 'X' });
    await expect(written).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('a visit linked to a ticket stands on its timeline, once; unlinking says so too', async () => {
    const ticketId = await insertTicket(office.core.kernel, { number: '2026-000123', subject: 'Gagal unggah' });
    const { id, queueNumber } = await arrive('Tono Contoh', { purpose: 'Menanyakan tiket' });
    const linked = await putri.visits.linkTicket({ id, ticketId });
    await putri.visits.linkTicket({ id, ticketId });
    expect(linked.ticket).toEqual({ id: ticketId, number: '2026-000123', subject: 'Gagal unggah' });
    const entries = () =>
      office.core.kernel.store.read((reader) =>
        reader.find(timelineTable, { where: { ticketId }, order: { at: 'ASC', id: 'ASC' } }),
      );
    expect(await entries()).toMatchObject([
      { kind: 'visit', refId: id, channel: 'walkIn', body: 'Menanyakan tiket', byName: 'Putri Petugas' },
    ]);
    expect((await putri.visits.linkTicket({ id, ticketId: null })).ticket).toBeNull();
    expect((await entries()).map((entry) => entry.title.split(':')[0])).toEqual([
      `Kunjungan tamu nomor ${queueNumber}`,
      `Tautan kunjungan tamu nomor ${queueNumber} dilepas`,
    ]);
    const nowhere = putri.visits.linkTicket({ id, ticketId: randomUUID() });
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('the list filters by day, presence and words, and pages without gaps or repeats', async () => {
    office.clock.set('2026-07-01T08:00+07:00');
    for (let n = 0; n < 7; n += 1) {
      office.clock.forward(n % 2 ? 0 : 5);
      await arrive(`Juli ${n}`, { organization: n === 3 ? 'CV Maju Jaya' : '' });
    }
    const day = { from: '2026-07-01', to: '2026-07-01' };
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await putri.visits.list({ ...day, limit: 3, cursor });
      names.push(...page.items.map((item) => item.name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(names).toHaveLength(7);
    expect(new Set(names).size).toBe(7);
    const [latest] = (await putri.visits.list(day)).items;
    await putri.visits.leave({ id: latest?.id ?? '', version: 1, satisfaction: 4 });
    expect((await putri.visits.list({ ...day, present: true })).items).toHaveLength(6);
    expect((await putri.visits.list({ ...day, present: false })).items).toHaveLength(1);
    expect((await putri.visits.list({ ...day, search: 'maju' })).items.map((item) => item.name)).toEqual(['Juli 3']);
    expect((await putri.visits.list({ search: '"*( OR' })).items).toBeDefined();
    expect((await putri.visits.list({ from: '2026-07-02' })).items).toEqual([]);
    await expect(putri.visits.list({ cursor: 'x' })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('everyone finds the visitor by telephone number', async () => {
    await arrive('Nomor Contoh', { phone: '0813-9999-1234' });
    const hits = await putri.search.find({ query: '99991234', kinds: ['visit'] });
    expect(hits.map((hit) => hit.title)).toEqual(['Nomor Contoh']);
  });

  it('the consultation form is one page with the classification of the ticket ticked', async () => {
    const ticketId = await insertTicket(office.core.kernel, {
      number: '2026-000777',
      classified: true,
      ticketType: 'suggestion',
    });
    await giveLetterhead(office.core.kernel);
    // The fullest form there can be: everything long, a role and a type that the form has no box for.
    const { id } = await arrive('Wati Contoh', {
      role: 'verifier',
      errorCode: 'X'.repeat(200),
      workUnit: 'Sekretariat Daerah '.repeat(10).trim(),
      solution: 'Sudah dijelaskan cara memulihkan kata sandi. '.repeat(200),
      organization: 'CV Karya Contoh',
      phone: '0812-0000-0009',
      tenderCode: '99001234',
      description: 'Tidak dapat masuk ke SPSE. '.repeat(700),
    });
    await putri.visits.linkTicket({ id, ticketId });
    const file = await putri.visits.form({ id });
    expect(file.type).toBe('application/pdf');
    const pages = pdfPages(await bytesOf(file));
    expect(pages).toHaveLength(1);
    const text = (pages[0] ?? '').replace(/\s+/g, ' ');
    for (const part of [
      'FORMULIR PENCATATAN GANGGUAN / MASALAH DAN PERMINTAAN LAYANAN',
      '2026-000777',
      'Wati Contoh',
      '0812-0000-0009',
      'CV Karya Contoh',
      '99001234',
      'KLASIFIKASI',
      'Tidak Mendesak',
      'PENYELESAIAN',
      'teks lengkap ada di aplikasi',
      'Putri Petugas',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/PENGGUNA HELPDESK/i);
  });

  it('the guest book is exported with the fields of a real guest book', async () => {
    const pdf = await putri.visits.export({ from: '2026-07-01', to: '2026-07-01', format: 'pdf' });
    const text = pdfPages(await bytesOf(pdf)).join('\n');
    expect(text).not.toMatch(/Panggila\s/);
    for (const part of ['BUKU TAMU', '1 Juli 2026', 'Juli 0', 'Juli 6', 'Panggilan', 'Tujuan', 'Alamat']) {
      expect(text).toContain(part);
    }
    const book = await putri.visits.export({ format: 'xlsx' });
    expect(book.name).toBe('buku-tamu.xlsx');
    expect(book.size).toBeGreaterThan(4_000);
  });
});
