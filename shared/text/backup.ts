import type { Said } from '../domain/refusal.ts';

/** What a restore rehearsal found. @param tickets null when the copy could not be used */
export function saidRehearsal(tickets: number | null): Said {
  if (tickets === null) {
    return {
      id: 'Salinan ini rusak atau tidak dapat dibuka. Jangan dipakai; buat cadangan baru sekarang.',
      en: 'This copy is damaged or cannot be opened. Do not use it; make a new backup now.',
    };
  }
  return {
    id: `Salinan ini utuh: setiap halaman lolos pemeriksaan dan ${tickets} tiket terbaca. Bisa dipakai memulihkan.`,
    en: `This copy is sound: every page passed its check and ${tickets} tickets can be read. It can be restored.`,
  };
}
