import { visitPaperText } from '../../../shared/text/visits-paper.ts';
import { lineCount, MM } from '../reports/paper/measure.ts';
import { lookOf, pageFrame } from '../reports/paper/pdf-node.ts';

const { contentWidth } = pageFrame({ paperSize: 'A4', orientation: 'portrait' });
const { bodySize } = lookOf({ dense: true });
/** Labels are 32 mm wide; padding and lines take some points of each cell. */
const row = contentWidth - 32 * MM - 20;
const half = (contentWidth - 64 * MM) / 2 - 19;
/** Where the text stands, and what is put behind it where it is cut. */
const places = {
  half: { width: half, mark: '…' },
  row: { width: row, mark: '…' },
  text: { width: row, mark: visitPaperText.shortened },
};

/** The text as far as it fits into the lines of its box, so that the form stays on one page; marked where it is cut. */
export function fitting(text: string, lines: number, place: keyof typeof places): string {
  const { width, mark } = places[place];
  const fits = (candidate: string) => lineCount(candidate, width, bodySize) <= lines;
  if (fits(text)) return text;
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(text.slice(0, middle).trimEnd() + mark)) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low).trimEnd() + mark;
}
