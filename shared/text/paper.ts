import { defineText, type Language, textIn } from './define.ts';

/** Fixed words of printed papers and workbooks: official Indonesian, English beside it. */
export const paperText = defineText({
  id: {
    page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
    sheetPage: 'Halaman &P dari &N',
    number: 'Nomor',
    period: 'Periode',
    printed: 'Dicetak',
    preparedBy: 'oleh',
    contentHash: 'Sidik isi SHA-256',
    total: 'Jumlah',
    noRows: 'Tidak ada data pada periode ini.',
    notes: 'Catatan',
    clearName: 'Nama jelas & tanda tangan',
    nip: 'NIP',
    unprintable: (count: number) => `${count} huruf tidak tersedia pada huruf cetak dan ditandai \uFFFD.`,
    sheetSummary: 'Ringkasan',
    sheetAbout: 'Keterangan',
    table: 'Tabel',
  },
  en: {
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    sheetPage: 'Page &P of &N',
    number: 'Number',
    period: 'Period',
    printed: 'Printed',
    preparedBy: 'by',
    contentHash: 'Content SHA-256',
    total: 'Total',
    noRows: 'No data in this period.',
    notes: 'Notes',
    clearName: 'Full name & signature',
    nip: 'NIP',
    unprintable: (count: number) => `${count} characters are not in the print typeface and are marked \uFFFD.`,
    sheetSummary: 'Summary',
    sheetAbout: 'About',
    table: 'Table',
  },
});

/** The "Keterangan" sheet of a workbook. */
export const paperAboutText = defineText({
  id: {
    document: 'Dokumen',
    printedAt: 'Waktu cetak',
    preparedBy: 'Disiapkan oleh',
    generator: 'Dibuat dengan',
    hashNote:
      'Sidik isi dihitung dari isi dokumen (tanpa waktu cetak), sehingga sama dengan sidik pada kaki halaman berkas PDF.',
    pictureNote: 'Bagan dan gambar hanya dimuat pada berkas PDF.',
  },
  en: {
    document: 'Document',
    printedAt: 'Printed at',
    preparedBy: 'Prepared by',
    generator: 'Made with',
    hashNote:
      'The hash covers the content of the document (not the time of printing), so it equals the one in the footer of the PDF.',
    pictureNote: 'Charts and pictures are in the PDF file only.',
  },
});

/** Why a paper could not be made and what to do next. */
export const paperErrorText = defineText({
  id: {
    cancelled: 'Pembuatan dokumen dibatalkan.',
    timeout: (seconds: number) =>
      `Dokumen belum selesai setelah ${seconds} detik dan dihentikan. Persempit periode atau saringan, lalu coba lagi.`,
    closed: 'Aplikasi sedang ditutup; dokumen tidak dibuat. Buka kembali aplikasi, lalu cetak lagi.',
    crashed: 'Pembuat dokumen berhenti tak terduga. Coba cetak lagi; bila berulang, hubungi pengelola aplikasi.',
    failed: 'Dokumen tidak dapat dibuat. Coba lagi; bila berulang, hubungi pengelola aplikasi.',
    picture: (name: string) => `Gambar ${name} tidak dapat dibaca. Pilih berkas PNG lain, lalu coba lagi.`,
    drawing: (why: string) => `Bagan tidak dapat dicetak (${why}). Hubungi pengelola aplikasi.`,
    table: (title: string, why: string) => `Tabel "${title}" tidak dapat dicetak: ${why}.`,
  },
  en: {
    cancelled: 'Making the document was cancelled.',
    timeout: (seconds: number) =>
      `The document was not ready after ${seconds} seconds and was stopped. Narrow the period or filter and try again.`,
    closed: 'The application is closing; the document was not made. Open it again and print again.',
    crashed: 'The document maker stopped unexpectedly. Print again; if it happens again, tell your administrator.',
    failed: 'The document could not be made. Try again; if it happens again, tell your administrator.',
    picture: (name: string) => `The picture ${name} cannot be read. Choose another PNG file and try again.`,
    drawing: (why: string) => `The drawing cannot be printed (${why}). Tell your administrator.`,
    table: (title: string, why: string) => `Table "${title}" cannot be printed: ${why}.`,
  },
});

/** All fixed words of a paper in one language. */
export function paperWords(language: Language) {
  return {
    ...textIn(paperText, language),
    about: textIn(paperAboutText, language),
    errors: textIn(paperErrorText, language),
  };
}

export type PaperWords = ReturnType<typeof paperWords>;
