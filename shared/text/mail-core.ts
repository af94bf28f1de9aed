import type { Said } from '../domain/refusal.ts';

/** Sentences with which mail refuses, and what to do next. */
export const mailRefusal = {
  accountGone: {
    id: 'Kotak surat ini tidak ditemukan. Muat ulang Pengaturan.',
    en: 'This mailbox was not found. Reload the settings.',
  },
  messageGone: {
    id: 'Surat ini tidak ditemukan. Muat ulang daftarnya.',
    en: 'This message was not found. Reload the list.',
  },
  partGone: {
    id: 'Lampiran surat ini tidak ditemukan. Buka lagi suratnya.',
    en: 'This attachment of the message was not found. Open the message again.',
  },
  noHtml: {
    id: 'Surat ini tidak mempunyai tampilan HTML; baca teksnya.',
    en: 'This message has no HTML to show; read its text.',
  },
  plainElsewhere: {
    id: 'Sambungan tanpa TLS hanya boleh ke komputer ini sendiri. Pilih TLS atau STARTTLS.',
    en: 'A connection without TLS is allowed to this computer only. Choose TLS or STARTTLS.',
  },
  badHost: {
    id: 'Nama server tidak dikenal bentuknya. Isi nama seperti mail.contoh.go.id, tanpa https:// dan tanpa garis miring.',
    en: 'This does not look like a server name. Give a name such as mail.contoh.go.id, without https:// and slashes.',
  },
  badTokenUrl: {
    id: 'Alamat token OAuth2 harus diawali https://.',
    en: 'The OAuth2 token address must begin with https://.',
  },
  oauthMissing: {
    id: 'Isi alamat token dan ID klien OAuth2, atau pilih masuk dengan kata sandi.',
    en: 'Give token address and client ID of OAuth2, or choose to sign in by password.',
  },
  tooManyAccounts: {
    id: 'Loket melayani paling banyak 20 kotak surat. Hapus yang tidak dipakai lebih dahulu.',
    en: 'Loket serves at most 20 mailboxes. Remove one that is not used first.',
  },
  mailWaits: {
    id: 'Masih ada surat yang menunggu dikirim dari kotak surat ini. Tunggu sampai terkirim, atau batalkan pada Kotak Keluar.',
    en: 'Messages still wait to be sent from this mailbox. Wait until they are sent, or cancel them in the outbox.',
  },
  filedAlready: {
    id: 'Surat ini sudah menjadi bagian sebuah tiket. Pindahkan dari sana bila keliru.',
    en: 'This message already belongs to a ticket. Move it from there if that is wrong.',
  },
  sameTicket: {
    id: 'Surat ini sudah berada pada tiket itu.',
    en: 'This message already is on that ticket.',
  },
  ownLetter: {
    id: 'Ini surat kantor sendiri; tidak dapat menjadi tiket baru. Gabungkan dengan tiket yang dimaksud.',
    en: "This is the office's own message; it cannot open a ticket. Join it to the ticket it belongs to.",
  },
  notWaiting: {
    id: 'Hanya surat yang menunggu keputusan yang dapat dikesampingkan.',
    en: 'Only a message that waits for a decision can be set aside.',
  },
  notAside: {
    id: 'Surat ini tidak sedang dikesampingkan.',
    en: 'This message is not set aside.',
  },
  needsMove: {
    id: 'Surat ini sudah berada pada tiket lain. Beri alasan (paling sedikit 3 huruf) untuk memindahkannya.',
    en: 'This message is on another ticket. Give a reason (at least 3 letters) to move it.',
  },
} satisfies Record<string, Said>;

/** Lines of the timeline; office records are in Bahasa Indonesia. */
export const mailLine = {
  received: (subject: string) => `E-mail diterima: ${subject || '(tanpa perihal)'}`,
  own: (subject: string) => `E-mail kantor dari luar Loket: ${subject || '(tanpa perihal)'}`,
  fromLkpp: (subject: string) => `Jawaban LKPP lewat e-mail: ${subject || '(tanpa perihal)'}`,
  automatic: (subject: string) => `Balasan otomatis: ${subject || '(tanpa perihal)'}`,
  bounced: 'E-mail tidak sampai: server penerima mengembalikannya',
  delayed: 'E-mail tertunda: server penerima belum menerimanya dan masih dicoba',
  movedAway: (number: string) => `E-mail dipindahkan ke tiket ${number}`,
  movedHere: (number: string) => `E-mail dipindahkan dari tiket ${number}`,
  filesLeft: (names: string) => `Tidak ikut menjadi lampiran tiket (program, rahasia, atau terlalu banyak): ${names}`,
  noWords: '(Surat ini tanpa teks; lihat lampirannya atau unduh surat aslinya.)',
  more: '… (teks lengkap ada pada surat)',
} as const;
