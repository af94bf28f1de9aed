import type { Said } from '../domain/refusal.ts';

/** Why a visit could not be recorded or changed, and what to do next. */
export const visitRefusals = {
  fromFuture: {
    id: 'Jam datang atau pulang tidak boleh di masa depan. Periksa jamnya.',
    en: 'The time of arrival or leaving cannot be in the future. Check the time.',
  },
  leftBeforeArrival: {
    id: 'Jam pulang tidak boleh sebelum jam datang. Periksa jamnya.',
    en: 'The time of leaving cannot be before the arrival. Check the time.',
  },
  alreadyLeft: {
    id: 'Kunjungan ini sudah diselesaikan. Urungkan dahulu bila tamu masih di sini.',
    en: 'This visit is already finished. Undo that first if the visitor is still here.',
  },
  stillHere: {
    id: 'Kunjungan ini belum diselesaikan, jadi tidak ada yang diurungkan.',
    en: 'This visit is not finished, so there is nothing to undo.',
  },
  needsOfficer: {
    id: 'Tamu dicatat atas nama petugas. Token API tidak dapat mencatat tamu; masuk sebagai petugas.',
    en: 'A visitor is recorded in the name of an officer. An API token cannot record visitors; sign in as an officer.',
  },
  cursorLost: {
    id: 'Halaman daftar ini tidak dikenal lagi. Muat ulang daftarnya.',
    en: 'This page of the list is no longer known. Reload the list.',
  },
} satisfies Record<string, Said>;

/** Entries a visit leaves on its ticket's timeline; the timeline is kept in Indonesian. */
export const visitTimeline = {
  linked: (queueNumber: number, name: string) => `Kunjungan tamu nomor ${queueNumber}: ${name}`,
  unlinked: (queueNumber: number, name: string) => `Tautan kunjungan tamu nomor ${queueNumber} dilepas: ${name}`,
};

/** A visitor whose name is not known yet. */
export const namelessVisitor: Said = { id: 'Tamu tanpa nama', en: 'Unnamed visitor' };
