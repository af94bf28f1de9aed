import type { PaperDocument, Row } from '../../../../../../main/features/reports/paper/document.ts';
import { at, paper, threeSigners } from './common.ts';

const stepNames = [
  '1. Menyampaikan permasalahan melalui LPSE Support',
  '2. Menerima, mempelajari dan menentukan prioritas',
  '3. Memeriksa kelengkapan data dukung',
  '7. Menganalisa dan mencari solusi',
  '9. Memberitahukan penyelesaian kepada pengguna',
  '18. Mengeskalasi permasalahan kepada LKPP',
];
const counts = [
  [182, 0, 0, 0],
  [161, 14, 3, 4],
  [150, 9, 20, 3],
  [131, 33, 0, 18],
  [140, 6, 1, 2],
  [24, 5, 0, 4],
];

/** (a) SOP compliance report. */
export function complianceReport(): PaperDocument {
  const rows: Row[] = stepNames.map((step, index) => {
    const [onTime = 0, late = 0, skipped = 0, deviating = 0] = counts[index] ?? [];
    const runs = onTime + late + skipped + deviating;
    return {
      step,
      runs,
      onTime,
      late,
      skipped,
      deviating,
      share: onTime / runs,
      mean: 600 + index * 2400,
      standard: index === 0 ? null : 1800,
    };
  });
  return paper({
    kind: 'sop-compliance',
    title: 'LAPORAN KEPATUHAN PELAKSANAAN SOP',
    subtitle: 'SOP Penanganan Permasalahan Pengguna SPSE melalui LPSE Support',
    number: '027/015/LPSE/X/2026',
    period: '1 s.d. 31 Oktober 2026',
    signedAt: 'Kota Contoh, 2 November 2026',
    signatures: threeSigners,
    footnotes: [
      'Waktu dihitung dalam jam kerja menurut kalender kantor; hari penerimaan tidak dihitung.',
      'Langkah yang dikerjakan pengguna atau LKPP memiliki waktu tersendiri dan tidak dihitung sebagai waktu petugas.',
    ],
    blocks: [
      {
        type: 'keyFigures',
        items: [
          { label: 'Tiket selesai', value: '182' },
          { label: 'Langkah tepat waktu', value: '86,6 %', note: '788 dari 910 langkah' },
          { label: 'Langkah terlambat', value: '67' },
          { label: 'Penyimpangan', value: '31', note: '4 belum diakui atasan' },
        ],
      },
      { type: 'heading', text: 'A. Kepatuhan per langkah' },
      {
        type: 'table',
        title: 'Hasil per langkah',
        zebra: true,
        columns: [
          { key: 'step', title: 'Langkah SOP', widthMm: 80 },
          { key: 'runs', title: 'Pelaksanaan', widthMm: 22, type: 'number' },
          { key: 'onTime', title: 'Tepat waktu', group: 'Hasil', widthMm: 20, type: 'number' },
          { key: 'late', title: 'Terlambat', group: 'Hasil', widthMm: 20, type: 'number' },
          { key: 'skipped', title: 'Dilewati', group: 'Hasil', widthMm: 20, type: 'number' },
          { key: 'deviating', title: 'Menyimpang', group: 'Hasil', widthMm: 22, type: 'number' },
          { key: 'share', title: 'Tepat waktu', widthMm: 20, type: 'percent', decimals: 1 },
          { key: 'mean', title: 'Rata-rata', group: 'Waktu', widthMm: 30, type: 'duration' },
          { key: 'standard', title: 'Baku', group: 'Waktu', widthMm: 25, type: 'duration' },
        ],
        rows,
        totals: { step: 'Jumlah', runs: 910, onTime: 788, late: 67, skipped: 24, deviating: 31, share: 788 / 910 },
      },
      {
        type: 'chart',
        title: 'Bagan hasil per langkah',
        unit: 'jumlah pelaksanaan langkah',
        series: [
          { label: 'Tepat waktu', pattern: 'solid' },
          { label: 'Terlambat', pattern: 'hatch' },
          { label: 'Dilewati', pattern: 'blank' },
          { label: 'Menyimpang', pattern: 'dots' },
        ],
        bars: stepNames.map((label, index) => ({ label, values: counts[index] ?? [] })),
      },
      { type: 'heading', text: 'B. Daftar penyimpangan' },
      {
        type: 'table',
        title: 'Penyimpangan',
        columns: [
          { key: 'no', title: 'No', widthMm: 10, type: 'number', align: 'center' },
          { key: 'ticket', title: 'No. tiket', widthMm: 32 },
          { key: 'step', title: 'Langkah', widthMm: 55 },
          { key: 'at', title: 'Waktu', widthMm: 30, type: 'dateTime' },
          { key: 'reason', title: 'Alasan', widthMm: 80 },
          { key: 'ack', title: 'Diakui oleh', widthMm: 40 },
        ],
        rows: Array.from({ length: 31 }, (_, index) => ({
          no: index + 1,
          ticket: `LKT-2026-${String(1200 + index).padStart(6, '0')}`,
          step: stepNames[(index % 5) + 1] ?? '',
          at: at(1 + (index % 28), 8 + (index % 7), (index * 7) % 60),
          reason:
            index % 3
              ? 'Data dukung belum lengkap sampai jam layanan berakhir.'
              : 'Server aplikasi dalam pemeliharaan; pengguna diberi tahu lewat telepon dan menyetujui penundaan sampai hari kerja berikutnya.',
          ack: index % 8 === 0 ? null : 'Koordinator Layanan',
        })),
      },
      {
        type: 'note',
        title: 'Peringatan',
        text: 'Setiap penyimpangan dalam perlengkapan, waktu maupun output dikategorikan sebagai kegagalan yang harus dipertanggungjawabkan oleh pelaksana.',
      },
    ],
  });
}

/** (b) Call log with as many calls as wanted. */
export function callLog(calls = 60): PaperDocument {
  return paper({
    kind: 'call-log',
    title: 'REGISTER LAYANAN TELEPON',
    period: '1 s.d. 31 Oktober 2026',
    signedAt: 'Kota Contoh, 2 November 2026',
    signatures: threeSigners?.slice(0, 2),
    footnotes: ['Nomor telepon disamarkan.'],
    blocks: [
      {
        type: 'table',
        title: 'Panggilan masuk',
        numberedColumns: true,
        columns: [
          { key: 'no', title: 'No', widthMm: 11, type: 'number', align: 'center' },
          { key: 'at', title: 'Waktu', widthMm: 28, type: 'dateTime' },
          { key: 'caller', title: 'Penelepon', widthMm: 40 },
          { key: 'org', title: 'Instansi / perusahaan', widthMm: 48 },
          { key: 'phone', title: 'Telepon', widthMm: 28 },
          { key: 'subject', title: 'Permasalahan', widthMm: 70 },
          { key: 'length', title: 'Lama', widthMm: 24, type: 'duration' },
          { key: 'ticket', title: 'No. tiket', widthMm: 30 },
        ],
        rows: Array.from({ length: calls }, (_, index) => ({
          no: index + 1,
          at: at(1 + (index % 30), 8 + (index % 8), (index * 13) % 60),
          caller: `Penelepon ${index + 1}`,
          org: index % 2 ? `CV Contoh Karya ${index % 17}` : `Pokja Pemilihan ${index % 9}`,
          phone: '08••••••••12',
          subject:
            index % 4
              ? 'Gagal mengunggah dokumen penawaran'
              : 'Tidak dapat masuk: "User ID atau Password salah" setelah pergantian pos-el',
          length: 95 + ((index * 137) % 5000),
          ticket: `LKT-${String(index + 1).padStart(6, '0')}`,
        })),
      },
    ],
  });
}

/** (c) Guest book. */
export function guestBook(): PaperDocument {
  return paper({
    kind: 'guest-book',
    title: 'BUKU TAMU LAYANAN PENGADAAN SECARA ELEKTRONIK',
    period: 'Oktober 2026',
    paperSize: 'F4',
    blocks: [
      {
        type: 'table',
        title: 'Kunjungan',
        columns: [
          { key: 'no', title: 'No', widthMm: 10, type: 'number', align: 'center' },
          { key: 'date', title: 'Tanggal kunjungan', widthMm: 24, type: 'date' },
          { key: 'name', title: 'Nama', widthMm: 36 },
          { key: 'role', title: 'Sebagai', widthMm: 24 },
          { key: 'company', title: 'Nama perusahaan / instansi', widthMm: 42 },
          { key: 'mail', title: 'Pos-el', widthMm: 44 },
          { key: 'phone', title: 'No. HP', widthMm: 26 },
          { key: 'address', title: 'Alamat', widthMm: 46 },
          { key: 'purpose', title: 'Tujuan', widthMm: 44 },
          { key: 'sign', title: 'Paraf', widthMm: 18 },
        ],
        rows: Array.from({ length: 22 }, (_, index) => ({
          no: index + 1,
          date: at(1 + index, 9),
          name: `Tamu Contoh ${index + 1}`,
          role: index % 3 ? 'Penyedia' : 'PPK',
          company: index % 3 ? `PT Rekaan Sejahtera Nusantara ${index}` : 'Dinas Contoh',
          mail: `tamu.dengan.alamat.yang.sangat.panjang.sekali${index}@contoh-raya.example`,
          phone: '08••••••34',
          address: `Jalan Melati Nomor ${index + 3}, Kota Contoh`,
          purpose: index % 2 ? 'Konsultasi pendaftaran penyedia' : 'Menyerahkan dokumen verifikasi',
          sign: '',
        })),
      },
    ],
  });
}
