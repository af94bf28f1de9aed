import type { Said } from '../domain/refusal.ts';

/** Sentences about setting an office up and its people. */
export const officeText = {
  notSetUp: {
    id: 'Kantor ini belum disiapkan. Isi data kantor pada layar awal.',
    en: 'This office is not set up yet. Fill in the office data on the first screen.',
  },
  alreadySetUp: {
    id: 'Kantor ini sudah disiapkan. Ubah datanya di Pengaturan, atau pilih folder data yang lain.',
    en: 'This office is already set up. Change it under Settings, or choose another data folder.',
  },
  usernameTaken: {
    id: 'Nama pengguna ini sudah dipakai. Pilih nama yang lain.',
    en: 'This user name is taken. Choose another one.',
  },
  lastSupervisor: {
    id: 'Ini supervisor terakhir yang aktif. Angkat supervisor lain dahulu.',
    en: 'This is the last active supervisor. Appoint another one first.',
  },
  wrongPassword: {
    id: 'Nama pengguna atau kata sandi salah. Periksa huruf besar dan kecil, lalu coba lagi.',
    en: 'Wrong user name or password. Check capital letters, then try again.',
  },
  tooManyTries: {
    id: 'Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi.',
    en: 'Too many attempts. Wait a minute, then try again.',
  },
  badLogo: {
    id: 'Logo harus berupa gambar PNG, paling besar 300 kB. Simpan ulang gambarnya sebagai PNG yang lebih kecil.',
    en: 'The logo must be a PNG picture of at most 300 kB. Save it again as a smaller PNG.',
  },
  weakPassword: {
    id: 'Kata sandi minimal 10 karakter dan memuat huruf besar, huruf kecil, angka, dan tanda baca.',
    en: 'A password has at least 10 characters with capital and small letters, digits and a special character.',
  },
} satisfies Record<string, Said>;
