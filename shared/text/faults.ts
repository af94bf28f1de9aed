import type { Said } from '../domain/refusal.ts';

/** Sentences for input that does not fit and for faults of the program. */
export const faultText = {
  badInput: {
    id: 'Ada isian yang belum benar. Perbaiki yang ditandai; yang lain tetap tersimpan di layar.',
    en: 'Some fields are not right yet. Correct the marked ones; the rest stays on the screen.',
  },
  diskFull: {
    id: 'Disk penuh, jadi perubahan ini tidak tersimpan. Kosongkan ruang, lalu simpan lagi; ketikan Anda masih ada.',
    en: 'The disk is full, so this change was not saved. Free some space, then save again; what you typed is kept.',
  },
  diskTrouble: {
    id: 'Folder data tidak dapat ditulis, jadi perubahan ini tidak tersimpan. Periksa disk atau izin foldernya, lalu simpan lagi.',
    en: 'The data folder cannot be written, so this change was not saved. Check the disk or its permissions, then save again.',
  },
  unreachable: {
    id: 'Server basis data kantor tidak menjawab. Periksa jaringan, lalu coba lagi; ketikan Anda masih ada.',
    en: 'The office database server does not answer. Check the network, then try again; what you typed is kept.',
  },
} satisfies Record<string, Said>;

/** A fault of ours, with the number under which it is in the program's diary. */
export function saidFault(id: string): Said {
  return {
    id: `Terjadi kesalahan pada Loket. Coba lagi; bila berulang, sebutkan nomor ${id} kepada petugas TI.`,
    en: `Something went wrong in Loket. Try again; if it happens again, give your IT officer the number ${id}.`,
  };
}
