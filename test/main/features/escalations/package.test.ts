import { randomUUID } from 'node:crypto';
import JSZip from 'jszip';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GateCase, gateOf, lacking } from '../../../../main/features/escalations/gate.ts';
import { loadLibrary, procedureOf } from '../../../../shared/domain/procedure/library.ts';
import { escalate } from '../../../support/escalating.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { png } from '../tickets/desk.ts';

let office: TestOffice;
let adi: Client;
let sari: Client;
beforeAll(async () => {
  office = await testOffice();
  adi = await office.as('lpseAdmin');
  sari = await office.as('supervisor');
});
afterAll(() => office.close());

const library = loadLibrary();
const nothing: GateCase = {
  docs: [],
  ofRow: [],
  shown: {
    ...{ reporterName: '', reporterPhone: '', reporterEmail: '', organization: '', spseUserId: '', workUnit: '' },
    ...{ applicationVersion: '', errorCode: '', description: '', tenderCode: '', tenderName: '', packageCode: '' },
    ...{ rupCode: '', externalNumber: '', problemCode: '', prioritySet: false, stage: '', images: 0, files: 0 },
  },
  ticked: new Set(),
  fromContact: new Set(),
  justified: {},
  isTried: false,
};
const one = (about: Partial<GateCase>, key: string) =>
  gateOf({ ...nothing, ...about }).find((item) => item.key === key);

describe('pintu paket', () => {
  const ofRow = [{ key: 'errorCode', label: 'Kode error' }];

  it('yang diminta tabel prioritas wajib ada atau diberi alasan', () => {
    expect(one({ ofRow }, 'errorCode')).toMatchObject({ mandatory: true, present: false, foundIn: '' });
    expect(lacking(gateOf({ ...nothing, ofRow })).map((item) => item.key)).toEqual(['errorCode']);
    const justified = { errorCode: 'Galat tanpa kode.' };
    expect(lacking(gateOf({ ...nothing, ofRow, justified }))).toEqual([]);
    expect(lacking(gateOf({ ...nothing, ofRow, justified: { errorCode: '   ' } }))).toHaveLength(1);
  });

  it('menyebut di mana datanya ditemukan: tiket, centang SOP, kontak, atau langkah yang dicoba', () => {
    const shown = { ...nothing.shown, errorCode: 'E-500' };
    expect(one({ ofRow, shown }, 'errorCode')).toMatchObject({
      present: true,
      foundIn: expect.stringContaining('tiket'),
    });
    expect(one({ ofRow, ticked: new Set(['errorCode']) }, 'errorCode')?.foundIn).toContain('Centang');
    const npwp = [{ key: 'npwp', label: 'NPWP' }];
    expect(one({ ofRow: npwp }, 'npwp')?.present).toBe(false);
    expect(one({ ofRow: npwp, fromContact: new Set(['npwp']) }, 'npwp')?.present).toBe(true);
    const tried = [{ key: 'stepsTried', label: 'Langkah dicoba' }];
    expect(one({ ofRow: tried }, 'stepsTried')?.present).toBe(false);
    expect(one({ ofRow: tried, isTried: true }, 'stepsTried')?.foundIn).toContain('dicoba');
  });

  it('meminta hanya yang diminta SOP sampai langkah mengirim ke LKPP, tidak yang sesudahnya', () => {
    const doc = procedureOf(library, 'escalation');
    const sending = doc.steps.findIndex((step) => step.effects.includes('escalateLkpp'));
    expect(sending).toBeGreaterThan(0);
    const before = doc.steps.slice(0, sending + 1).flatMap((step) => step.requirements.map((item) => item.key));
    expect(gateOf({ ...nothing, docs: [doc] }).map((item) => item.key)).toEqual([...new Set(before)]);
  });
});

describe('NPWP pelapor', () => {
  const npwp = '01.234.567.8-901.000';
  async function ticketOf(problemCode: string) {
    const contact = await adi.contacts.create({ clientKey: randomUUID(), name: 'Penyedia Contoh', npwp });
    return adi.tickets.create({
      ...{ clientKey: randomUUID(), channel: 'email', subject: 'Tidak bisa login', contactId: contact.id },
      facts: { problemCode },
    });
  }

  it('ikut dari kontak bila jenis masalahnya memintanya, dan terhitung ada', async () => {
    const preview = await adi.escalations.preview({ ticketId: (await ticketOf('P09')).id });
    expect(preview.package.reporter.npwp).toBe(npwp);
    expect(preview.readable).toContain(`NPWP ${npwp}`);
    expect(preview.gate.find((item) => item.key === 'npwp')).toMatchObject({ present: true });
  });

  it('tidak ikut pada jenis masalah lain, kecuali petugas sengaja membukanya', async () => {
    const { id } = await ticketOf('P04');
    expect((await adi.escalations.preview({ ticketId: id })).package.reporter.npwp).toBe('');
    const opened = await adi.escalations.preview({ ticketId: id, unmask: ['npwp'] });
    expect(opened.package.reporter.npwp).toBe(npwp);
  });
});

describe('jenjang dukungan kantor', () => {
  async function workBy(ladder: '2017' | '2022' | '2024') {
    const { version, ...profile } = await sari.office.profile();
    await sari.office.saveProfile({ version, profile: { ...profile, ladder } });
  }

  it.each([
    ['2017', 0, 'Helpdesk LKPP'],
    ['2022', 1, 'Helpdesk Teknis LKPP'],
    ['2024', 2, 'Level 2 User Support Teknis'],
  ] as const)('ketentuan %s: bug fixing diharapkan pada tingkat %i, %s', async (ladder, level, title) => {
    await workBy(ladder);
    const { ticket, escalation } = await escalate(adi, { channel: 'manual' });
    const preview = await adi.escalations.preview({ ticketId: ticket.id, ticketClass: 'bugFix' });
    expect(preview.package.expectedLevel).toBe(level);
    const event = { kind: 'levelChanged' as const, body: 'Dinaikkan.' };
    const raised = await adi.escalations.recordManualEvent({
      ...{ ...event, id: escalation.id, version: escalation.version, level },
    });
    expect(raised).toMatchObject({ level, levelTitle: title });
    if (level < 2)
      await expect(
        adi.escalations.recordManualEvent({ ...event, id: raised.id, version: raised.version, level: level + 1 }),
      ).rejects.toMatchObject({ code: 'REFUSED', data: { fields: [{ path: 'level' }] } });
  });
});

describe('berkas paket', () => {
  const name = 'Berita acara – “gagal” nomor 7.txt';
  const note = () => new File(['Baris satu\r\nBaris dua: ±50 %\r\n'], name, { type: 'text/plain' });
  const subject =
    'Gagal unggah dokumen penawaran – galat “500” pada lelang pengadaan peralatan kantor tahun anggaran 2026';

  it('surel terbaca kembali utuh: judul, isi dan lampiran bita demi bita, untuk disunting dan dikirim sendiri', async () => {
    const { escalation } = await escalate(adi, { channel: 'mail', subject, files: [note(), png()] });
    const file = await adi.escalations.packageFile({ id: escalation.id });
    expect(file.name).toMatch(/^eskalasi-.*\.eml$/);
    const bytes = await file.bytes();
    const mail = await PostalMime.parse(bytes);
    expect(mail.subject).toBe(`[Eskalasi ${escalation.ticketNumber}] ${subject}`);
    expect(mail.text?.trim()).toContain(`Judul tiket: ${subject}`);
    expect(mail.text).toContain('Peramban lain dan berkas lebih kecil sudah dicoba.');
    expect(mail.headers.find((header) => header.key === 'x-unsent')?.value).toBe('1');
    expect([mail.from, mail.to]).toEqual([undefined, undefined]);
    expect(Date.parse(mail.date ?? '')).toBe(office.clock.now());
    expect(mail.messageId).toBe(`<${escalation.id}@loket.invalid>`);
    expect(mail.attachments.map((each) => each.filename)).toEqual([`01-${name}`, '02-layar.png']);
    const contents = mail.attachments.map(({ content }) =>
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    );
    expect(contents).toEqual([await note().bytes(), await png().bytes()]);
    const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(999); // RFC 5322 §2.1.1
  });

  it('ZIP terbaca oleh pustaka lain: urutan formulir LPSE Support, nama dengan huruf apa pun, isi utuh', async () => {
    const { escalation } = await escalate(adi, { channel: 'manual', subject, files: [note(), png()] });
    const file = await adi.escalations.packageFile({ id: escalation.id });
    const archive = await JSZip.loadAsync(await file.bytes(), { checkCRC32: true });
    const names = Object.keys(archive.files);
    expect(names.slice(0, 3)).toEqual(['00-ringkasan.txt', '01-judul-tiket.txt', '02-lpse.txt']);
    expect(names).toEqual(
      expect.arrayContaining([`08-lampiran/01-${name}`, '08-lampiran/02-layar.png', 'package.json']),
    );
    const read = (entry: string) => archive.file(entry)?.async('uint8array');
    expect(await read(`08-lampiran/01-${name}`)).toEqual(await note().bytes());
    expect(await read('08-lampiran/02-layar.png')).toEqual(await png().bytes());
    expect(await archive.file('01-judul-tiket.txt')?.async('string')).toBe(`${subject}\r\n`);
  });
});
