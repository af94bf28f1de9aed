import type { Language } from './define.ts';

/** English beside the Indonesian sentences the rules of `shared/domain` give themselves (priority table, working time). */
const english = new Map<string, string>([
  ['Pilih prioritas Tinggi, Menengah, atau Rendah.', 'Choose priority High, Medium or Low.'],
  ['Isi dampak: Kecil, Sedang, atau Besar.', 'Enter the impact: Small, Medium or Large.'],
  ['Paling panjang 120 huruf.', 'At most 120 letters.'],
  ['Paling panjang 200 huruf.', 'At most 200 letters.'],
  ['Alasan harus diisi.', 'Enter the reason.'],
  ['Alasan paling panjang 2.000 huruf.', 'The reason has at most 2,000 letters.'],
  ['Kunci data hanya huruf dan angka, diawali huruf.', 'The key has only letters and digits and begins with a letter.'],
  ['Nama data dukung harus diisi.', 'Enter the name of the supporting data.'],
  ['Nama data dukung paling panjang 200 huruf.', 'The name of supporting data has at most 200 letters.'],
  [
    'Kode terdiri atas huruf besar dan angka, diawali huruf, misalnya P01.',
    'The code has capital letters and digits and begins with a letter, such as P01.',
  ],
  ['Jenis permasalahan harus diisi.', 'Enter the kind of problem.'],
  ['Jenis permasalahan paling panjang 300 huruf.', 'The kind of problem has at most 300 letters.'],
  ['Isi kategori: T (teknis) atau NT (non teknis).', 'Enter the category: technical or nontechnical.'],
  ['Isi jenis: Hw, Sw, Ps, atau L.', 'Enter the kind: Hw, Sw, procedure or other.'],
  [
    'Isi urgensi: M, TM, atau "aturan" (menurut batas tahap).',
    'Enter the urgency: urgent, not urgent, or "rule" (by the deadline of the stage).',
  ],
  ['Tujuan eskalasi paling panjang 300 huruf.', 'The target of escalation has at most 300 letters.'],
  ['Paling banyak 30 data dukung.', 'At most 30 pieces of supporting data.'],
  ['Solusi baku paling panjang 10.000 huruf.', 'The standard solution has at most 10,000 letters.'],
  ['Judul harus diisi.', 'Enter the title.'],
  ['Judul paling panjang 200 huruf.', 'The title has at most 200 letters.'],
  ['Tabel harus mempunyai sedikitnya satu baris.', 'The table needs at least one row.'],
  ['Paling banyak 500 baris.', 'At most 500 rows.'],
  ['Sedikitnya satu baris harus aktif.', 'At least one row must be active.'],
  ['Isi siapa yang mengesahkan tabel ini.', 'Enter who approved this table.'],
  ['Isi tanggal efektif tabel yang disahkan.', 'Enter the date from which the approved table holds.'],
  ['Ada isian yang tidak dikenal. Hapus isian itu.', 'There is an unknown entry. Remove it.'],
  ['Isian ini kurang atau terlalu kecil.', 'This entry is too short or too small.'],
  ['Isian ini terlalu panjang atau terlalu besar.', 'This entry is too long or too large.'],
  ['Isian ini kosong atau tidak sesuai. Periksa kembali.', 'This entry is empty or does not fit. Look at it again.'],
  ['Pilih zona waktu WIB, WITA, atau WIT.', 'Choose the time zone WIB, WITA or WIT.'],
  ['Isi lama waktu dengan angka.', 'Enter the length of time as a number.'],
  ['Lama waktu tidak boleh negatif.', 'A length of time cannot be negative.'],
  ['Lama waktu paling besar 100.000.', 'A length of time is at most 100,000.'],
  ['Tanggal harus diisi.', 'Enter the date.'],
  ['Tanggal harus berbentuk TTTT-BB-HH, misalnya 2026-08-17.', 'The date has the form YYYY-MM-DD, such as 2026-08-17.'],
  ['Tanggal ini tidak ada dalam penanggalan.', 'There is no such date.'],
  ['Jam mulai harus antara 00:00 dan 23:59.', 'The start is between 00:00 and 23:59.'],
  ['Jam selesai harus antara 00:01 dan 24:00.', 'The end is between 00:01 and 24:00.'],
  ['Jam selesai harus sesudah jam mulai.', 'The end comes after the start.'],
  ['Paling banyak 12 rentang jam dalam satu hari.', 'At most 12 spans of hours in one day.'],
  ['Tanggal akhir pola harus sesudah tanggal mulainya.', 'A pattern ends after it begins.'],
]);
const codeTaken = /^Kode (\S+) sudah dipakai pada baris (\d+)\.$/;

/** A rule's own sentence in the reader's language; one that is not known here stays as it is. */
export function ruleSentence(message: string, language: Language): string {
  if (language === 'id') return message;
  const taken = codeTaken.exec(message);
  if (taken) return `Code ${taken[1]} is already used in row ${taken[2]}.`;
  return english.get(message) ?? message;
}
