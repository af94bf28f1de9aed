import type { Said } from '../domain/refusal.ts';

/** What can be wrong with a mail account, and what to do; kept as a code, said in the reader's language. */
export const mailProblems = {
  dns: {
    id: 'Nama server tidak ditemukan. Periksa ejaan nama server dan sambungan internet komputer ini.',
    en: 'The server name was not found. Check its spelling and the internet connection of this computer.',
  },
  refused: {
    id: 'Server menolak sambungan pada port ini. Periksa nomor port (IMAP 993, SMTP 465 atau 587) dan firewall kantor.',
    en: "The server refused the connection on this port. Check the port (IMAP 993, SMTP 465 or 587) and the office's firewall.",
  },
  timeout: {
    id: 'Server tidak menjawab. Periksa nama server, port, dan jaringan; Loket mencoba lagi sendiri.',
    en: 'The server does not answer. Check server name, port and network; Loket tries again by itself.',
  },
  certificate: {
    id: 'Sertifikat server tidak dapat dipercaya (kedaluwarsa, dibuat sendiri, atau bukan untuk nama ini). Minta pengelola server e-mail memperbaikinya; Loket tidak mengirim kata sandi ke server ini.',
    en: 'The certificate of the server cannot be trusted (expired, self-made or for another name). Ask the administrator of the mail server to mend it; Loket sends no password to this server.',
  },
  secure: {
    id: 'Sambungan aman (TLS) tidak terbentuk. Periksa pilihan keamanan: TLS untuk port 993/465, STARTTLS untuk 143/587.',
    en: 'No secure connection (TLS) came about. Check the choice of security: TLS for ports 993/465, STARTTLS for 143/587.',
  },
  login: {
    id: 'Server menolak nama pengguna atau kata sandi. Periksa keduanya; layanan besar meminta sandi aplikasi, bukan sandi biasa.',
    en: 'The server refused user name or password. Check both; large services want an app password, not the usual one.',
  },
  loginPaused: {
    id: 'Server berulang kali menolak nama pengguna atau kata sandi, jadi kotak surat ini dijeda agar tidak terkunci. Isi kata sandi yang benar pada Pengaturan, lalu lanjutkan.',
    en: 'The server refused user name or password again and again, so this mailbox is paused lest it be locked. Give the right password in the settings, then resume.',
  },
  oauth: {
    id: 'Layanan masuk (OAuth2) menolak token penyegar atau rahasia klien. Minta izin baru dan isikan pada Pengaturan.',
    en: 'The sign-in service (OAuth2) refused the refresh token or client secret. Obtain a new consent and give it in the settings.',
  },
  noSecret: {
    id: 'Kata sandi atau token kotak surat ini belum tersimpan di komputer ini. Isi lagi pada Pengaturan.',
    en: 'The password or token of this mailbox is not kept on this computer. Give it again in the settings.',
  },
  folder: {
    id: 'Folder yang dipilih tidak ada di kotak surat ini. Pilih folder lain dari daftar.',
    en: 'The chosen folder does not exist in this mailbox. Choose another one from the list.',
  },
  lost: {
    id: 'Sambungan ke server terputus. Loket menyambung lagi sendiri; tidak ada surat yang hilang.',
    en: 'The connection to the server was lost. Loket reconnects by itself; no message is lost.',
  },
  busy: {
    id: 'Server sedang tidak tersedia atau membatasi sambungan. Loket mencoba lagi sendiri.',
    en: 'The server is not available now or limits connections. Loket tries again by itself.',
  },
  disk: {
    id: 'Penyimpanan komputer ini penuh, jadi surat belum dapat disimpan. Kosongkan ruang; Loket melanjutkan sendiri dari surat yang sama.',
    en: 'The disk of this computer is full, so messages cannot be kept. Free some space; Loket goes on by itself with the same message.',
  },
  fault: {
    id: 'Surat belum dapat diambil karena gangguan yang tidak dikenal. Loket mencoba lagi sendiri; bila tetap, kirim laporan masalah.',
    en: 'Messages could not be fetched because of an unknown fault. Loket tries again by itself; if it stays, send a problem report.',
  },
} satisfies Record<string, Said>;
export type MailProblem = keyof typeof mailProblems;

/** A kept code in words; empty for none. */
export function sayMailProblem(code: string, language: keyof Said): string {
  const said: Record<string, Said> = mailProblems;
  return said[code]?.[language] ?? code;
}
