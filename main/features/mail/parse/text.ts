/** Text as both databases keep it: no NUL, no halves of characters, no other control signs; line ends are \n. */
export function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
      .toWellFormed()
  );
}

/** One line without marks that turn the reading direction: a sender must not look like somebody else. */
export function tidyLine(text: string, longest: number): string {
  return cut(
    tidy(text.slice(0, longest * 4))
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u2028\u2029]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    longest,
  );
}

/** The first `longest` characters, never half of one. */
export function cut(text: string, longest: number): string {
  return text.length <= longest ? text : text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", apos: "'" };

/** The words of cleaned HTML (parse/html.ts), for messages without a text of their own. */
export function textOfHtml(clean: string): string {
  const lines = clean
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^>]*>/g, '\n• ')
    .replace(/<br\b[^>]*>|<\/(?:p|div|tr|h[1-6]|ul|ol|table|blockquote|pre|center)>/g, '\n')
    .replace(/<hr\b[^>]*>/g, '\n———\n')
    .replace(/<\/t[dh]>/g, '\t')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
    .split('\n')
    .map((line) => line.trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first words, for lists: without quoted lines. */
export function snippetOf(text: string): string {
  const own = text
    .slice(0, 5_000)
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join(' ');
  return tidyLine(own, 280);
}
