import type { Said } from '../domain/refusal.ts';

/** How the steps of a mailbox's test went, when they went well; what went wrong is in mail-problems.ts. */
export const mailTestText = {
  addressOk: { id: 'Alamat dan pengaturan server berbentuk benar.', en: 'Address and server settings look right.' },
  connected: { id: 'Server menjawab.', en: 'The server answers.' },
  secure: {
    id: 'Sambungan aman (TLS) dan sertifikatnya dipercaya.',
    en: 'The connection is secure (TLS) and its certificate is trusted.',
  },
  plainHere: { id: 'Tanpa TLS, hanya di dalam komputer ini.', en: 'Without TLS, within this computer only.' },
  signedIn: { id: 'Nama pengguna dan kata sandi diterima.', en: 'User name and password are accepted.' },
  folderOk: { id: 'Folder dapat dibaca.', en: 'The folder can be read.' },
  pushOk: {
    id: 'Server memberi tahu sendiri bila ada surat baru.',
    en: 'The server announces new messages by itself.',
  },
  noPush: {
    id: 'Server tidak dapat memberi tahu surat baru; Loket memeriksa berkala sesuai jeda menit yang diisi.',
    en: 'The server cannot announce new messages; Loket looks every few minutes as set.',
  },
  skipped: { id: 'Belum dicoba karena langkah sebelumnya gagal.', en: 'Not tried because an earlier step failed.' },
} satisfies Record<string, Said>;
