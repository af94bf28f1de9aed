/** Text without accents and case, so that "Kafé" and "kafe" are the same word in both engines. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Words of a text: runs of letters and digits, folded. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * What is stored for codes, separated by spaces: each code as it is, its digits (so `0812-3456` finds `+628123456…` and
 * an NPWP is found with or without dots), and its parts (so `000123` and `123` are exactly ticket `2026-000123`).
 */
export function searchableCodes(codes: readonly string[] | string): string {
  const list = typeof codes === 'string' ? codes.split(/\s+/) : codes;
  const found = new Set<string>();
  for (const code of list) {
    const plain = fold(code).replace(/\s+/g, '');
    if (plain === '') continue;
    found.add(plain);
    const digits = plain.replace(/\D/g, '');
    if (digits.length >= 3) found.add(digits);
    if (!/^\d+(-\d+)+$/.test(plain)) continue;
    for (const part of plain.split('-')) found.add(part).add(part.replace(/^0+(?=\d)/, ''));
  }
  return [...found].join(' ');
}
