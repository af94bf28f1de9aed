import type { PaperDocument, TickBoxesBlock } from '../../../../../../main/features/reports/paper/document.ts';
import { at, paper, sampleLogo } from './common.ts';

/** (d) Ticket dossier. */
export function ticketDossier(): PaperDocument {
  return paper({
    kind: 'ticket-dossier',
    title: 'BERKAS TIKET',
    subtitle: 'Gagal mengunggah dokumen penawaran',
    number: 'LKT-2026-001234',
    orientation: 'portrait',
    footnotes: ['Data pribadi pada berkas ini hanya untuk keperluan penanganan tiket.'],
    blocks: [
      { type: 'heading', text: '1. Identitas' },
      {
        type: 'definitions',
        columns: 2,
        labelWidthMm: 28,
        items: [
          { label: 'Pelapor', value: 'Pengguna Contoh' },
          { label: 'Perusahaan', value: 'CV Contoh Karya' },
          { label: 'Saluran', value: 'LPSE Support' },
          { label: 'Diterima', value: '5 Oktober 2026 09.12 WIB' },
          { label: 'Prioritas', value: 'Tinggi (Mendesak × Besar)' },
          { label: 'Posisi tiket', value: 'LKPP Tingkat 1' },
          { label: 'Kode tender', value: '12345678' },
        ],
      },
      { type: 'heading', text: '2. Uraian' },
      {
        type: 'paragraph',
        align: 'justify',
        text: 'Dokumen penawaran tidak dapat diunggah sejak pukul 08.30 WIB. Setelah tombol kirim ditekan halaman selalu kembali ke halaman awal tanpa notifikasi. Percobaan dengan peramban lain dan jaringan lain memberi hasil yang sama → lihat tangkapan layar. Nama Łukasz, Ćwik dan Дом juga tercetak; 漢 tidak.',
      },
      {
        type: 'note',
        title: 'Catatan petugas',
        text: 'Batas akhir pemasukan penawaran 6 Oktober 2026 pukul 10.00 WIB.',
      },
      { type: 'heading', text: '3. Pelaksanaan SOP' },
      {
        type: 'table',
        columns: [
          { key: 'no', title: 'No', widthMm: 10 },
          { key: 'step', title: 'Langkah', widthMm: 60 },
          { key: 'who', title: 'Pelaksana', widthMm: 30 },
          { key: 'due', title: 'Batas', widthMm: 28, type: 'dateTime' },
          { key: 'end', title: 'Selesai', widthMm: 28, type: 'dateTime' },
          { key: 'result', title: 'Hasil', widthMm: 26 },
        ],
        rows: Array.from({ length: 9 }, (_, index) => ({
          no: String(index + 1),
          step: index % 2 ? 'Menganalisa permasalahan dan mencari solusi' : 'Memeriksa kelengkapan data dukung',
          who: index % 3 ? 'Helpdesk LPSE' : 'Pengguna SPSE',
          due: at(5, 10 + (index % 5)),
          end: index === 8 ? null : at(5, 9 + (index % 5), 40),
          result: index === 4 ? { value: 'Terlambat', bold: true } : 'Tepat waktu',
        })),
      },
      { type: 'heading', text: '4. Lampiran' },
      { type: 'image', png: sampleLogo(), widthMm: 40, caption: 'Lampiran 1: tangkapan layar (contoh)' },
    ],
  });
}

const options = (ticked: string, ...labels: string[]) => labels.map((label) => ({ label, ticked: label === ticked }));

/** (e) Consultation form on one page. */
export function consultationForm(): PaperDocument {
  const classification: TickBoxesBlock['groups'] = [
    { label: 'Tipe', options: options('Masalah', 'Gangguan', 'Masalah', 'Permintaan Layanan') },
    { label: 'Kategori', options: options('Teknis', 'Teknis', 'Non Teknis') },
    {
      label: 'User',
      options: options('Penyedia', 'Panitia', 'Penyedia', 'PPK', 'Auditor', 'Publik', 'Lainnya'),
      line: '',
    },
    { label: 'Jenis', options: options('Software', 'Hardware', 'Software', 'Prosedur', 'Lain-lain'), line: '' },
    { label: 'Urgensi', options: options('Mendesak', 'Mendesak', 'Tidak Mendesak') },
    { label: 'Dampak', options: options('Sedang', 'Kecil', 'Sedang', 'Besar') },
    { label: 'Prioritas', options: options('Menengah', 'Rendah', 'Menengah', 'Tinggi') },
  ];
  return paper({
    kind: 'consultation-form',
    dense: true,
    title: 'FORMULIR PENCATATAN GANGGUAN / MASALAH DAN PERMINTAAN LAYANAN',
    orientation: 'portrait',
    signatures: [
      { role: 'Pengguna', position: 'Pelapor' },
      { role: 'Helpdesk', position: 'Admin Helpdesk', name: 'Nama Petugas' },
    ],
    blocks: [
      {
        type: 'definitions',
        boxed: true,
        columns: 2,
        labelWidthMm: 32,
        items: [
          { label: 'No. tiket', value: 'LKT-2026-001234' },
          { label: 'Tanggal', value: '5 Oktober 2026' },
        ],
      },
      { type: 'heading', level: 2, text: 'PENGGUNA' },
      {
        type: 'definitions',
        boxed: true,
        labelWidthMm: 32,
        items: [
          { label: 'Nama lengkap', value: 'Pengguna Contoh' },
          { label: 'No. kontak', value: '0812-0000-0000' },
          {
            label: 'Deskripsi laporan',
            value: 'Tidak dapat memulihkan kata sandi karena server pos-el dalam pemeliharaan.',
            heightMm: 16,
          },
        ],
      },
      {
        type: 'tickBoxes',
        labelWidthMm: 32,
        groups: [
          { label: 'Media pelaporan', options: options('Telepon', 'E-Mail', 'Telepon', 'SMS', 'Surat', 'Lainnya') },
        ],
      },
      { type: 'heading', level: 2, text: 'KLASIFIKASI' },
      { type: 'tickBoxes', labelWidthMm: 32, groups: classification },
      { type: 'heading', level: 2, text: 'PENANGANAN (diisi oleh Admin Helpdesk)' },
      {
        type: 'definitions',
        boxed: true,
        labelWidthMm: 32,
        items: [
          { label: 'Petugas', value: 'Nama Petugas' },
          { label: 'Keterangan', value: 'Eskalasi ke LKPP', heightMm: 10 },
          { label: 'Status / tanggal', value: 'Penanganan, 5 Oktober 2026' },
        ],
      },
      { type: 'heading', level: 2, text: 'PENYELESAIAN (diisi oleh Admin Helpdesk)' },
      {
        type: 'definitions',
        boxed: true,
        labelWidthMm: 32,
        items: [
          { label: 'Solusi', value: '', heightMm: 12 },
          { label: 'Tanggal', value: '' },
        ],
      },
      {
        type: 'tickBoxes',
        labelWidthMm: 32,
        groups: [{ label: 'Konfirmasi', options: options('', 'Belum Diinformasikan', 'Sudah Diinformasikan') }],
      },
    ],
    footnotes: [],
  });
}

/** (f) Priority table with its matrix. */
export function priorityTable(): PaperDocument {
  return paper({
    kind: 'priority-table',
    title: 'TABEL PRIORITAS PENYELESAIAN PERMASALAHAN SPSE',
    subtitle: 'Contoh, belum disahkan',
    number: '01/PRIORITAS/LPSE/2026 · Revisi 0',
    signatures: [{ role: 'Disetujui oleh', position: 'Kepala LPSE' }],
    footnotes: ['Baris "menurut tahap": mendesak bila tahap tender berakhir sebelum akhir hari kerja berikutnya.'],
    blocks: [
      {
        type: 'table',
        title: 'Matriks urgensi × dampak',
        columns: [
          { key: 'urgency', title: 'Urgensi', widthMm: 60 },
          { key: 's', title: 'Kecil', group: 'Dampak', widthMm: 60, align: 'center' },
          { key: 'm', title: 'Sedang', group: 'Dampak', widthMm: 60, align: 'center' },
          { key: 'l', title: 'Besar', group: 'Dampak', widthMm: 60, align: 'center' },
        ],
        rows: [
          {
            urgency: { value: 'Mendesak', bold: true },
            s: 'Menengah',
            m: 'Menengah',
            l: { value: 'Tinggi', bold: true, shade: true },
          },
          { urgency: { value: 'Tidak Mendesak', bold: true }, s: 'Rendah', m: 'Rendah', l: 'Menengah' },
        ],
      },
      {
        type: 'table',
        title: 'Jenis permasalahan',
        zebra: true,
        columns: [
          { key: 'code', title: 'Kode', widthMm: 14, align: 'center' },
          { key: 'kind', title: 'Jenis permasalahan', widthMm: 68 },
          { key: 'cat', title: 'Kat.', widthMm: 13, align: 'center' },
          { key: 'type', title: 'Jenis', widthMm: 16, align: 'center' },
          { key: 'u', title: 'Urgensi', widthMm: 28 },
          { key: 'd', title: 'Dampak', widthMm: 20 },
          { key: 'p', title: 'Prioritas', widthMm: 34 },
          { key: 'esc', title: 'Eskalasi ke', widthMm: 38 },
          { key: 'data', title: 'Data dukung wajib', widthMm: 70 },
        ],
        rows: Array.from({ length: 18 }, (_, index) => ({
          code: `P${String(index + 1).padStart(2, '0')}`,
          kind: index % 2 ? 'Gagal kirim/unggah dokumen penawaran' : 'SPSE tidak dapat diakses (seluruh pengguna)',
          cat: 'T',
          type: index % 2 ? 'Sw' : 'Sw/Hw',
          u: index % 2 ? 'menurut tahap' : 'Mendesak',
          d: 'Besar',
          p: index % 2 ? 'Tinggi / Menengah' : 'Tinggi',
          esc: 'Admin PPE → LKPP',
          data: 'kode tender, user id, waktu, tangkapan layar, ukuran & nama berkas, versi SPSE',
        })),
      },
    ],
  });
}
