import { describe, expect, it } from 'vitest';
import type { PaperDocument, TableBlock } from '../../../../../main/features/reports/paper/document.ts';
import { contentHash, sha256 } from '../../../../../main/features/reports/paper/hash.ts';
import { renderPdf } from '../../../../../main/features/reports/paper/pdf.ts';
import { paper } from './samples/common.ts';
import { samples } from './samples/index.ts';
import { callLog, complianceReport } from './samples/registers.ts';
import { pdfExtent, pdfFonts, pdfPages } from './tools.ts';

describe('every printed paper', () => {
  it.each(Object.entries(samples))(
    '%s: page x of y and the content hash on every page, nothing over the edge',
    async (_, make) => {
      const doc = make();
      const { bytes, sha256Content, sha256File } = await renderPdf(doc);
      const pages = pdfPages(bytes);
      expect(sha256Content).toBe(contentHash(doc));
      expect(sha256File).toBe(sha256(bytes));
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
        expect(page).toContain(`Sidik isi SHA-256: ${sha256Content}`);
        expect(page).toContain('Dicetak 21 November 2026 10.00 WIB oleh Petugas Contoh');
      }
      for (const page of pdfExtent(bytes)) {
        expect(page.right).toBeLessThan(page.width - 30);
        expect(page.bottom).toBeLessThan(page.height - 15);
      }
    },
  );

  it('embeds its fonts and carries no script, link or file', async () => {
    const { bytes } = await renderPdf(complianceReport());
    const fonts = pdfFonts(bytes).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/IBMPlexSans.* yes yes yes /);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/(JavaScript|JS|OpenAction|URI|EmbeddedFile|Launch)\b/);
  });

  it('gives the same bytes for the same document, and another fingerprint for another content', async () => {
    const first = await renderPdf(complianceReport());
    const again = await renderPdf(complianceReport());
    expect(sha256(again.bytes)).toBe(sha256(first.bytes));
    const changed = await renderPdf({ ...complianceReport(), number: '028' });
    expect(changed.sha256Content).not.toBe(first.sha256Content);
    const reprinted = await renderPdf({
      ...complianceReport(),
      printedAt: '22 November 2026 08.00 WIB',
      preparedBy: 'Lain',
    });
    expect(reprinted.sha256Content).toBe(first.sha256Content);
    expect(reprinted.sha256File).not.toBe(first.sha256File);
  });
});

describe('a register of 1,500 calls', () => {
  it('has every row once and its headings on every page', async () => {
    const { bytes } = await renderPdf(callLog(1500));
    const pages = pdfPages(bytes);
    const all = pages.join('\n');
    for (let row = 1; row <= 1500; row += 1) {
      expect(all.split(`LKT-${String(row).padStart(6, '0')}`)).toHaveLength(2);
    }
    expect(pages.length).toBeGreaterThan(40);
    for (const page of pages.filter((text) => text.includes('LKT-'))) expect(page).toMatch(/Instansi \/ perusahaan/);
  });
});

describe('headings', () => {
  it.each([0, 3, 5, 7, 9, 11, 13, 15, 18])(
    'never stand alone at the foot of a page (%i lines before)',
    async (lines) => {
      const table: TableBlock = {
        type: 'table',
        title: 'JUDUL TABEL',
        columns: [
          { key: 'a', title: 'KEPALA', widthMm: 50, group: 'KELOMPOK' },
          { key: 'b', title: 'LAIN', widthMm: 50 },
        ],
        rows: [
          { a: 'baris pertama', b: 'uraian '.repeat(40) },
          { a: 'baris kedua', b: '' },
        ],
      };
      const filler = Array.from({ length: 8 + lines }, () => ({
        type: 'paragraph' as const,
        text: 'Kalimat pengisi halaman.',
      }));
      const blocks = [...filler, { type: 'heading' as const, text: 'BAGIAN AKHIR' }, table];
      const pages = pdfPages((await renderPdf(paper({ kind: 'test', title: 'UJI', blocks }))).bytes);
      const page = pages.find((text) => text.includes('BAGIAN AKHIR'));
      for (const word of ['JUDUL TABEL', 'KEPALA', 'baris pertama']) expect(page).toContain(word);
    },
  );
});

describe('difficult content', () => {
  const wide = (count: number, value: string): PaperDocument =>
    paper({
      kind: 'test',
      title: 'UJI',
      blocks: [
        {
          type: 'table',
          columns: Array.from({ length: count }, (_, index) => ({
            key: `k${index}`,
            title: `Kolom ${index}`,
            widthMm: 60,
          })),
          rows: Array.from({ length: 5 }, () =>
            Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value])),
          ),
        },
      ],
    });

  it.each([1, 9, 16, 26])('%i wide columns with long words stay on the page', async (count) => {
    const { bytes } = await renderPdf(wide(count, 'pertanggungjawabanpengadaanbarangdanjasapemerintah'));
    for (const page of pdfExtent(bytes)) expect(page.right).toBeLessThan(page.width - 30);
  });

  it('prints a cell longer than a page to its last word', async () => {
    const { bytes } = await renderPdf(wide(2, `${'panjang sekali '.repeat(900)}TAMAT`));
    expect(pdfPages(bytes).join('').split('TAMAT')).toHaveLength(11);
  });

  it('says so when a character is not in the typeface, instead of losing it', async () => {
    const doc = paper({
      kind: 'test',
      title: 'UJI',
      blocks: [{ type: 'paragraph', text: 'Łukasz Дом 漢字 → selesai' }],
    });
    const text = pdfPages((await renderPdf(doc)).bytes).join('');
    expect(text).toContain('Łukasz Дом');
    expect(text).toContain('-> selesai');
    expect(text).toContain('2 huruf tidak tersedia');
  });

  it.each([
    '<svg><image href="/etc/hostname.png"/></svg>',
    '<svg><script>1</script></svg>',
    '<svg><a href="https://contoh.example"><text>x</text></a></svg>',
    '<svg><use href="https://contoh.example/a.svg#x"/></svg>',
    '<!DOCTYPE svg><svg></svg>',
  ])('refuses a drawing that would read or link elsewhere: %s', async (markup) => {
    const doc = paper({ kind: 'test', title: 'UJI', blocks: [{ type: 'svg', markup }] });
    await expect(renderPdf(doc)).rejects.toMatchObject({ code: 'badDocument' });
  });

  it('refuses a logo that is not a PNG in words the user can act on', async () => {
    const doc = paper({ kind: 'test', title: 'UJI', blocks: [{ type: 'image', png: new Uint8Array(50) }] });
    await expect(renderPdf(doc)).rejects.toThrow(/Pilih berkas PNG lain/);
  });
});

describe('little or no content', () => {
  it('says that a period has no data, in the language of the paper', async () => {
    const blocks: PaperDocument['blocks'] = [
      { type: 'heading', text: 'A' },
      {
        type: 'table',
        columns: [
          { key: 'a', title: 'A', widthMm: 1 },
          { key: 'b', title: 'B', widthMm: 1 },
        ],
        rows: [],
      },
      { type: 'keyFigures', items: [] },
      { type: 'tickBoxes', groups: [] },
      { type: 'definitions', items: [] },
      { type: 'chart', unit: '', series: [], bars: [] },
    ];
    const bare = { kind: 'test', title: 'UJI', letterhead: undefined, blocks };
    expect(pdfPages((await renderPdf(paper(bare))).bytes)[0]).toContain('Tidak ada data pada periode ini.');
    const english = pdfPages((await renderPdf(paper({ ...bare, language: 'en' }))).bytes)[0];
    expect(english).toContain('No data in this period.');
    expect(english).toContain('Page 1 of 1');
  });

  it('uses the Folio (F4) size of Indonesian offices when asked', async () => {
    const [page] = pdfExtent((await renderPdf(samples['c-guests']?.() ?? complianceReport())).bytes);
    expect(page?.width).toBeCloseTo((330 / 25.4) * 72, 0);
    expect(page?.height).toBeCloseTo((215 / 25.4) * 72, 0);
  });
});

describe('official forms', () => {
  it('prints the consultation form on one page with two signatures', async () => {
    const pages = pdfPages((await renderPdf(samples['e-form']?.() ?? complianceReport())).bytes);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain('FORMULIR PENCATATAN GANGGUAN / MASALAH DAN PERMINTAAN LAYANAN');
    expect(pages[0]).toContain('Nama jelas & tanda tangan');
  });

  it('keeps the three signature boxes of a report together', async () => {
    const pages = pdfPages((await renderPdf(complianceReport())).bytes);
    const signed = pages.filter((page) => /Dibuat oleh|Dikaji oleh|Disetujui oleh|NIP /.test(page));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toContain('NIP 19700303 199803 1 003');
  });
});
