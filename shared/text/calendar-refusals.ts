import type { Said } from '../domain/refusal.ts';

/** Why a calendar is not saved, and what to do. */
export const calendarRefusals = {
  none: {
    id: 'Kantor ini belum mempunyai kalender. Siapkan kantor dahulu.',
    en: 'This office has no calendar yet. Set the office up first.',
  },
  otherKind: {
    id: 'Isi ini milik kalender lain. Buka kalender yang dimaksud, lalu simpan dari sana.',
    en: 'This content belongs to another calendar. Open that calendar and save it there.',
  },
} satisfies Record<string, Said>;
