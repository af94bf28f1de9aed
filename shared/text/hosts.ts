import type { Said } from '../domain/refusal.ts';

/** Sentences of the hosts: how a browser gets in, and what went wrong on the way. */
export const hostText = {
  linkUsed: {
    id: 'Tautan ini sudah dipakai atau kedaluwarsa. Tekan Enter di jendela terminal Loket untuk tautan baru.',
    en: 'This link was used already or is too old. Press Enter in the Loket terminal for a new link.',
  },
  openLink: {
    id: 'Buka Loket lewat tautan yang tertulis di jendela terminal. Tekan Enter di sana untuk tautan baru.',
    en: 'Open Loket with the link written in the terminal window. Press Enter there for a new link.',
  },
  sessionOver: {
    id: 'Sesi peramban ini sudah berakhir. Ketikan Anda tersimpan; tekan Enter di jendela terminal Loket untuk tautan baru.',
    en: 'This browser session is over. What you typed is kept; press Enter in the Loket terminal for a new link.',
  },
  notForYou: {
    id: 'Permintaan ini tidak berasal dari halaman Loket, jadi ditolak.',
    en: 'This request did not come from the Loket page, so it was turned away.',
  },
  notFound: {
    id: 'Alamat ini tidak ada di Loket.',
    en: 'There is no such address in Loket.',
  },
  wrongMethod: {
    id: 'Cara memanggil alamat ini tidak diterima.',
    en: 'This address cannot be called this way.',
  },
  lengthNeeded: {
    id: 'Ukuran kiriman harus disebutkan (Content-Length).',
    en: 'The size of what is sent must be given (Content-Length).',
  },
  tooLarge: {
    id: 'Kiriman lebih besar dari 16 MB. Perkecil berkasnya atau kirim sebagian.',
    en: 'What was sent is larger than 16 MB. Make the file smaller or send a part.',
  },
  tokenNeeded: {
    id: 'Token API tidak ada, salah, atau sudah dicabut. Mintalah token baru kepada supervisor.',
    en: 'The API token is missing, wrong or revoked. Ask a supervisor for a new one.',
  },
} satisfies Record<string, Said>;
