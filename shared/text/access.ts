import type { Said } from '../domain/refusal.ts';

/** Sentences about who may do what. */
export const accessText = {
  signInFirst: {
    id: 'Masuk dahulu dengan nama pengguna dan kata sandi Anda.',
    en: 'Sign in first with your user name and password.',
  },
  locked: {
    id: 'Layar terkunci. Buka kunci dengan kata sandi Anda.',
    en: 'The screen is locked. Unlock it with your password.',
  },
  notAllowed: {
    id: 'Peran Anda tidak berwenang melakukan ini. Mintalah supervisor.',
    en: 'Your role is not allowed to do this. Ask a supervisor.',
  },
  notFound: {
    id: 'Data ini tidak ditemukan; mungkin sudah dihapus atau digabung.',
    en: 'This record was not found; it may have been removed or merged.',
  },
  changedMeanwhile: {
    id: 'Data ini baru saja diubah orang lain. Ketikan Anda tetap ada; periksa perubahannya lalu simpan lagi.',
    en: 'Someone else has just changed this record. What you typed is kept; look at the change, then save again.',
  },
} satisfies Record<string, Said>;
