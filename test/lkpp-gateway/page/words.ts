import type { GatewayState } from '../../../shared/lkpp/messages.ts';
import type { StaffActionName } from '../staff.ts';

export const stateWords: Record<GatewayState, { words: string; tone: 'good' | 'warn' | 'bad' | 'calm' }> = {
  receiving: { words: 'Menunggu diterima', tone: 'warn' },
  accepted: { words: 'Diterima', tone: 'good' },
  waitingOffice: { words: 'Menunggu data LPSE', tone: 'warn' },
  handling: { words: 'Ditangani', tone: 'good' },
  resolved: { words: 'Selesai, menunggu konfirmasi', tone: 'good' },
  returned: { words: 'Dikembalikan', tone: 'bad' },
  closed: { words: 'Ditutup', tone: 'calm' },
};

export const actionWords: Record<StaffActionName, { button: string; label: string }> = {
  accept: { button: 'Terima', label: '' },
  requestData: { button: 'Minta data', label: 'Apa yang perlu dilengkapi?' },
  changeLevel: { button: 'Naikkan level', label: 'Alasan' },
  progress: { button: 'Kemajuan', label: 'Apa yang sedang dikerjakan?' },
  resolve: { button: 'Selesai', label: 'Penyelesaian' },
  return: { button: 'Kembalikan', label: 'Alasan pengembalian' },
  close: { button: 'Tutup', label: 'Catatan penutupan' },
};

export const happeningWords: Record<string, string> = {
  created: 'Paket eskalasi diterima',
  accepted: 'Diterima',
  dataRequested: 'Data diminta',
  levelChanged: 'Level berpindah',
  progress: 'Kemajuan',
  resolved: 'Dinyatakan selesai',
  reopened: 'Dibuka kembali',
  returned: 'Dikembalikan ke LPSE',
  closed: 'Ditutup',
  feedback: 'Feedback LPSE',
  confirmation: 'Konfirmasi LPSE',
};

export const priorityWords: Record<string, string> = { high: 'Tinggi', medium: 'Menengah', low: 'Rendah' };
export const typeWords: Record<string, string> = {
  incident: 'Gangguan',
  problem: 'Masalah',
  serviceRequest: 'Permintaan Layanan',
  suggestion: 'Usulan',
};

export const paceWords: Record<string, string> = {
  manual: 'Manual, lewat tombol',
  real: 'Otomatis, jam kerja WIB',
  demo: 'Otomatis, 1 menit = 0,1 detik',
  fast: 'Otomatis, seketika',
};

export const faultWords: Record<string, string> = {
  refuse: 'Sambungan ditolak',
  hang: 'Menggantung tanpa jawaban',
  dropRequest: 'Putus di tengah kiriman',
  dropResponse: 'Putus di tengah jawaban',
  lostAnswer: 'Jawaban hilang sesudah disimpan',
  error500: 'Galat 500',
  error503: 'Sedang tidak melayani (503)',
  tooMany: 'Terlalu sering (429, detik)',
  tooManyDate: 'Terlalu sering (429, tanggal)',
  unauthorized: 'Token ditolak (401)',
  notJson: 'Halaman asing, bukan JSON',
  truncatedJson: 'JSON terpotong',
  slow: 'Lambat',
  duplicateEvents: 'Peristiwa berulang',
  reorderEvents: 'Peristiwa tertukar urutan',
  clockSkew: 'Jam LKPP menyimpang',
  unknownFields: 'Kolom tak dikenal',
  unknownEvents: 'Peristiwa tak dikenal',
};

export const callWords: Record<string, string> = {
  create: 'Buat eskalasi',
  read: 'Baca eskalasi',
  upload: 'Baca unggahan',
  putChunk: 'Kirim potongan',
  addFeedback: 'Feedback',
  confirm: 'Konfirmasi',
  events: 'Peristiwa',
};
