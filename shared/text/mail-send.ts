import type { Said } from '../domain/refusal.ts';
import { defineText } from './define.ts';

/** Sentences with which sending mail refuses, and what to do next. */
export const sendRefusal = {
  noAccount: {
    id: 'Belum ada akun e-mail untuk mengirim. Minta supervisor menambahkannya pada Pengaturan → E-mail.',
    en: 'There is no e-mail account to send from. Ask a supervisor to add one under Settings → E-mail.',
  },
  accountGone: {
    id: 'Akun e-mail yang dipilih sudah dihapus. Pilih akun lain.',
    en: 'The chosen e-mail account was removed. Choose another one.',
  },
  messageGone: {
    id: 'Pesan yang dijawab tidak ditemukan pada tiket ini. Muat ulang tiketnya.',
    en: 'The message you answer was not found on this ticket. Reload the ticket.',
  },
  templateGone: {
    id: 'Templat ini tidak ditemukan. Pilih templat lain.',
    en: 'This template was not found. Choose another one.',
  },
  fileGone: {
    id: 'Salah satu lampiran yang dipilih sudah tidak ada pada tiket. Pilih lagi lampirannya.',
    en: 'One of the chosen files is no longer on the ticket. Choose the files again.',
  },
  tooLarge: {
    id: 'Lampiran e-mail ini lebih dari 18 MB seluruhnya; kebanyakan server menolaknya. Kurangi atau perkecil lampirannya.',
    en: 'The files of this e-mail are more than 18 MB together; most servers refuse that. Take fewer or smaller ones.',
  },
  bulkTooLarge: {
    id: 'Lampiran jawaban massal paling banyak 2 MB seluruhnya. Kurangi atau perkecil lampirannya.',
    en: 'The files of a bulk answer may be 2 MB together. Take fewer or smaller ones.',
  },
  tooLateToUndo: {
    id: 'E-mail ini sudah mulai dikirim, jadi tidak dapat ditarik lagi. Kirim ralat kepada penerimanya.',
    en: 'This e-mail has begun to leave and can no longer be taken back. Send a correction to its reader.',
  },
  partOfBulk: {
    id: 'E-mail ini bagian dari jawaban massal. Batalkan jawaban massalnya.',
    en: 'This e-mail is part of a bulk answer. Cancel the bulk answer.',
  },
  partOfEscalation: {
    id: 'E-mail ini membawa eskalasi ke LKPP. Batalkan eskalasinya pada tiket.',
    en: 'This e-mail carries an escalation to LKPP. Cancel the escalation on the ticket.',
  },
  notFound: {
    id: 'E-mail keluar ini tidak ditemukan. Muat ulang kotak keluar.',
    en: 'This outgoing e-mail was not found. Reload the outbox.',
  },
  beingSent: {
    id: 'E-mail ini sedang dikirim. Tunggu sebentar, lalu coba lagi.',
    en: 'This e-mail is being sent. Wait a moment, then try again.',
  },
  notStuck: {
    id: 'E-mail ini tidak sedang menunggu tindakan. Muat ulang kotak keluar.',
    en: 'This e-mail is not waiting for anyone to act. Reload the outbox.',
  },
  stillHeld: {
    id: 'E-mail ini masih ditahan sepuluh detik. Tarik kembali bila tidak jadi dikirim.',
    en: 'This e-mail is still held for ten seconds. Take it back if it should not leave.',
  },
  uncertainStays: {
    id: 'E-mail ini mungkin sudah sampai, jadi tidak dapat dibatalkan. Nyatakan terkirim, atau kirim lagi.',
    en: 'This e-mail may have arrived, so it cannot be cancelled. Say that it was sent, or send it again.',
  },
  nobodyToAnswer: {
    id: 'Tidak satu pun tiket yang dipilih mempunyai alamat e-mail. Lengkapi alamat pelapornya.',
    en: 'None of the chosen tickets has an e-mail address. Complete the reporters’ addresses.',
  },
  bulkStopped: {
    id: 'Jawaban massal dihentikan sebelum ada yang dikirim.',
    en: 'The bulk answer was stopped before anything was sent.',
  },
  bulkGone: {
    id: 'Jawaban massal ini tidak ditemukan.',
    en: 'This bulk answer was not found.',
  },
} satisfies Record<string, Said>;

/** What hinders sending, told with the draft; in the officer's language. */
export const draftProblem = defineText({
  id: {
    noAccount: sendRefusal.noAccount.id,
    paused: 'Akun e-mail ini sedang dijeda: pesan menunggu di kotak keluar sampai akunnya diaktifkan kembali.',
    noAddress: 'Tiket ini belum mempunyai alamat e-mail pelapor. Isi penerimanya, atau telepon pelapor.',
    noThread: 'Belum ada e-mail pada tiket ini: pesan ini memulai percakapan baru.',
    unfilled: (names: string) => `Isi bagian templat yang masih kosong: ${names}.`,
  },
  en: {
    noAccount: sendRefusal.noAccount.en,
    paused: 'This e-mail account is paused: the message waits in the outbox until the account is active again.',
    noAddress: 'This ticket has no e-mail address of its reporter. Fill in who gets it, or call the reporter.',
    noThread: 'There is no e-mail on this ticket yet: this message begins a new thread.',
    unfilled: (names: string) => `Fill in the parts of the template that are still open: ${names}.`,
  },
});

/** Lines of the ticket's timeline and of letters; official language. */
export const sendLine = {
  reply: 'Balasan e-mail kepada pengguna',
  notice: 'Pemberitahuan e-mail kepada pengguna',
  bulk: 'Jawaban massal melalui e-mail',
  toLkpp: (address: string) => `E-mail eskalasi diteruskan ke LKPP (${address})`,
  lkppNotice: 'Pengguna diberi tahu melalui e-mail bahwa permasalahan ditangani LKPP',
  withdrawn: (title: string) => `Ditarik kembali sebelum terkirim: ${title}`,
  cancelled: (title: string) => `Dibatalkan, tidak terkirim: ${title}`,
  givenUp: 'E-mail dibatalkan, tidak terkirim',
  takenBack: 'E-mail ditarik kembali; langkah SOP yang diselesaikannya berjalan lagi',
  takenBackAlone: 'E-mail ditarik kembali; langkah SOP tidak dibuka lagi karena tiket sudah berubah sesudahnya',
  takenBackPlain: 'E-mail ditarik kembali sebelum terkirim',
  stopped: 'E-mail tidak dapat dikirim',
  uncertain: 'Belum pasti apakah e-mail sampai',
  refused: (addresses: string) => `E-mail ditolak untuk ${addresses}`,
  bounced: (addresses: string) => `E-mail kembali: tidak sampai kepada ${addresses}`,
  proven: 'Terbukti terkirim: e-mail ini sampai ke tujuannya',
  confirmed: 'Petugas memastikan e-mail ini sudah sampai',
  retried: 'E-mail dikirim lagi oleh petugas',
  wrote: (date: string, name: string) => `Pada ${date}, ${name} menulis:`,
  quoteCut: '[…]',
  atLkpp: (name: string, number: string) =>
    `Yth. ${name || 'Saudara'},\n\nPermasalahan pada tiket ${number} sedang ditangani oleh Helpdesk LKPP. Mohon menunggu e-mail kami selanjutnya.`,
  greeting: (name: string) => `Yth. ${name},\n\n`,
};

/** Why a message waits or stopped, with what to do: shown beside it in the outbox and on the ticket. */
export const sendProblem = {
  connection: 'Server e-mail tidak dapat dihubungi. Periksa jaringan kantor; akan dicoba lagi dengan sendirinya.',
  timeout: 'Server e-mail tidak menjawab dalam waktu yang wajar. Akan dicoba lagi dengan sendirinya.',
  name: 'Nama server pengirim (SMTP) tidak ditemukan. Periksa namanya pada Pengaturan → E-mail; akan dicoba lagi.',
  secure:
    'Sambungan aman dengan server e-mail gagal. Periksa jam komputer dan cara pengamanan pada Pengaturan → E-mail; akan dicoba lagi.',
  busy: (said: string) => `Server e-mail menunda pesan ini (${said}). Akan dicoba lagi dengan sendirinya.`,
  login: (said: string) =>
    `Server e-mail menolak nama pengguna atau kata sandi (${said}). Perbaiki pada Pengaturan → E-mail; akan dicoba lagi.`,
  unsafe:
    'Akun e-mail ini mengirim tanpa pengamanan ke komputer lain; itu tidak diizinkan. Pilih TLS atau STARTTLS pada Pengaturan → E-mail.',
  sender: (said: string) =>
    `Server tidak mengizinkan alamat pengirim akun ini (${said}). Betulkan alamatnya pada Pengaturan → E-mail, lalu tekan "Coba lagi".`,
  content: (said: string) =>
    `Server menolak pesan ini (${said}). Periksa isi dan lampirannya, batalkan, lalu kirim pesan baru.`,
  tooLarge:
    'Pesan ini melebihi ukuran yang diterima server. Batalkan, kurangi atau perkecil lampirannya, lalu kirim lagi.',
  recipients: (list: string) =>
    `Alamat ditolak: ${list}. Periksa alamatnya dengan menelepon pengguna, lalu kirim pesan baru ke alamat yang benar.`,
  bounced: (list: string) =>
    `Pesan kembali dari ${list}. Periksa alamatnya dengan menelepon pengguna, lalu kirim pesan baru ke alamat yang benar.`,
  deferredTooLong: (said: string) =>
    `Server menunda pesan ini lebih dari satu hari (${said}). Hubungi pengguna melalui telepon, atau tekan "Coba lagi".`,
  doubt:
    'Sambungan terputus sesudah seluruh pesan diserahkan, sebelum server menjawab: pesan mungkin sudah sampai. Periksa kotak terkirim atau tanyakan kepada penerima, lalu pilih "Sudah terkirim" atau "Kirim lagi". Loket tidak mengirim ulang dengan sendirinya.',
  damaged: 'Isi pesan yang disimpan rusak atau diubah. Pulihkan dari cadangan, atau batalkan dan tulis pesan baru.',
  fault: 'Loket terganggu saat mengirim pesan ini. Akan dicoba lagi dengan sendirinya.',
  copyFailed: 'Salinan pesan terkirim tidak dapat disimpan di folder terkirim; pesannya sendiri sudah terkirim.',
};

/** One word for each attempt, in its log. */
export const attemptWord = {
  ok: 'diterima server',
  partly: 'diterima sebagian',
  later: 'ditunda',
  login: 'ditolak saat masuk',
  stop: 'ditolak',
  doubt: 'tidak pasti',
};

/** Why a ticket gets no bulk answer. */
export const bulkProblem = defineText({
  id: {
    noAddress: 'Tiket ini belum mempunyai alamat e-mail pelapor.',
    gone: 'Tiket ini tidak ditemukan.',
  },
  en: {
    noAddress: 'This ticket has no e-mail address of its reporter.',
    gone: 'This ticket was not found.',
  },
});
