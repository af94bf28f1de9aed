import type { Said } from '../domain/refusal.ts';

/** What is said about a message; kept as `code` or `code|value`, said in the reader's language. */
export const mailNotices = {
  unreadable: {
    id: 'Isi surat ini tidak dapat dibaca oleh Loket dan disimpan persis seperti datangnya. Unduh surat aslinya untuk membukanya dengan program e-mail.',
    en: 'Loket could not read this message and keeps it exactly as it came. Download the original to open it in a mail program.',
  },
  tooLong: {
    id: 'Membaca surat ini terlalu lama (mungkin dibuat untuk mengganggu), jadi dihentikan. Surat disimpan persis seperti datangnya.',
    en: 'Reading this message took too long (it may be made to disturb), so it was stopped. It is kept exactly as it came.',
  },
  tooLarge: {
    id: 'Surat ini terlalu besar untuk dibuka. Surat disimpan persis seperti datangnya; unduh surat aslinya.',
    en: 'This message is too large to open. It is kept exactly as it came; download the original.',
  },
  tooLargeToFetch: {
    id: 'Surat ini terlalu besar untuk diambil; hanya awalnya yang tersimpan. Seluruhnya tetap ada di kotak surat server.',
    en: 'This message is too large to fetch; only its beginning is kept. All of it stays in the mailbox on the server.',
  },
  notGiven: {
    id: 'Server tidak memberikan isi surat ini. Surat tetap ada di kotak surat server; buka di sana.',
    en: 'The server did not hand over this message. It stays in the mailbox on the server; open it there.',
  },
  tooManyParts: {
    id: 'Surat ini terdiri dari terlalu banyak bagian (mungkin dibuat untuk mengganggu) dan tidak dibuka. Surat disimpan persis seperti datangnya.',
    en: 'This message has too many parts (it may be made to disturb) and was not opened. It is kept exactly as it came.',
  },
  partsLeft: {
    id: 'Masih ada {n} lampiran lagi yang tidak ditampilkan. Unduh surat aslinya untuk membukanya.',
    en: '{n} more attachments are not shown. Download the original to open them.',
  },
  tooDeep: {
    id: 'Surat ini memuat surat di dalam surat sampai terlalu dalam; sisanya ada sebagai lampiran.',
    en: 'This message holds messages within messages too deep; the rest is there as an attachment.',
  },
  htmlCut: {
    id: 'Tampilan HTML surat ini terlalu besar dan tidak ditampilkan lengkap. Baca teksnya, atau unduh surat aslinya.',
    en: 'The HTML of this message is too large and not shown in full. Read the text or download the original.',
  },
  secret: {
    id: 'Surat ini memuat kata sandi atau kunci; ditutup dengan titik di sini. Minta pengirim menggantinya.',
    en: 'This message holds a password or key; it is covered by dots here. Ask the sender to change it.',
  },
  tnef: {
    id: 'Sebagian isi terbungkus dalam winmail.dat (format Outlook) yang tidak dapat dibuka di sini. Minta pengirim mengirim ulang sebagai HTML atau teks biasa.',
    en: 'Part of the content is wrapped in winmail.dat (an Outlook format) that cannot be opened here. Ask the sender to send it again as HTML or plain text.',
  },
  encrypted: {
    id: 'Surat ini terenkripsi atau terbungkus (S/MIME atau PGP) dan tidak dapat dibuka di sini. Minta pengirim mengirim tanpa enkripsi.',
    en: 'This message is encrypted or wrapped (S/MIME or PGP) and cannot be opened here. Ask the sender to send it without encryption.',
  },
  signed: {
    id: 'Surat ini bertanda tangan digital; Loket tidak memeriksa tanda tangannya.',
    en: 'This message is digitally signed; Loket does not check the signature.',
  },
  calendar: {
    id: 'Surat ini memuat undangan kalender sebagai lampiran.',
    en: 'This message holds a calendar invitation as an attachment.',
  },
  otherSender: {
    id: 'Pengirim berbeda dari orang yang dikenal pada tiket ini. Pastikan dahulu siapa yang menulis.',
    en: 'The sender differs from the people known on this ticket. Make sure first who wrote it.',
  },
  notFiledByItself: {
    id: 'Surat ini tidak dapat digabungkan sendiri karena gangguan; gabungkan dengan tiketnya.',
    en: 'This message could not be joined by itself because of a fault; join it to its ticket.',
  },
} satisfies Record<string, Said>;
export type MailNotice = keyof typeof mailNotices;

/** A kept notice in words. */
export function sayMailNotice(kept: string, language: keyof Said): string {
  const [code = '', value = ''] = kept.split('|');
  const said: Record<string, Said> = mailNotices;
  return (said[code]?.[language] ?? code).replace('{n}', value).slice(0, 500);
}

/** Why a ticket is suggested for a message. */
export const mailSuggestions = {
  number: {
    id: 'Nomor tiket disebut dalam perihal, tanpa tanda pengaman Loket.',
    en: "The ticket number stands in the subject, without Loket's safety mark.",
  },
  badToken: {
    id: 'Tanda pengaman nomor tiket dalam perihal tidak cocok: mungkin salah salin atau dipalsukan.',
    en: 'The safety mark of the ticket number in the subject does not fit: perhaps miscopied or forged.',
  },
  sender: {
    id: 'Pengirim mempunyai tiket yang masih terbuka.',
    en: 'The sender has an open ticket.',
  },
  closed: {
    id: 'Balasan atas tiket yang sudah ditutup. Gabungkan, atau buka tiket baru.',
    en: 'A reply to a ticket that is closed. Join it, or open a new ticket.',
  },
} satisfies Record<string, Said>;
export type MailSuggestion = keyof typeof mailSuggestions;

export function sayMailSuggestion(code: string, language: keyof Said): string {
  const said: Record<string, Said> = mailSuggestions;
  return said[code]?.[language] ?? code;
}
