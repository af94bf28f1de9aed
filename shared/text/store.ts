import type { Said } from '../domain/refusal.ts';

/** What a user reads when the data folder cannot be opened. */
export const storeText = {
  folderInUse: {
    id: 'Folder data ini sedang dibuka oleh Loket yang lain di komputer ini. Tutup jendela Loket yang lain, lalu buka lagi.',
    en: 'This data folder is open in another Loket on this computer. Close the other Loket, then open it again.',
  },
  notOurs: {
    id: 'Berkas data di folder ini bukan milik Loket. Pilih folder data yang lain; berkas itu tidak diubah.',
    en: 'The data file in this folder does not belong to Loket. Choose another data folder; the file was not changed.',
  },
  newer: {
    id: 'Data ini dibuat oleh Loket versi yang lebih baru. Pasang versi terbaru, atau buka cadangan di folder "backups". Data tidak diubah.',
    en: 'This data was made by a newer version of Loket. Install the newest version, or open a copy from "backups". The data was not changed.',
  },
  damaged: {
    id: 'Pemeriksaan data menemukan kerusakan. Loket tidak menulis apa pun. Pulihkan salinan terbaru dengan "npm run restore"; berkas yang rusak ikut disimpan untuk diperiksa.',
    en: 'The data check found damage. Loket wrote nothing. Restore the newest copy with "npm run restore"; the damaged file is kept for examination.',
  },
  migrationFailed: {
    id: 'Pembaruan data gagal; data lama aman di folder "backups". Hubungi petugas TI dan sebutkan berkas cadangan itu.',
    en: 'Updating the data failed; the old data is safe in "backups". Call your IT officer and name that copy.',
  },
  noSuchCopy: {
    id: 'Tidak ada cadangan dengan nama itu di folder "backups". Jalankan tanpa --copy untuk melihat daftarnya.',
    en: 'There is no copy of that name in "backups". Run it without --copy to see the list.',
  },
  backupNotHere: {
    id: 'Kantor ini memakai server PostgreSQL; cadangan dibuat oleh pengelola server dengan pg_dump.',
    en: 'This office uses a PostgreSQL server; its administrator makes the backups with pg_dump.',
  },
  backupFailed: {
    id: 'Cadangan gagal dibuat atau tidak lolos pemeriksaan. Periksa ruang disk, lalu coba lagi.',
    en: 'The backup could not be made or did not pass its check. Check the free disk space, then try again.',
  },
} satisfies Record<string, Said>;
