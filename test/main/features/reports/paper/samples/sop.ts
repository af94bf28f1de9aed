import type { PaperDocument, Row, TableBlock } from '../../../../../../main/features/reports/paper/document.ts';
import { rowHeightMm } from '../../../../../../main/features/reports/paper/row-height.ts';
import { paper, sampleLogo } from './common.ts';

const lanes = ['user', 'helpdesk', 'admin', 'lkpp'];
const flow = [0, 1, 1, 0, 1, 1, 2, 2, 3, 1];

/** A symbol in a lane with lines to its neighbours, drawn to the full height of the row. */
function symbol(
  kind: 'start' | 'process' | 'decision',
  height: number,
  from: number | null,
  to: number | null,
): string {
  const width = 22;
  const middle = height / 2;
  const shapes = {
    start: `<rect x="4" y="${middle - 3}" width="14" height="6" rx="3" fill="#fff" stroke="#000" stroke-width="0.35"/>`,
    process: `<rect x="4" y="${middle - 3}" width="14" height="6" fill="#fff" stroke="#000" stroke-width="0.35"/>`,
    decision: `<path d="M11 ${middle - 4}L19 ${middle}L11 ${middle + 4}L3 ${middle}Z" fill="#fff" stroke="#000" stroke-width="0.35"/>`,
  };
  const up = from === null ? '' : `<path d="M11 0V${middle - 3}" stroke="#000" stroke-width="0.35"/>`;
  const down = to === null ? '' : `<path d="M11 ${middle}V${height}" stroke="#000" stroke-width="0.35"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" preserveAspectRatio="none">${up}${down}${shapes[kind]}</svg>`;
}

/** (g) Official SOP: identity block and flow table. */
export function sopPaper(): PaperDocument {
  const columns: TableBlock['columns'] = [
    { key: 'no', title: 'No', widthMm: 9, align: 'center' },
    { key: 'activity', title: 'Uraian Kegiatan', widthMm: 58 },
    { key: 'user', title: 'Pengguna SPSE', group: 'Pelaksana', widthMm: 22, bleed: true },
    { key: 'helpdesk', title: 'Helpdesk LPSE', group: 'Pelaksana', widthMm: 22, bleed: true },
    { key: 'admin', title: 'Admin LPSE', group: 'Pelaksana', widthMm: 22, bleed: true },
    { key: 'lkpp', title: 'LKPP', group: 'Pelaksana', widthMm: 22, bleed: true },
    { key: 'needs', title: 'Kelengkapan', group: 'Mutu Baku', widthMm: 38 },
    { key: 'time', title: 'Waktu', group: 'Mutu Baku', widthMm: 18, align: 'center' },
    { key: 'output', title: 'Output', group: 'Mutu Baku', widthMm: 34 },
    { key: 'remark', title: 'Keterangan', widthMm: 34 },
  ];
  const rows: Row[] = flow.map((_, index) => ({
    no: String(index + 1),
    activity:
      index % 3 === 2
        ? 'Memeriksa apakah data dukung sudah lengkap dan jelas; bila belum, meminta data tambahan kepada pengguna melalui surat elektronik dan telepon'
        : 'Menerima tiket, mempelajari dan menentukan prioritas',
    needs: 'Tiket permasalahan dan data dukung',
    time: index % 4 === 3 ? 'N/A' : '30 menit',
    output: 'Hasil penentuan prioritas penanganan permasalahan',
    remark: index === 2 ? 'Ya → 5; Tidak → 4' : '',
  }));
  const table: TableBlock = { type: 'table', columns, rows };
  const layout = { orientation: 'landscape', paperSize: 'A4' } as const;
  const heights = rows.map((row) => Math.max(12, rowHeightMm(table, row, layout)));
  table.rowHeightsMm = heights;
  for (const [index, row] of rows.entries()) {
    const kind = index === 0 || index === flow.length - 1 ? 'start' : index % 3 === 2 ? 'decision' : 'process';
    for (const [lane, key] of lanes.entries()) {
      const from = flow[index - 1] === lane ? lane : null;
      const to = flow[index + 1] === lane ? lane : null;
      if (flow[index] === lane) row[key] = { value: kind, svg: symbol(kind, heights[index] ?? 12, from, to) };
      else row[key] = '';
    }
  }
  return paper({
    kind: 'sop',
    title: 'PENANGANAN PERMASALAHAN PENGGUNA SPSE MELALUI LPSE SUPPORT',
    ...layout,
    letterhead: undefined,
    footnotes: ['Langkah 3: cabang terbaca sebagian pada naskah; bacaan ditandai (?).'],
    blocks: [
      {
        type: 'sopIdentity',
        unit: {
          lines: ['PEMERINTAH KABUPATEN CONTOH RAYA', 'LAYANAN PENGADAAN SECARA ELEKTRONIK'],
          logoPng: sampleLogo(),
        },
        items: [
          { label: 'Nomor SOP', value: '000/SOP/LPSE/2026' },
          { label: 'Tanggal Pembuatan', value: '5 Januari 2026' },
          { label: 'Tanggal Revisi', value: '–' },
          { label: 'Tanggal Efektif', value: '12 Januari 2026' },
          { label: 'Disahkan oleh', value: 'Kepala LPSE\n\n\n\nNama Pejabat\nNIP 19700303 199803 1 003' },
          { label: 'Nama SOP', value: 'Penanganan Permasalahan Pengguna SPSE melalui LPSE Support' },
        ],
        boxes: [
          {
            title: 'Dasar Hukum',
            lines: [
              'Peraturan Presiden tentang Pengadaan Barang/Jasa Pemerintah',
              'Peraturan LKPP tentang Layanan Pengadaan Secara Elektronik',
            ],
          },
          { title: 'Kualifikasi Pelaksana', lines: ['Memahami SPSE', 'Mampu berkomunikasi dengan baik'] },
          { title: 'Keterkaitan', lines: ['SOP Eskalasi kepada LKPP'] },
          {
            title: 'Peralatan/Perlengkapan',
            lines: ['Komputer dan jaringan internet', 'Tabel Prioritas Penyelesaian Permasalahan SPSE'],
          },
          {
            title: 'Peringatan',
            lines: [
              'Pelaksana bertanggung jawab atas kegiatan yang telah ditetapkan.',
              'Segala bentuk penyimpangan atas mutu baku dikategorikan sebagai kegagalan.',
            ],
          },
          { title: 'Pencatatan dan Pendataan', lines: ['Register tiket'] },
        ],
      },
      { type: 'pageBreak' },
      table,
    ],
  });
}
