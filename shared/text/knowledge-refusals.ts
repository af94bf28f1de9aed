import type { Said } from '../domain/refusal.ts';

/** Why a reply template could not be saved. */
export const knowledgeRefusals = {
  tooMany: {
    id: 'Sudah ada 300 templat. Hapus yang tidak dipakai dahulu.',
    en: 'There are 300 templates already. Remove unused ones first.',
  },
} satisfies Record<string, Said>;
