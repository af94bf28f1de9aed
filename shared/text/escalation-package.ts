import { defineText } from './define.ts';

/** Words of the package gate and of the scan for secrets: where something is, what is missing. */
export const packageText = defineText({
  id: {
    inTried: 'Langkah yang sudah dicoba',
    inTicket: 'Data tiket dan lampiran',
    inTicks: 'Centang pada langkah SOP',
    missing: (text: string) => `Belum ada: ${text}`,
    secretAt: (place: string, hint: string) => `Rahasia ditemukan di ${place}: ${hint}`,
    fileName: 'nama berkas',
    renameFile: 'Ganti nama berkas ini.',
    inFile: (name: string) => `berkas ${name}`,
    line: (line: number, shown: string) => `Baris ${line}: ${shown}`,
    reference: 'minimal 3×24 jam',
  },
  en: {
    inTried: 'Steps already tried',
    inTicket: 'Data and files of the ticket',
    inTicks: 'Ticked on a step of the SOP',
    missing: (text) => `Not there yet: ${text}`,
    secretAt: (place, hint) => `A secret was found in ${place}: ${hint}`,
    fileName: 'file name',
    renameFile: 'Rename this file.',
    inFile: (name) => `file ${name}`,
    line: (line, shown) => `Line ${line}: ${shown}`,
    reference: 'at least 3×24 hours',
  },
});
