/** A word for comparing: small letters, one space, hyphens and dots as spaces (`Non-Teknis` = `non teknis`). */
export const normaliseWord = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.\-_]+/g, ' ')
    .trim();
