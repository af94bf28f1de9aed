/** What an officer reads when a text or a file gives a secret away. */
export const secretText = {
  refused: {
    id: 'Teks ini memuat kata sandi atau kunci rahasia, jadi belum disimpan. Ganti nilainya dengan •••• lalu simpan lagi; sampaikan rahasia itu di luar aplikasi.',
    en: 'This text holds a password or a secret key, so it was not saved. Replace its value with •••• and save again; hand the secret over outside the application.',
  },
  refusedFile: {
    id: 'Berkas ini memuat kata sandi atau kunci rahasia, jadi tidak dilampirkan. Hapus rahasianya dari nama dan isi berkas lalu lampirkan lagi.',
    en: 'This file holds a password or a secret key, so it was not attached. Remove the secret from its name and content, then attach it again.',
  },
  fileName: {
    id: 'Nama berkas memuat kata sandi atau menunjuk berkas kunci rahasia – ganti namanya atau hapus kuncinya.',
    en: 'The name of the file holds a password or names a secret key – rename it or remove the key.',
  },
  place: (line: number, place: string) => ({
    id: `Baris ${line}: ${place} – ganti dengan ••••`,
    en: `Line ${line}: ${place} – replace it with ••••`,
  }),
};
