/**
 * Reply templates an office starts with. Words in braces are filled in from the ticket: {nama}, {nomor}, {judul},
 * {dataKurang}, {solusi}, {kantor}, {petugas}. No template ever asks for a password (domain.md §8.5).
 */
export const shippedTemplates: {
  name: string;
  use: 'dataRequest' | 'resolved' | 'escalated' | 'general';
  body: string;
}[] = [
  {
    name: 'Permintaan data tambahan',
    use: 'dataRequest',
    body: 'Yth. {nama},\n\nUntuk menindaklanjuti tiket {nomor} ({judul}), mohon dikirimkan data berikut:\n{dataKurang}\n\nKami tidak pernah meminta kata sandi. Setelah data lengkap, penanganan kami lanjutkan.\n\nTerima kasih.\n{petugas}\n{kantor}',
  },
  {
    name: 'Permasalahan telah diselesaikan',
    use: 'resolved',
    body: 'Yth. {nama},\n\nPermasalahan pada tiket {nomor} ({judul}) telah diselesaikan:\n{solusi}\n\nMohon diperiksa. Bila sudah selesai, sampaikan konfirmasi dan penilaian Saudara; bila belum, balas pesan ini.\n\nTerima kasih.\n{petugas}\n{kantor}',
  },
  {
    name: 'Diteruskan ke LKPP, mohon menunggu',
    use: 'escalated',
    body: 'Yth. {nama},\n\nPermasalahan pada tiket {nomor} ({judul}) sedang ditangani oleh Helpdesk LKPP. Mohon menunggu pemberitahuan kami selanjutnya.\n\nTerima kasih.\n{petugas}\n{kantor}',
  },
  {
    name: 'Laporan diterima',
    use: 'general',
    body: 'Yth. {nama},\n\nLaporan Saudara kami terima dengan nomor tiket {nomor} ({judul}). Simpan nomor ini untuk menanyakan perkembangannya.\n\nTerima kasih.\n{petugas}\n{kantor}',
  },
];
