import type { Said } from '../domain/refusal.ts';

/** Why something cannot be done with a telephone call. */
export const callRefusals = {
  needsOfficer: {
    id: 'Catatan telepon dibuat atas nama petugas. Masuk sebagai petugas, bukan dengan token.',
    en: 'A telephone note is made by an officer. Sign in as an officer, not with a token.',
  },
  ended: {
    id: 'Panggilan ini sudah diakhiri. Buka kembali dahulu bila masih perlu.',
    en: 'This call has ended. Reopen it first if needed.',
  },
  notEnded: {
    id: 'Panggilan ini masih terbuka.',
    en: 'This call is still open.',
  },
  needsTicket: {
    id: 'Pilih tiketnya dahulu, atau buat tiket baru dari panggilan ini.',
    en: 'Choose the ticket first, or make a new one from this call.',
  },
  needsCallbackTime: {
    id: 'Tentukan kapan penelepon akan ditelepon kembali.',
    en: 'Say when the caller will be called back.',
  },
  callbackInPast: {
    id: 'Waktu telepon kembali sudah lewat. Pilih waktu yang akan datang.',
    en: 'The time to call back has passed. Choose a time in the future.',
  },
  noCallback: {
    id: 'Tidak ada janji telepon kembali pada panggilan ini, atau sudah dipenuhi.',
    en: 'This call has no promise to call back, or it has been kept.',
  },
  badTimes: {
    id: 'Waktu mulai dan selesai tidak boleh di masa depan, dan selesai tidak boleh sebelum mulai.',
    en: 'Start and end cannot be in the future, and the end cannot be before the start.',
  },
} satisfies Record<string, Said>;
