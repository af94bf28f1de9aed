import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, tellingStems, wordForms } from '../../../shared/text/stem.ts';

const families: Record<string, string[]> = {
  unggah: ['mengunggah', 'diunggah', 'unggahan', 'pengunggah', 'mengunggahnya', 'terunggah', 'unggah'],
  kirim: ['mengirim', 'mengirimkan', 'dikirim', 'kiriman', 'pengiriman', 'terkirim', 'dikirimkan'],
  pilih: ['memilih', 'dipilih', 'pilihan', 'pemilihan', 'terpilih'],
  tawar: ['menawar', 'penawaran', 'ditawarkan', 'tawaran'],
  simpan: ['menyimpan', 'disimpan', 'penyimpanan', 'simpanan', 'tersimpan'],
  masuk: ['memasukkan', 'dimasukkan', 'masukan', 'pemasukan', 'termasuk'],
  minta: ['meminta', 'permintaan', 'diminta'],
  lelang: ['pelelangan', 'dilelang'],
  daftar: ['mendaftar', 'pendaftaran', 'terdaftar', 'didaftarkan'],
  baik: ['memperbaiki', 'perbaikan', 'diperbaiki'],
  kunci: ['mengunci', 'dikunci', 'terkunci', 'penguncian'],
  buka: ['membuka', 'dibuka', 'pembukaan', 'terbuka'],
  hapus: ['menghapus', 'dihapus', 'penghapusan', 'terhapus'],
  hubung: ['menghubungi', 'dihubungi', 'terhubung'],
  nilai: ['penilaian', 'menilai', 'dinilai'],
};

describe('words of one family', () => {
  it.each(Object.entries(families))('%s', (root, words) => {
    for (const word of words) expect(stem(word), word).toBe(root);
  });

  it('leaves words alone that only look affixed', () => {
    for (const word of ['dokumen', 'tender', 'sandi', 'aplikasi', 'dinas', 'berkas', 'terima', 'menu', 'peta', 'paket'])
      expect(stem(word)).toBe(word);
  });
});

it('a word always finds itself again by the forms of its stem', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abdeghiklmnoprstuwy'), minLength: 1, maxLength: 12 });
  const affixed = fc
    .tuple(
      fc.constantFrom(
        '',
        'me',
        'mem',
        'men',
        'meng',
        'meny',
        'pe',
        'pem',
        'pen',
        'peng',
        'per',
        'di',
        'ber',
        'ter',
        'diper',
      ),
      letters,
      fc.constantFrom('', 'kan', 'i', 'an', 'nya', 'kannya', 'annya'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(affixed, (word) => wordForms(stem(word)).some((form) => word.startsWith(form))),
    { numRuns: 3_000 },
  );
});

it('never shortens a word to nothing and takes any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(stem(text).length).toBeGreaterThanOrEqual(Math.min(text.toLowerCase().length, 4));
      expect(tellingStems(text).length).toBeLessThanOrEqual(8);
    }),
  );
});

it('looks for what tells problems apart, not for what every ticket says', () => {
  expect(tellingStems('Mohon bantuan, saya tidak bisa mengunggah dokumen penawaran di SPSE 4.5')).toEqual([
    'dokumen',
    'unggah',
    'tawar',
  ]);
});
