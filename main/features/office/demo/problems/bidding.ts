import type { ProblemText } from './text.ts';

/** Offers, selection documents, objections: what supplier and working group meet in a tender. */
export const biddingProblems: readonly ProblemText[] = [
  {
    code: 'P02',
    weight: 14,
    type: 'incident',
    roles: ['supplier'],
    application: 'SPSE',
    tender: true,
    subjects: [
      'Gagal kirim dokumen penawaran {tender}',
      'Unggah penawaran berhenti di {persen} persen',
      '{perusahaan}: surat penawaran tidak terkirim',
      'Berkas penawaran {ukuran} MB ditolak saat dikirim',
    ],
    descriptions: [
      'Kami dari {perusahaan} mengirim dokumen penawaran untuk {tender} (kode {kode}) sejak pukul {jam}, tetapi proses unggah berhenti di {persen} persen lalu muncul halaman kosong. Ukuran berkas {ukuran} MB. Sudah dicoba dengan dua peramban.',
      'Penawaran sudah disandikan dengan Apendo, tetapi saat dikirim muncul pesan gagal. Nama berkas cukup panjang dan memakai spasi. Tahap {tahap} berakhir sebentar lagi.',
      'Setelah menekan tombol Kirim, halaman kembali ke daftar tender dan status penawaran masih "belum mengirim". Kode tender {kode}.',
    ],
    solutions: [
      'Nama berkas dipendekkan dan tanda baca dihapus, penawaran disandikan ulang dengan Apendo terbaru, lalu terkirim. Pengguna sudah melihat tanda terima.',
      'Berkas dipisah menjadi tiga bagian di bawah 20 MB dan diunggah lewat jaringan ruang bidding LPSE. Status sudah "terkirim".',
      'Sesi peramban dibersihkan dan aplikasi diakses dari alamat spse.inaproc.id yang baru; pengiriman berhasil.',
      'LKPP memulihkan layanan unggah; pengguna mengirim ulang dan menerima tanda terima elektronik.',
    ],
    asked: ['kode tender', 'user id', 'tangkapan layar pesan gagal', 'ukuran dan nama berkas', 'versi Apendo'],
    errors: ['Upload gagal', 'HTTP 413', 'Connection reset'],
  },
  {
    code: 'P03',
    weight: 4,
    type: 'incident',
    roles: ['selectionWorkingGroup'],
    application: 'SPSE',
    tender: true,
    subjects: ['Dokumen penawaran tidak dapat dibuka', 'Apendo gagal membuka penawaran {perusahaan}'],
    descriptions: [
      'Pada pembukaan penawaran {tender}, berkas milik {perusahaan} tidak dapat dibuka: Apendo menampilkan "format tidak dikenal". Penawaran peserta lain terbuka normal.',
      'Salah satu dari tiga berkas penawaran peserta rusak saat diunduh. Sudah diunduh ulang dua kali, ukurannya tetap 0 KB.',
    ],
    solutions: [
      'Berkas diunduh ulang dari server dan dibuka dengan Apendo versi yang sesuai; Pokja sudah membuat berita acara.',
      'LKPP melakukan uji forensik berkas: berkas rusak sejak diunggah. Hasilnya disampaikan kepada Pokja sebagai dasar berita acara.',
    ],
    asked: ['kode tender', 'nama peserta', 'berkas yang tidak terbuka', 'tangkapan layar Apendo'],
    errors: ['Format tidak dikenal', 'Bad padding'],
  },
  {
    code: 'P04',
    weight: 8,
    type: 'incident',
    roles: ['selectionWorkingGroup'],
    application: 'SPSE',
    tender: true,
    subjects: [
      'Gagal unggah dokumen pemilihan {tender}',
      'Dokumen pemilihan tersimpan tetapi tidak tampil',
      'Adendum dokumen pemilihan tidak dapat diunggah',
    ],
    descriptions: [
      'Pokja {pokja} tidak dapat mengunggah dokumen pemilihan paket {tender} (kode {kode}). Setelah tombol simpan ditekan, halaman memuat terus tanpa pesan.',
      'Adendum sudah diunggah pukul {jam}, statusnya berhasil, tetapi tidak tampil pada halaman peserta.',
    ],
    solutions: [
      'Berkas PDF dikompres dan nama berkas disederhanakan; dokumen pemilihan sudah tampil.',
      'Admin PPE menyegarkan indeks paket; adendum sudah dapat diunduh peserta.',
      'Jadwal penjelasan diperbarui lebih dahulu, setelah itu unggahan berhasil.',
    ],
    asked: ['nama Pokja', 'user id', 'kode dan nama tender', 'nomor telepon'],
  },
  {
    code: 'P08',
    weight: 9,
    type: 'serviceRequest',
    roles: ['selectionWorkingGroup'],
    application: 'SPSE',
    tender: true,
    subjects: ['Perubahan jadwal {tahap}', 'Salah isi jadwal tahap {tahap}', 'Permohonan perpanjangan tahap {tahap}'],
    descriptions: [
      'Jadwal tahap {tahap} paket {tender} terisi keliru. Mohon dibantu cara perubahannya, surat permohonan {nomorSurat} terlampir.',
      'Tahap {tahap} perlu diperpanjang satu hari karena gangguan listrik di kantor. Jadwal semula berakhir pukul {jam}.',
    ],
    solutions: [
      'Pokja dipandu mengubah jadwal beserta alasannya; tahap berikutnya ikut menyesuaikan.',
      'Admin PPE membuka kembali perubahan jadwal berdasarkan surat permohonan; jadwal baru sudah tampil.',
    ],
    asked: ['kode dan nama tender', 'tahap', 'jadwal semula dan menjadi', 'surat permohonan'],
  },
  {
    code: 'P22',
    weight: 3,
    type: 'incident',
    roles: ['supplier'],
    application: 'SPSE',
    tender: true,
    subjects: ['Sanggah tidak dapat dikirim', 'Tombol kirim sanggah tidak muncul pada {tender}'],
    descriptions: [
      '{perusahaan} hendak menyampaikan sanggah atas {tender}, tetapi berkas sanggah gagal diunggah. Masa sanggah berakhir pukul {jam}.',
      'Pada Masa Sanggah tombol "Kirim Sanggah" tidak muncul padahal kami peserta yang memasukkan penawaran. Kode tender {kode}.',
    ],
    solutions: [
      'Berkas sanggah diubah ke PDF di bawah 10 MB dan dikirim sebelum batas waktu; tanda terima sudah diperiksa.',
      'Akun peserta masuk dengan user id cabang; setelah memakai akun pendaftar, tombol sanggah muncul dan sanggah terkirim.',
    ],
    asked: ['kode tender', 'waktu kejadian', 'tangkapan layar'],
  },
];
