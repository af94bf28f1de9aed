import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cleanName, isProgram, mimeOf } from '../../../../main/features/tickets/file-kind.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { newTicket, png, type Ticket } from './desk.ts';

let office: TestOffice;
let putri: Client;
let ticket: Ticket;
beforeAll(async () => {
  office = await testOffice();
  putri = await office.as('officer');
});
afterAll(() => office.close());
beforeEach(async () => {
  ticket = await newTicket(putri);
});
const attach = (file: File, clientKey: string = randomUUID()) =>
  putri.tickets.attach({ id: ticket.id, clientKey, file });
const kept = (sha256: string) => join(office.folder, 'files', sha256.slice(0, 2), sha256);

describe('lampiran', () => {
  it('disimpan menurut isinya dan dibaca kembali utuh', async () => {
    const made = await attach(png('C:\\Users\\x\\layar  error?.png'));
    expect(made).toMatchObject({ name: 'layar error.png', mime: 'image/png', by: 'Putri Petugas' });
    expect(existsSync(kept(made.sha256))).toBe(true);
    const file = await putri.tickets.readAttachment({ attachmentId: made.id });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from(await png().arrayBuffer()));
    const detail = await putri.tickets.get({ id: ticket.id });
    expect(detail.attachments.map((each) => each.id)).toEqual([made.id]);
    expect(detail.timeline[0]).toMatchObject({ kind: 'file', files: [{ id: made.id }] });
  });

  it('dikirim dua kali menjadi satu; isi yang sama disimpan sekali', async () => {
    const clientKey = randomUUID();
    const [first, second] = [await attach(png(), clientKey), await attach(png(), clientKey)];
    expect(second.id).toBe(first.id);
    await attach(png('lain.png'));
    expect(readdirSync(join(office.folder, 'files', first.sha256.slice(0, 2)))).toEqual([first.sha256]);
  });

  it('yang rusak di disk tidak diberikan seolah-olah utuh', async () => {
    const made = await attach(new File(['catatan penting'], 'catatan.txt'));
    writeFileSync(kept(made.sha256), 'diubah orang');
    await expect(putri.tickets.readAttachment({ attachmentId: made.id })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
  });

  it('dihapus dengan alasan: tidak tampil lagi, jejaknya tetap', async () => {
    const made = await attach(png());
    await putri.tickets.removeAttachment({ id: ticket.id, attachmentId: made.id, reason: 'Salah berkas' });
    const detail = await putri.tickets.get({ id: ticket.id });
    expect(detail.attachments).toEqual([]);
    expect(detail.timeline[0]).toMatchObject({ title: 'Lampiran dihapus: layar.png', body: 'Salah berkas' });
    await expect(putri.tickets.readAttachment({ attachmentId: made.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('pesan membawa lampirannya; lampiran tiket lain ditolak', async () => {
    const made = await attach(png());
    const message = { clientKey: randomUUID(), body: 'Terlampir', direction: 'out' as const, attachmentIds: [made.id] };
    const detail = await putri.tickets.addMessage({ ...message, id: ticket.id });
    expect(detail.timeline.find((entry) => entry.kind === 'message')?.files).toMatchObject([{ id: made.id }]);
    const other = await newTicket(putri);
    await expect(putri.tickets.addMessage({ ...message, clientKey: randomUUID(), id: other.id })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });

  it.each([
    ['program', new File(['MZ\x90'], 'faktur.pdf')],
    ['skrip', new File(['#!/bin/sh'], 'baca saya')],
    ['nama program', new File(['x'], 'dokumen.pdf.exe')],
    ['kosong', new File([], 'kosong.txt')],
    ['nama kunci', new File(['x'], 'server.pem')],
    ['isi rahasia', new File(['user: a\npassword: Rahasia#9'], 'akun.txt')],
    ['kunci rahasia', new File(['-----BEGIN PRIVATE KEY-----\nabc'], 'catatan.txt')],
  ])('%s ditolak dengan kalimat yang jelas', async (_what, file) => {
    await expect(attach(file)).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringMatching(/\w{4}.*\./) });
    expect((await putri.tickets.get({ id: ticket.id })).attachments).toEqual([]);
  });

  it('paling banyak 50 pada satu tiket', async () => {
    for (let n = 0; n < 50; n++) await attach(new File([`isi ${n}`], `berkas ${n}.txt`));
    await expect(attach(png())).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('50') });
  });
});

it('nama dan jenis berkas', () => {
  expect(cleanName('../../etc/passwd')).toBe('passwd');
  expect(cleanName('a\u202Egnp.exe')).toBe('agnp.exe');
  expect(cleanName(`${'x'.repeat(300)}.docx`)).toHaveLength(120);
  expect(cleanName('...')).toBe('lampiran');
  expect(mimeOf('palsu.png', new TextEncoder().encode('<script>'))).toBe('application/octet-stream');
  expect(mimeOf('x.bin', new TextEncoder().encode('%PDF-1.7'))).toBe('application/pdf');
  expect(isProgram('laporan.docx', new TextEncoder().encode('PK'))).toBe(false);
});
