import type { Said } from '../domain/refusal.ts';

/** Sentences with which the tickets core refuses, and what to do next. */
export const ticketRefusal = {
  notFound: {
    id: 'Tiket ini tidak ditemukan. Periksa nomornya, atau cari tiketnya lagi.',
    en: 'This ticket was not found. Check its number, or search for it again.',
  },
  closed: {
    id: 'Tiket ini sudah ditutup. Buka kembali tiketnya bila masih ada yang harus dikerjakan.',
    en: 'This ticket is closed. Reopen it if there is still work to do.',
  },
  notClosed: {
    id: 'Tiket ini masih terbuka; tidak perlu dibuka kembali.',
    en: 'This ticket is still open; there is nothing to reopen.',
  },
  fileGone: {
    id: 'Lampiran ini tidak ditemukan pada tiket. Lampirkan berkasnya lagi.',
    en: 'This file was not found on the ticket. Attach it again.',
  },
  fileDamaged: {
    id: 'Isi lampiran ini tidak cocok lagi dengan catatannya; berkasnya rusak atau diubah. Pulihkan dari cadangan.',
    en: 'The content of this file no longer matches its record; it was damaged or changed. Restore it from a backup.',
  },
  fileTooLarge: {
    id: 'Berkas ini lebih dari 15 MB. Perkecil, atau bagi menjadi beberapa berkas.',
    en: 'This file is larger than 15 MB. Make it smaller or split it.',
  },
  fileEmpty: { id: 'Berkas ini kosong. Pilih berkas lain.', en: 'This file is empty. Choose another one.' },
  tooManyFiles: {
    id: 'Satu tiket memuat paling banyak 50 lampiran. Hapus lampiran yang tidak perlu lebih dahulu.',
    en: 'A ticket holds at most 50 files. Remove some that are not needed first.',
  },
  executable: {
    id: 'Berkas program tidak boleh dilampirkan karena dapat merusak komputer. Kirim tangkapan layar atau dokumen.',
    en: 'Programs cannot be attached because they may harm the computer. Send a screenshot or a document.',
  },
  viewGone: {
    id: 'Tampilan tersimpan ini tidak ditemukan atau bukan milik Anda.',
    en: 'This saved view was not found or is not yours.',
  },
  unknownProcedure: {
    id: 'SOP ini tidak berlaku di kantor Anda. Pilih SOP lain dari daftar.',
    en: 'This SOP is not in force in your office. Choose another one from the list.',
  },
  sameProcedure: {
    id: 'Tiket ini sudah menjalankan SOP tersebut.',
    en: 'This ticket already runs that SOP.',
  },
  receivedInFuture: {
    id: 'Waktu diterima tidak boleh di masa depan. Periksa tanggal dan jamnya.',
    en: 'The time of receipt cannot lie in the future. Check date and time.',
  },
  priorityFirst: {
    id: 'Tetapkan prioritas lebih dahulu: langkah ini selesai setelah prioritas ditentukan menurut Tabel Prioritas.',
    en: 'Set the priority first: this step is done once the priority is decided by the priority table.',
  },
  solutionFirst: {
    id: 'Tulis solusinya lebih dahulu: langkah ini menyatakan bahwa permasalahan telah diselesaikan.',
    en: 'Write down the solution first: this step says that the problem was solved.',
  },
  missing: {
    id: 'Masih ada data atau persyaratan yang belum lengkap. Lengkapi, atau catat alasan mengapa tidak dapat dipenuhi.',
    en: 'Some data or requirements are still missing. Complete them, or write down why they cannot be had.',
  },
  adminLevel: {
    id: 'Langkah ini dikerjakan Admin LPSE. Serahkan tiket kepada Admin LPSE.',
    en: 'This step is worked by the LPSE admin. Hand the ticket over to the LPSE admin.',
  },
  notNow: {
    id: 'Ini tidak dapat dilakukan pada langkah SOP yang sedang berjalan. Muat ulang tiket, atau catat penyimpangan dengan alasan.',
    en: 'This cannot be done at the running SOP step. Reload the ticket, or record a deviation with a reason.',
  },
  notWaitingUser: {
    id: 'Tiket ini tidak sedang menunggu data pengguna. Catat pesannya sebagai pesan masuk.',
    en: 'This ticket is not waiting for the user’s data. Record what came as an incoming message.',
  },
  notWaitingConfirmation: {
    id: 'Tiket ini tidak sedang menunggu konfirmasi pengguna. Muat ulang tiket.',
    en: 'This ticket is not waiting for the user’s confirmation. Reload the ticket.',
  },
  reopenTooLate: {
    id: 'Masa buka kembali tiket ini sudah lewat. Buat tiket baru dan sebutkan nomor tiket lama.',
    en: 'The time in which this ticket could be reopened has passed. Make a new ticket and name the old number.',
  },
  inFuture: {
    id: 'Waktu selesai tidak boleh di masa depan. Periksa tanggal dan jamnya.',
    en: 'The time of completion cannot lie in the future. Check date and time.',
  },
  builtUpon: {
    id: 'Langkah terakhir tidak dapat diurungkan: sesudahnya sudah ada pesan atau pekerjaan lain. Catat penyimpangan dengan alasan.',
    en: 'The last step cannot be undone: messages or other work came after it. Record a deviation with a reason.',
  },
  unknownDatum: {
    id: 'Data ini tidak diminta oleh SOP maupun Tabel Prioritas. Muat ulang tiket.',
    en: 'Neither the SOP nor the priority table asks for this. Reload the ticket.',
  },
  assigneeUnknown: {
    id: 'Petugas ini tidak aktif atau tidak berwenang mengerjakan tiket. Pilih petugas lain.',
    en: 'This officer is not active or may not work tickets. Choose someone else.',
  },
  notDeviating: {
    id: 'Langkah ini tidak terlambat dan tidak menyimpang dari SOP, jadi tidak perlu diketahui supervisor.',
    en: 'This step is neither late nor deviating from the SOP, so there is nothing to acknowledge.',
  },
  stepChanged: {
    id: 'Langkah itu bukan langkah yang sedang berjalan. Muat ulang tiket.',
    en: 'That step is not the running one. Reload the ticket.',
  },
  noCurrentRules: {
    id: 'Kalender atau Tabel Prioritas kantor belum berlaku. Periksa Pengaturan.',
    en: 'The office has no calendar or priority table in force. Check the settings.',
  },
  originGone: {
    id: 'Panggilan atau kunjungan asal tiket ini tidak ditemukan. Buat tiket tanpa tautan itu, lalu tautkan kemudian.',
    en: 'The call or visit this ticket comes from was not found. Make the ticket without it and link it later.',
  },
  contactGone: {
    id: 'Kontak ini tidak ditemukan; mungkin sudah digabung. Pilih kontak lain.',
    en: 'This contact was not found; it may have been merged. Choose another one.',
  },
  factsFirst: {
    id: 'Jenis permasalahannya belum ditetapkan.',
    en: 'Its kind of problem is not set yet.',
  },
} satisfies Record<string, Said>;

/** Lines the core writes into the timeline, always in the official language; the office's record is Indonesian. */
export const ticketLine = {
  created: 'Tiket dibuat',
  stepDone: (label: string) => `Langkah selesai: ${label}`,
  stepSkipped: (label: string) => `Langkah dilewati: ${label}`,
  stepDeviated: (label: string) => `Menyimpang dari SOP pada langkah: ${label}`,
  stepOutcome: (outcome: string) => `Hasil: ${outcome}`,
  stepUndone: (label: string) => `Langkah diurungkan: ${label}`,
  procedureStarted: (title: string) => `Dilanjutkan dengan ${title}`,
  procedureChanged: (title: string) => `SOP diganti menjadi ${title}`,
  priority: (word: string) => `Prioritas ditetapkan: ${word}`,
  priorityWord: { high: 'Tinggi', medium: 'Menengah', low: 'Rendah' },
  dataRequested: 'Meminta data tambahan kepada pengguna',
  dataReceived: 'Data tambahan diterima dari pengguna',
  handedOver: 'Diserahkan kepada Admin LPSE',
  forLkpp: 'Disiapkan untuk dieskalasikan kepada LKPP',
  resolved: 'Permasalahan diselesaikan dan diberitahukan kepada pengguna',
  confirmedSolved: 'Pengguna menyatakan permasalahan selesai',
  confirmedNotSolved: 'Pengguna menyatakan permasalahan belum selesai',
  closed: (rating: number | null) =>
    rating === null ? 'Tiket ditutup' : `Tiket ditutup dengan penilaian ${rating} dari 5`,
  reopened: 'Tiket dibuka kembali',
  cancelled: 'Tiket dibatalkan',
  changed: 'Data tiket diubah',
  assigned: (name: string | null) => (name === null ? 'Penugasan dilepas' : `Ditugaskan kepada ${name}`),
  justified: (text: string) => `Tidak dapat dipenuhi: ${text}`,
  ticked: (text: string) => `Diterima: ${text}`,
  unticked: (text: string) => `Dibatalkan tandanya: ${text}`,
  acknowledged: (label: string) => `Penyimpangan diketahui supervisor: ${label}`,
  lateAcknowledged: (label: string) => `Keterlambatan diketahui supervisor: ${label}`,
  callLinked: 'Panggilan telepon ditautkan',
  visitLinked: 'Kunjungan ditautkan',
  fileAttached: (name: string) => `Berkas dilampirkan: ${name}`,
  fileRemoved: (name: string) => `Lampiran dihapus: ${name}`,
  messageIn: 'Pesan dari pengguna',
  messageOut: 'Pesan kepada pengguna',
  note: 'Catatan internal',
  byPhone: 'Dikonfirmasi juga melalui telepon',
  pause: { data: 'Menunggu data pengguna', confirmation: 'Menunggu konfirmasi pengguna', lkpp: 'Menunggu LKPP' },
} as const;
