import type { Said } from '../domain/refusal.ts';

/** Why a priority table is not changed, and what to do. */
export const priorityRefusals = {
  notDraft: {
    id: 'Hanya draf yang dapat diubah. Buka draf dari versi ini, lalu ubah drafnya.',
    en: 'Only a draft can be changed. Open a draft from this version and change that.',
  },
  noTable: {
    id: 'Kantor ini belum mempunyai tabel prioritas yang berlaku.',
    en: 'This office has no priority table in force yet.',
  },
} satisfies Record<string, Said>;
