import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, june, monday } from './monday.ts';
import { pdfPages } from './paper/tools.ts';

let office: TestOffice;
let putri: Client;
let first: string;
beforeAll(async () => {
  office = await testOffice();
  ({ putri, first } = await monday(office));
  office.clock.set(at('15:00'));
});
afterAll(() => office.close());

const bytesOf = async (file: unknown) => {
  if (!(file instanceof File)) throw new Error('not a file');
  return new Uint8Array(await file.arrayBuffer());
};
const flat = (pages: string[]) => pages.join('\n').replace(/\s+/g, ' ');

/** Every row of a workbook as plain values. */
async function rowsOf(file: unknown): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await bytesOf(file)).buffer);
  const rows: unknown[][] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      const values = Array.isArray(row.values) ? row.values.slice(1) : [];
      rows.push(values.map((value) => value ?? null));
    });
  }
  return rows;
}

describe('LAPORAN KEPATUHAN SOP on paper', () => {
  it('prints the figures of the screen, the notes on counting, the signatures and its fingerprint', async () => {
    const report = await putri.reports.compliance(june);
    const pages = pdfPages(await bytesOf(await putri.reports.complianceFile({ ...june, format: 'pdf' })));
    const text = flat(pages);
    expect(text).toContain('LAPORAN KEPATUHAN SOP');
    expect(text).toContain('1 Juni 2026 s.d. 30 Juni 2026');
    expect(text).toContain('33,3 %');
    expect(text).toContain('1 dari 3 langkah terukur');
    expect(text).toContain('SOP Penanganan Permasalahan Pengguna SPSE melalui LPSE Support');
    expect(text).toContain('Sama dengan tiket sebelumnya');
    expect(text).toContain('1 jam 30 menit');
    for (const note of ['"N/A" dan "tidak ditetapkan" tidak diukur', 'hari penerimaan tidak dihitung', '"Minimal"']) {
      expect(text).toContain(note);
    }
    for (const role of ['Dibuat oleh', 'Dikaji oleh', 'Disetujui oleh']) expect(text).toContain(role);
    expect(text.replaceAll(' ', '')).toContain(report.contentHash);
    expect(pages[0]).toContain(`Halaman 1 dari ${pages.length}`);
  });

  it('writes the same numbers into the workbook, cell by cell', async () => {
    const { procedures, deviations, bySide } = await putri.reports.compliance(june);
    const rows = await rowsOf(await putri.reports.complianceFile({ ...june, format: 'xlsx' }));
    for (const step of procedures.flatMap((procedure) => procedure.steps)) {
      const { count, onTime, late, skipped, deviating, notMeasured, running } = step;
      const found = rows.find((row) => String(row[0]).startsWith(`${step.printedNumber}. `) && row[1] === step.lane);
      expect(found?.slice(2, 10)).toEqual([
        step.standard,
        count,
        onTime,
        late,
        skipped,
        deviating,
        notMeasured,
        running,
      ]);
      // Lengths are stored in days, as spreadsheets count time.
      const seconds = [found?.[10], found?.[11]].map((value) => lengthOf(value));
      expect(seconds).toEqual([step.taken.median, step.taken.p90]);
    }
    for (const side of bySide) {
      const label = { office: 'Kantor (LPSE)', user: 'Pengguna SPSE', lkpp: 'LKPP' }[side.side];
      expect(rows.find((row) => row[0] === label && row[1] === side.steps)?.slice(1, 4)).toEqual([
        side.steps,
        side.onTime,
        side.late,
      ]);
    }
    for (const [index, deviation] of deviations.entries()) {
      const found = rows.find((row) => row[0] === index + 1 && row[1] === deviation.ticketNumber);
      expect(found).toContain(deviation.officer);
      if (deviation.reason) expect(found).toContain(deviation.reason);
    }
  });

  it('stops when it is not wanted any more', async () => {
    const abort = new AbortController();
    abort.abort();
    const printing = putri.reports.complianceFile({ ...june, format: 'pdf' }, { signal: abort.signal });
    await expect(printing).rejects.toThrow();
  });

  it('leaves a trace of who printed it', async () => {
    const sari = await office.as('supervisor');
    const { items } = await sari.audit.list({ entity: 'report' });
    expect(items[0]).toMatchObject({ by: 'Putri Petugas', action: 'report.print' });
  });
});

describe('the register', () => {
  it('holds the tickets of the period with the codes of Standard 5', async () => {
    const text = flat(pdfPages(await bytesOf(await putri.reports.registerFile({ ...june, format: 'pdf' }))));
    expect(text).toContain('REGISTER PENCATATAN GANGGUAN/PERMASALAHAN DAN PERMINTAAN LAYANAN');
    expect(text).toContain('G Gangguan · M Masalah · PL Permintaan Layanan');
    const rows = await rowsOf(await putri.reports.registerFile({ ...june, format: 'xlsx' }));
    const row = rows.find((each) => each[0] === '2026-000001');
    // Gangguan, Teknis, Penyedia, Software, Mendesak, Besar, Tinggi
    expect(row?.slice(6, 13)).toEqual(['G', 'T', 'Py', 'Sw', 'M', 'B', 'T']);
    expect(row).toContain('Penyelesaian');
    expect(row).toContain('Nama berkas dipendekkan');
    expect(row).toContain('Sudah Diinformasikan');
    const open = rows.find((each) => each[0] === '2026-000002');
    expect(open).toContain('Penanganan');
    expect(open).toContain('Belum Diinformasikan');
  });
});

describe('the dossier of a ticket', () => {
  it('holds everything: data, grounds of the priority, SOP with times and results, timeline, files, pauses, trail', async () => {
    const ticket = await putri.tickets.get({ id: first });
    const picture = new File([pngOf()], 'layar.png', { type: 'image/png' });
    const { sha256 } = await putri.tickets.attach({ id: first, clientKey: crypto.randomUUID(), file: picture });
    const text = flat(pdfPages(await bytesOf(await putri.tickets.dossier({ id: first }))));
    expect(text).toContain('BERKAS TIKET');
    expect(text).toContain(ticket.number);
    for (const ground of ticket.decision?.because ?? []) expect(text).toContain(ground.text.slice(0, 40));
    for (const word of [
      'Tepat waktu',
      'Terlambat',
      'Dilewati',
      'Sama dengan tiket sebelumnya',
      'ticket.create',
      'ticket.completeStep',
      'layar.png',
      'Menunggu konfirmasi pengguna',
    ]) {
      expect(text).toContain(word);
    }
    expect(text.replaceAll(' ', '')).toContain(sha256.slice(0, 24));
    expect(text).toContain('Sidik isi SHA-256');
  });
});

/** Seconds of a length as the workbook keeps it. */
function lengthOf(value: unknown): number | null {
  if (value === null || value === undefined || value === '–') return null;
  if (value instanceof Date) return Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 1000);
  return Math.round(Number(value) * 86_400);
}

function pngOf(): Uint8Array<ArrayBuffer> {
  const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
