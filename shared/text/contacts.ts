import type { Said } from '../domain/refusal.ts';

/** Why something cannot be done with a contact. */
export const contactRefusals = {
  nothingKnown: {
    id: 'Isi nama atau nomor telepon; salah satu sudah cukup.',
    en: 'Enter a name or a telephone number; one of them is enough.',
  },
  sameContact: {
    id: 'Kontak tidak dapat digabung dengan dirinya sendiri. Pilih kontak yang lain.',
    en: 'A contact cannot be merged with itself. Choose another one.',
  },
  alreadyMerged: {
    id: 'Salah satu kontak sudah digabung. Muat ulang, lalu pilih kontak gabungannya.',
    en: 'One of these contacts has already been merged. Reload, then choose the contact it was merged into.',
  },
  tooManyPhones: {
    id: 'Gabungan ini akan memuat lebih dari 20 nomor telepon. Hapus nomor yang tidak dipakai, lalu gabungkan lagi.',
    en: 'Merged, this contact would have more than 20 telephone numbers. Remove unused ones, then merge again.',
  },
  alreadyUndone: {
    id: 'Penggabungan ini sudah diurungkan.',
    en: 'This merge has already been undone.',
  },
} satisfies Record<string, Said>;
