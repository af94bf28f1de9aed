import type { Said } from '../domain/refusal.ts';

/** Why the SOP library or the choice of SOP could not be changed. */
export const procedureRefusals = {
  stillChosen: (title: string): Said => ({
    id: `"${title}" masih dipakai pada pemilihan SOP. Ganti dahulu SOP-nya di Pemilihan SOP, lalu cabut.`,
    en: `"${title}" is still used by the choice of SOP. Choose another SOP there first, then withdraw it.`,
  }),
  notInForce: (code: string): Said => ({
    id: `SOP "${code}" tidak ada atau tidak berlaku. Pilih SOP yang berlaku.`,
    en: `SOP "${code}" does not exist or is not in force. Choose one that is in force.`,
  }),
};
