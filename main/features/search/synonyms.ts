/** Words of the procurement rules before and after 2018 (domain.md §5.6): either one finds the other. */
const groups = [
  ['lelang', 'pelelangan', 'tender'],
  ['panitia', 'pokja', 'pokmil'],
  ['ulp', 'ukpbj'],
  ['rekanan', 'penyedia'],
  ['pengadaan', 'pemilihan'],
  ['elelang', 'etendering'],
  ['sandi', 'password'],
  ['surel', 'email'],
  ['unggah', 'upload'],
  ['unduh', 'download'],
  ['galat', 'error'],
];
const bySynonym = new Map(groups.flatMap((group) => group.map((word) => [word, group] as const)));

/** A word and the words that mean the same in the other terminology. */
export function sameMeaning(word: string): readonly string[] {
  return bySynonym.get(word) ?? [word];
}
