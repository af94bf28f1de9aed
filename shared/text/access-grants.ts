import type { Said } from '../domain/refusal.ts';

/** Sentences about access that is opened for LKPP, and what to do next. */
export const grantRefusal = {
  notFound: {
    id: 'Izin akses atau tiketnya tidak ditemukan. Muat ulang.',
    en: 'The access grant or its ticket was not found. Reload.',
  },
  changed: {
    id: 'Izin akses ini baru saja berubah. Muat ulang, lalu ulangi.',
    en: 'This grant has just changed. Reload, then repeat.',
  },
  root: {
    id: 'Akses tidak boleh memakai akun root. Sebutkan akun bernama yang khusus untuk LKPP.',
    en: 'Access may not use root. Name an account made for LKPP.',
  },
  times: { id: 'Waktu tutup harus sesudah waktu buka.', en: 'It must close after it opens.' },
  decided: { id: 'Permintaan ini sudah diputuskan.', en: 'This request was decided already.' },
  own: {
    id: 'Permintaan sendiri tidak dapat disetujui sendiri. Mintalah penyelia lain memutuskannya.',
    en: 'You cannot decide your own request. Ask another supervisor.',
  },
  notApproved: {
    id: 'Izin akses ini belum disetujui atau sudah ditutup.',
    en: 'This grant is not approved, or closed.',
  },
  openAlready: { id: 'Akses ini sudah dibuka.', en: 'This access is open already.' },
  over: {
    id: 'Waktu izin ini sudah lewat. Ajukan permintaan baru.',
    en: 'The time of this grant is over. Ask for a new one.',
  },
  changeBy: { id: 'Jadwal ganti sandi harus di masa depan.', en: 'The password must be changed at a time to come.' },
  nothingToChange: { id: 'Tidak ada kata sandi yang menunggu diganti.', en: 'No password waits to be changed.' },
  noKey: {
    id: 'Kunci publik LKPP belum diisi atau tidak sah. Isi pada Pengaturan, atau serahkan rahasianya di luar aplikasi.',
    en: "LKPP's public key is missing or not valid. Enter it in the settings, or hand the secret over outside the application.",
  },
  expiry: {
    id: 'Batas waktu rahasia harus di masa depan dan tidak melewati waktu tutup izin.',
    en: 'The secret must expire in the future and not after the grant closes.',
  },
  nothingSealed: {
    id: 'Tidak ada rahasia tersegel: belum dibuat, sudah ditampilkan, atau sudah kedaluwarsa.',
    en: 'There is no sealed secret: not made, shown already, or expired.',
  },
} satisfies Record<string, Said>;

export const grantLine = {
  requested: (account: string) => `Izin akses diminta untuk akun ${account}`,
  approved: (account: string) => `Izin akses disetujui untuk akun ${account}`,
  rejected: (account: string) => `Izin akses ditolak untuk akun ${account}`,
  opened: (account: string) => `Akses dibuka untuk akun ${account}`,
  closed: (account: string) => `Akses ditutup untuk akun ${account}`,
  sealed: (account: string) => `Rahasia untuk akun ${account} disegel dengan kunci LKPP`,
  shown: (account: string) => `Rahasia tersegel untuk akun ${account} ditampilkan satu kali`,
  sent: (account: string) => `Rahasia tersegel untuk akun ${account} dikirim kepada LKPP bersama paket eskalasi`,
  handedOver: (account: string, witness: string) =>
    `Rahasia akun ${account} diserahkan di luar aplikasi, saksi: ${witness}`,
  passwordChanged: (account: string) => `Kata sandi akun ${account} sudah diganti`,
  overdue: (account: string) => `Akses akun ${account} melewati waktu tutup dan masih terbuka`,
  changeDue: (account: string) => `Kata sandi akun ${account} belum diganti sesudah diserahkan`,
};
