import type { Said } from '../domain/refusal.ts';
import { defineText } from './define.ts';

/** Sentences of the reports' core. */
export const reportRefusals = {
  emptyPeriod: {
    id: 'Tanggal akhir mendahului tanggal awal. Betulkan periodenya.',
    en: 'The last day is before the first. Correct the period.',
  },
  longPeriod: {
    id: 'Periode paling lama lima tahun. Persempit periodenya.',
    en: 'A period is at most five years. Narrow it.',
  },
  unknownProcedure: {
    id: 'SOP ini tidak ada di kantor ini. Pilih dari daftar.',
    en: 'This office has no such SOP. Choose one from the list.',
  },
  cancelled: { id: 'Pembuatan laporan dibatalkan.', en: 'Making the report was cancelled.' },
} satisfies Record<string, Said>;

/** How the figures were counted; printed under every report (domain.md §7.4). */
export const complianceFootnotes = defineText({
  id: {
    period: (zone: string) =>
      `Yang dihitung ialah langkah SOP yang dimulai dalam periode ini menurut ${zone}, dengan hasilnya pada saat laporan dibuat.`,
    hours:
      'Menit dan jam ialah waktu kerja menurut kalender layanan kantor; laporan yang masuk di luar jam layanan dihitung mulai jam buka berikutnya.',
    days: '"Hari" tanpa keterangan ialah hari kerja; hari penerimaan tidak dihitung dan batasnya jam tutup hari kerja ke-n. "n × 24 jam" dihitung terus, termasuk malam dan hari libur.',
    notMeasured:
      '"N/A" dan "tidak ditetapkan" tidak diukur dan tidak pernah dihitung tepat waktu. "Minimal" pada standar LKPP ialah acuan, bukan batas yang dapat dilanggar.',
    share:
      'Persentase tepat waktu ialah tepat waktu dibagi yang terukur (tepat waktu dan terlambat). Langkah yang dilewati atau menyimpang didaftar satu per satu.',
    percentile:
      'Median dan persentil ke-90 memakai peringkat terdekat: nilai yang benar-benar terjadi. Hanya langkah terukur yang sudah selesai.',
    sides:
      'Waktu pengguna dan LKPP dipisahkan dari waktu kantor: lama langkah yang sudah selesai dalam detik kerja, menurut kalender masing-masing.',
    tickets: 'Tiket dihitung sekali walaupun beberapa langkahnya berada dalam periode ini.',
    officer: (name: string) => `Hanya langkah yang diselesaikan ${name}; langkah yang masih berjalan tidak termasuk.`,
  },
  en: {
    period: (zone: string) =>
      `Counted are the SOP steps that began in this period by ${zone}, with their results at the time of the report.`,
    hours:
      'Minutes and hours are working time by the service calendar of the office; a report outside hours counts from the next opening.',
    days: '"Days" alone are working days; the day of receipt is not counted and the limit is closing time of the n-th working day. "n × 24 hours" runs through nights and holidays.',
    notMeasured:
      '"N/A" and "not specified" are not measured and never count as on time. "At least" in the LKPP standard is a reference, not a limit that can be broken.',
    share:
      'The share on time is on time over measured (on time and late). Skipped and deviating steps are listed one by one.',
    percentile:
      'Median and 90th percentile are nearest-rank: values that really occurred. Only measured steps that have ended.',
    sides:
      "The user's and LKPP's time stands apart from the office's: length of ended steps in working seconds, each by its own calendar.",
    tickets: 'A ticket counts once, however many of its steps are in this period.',
    officer: (name: string) => `Only steps completed by ${name}; running steps are not included.`,
  },
});

/** Words shared by the report on screen and on paper. */
export const reportText = defineText({
  id: {
    noPriority: 'Belum ditetapkan',
    noProblem: 'Jenis belum ditetapkan',
  },
  en: {
    noPriority: 'Not set',
    noProblem: 'Kind not set',
  },
});
