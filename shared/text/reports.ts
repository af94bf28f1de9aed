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
    office: 'Kantor (LPSE)',
    user: 'Pengguna SPSE',
    lkpp: 'LKPP',
    onTime: 'Tepat waktu',
    late: 'Terlambat',
    skipped: 'Dilewati',
    deviating: 'Menyimpang',
    notMeasured: 'Tidak diukur',
    running: 'Berjalan',
    step: 'Langkah SOP',
    performer: 'Pelaksana',
    standard: 'Waktu baku',
    count: 'Jumlah',
    median: 'Median',
    p90: 'Persentil 90',
    total: 'Jumlah',
    ticketCount: (tickets: number) => `${tickets} tiket`,
    results: 'Hasil',
    taken: 'Waktu pengerjaan',
    chartUnit: 'jumlah pelaksanaan langkah',
    tickets: 'Tiket',
    ticketsNote: (closed: string, open: string) => `${closed} selesai, ${open} terbuka`,
    officeOnTime: 'Langkah kantor tepat waktu',
    officeOnTimeNote: (onTime: string, measured: string) => `${onTime} dari ${measured} langkah terukur`,
    departures: 'Dilewati / menyimpang',
    unacknowledged: (count: string) => `${count} belum diketahui supervisor`,
    allAcknowledged: 'semua diketahui supervisor',
    reopened: 'Dibuka kembali',
    rating: 'Penilaian pengguna',
    ratingOf: (average: string) => `${average} dari 5`,
    ratingCount: (count: string) => `${count} penilaian`,
    noRating: 'belum ada',
    sides: 'Waktu menurut pelaksana',
    steps: 'Langkah',
    share: 'Tepat waktu (%)',
    time: 'Lama',
    deviations: 'Daftar keterlambatan dan penyimpangan',
    number: 'No. tiket',
    at: 'Selesai',
    officer: 'Pelaksana',
    result: 'Hasil',
    over: 'Lewat waktu',
    reason: 'Alasan',
    acknowledged: 'Diketahui supervisor',
    channels: 'Tiket menurut kanal',
    priorities: 'Tiket menurut prioritas',
    problems: 'Tiket menurut jenis permasalahan',
    kind: 'Jenis',
  },
  en: {
    noPriority: 'Not set',
    noProblem: 'Kind not set',
    office: 'Office (LPSE)',
    user: 'SPSE user',
    lkpp: 'LKPP',
    onTime: 'On time',
    late: 'Late',
    skipped: 'Skipped',
    deviating: 'Deviating',
    notMeasured: 'Not measured',
    running: 'Running',
    step: 'SOP step',
    performer: 'Performer',
    standard: 'Standard',
    count: 'Count',
    median: 'Median',
    p90: '90th percentile',
    total: 'Total',
    ticketCount: (tickets: number) => `${tickets} tickets`,
    results: 'Result',
    taken: 'Time taken',
    chartUnit: 'number of step runs',
    tickets: 'Tickets',
    ticketsNote: (closed: string, open: string) => `${closed} closed, ${open} open`,
    officeOnTime: 'Office steps on time',
    officeOnTimeNote: (onTime: string, measured: string) => `${onTime} of ${measured} measured steps`,
    departures: 'Skipped / deviating',
    unacknowledged: (count: string) => `${count} not yet acknowledged`,
    allAcknowledged: 'all acknowledged',
    reopened: 'Reopened',
    rating: 'User rating',
    ratingOf: (average: string) => `${average} of 5`,
    ratingCount: (count: string) => `${count} ratings`,
    noRating: 'none yet',
    sides: 'Time by performer',
    steps: 'Steps',
    share: 'On time (%)',
    time: 'Length',
    deviations: 'Late, skipped and deviating steps',
    number: 'Ticket no.',
    at: 'Ended',
    officer: 'Performer',
    result: 'Result',
    over: 'Over by',
    reason: 'Reason',
    acknowledged: 'Acknowledged by supervisor',
    channels: 'Tickets by channel',
    priorities: 'Tickets by priority',
    problems: 'Tickets by kind of problem',
    kind: 'Kind',
  },
});
