import { defineText } from './define.ts';

/** Small words inside an open message. */
export const mailReadText = defineText({
  id: {
    showQuote: 'Tampilkan kutipan',
    hideQuote: 'Sembunyikan kutipan',
    actions: 'Tindakan surat',
    close: 'Tutup surat',
  },
  en: {
    showQuote: 'Show quotation',
    hideQuote: 'Hide quotation',
    actions: 'Actions for the message',
    close: 'Close the message',
  },
});
