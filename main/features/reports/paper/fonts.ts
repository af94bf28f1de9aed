import { fileURLToPath } from 'node:url';
import type { TFontDictionary } from 'pdfmake/interfaces.js';

/**
 * IBM Plex Sans (SIL OFL 1.1) as packaged by @fontsource: one WOFF per script. pdfmake's fontkit reads WOFF and embeds
 * a subset of it, so nothing has to be converted or installed.
 */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek'] as const;
export type FontScript = (typeof scripts)[number];

function file(script: FontScript, weight: number, style: 'normal' | 'italic'): string {
  return fileURLToPath(
    import.meta.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-${script}-${weight}-${style}.woff`),
  );
}

function family(script: FontScript) {
  return {
    normal: file(script, 400, 'normal'),
    bold: file(script, 600, 'normal'),
    italics: file(script, 400, 'italic'),
    bolditalics: file(script, 600, 'italic'),
  };
}

/** Fonts by script, and the only files a paper may read. */
export function paperFonts(): { fonts: TFontDictionary; files: Set<string> } {
  const families = scripts.map((script) => [script, family(script)] as const);
  return {
    fonts: Object.fromEntries(families),
    files: new Set(families.flatMap(([, styles]) => Object.values(styles))),
  };
}

/** What people type that the typeface lacks, written with what it has. */
const replacements: Record<string, string> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '≥': '>=',
  '≤': '<=',
  '✓': 'v',
  '✔': 'v',
  '☑': '[x]',
  '☐': '[ ]',
  '■': '•',
  '▪': '•',
  '●': '•',
  '○': '°',
  '◦': '°',
  '\u2011': '-',
  '\t': '    ',
  '\u00AD': '',
};

/** Drawn for a character no bundled font has, so that a loss is seen and counted, never silent. */
export const MISSING = '\uFFFD';

export interface TextRun {
  text: string;
  script: FontScript;
}

/** Splits text into runs of one font; characters that cannot be printed become U+FFFD. */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  for (const char of printable(text)) {
    const script = scriptOf(char) ?? 'latin';
    const last = runs.at(-1);
    if (last?.script === script) last.text += char;
    else runs.push({ text: char, script });
  }
  return runs;
}

/** The text with unknown characters replaced; composed first so that "e" + accent finds its glyph. */
export function printable(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC').replace(/\r\n?/g, '\n')) {
    if (char === '\n' || scriptOf(char)) out += char;
    else out += replacements[char] ?? (isInvisible(char) ? '' : MISSING);
  }
  return out;
}

function isInvisible(char: string): boolean {
  return /\p{Cc}|\p{Cf}|\p{Mn}/u.test(char);
}

/** Ranges of the packaged subsets (unicode.json of the package), narrowed to what the files really hold. */
function scriptOf(char: string): FontScript | null {
  const code = char.codePointAt(0) ?? 0;
  if ((code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff && code !== 0xad)) return 'latin';
  if ('–—‘’‚“”„•…‹›€™−ıŒœˆ˚˜\u2044\uFFFD↑↓'.includes(char)) return 'latin';
  if ((code >= 0x100 && code <= 0x17f) || (code >= 0x218 && code <= 0x21b) || code === 0x1e9e) return 'latin-ext';
  if (code >= 0x400 && code <= 0x45f) return 'cyrillic';
  if (code >= 0x391 && code <= 0x3ce && code !== 0x3a2) return 'greek';
  return null;
}
