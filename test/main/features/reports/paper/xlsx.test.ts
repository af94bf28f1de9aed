import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash, sha256 } from '../../../../../main/features/reports/paper/hash.ts';
import { renderXlsx } from '../../../../../main/features/reports/paper/xlsx.ts';
import { safeText } from '../../../../../main/features/reports/paper/xlsx-value.ts';
import { at, paper } from './samples/common.ts';
import { samples } from './samples/index.ts';
import { callLog, complianceReport } from './samples/registers.ts';

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await book.xlsx.load(copy);
  return book;
}

function sheet(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}: ${book.worksheets.map((item) => item.name).join(', ')}`);
  return found;
}

const column = (ws: ExcelJS.Worksheet, number: number) =>
  ws.getColumn(number).values.filter((value) => value !== undefined);

describe('a workbook of a paper', () => {
  it.each(Object.entries(samples))('%s opens again and ends with Keterangan and the content hash', async (_, make) => {
    const doc = make();
    const { bytes } = await renderXlsx(doc);
    const about = sheet(await read(bytes), 'Keterangan');
    expect(column(about, 2)).toContain(contentHash(doc));
  });

  it('has a filter, frozen and repeated headings, and the page set-up of an official register', async () => {
    const ws = sheet(await read((await renderXlsx(callLog(30))).bytes), 'Panggilan masuk');
    const [view] = ws.views;
    const heading = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
    expect(ws.getRow(heading).getCell(3).value).toBe('Penelepon');
    expect(ws.autoFilter).toBe(`A${heading}:H${heading + 30}`);
    expect(ws.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, paperSize: 9 });
    expect(ws.pageSetup.printTitlesRow).toBe(`${heading}:${heading}`);
    expect(ws.headerFooter.oddFooter).toContain('Halaman &P dari &N');
  });

  it('stores dates, durations and shares as numbers with formats, in the time of the office', async () => {
    const calls = sheet(await read((await renderXlsx(callLog(3))).bytes), 'Panggilan masuk');
    const first = (calls.views[0]?.state === 'frozen' ? (calls.views[0].ySplit ?? 0) : 0) + 1;
    expect(calls.getCell(first, 2).value).toEqual(new Date(at(1, 8) + 7 * 3_600_000));
    expect(calls.getCell(first, 2).numFmt).toBe('dd/mm/yyyy hh:mm');
    expect(calls.getCell(first, 7).numFmt).toBe('[h]:mm');
    const steps = sheet(await read((await renderXlsx(complianceReport())).bytes), 'Hasil per langkah');
    const row = (steps.views[0]?.state === 'frozen' ? (steps.views[0].ySplit ?? 0) : 0) + 2;
    expect(steps.getCell(row, 7).value).toBeCloseTo(161 / 182);
    expect(steps.getCell(row, 7).numFmt).toBe('0.0%');
  });

  it('carries the signature block once', async () => {
    const book = await read((await renderXlsx(complianceReport())).bytes);
    const found = book.worksheets.filter((ws) => JSON.stringify(ws.getSheetValues()).includes('Disetujui oleh'));
    expect(found).toHaveLength(1);
  });

  it('keeps names with & and < and numbers of the day in the office zone', async () => {
    const blocks = [
      {
        type: 'table' as const,
        title: 'Alat & <Bahan>',
        columns: [{ key: 'a', title: 'A & B', widthMm: 9 }],
        rows: [{ a: '1 < 2 & 3' }],
      },
    ];
    const book = await read((await renderXlsx(paper({ kind: 'test', title: 'Uji & <coba>', blocks }))).bytes);
    const ws = sheet(book, 'Alat & <Bahan>');
    expect(JSON.stringify(ws.getSheetValues())).toContain('1 < 2 & 3');
    expect(ws.headerFooter.oddFooter).toContain('Uji && <coba>');
  });

  it('writes 20,000 rows with none missing', async () => {
    const ws = sheet(await read((await renderXlsx(callLog(20_000))).bytes), 'Panggilan masuk');
    const tickets = new Set(column(ws, 8).filter((value) => String(value).startsWith('LKT-')));
    expect(tickets.size).toBe(20_000);
  });

  it('gives the same bytes for the same document', async () => {
    const first = await renderXlsx(complianceReport());
    await new Promise((resolve) => setTimeout(resolve, 2100)); // ZIP times have steps of two seconds
    const again = await renderXlsx(complianceReport());
    expect(sha256(again.bytes)).toBe(sha256(first.bytes));
  });
});

describe('text from outside never becomes a formula', () => {
  const dangerous = ['=1+1', '+62812', '-2', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://contoh.example")'];

  it('prefixes it everywhere in the workbook', async () => {
    const doc = paper({
      kind: 'test',
      title: '=TITLE()',
      footnotes: ['=NOTE()'],
      blocks: [
        { type: 'definitions', items: dangerous.map((value) => ({ label: value, value })) },
        {
          type: 'table',
          title: "=Bahaya[1]'s",
          columns: [{ key: 'a', title: '=HEAD()', widthMm: 40 }],
          rows: dangerous.map((a) => ({ a })),
        },
      ],
    });
    const book = await read((await renderXlsx(doc)).bytes);
    let seen = 0;
    for (const ws of book.worksheets) {
      ws.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          expect(cell.type).not.toBe(ExcelJS.ValueType.Hyperlink);
          expect(String(cell.value)).not.toMatch(/^[=+\-@\t\r]/);
          seen += 1;
        }),
      );
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('for any text, and leaves ordinary text alone', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/^[=+\-@\t\r]/.test(safeText(text))));
    expect(safeText('Permohonan = disetujui')).toBe('Permohonan = disetujui');
  });
});
