import type { StopReason } from '../domain/escalations/verdict.ts';
import type { Said } from '../domain/refusal.ts';

/** Sentences with which escalation refuses, and what to do next. */
export const escalationRefusal = {
  notFound: {
    id: 'Eskalasi ini tidak ditemukan. Muat ulang tiketnya.',
    en: 'This escalation was not found. Reload the ticket.',
  },
  badAddress: {
    id: 'Alamat gateway harus diawali https:// (http:// hanya untuk komputer ini) dan tidak memuat nama pengguna atau kata sandi.',
    en: 'The gateway address must begin with https:// (http:// only for this computer) and hold no user name or password.',
  },
  badKey: {
    id: 'Kunci publik LKPP harus berupa penerima age, diawali age1. Salin lagi dari LKPP.',
    en: "LKPP's public key must be an age recipient beginning with age1. Copy it again from LKPP.",
  },
  badToken: {
    id: 'Token memuat spasi atau karakter yang tidak dikenal. Salin lagi tokennya tanpa spasi.',
    en: 'The token holds spaces or unknown characters. Copy it again without spaces.',
  },
  noGateway: {
    id: 'Gateway LKPP belum diatur. Isi alamat dan token pada Pengaturan, atau pilih cara kirim manual.',
    en: 'The LKPP gateway is not set up. Give its address and token in the settings, or choose to send by hand.',
  },
  noLkppAddress: {
    id: 'Alamat e-mail LKPP atau kotak surat pengirimnya tidak diatur lagi. Isi pada Pengaturan → Gerbang LKPP, lalu ulangi.',
    en: "LKPP's e-mail address or the mailbox to send from is not set up any more. Give it under Settings → LKPP gateway, then repeat.",
  },
  notReady: {
    id: 'Paket eskalasi belum siap dikirim. Lengkapi atau beri alasan untuk setiap data yang kurang, dan hapus rahasia yang ditemukan.',
    en: 'The package is not ready. Complete or justify every missing datum, and remove the secrets that were found.',
  },
  notHere: {
    id: 'SOP tiket ini belum atau tidak lagi berada pada langkah eskalasi kepada LKPP. Selesaikan langkah sebelumnya lebih dahulu.',
    en: 'The SOP of this ticket does not lead to the escalation to LKPP from here. Complete the steps before it first.',
  },
  alreadyOpen: {
    id: 'Tiket ini sudah mempunyai eskalasi yang berjalan. Selesaikan atau batalkan eskalasi itu lebih dahulu.',
    en: 'This ticket already has an escalation under way. Finish or cancel that one first.',
  },
  answered: {
    id: 'Permintaan data ini sudah dijawab. Kirim tambahan keterangan tanpa memilih permintaan.',
    en: 'This data request was answered. Send further information without choosing a request.',
  },
  ended: {
    id: 'Eskalasi ini sudah berakhir; tidak ada lagi yang dapat dikirim.',
    en: 'This escalation has ended; nothing more can be sent.',
  },
  notResolved: {
    id: 'LKPP belum menyatakan permasalahan ini selesai, jadi belum dapat dikonfirmasi.',
    en: 'LKPP has not said yet that this is resolved, so it cannot be confirmed.',
  },
  notManual: {
    id: 'Eskalasi ini dikirim melalui gateway; keadaannya datang sendiri dari LKPP.',
    en: 'This escalation went through the gateway; its state comes from LKPP by itself.',
  },
  leftAlready: {
    id: 'Eskalasi ini sudah sampai di LKPP, jadi tidak dapat ditarik. Sampaikan pembatalan kepada LKPP.',
    en: 'This escalation has reached LKPP and cannot be withdrawn. Tell LKPP.',
  },
  beingSent: {
    id: 'Kiriman ini sedang berjalan. Tunggu sebentar, lalu coba lagi.',
    en: 'This delivery is under way. Wait a moment, then try again.',
  },
  deliveryGone: {
    id: 'Kiriman ini tidak ditemukan atau sudah selesai. Muat ulang kotak keluar.',
    en: 'This delivery was not found or is done. Reload the outbox.',
  },
  changed: {
    id: 'Eskalasi ini baru saja berubah. Muat ulang, lalu ulangi.',
    en: 'This escalation has just changed. Reload, then repeat.',
  },
  fileGone: {
    id: 'Salah satu lampiran yang dipilih sudah tidak ada pada tiket. Pilih lagi lampirannya.',
    en: 'One of the chosen files is no longer on the ticket. Choose the files again.',
  },
  notOnLadder: {
    id: 'Tingkat ini tidak ada pada jenjang dukungan yang berlaku di kantor. Pilih tingkat lain, atau ubah jenjangnya pada Pengaturan › Kantor.',
    en: 'The support levels in force in this office do not have this one. Choose another, or change them under Settings › Office.',
  },
  tooLongForPaper: {
    id: 'Laporan ini dicetak dari menu Laporan.',
    en: 'This report is printed from the Reports menu.',
  },
} satisfies Record<string, Said>;

/** What stops a delivery for good, and what to do: shown beside it in the outbox. */
export const stopProblem: Record<StopReason, string> = {
  badRequest:
    'LKPP tidak dapat membaca kiriman ini. Perbarui Loket, lalu tekan "Coba sekarang"; bila tetap gagal, kirim secara manual.',
  forbidden: 'LKPP menolak kantor ini untuk tindakan ini. Hubungi pengelola gateway LKPP, lalu tekan "Coba sekarang".',
  notFound:
    'LKPP tidak mengenal kasus atau alamat ini. Periksa alamat gateway pada Pengaturan, lalu tekan "Coba sekarang".',
  keyReused:
    'LKPP sudah menerima kiriman lain dengan kunci yang sama. Jangan kirim ulang; hubungi LKPP dengan nomor tiket ini.',
  wrongState:
    'Kasus di LKPP sudah berubah sehingga kiriman ini tidak diterima lagi. Baca riwayat tiket, lalu batalkan kiriman ini.',
  tooLarge: 'Berkas atau isi kiriman melebihi batas LKPP. Perkecil berkasnya, batalkan kiriman ini, lalu kirim lagi.',
  content: 'LKPP menolak isi kiriman karena tidak sesuai ketentuan. Perbarui Loket atau kirim secara manual.',
  other: 'LKPP menolak kiriman ini. Hubungi pengelola gateway LKPP, lalu tekan "Coba sekarang".',
};

/** The kept file no longer has the content that was announced. */
export const damagedProblem =
  'Isi lampiran ini di komputer kantor rusak atau diubah. Pulihkan dari cadangan, lalu tekan "Coba sekarang".';

/** What passes by itself. */
export const retryProblem = {
  connection: 'Tidak dapat terhubung dengan LKPP. Akan dicoba lagi dengan sendirinya.',
  timeout: 'LKPP tidak menjawab dalam waktu yang wajar. Akan dicoba lagi dengan sendirinya.',
  busy: 'LKPP sedang sibuk dan meminta menunggu. Akan dicoba lagi dengan sendirinya.',
  fault: 'Gateway LKPP sedang terganggu. Akan dicoba lagi dengan sendirinya.',
  garbled: 'Jawaban LKPP tidak utuh. Akan dicoba lagi dengan kunci yang sama, jadi tidak terkirim dua kali.',
  certificate:
    'Sertifikat alamat LKPP tidak dapat dipercaya. Periksa jam komputer dan alamat gateway; akan dicoba lagi.',
  unauthorized: 'Token ditolak sekali. Akan dicoba lagi.',
  resume: 'Unggahan dilanjutkan dari tempat terakhir yang diterima LKPP.',
  elsewhere:
    'Lampiran ini tidak ada pada komputer yang mencoba mengirim. Pastikan semua komputer memakai folder data bersama; akan dicoba lagi.',
  stopped: 'Loket ditutup saat mengirim; dilanjutkan ketika dibuka lagi.',
};

export const escalationLine = {
  sent: (channel: 'gateway' | 'manual' | 'mail') =>
    ({
      gateway: 'Eskalasi dikirim ke LKPP',
      manual: 'Paket eskalasi manual disiapkan',
      mail: 'E-mail eskalasi disiapkan',
    })[channel],
  unauthorizedPause:
    'Token gateway LKPP ditolak. Pengiriman dijeda. Masukkan token yang baru pada Pengaturan; kiriman dilanjutkan dengan sendirinya.',
  feedReset:
    'Gateway LKPP dipulihkan dari cadangan yang lebih lama. Loket membaca ulang kabarnya dan mengirim lagi yang hilang di sana, dengan kunci yang sama.',
  forgotten: 'Gateway LKPP kehilangan kasus ini (dipulihkan dari cadangan lama); dikirim lagi dengan kunci yang sama',
  accepted: (number: string) => `LKPP menerima eskalasi dengan nomor ${number}`,
  dataRequested: 'LKPP meminta data',
  levelChanged: (level: number, team: string) => `Dinaikkan ke LKPP Level ${level}${team ? ` (${team})` : ''}`,
  progress: 'Kabar dari LKPP',
  resolved: 'LKPP menyatakan permasalahan selesai',
  reopened: 'LKPP membuka kembali penanganan',
  returned: 'LKPP mengembalikan permasalahan kepada LPSE',
  closed: 'LKPP menutup kasus',
  unknown: (type: string) => `Peristiwa dari LKPP yang belum dikenal: ${type}`,
  answered: 'Jawaban dikirim kepada LKPP',
  informed: 'Keterangan tambahan dikirim kepada LKPP',
  confirmed: (solved: boolean) =>
    solved ? 'Penyelesaian dikonfirmasi kepada LKPP' : 'LKPP diberi tahu: belum selesai',
  cancelled: 'Eskalasi dibatalkan sebelum dikirim',
  notMoved: 'SOP tiket sudah dipindahkan petugas, jadi langkahnya tidak diubah oleh peristiwa ini.',
  withoutData: 'LKPP melanjutkan tanpa menunggu data.',
  returnedWhy: (reason: string) => `Dikembalikan LKPP: ${reason}`,
  userTold: 'Pengguna diberi tahu bahwa permasalahan ditangani LKPP dan dimohon menunggu.',
  manualNumber: (number: string) => `Nomor tiket LKPP dicatat: ${number}`,
  sealedExpired: 'Rahasia tersegel kedaluwarsa sebelum paket berangkat, jadi tidak ikut dikirim',
  checkAgain: 'Waktunya memeriksa keadaan tiket di LKPP',
};
