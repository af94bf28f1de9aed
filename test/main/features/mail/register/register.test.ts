import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Smtp, startSmtp } from '../../../../support/mail/smtp.ts';
import { compose, deliver, giveAccount } from '../../../../support/mailing.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';
import { pdfInOrder, pdfPages } from '../../reports/paper/tools.ts';
import { at, done, facts, newTicket, type Ticket } from '../../tickets/desk.ts';

const june = { from: '2026-06-01', to: '2026-06-30' };
const squeezed = (text: string) => text.replace(/[\s\u00ad]+/g, '');

let office: TestOffice;
let smtp: Smtp;
let putri: Client;
beforeAll(async () => {
  office = await testOffice();
  smtp = await startSmtp({ recipients: { 'mati@contoh.test': 550 } });
  office.clock.set(at('09:00'));
  await giveAccount(office.core.kernel, smtp);
  putri = await office.as('officer');
  await solved('Ani Penyedia', 'ani@penyedia.contoh.test', 'Gagal unggah dokumen penawaran');
  office.clock.set(at('10:00', 17));
  await newTicket(putri, {
    channel: 'email',
    subject: 'Tidak menerima kode OTP <b>&amp;</b> “lama”',
    reporterName: 'Bima Pokja',
    reporterEmail: 'bima@contoh.test',
  });
  await newTicket(putri, { channel: 'phone', subject: 'Lewat telepon', reporterPhone: '081234567890' });
  office.clock.set(at('11:00', 18));
  const bounced = await newTicket(putri, {
    channel: 'email',
    subject: 'Alamat salah ketik',
    reporterName: 'Cici',
    reporterEmail: 'mati@contoh.test',
  });
  await putri.mail.send(await compose(putri, bounced.id));
  office.clock.forward(1);
  await deliver(office.core.kernel);
});
afterAll(async () => {
  await office.close();
  await smtp.stop();
});

/** Langkah 1–9: dari e-mail masuk sampai solusi diberitahukan. */
async function solved(reporterName: string, reporterEmail: string, subject: string): Promise<Ticket> {
  let ticket = await newTicket(putri, { channel: 'email', subject, reporterName, reporterEmail });
  ticket = await putri.tickets.setPriority({ id: ticket.id, version: ticket.version, facts });
  ticket = await done(putri, ticket);
  ticket = await done(putri, ticket, { outcome: 'no' });
  await done(putri, ticket, { ticked: ['enoughData', 'analysisResult'] });
  office.clock.set(at('10:30'));
  const body = 'Nama berkas dipendekkan, lalu unggah berhasil.';
  const { ticket: told } = await putri.mail.send(await compose(putri, ticket.id, { purpose: 'resolve', body }));
  return told;
}

describe('Rekap Penanganan Permasalahan Melalui E-mail', () => {
  it('memuat tiket e-mail periode itu menurut urutan diterima, dengan delapan kolomnya', async () => {
    const { rows } = await putri.mail.register(june);
    expect(rows).toMatchObject([
      {
        no: 1,
        name: 'Ani Penyedia',
        email: 'ani@penyedia.contoh.test',
        problem: 'Gagal unggah dokumen penawaran',
        solution: 'Nama berkas dipendekkan, lalu unggah berhasil.',
        receivedAt: at('09:00'),
        resolvedAt: at('10:30'),
        remarks: 'Tiket 2026-000001. Menunggu konfirmasi pengguna',
      },
      { no: 2, name: 'Bima Pokja', solution: '', resolvedAt: null, remarks: 'Tiket 2026-000002. Masih ditangani' },
      { no: 3, remarks: 'Tiket 2026-000004. Masih ditangani. Ada e-mail yang belum sampai kepada pengguna' },
    ]);
    expect((await putri.mail.register({ from: '2026-05-01', to: '2026-05-31' })).rows).toEqual([]);
  });

  it('PDF-nya berbunyi sama dengan layar, baris demi baris, dengan sidik isi yang sama', async () => {
    const screen = await putri.mail.register(june);
    const bytes = new Uint8Array(await (await putri.mail.registerFile({ ...june, format: 'pdf' })).arrayBuffer());
    const text = squeezed(pdfInOrder(bytes));
    let place = text.indexOf(squeezed('Keterangan'));
    expect(place).toBeGreaterThan(0);
    const day = (instant: number | null) =>
      instant === null
        ? ''
        : new Date(instant).toLocaleDateString('id-ID', {
            timeZone: 'Asia/Jakarta',
            day: '2-digit',
            month: '2-digit',
            year: 'numeric',
          });
    for (const row of screen.rows) {
      const cells = [row.no, row.name, row.email, row.problem, row.solution, day(row.receivedAt), day(row.resolvedAt)];
      for (const cell of [...cells, row.remarks]) {
        const found = text.indexOf(squeezed(String(cell)), place);
        expect(found, `${cell}`).toBeGreaterThanOrEqual(place);
        place = found;
      }
    }
    const pages = squeezed(pdfPages(bytes).join(' '));
    expect(pages).toContain(screen.contentHash.slice(0, 16));
    expect(pages).toContain(squeezed('Rekap Penanganan Permasalahan Melalui E-mail'));
    for (const note of screen.footnotes) expect(pages).toContain(squeezed(note));
    expect(pages).toContain(squeezed('Dibuat oleh'));
  });

  it('XLSX-nya memuat angka yang sama', async () => {
    const { rows } = await putri.mail.register(june);
    const file = await putri.mail.registerFile({ ...june, format: 'xlsx' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const cells = book.worksheets.flatMap((sheet) =>
      sheet.getSheetValues().map((row) => (Array.isArray(row) ? row.map(String).join('|') : '')),
    );
    for (const row of rows)
      expect(cells.some((line) => line.includes(`${row.name}|${row.email}|${row.problem}|${row.solution}`))).toBe(true);
  });
});
