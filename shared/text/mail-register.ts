/** Words of the register of seed 003, printed and shown as they are; its form is Indonesian. */
export const mailRegisterText = {
  title: 'Rekap Penanganan Permasalahan Melalui E-mail',
  table: 'Rekap',
  no: 'No',
  name: 'Nama',
  email: 'E-mail',
  problem: 'Permasalahan',
  solution: 'Solusi',
  received: 'Tgl diterima',
  resolved: 'Tgl selesai',
  remarks: 'Keterangan',
  empty: 'Tidak ada permasalahan melalui e-mail pada periode ini.',
  ticket: (number: string) => `Tiket ${number}`,
  toLkpp: (number: string) => (number ? `Diteruskan ke LKPP (${number})` : 'Diteruskan ke LKPP'),
  cancelled: 'Dibatalkan',
  closed: 'Ditutup pengguna',
  waitingConfirmation: 'Menunggu konfirmasi pengguna',
  waitingUser: 'Menunggu data dari pengguna',
  open: 'Masih ditangani',
  notArrived: 'Ada e-mail yang belum sampai kepada pengguna',
  footnotes: [
    'Yang dicatat ialah tiket yang masuk melalui e-mail dan diterima dalam periode ini, menurut urutan diterima.',
    'Tgl diterima ialah saat e-mail sampai di kotak surat kantor. Tgl selesai ialah saat pengguna diberi tahu solusinya.',
  ],
};
/** More rows than one register can show. */
export const mailRegisterRefusal = {
  tooMany: {
    id: 'Periode ini memuat lebih dari 20.000 permasalahan. Persempit periodenya.',
    en: 'This period holds more than 20,000 problems. Narrow it.',
  },
};
