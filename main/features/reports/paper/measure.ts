import type { Row, TableBlock } from './document.ts';
import { richCell } from './document.ts';
import { type Place, printedValue } from './values.ts';

/** Points per millimetre. */
export const MM = 72 / 25.4;

/** Advance widths of IBM Plex Sans Regular for U+0020…U+007E, in thousandths of the font size. */
const advances = [
  236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600, 600, 600,
  600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400, 510, 634, 501, 812,
  707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600, 565, 600, 534, 580, 503, 580,
  549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487, 351, 568, 492, 768, 507, 499, 464, 343,
  314, 343, 600,
];

/** Width of a line of text in points; characters outside ASCII count as wide ones. */
export function textWidth(text: string, fontSize: number): number {
  let units = 0;
  for (const char of text) units += advances[(char.codePointAt(0) ?? 0) - 32] ?? 700;
  return (units * fontSize) / 1000;
}

/** How many lines the text takes in `width` points, breaking at spaces and inside words longer than a line. */
export function lineCount(text: string, width: number, fontSize: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const size = textWidth(word, fontSize);
      const bare = textWidth(word.trimEnd(), fontSize);
      if (used > 0 && used + bare > width) {
        lines += 1;
        used = 0;
      }
      lines += Math.max(0, Math.ceil(bare / width) - 1);
      used = bare > width ? bare % width : used + size;
    }
  }
  return lines;
}

export const cellPadding = { horizontal: 3, vertical: 2.5 };
export const tableLine = 0.5;
export const lineHeight = 1.12;
/** IBM Plex Sans: ascender + descender, as a share of the font size. */
const fontHeight = 1.3;

/** Inner column widths in points: nominal widths scaled so that table, padding and lines fill exactly `width`. */
export function columnWidths(table: TableBlock, width: number): number[] {
  const nominal = table.columns.reduce((sum, column) => sum + column.widthMm, 0);
  const room = width - (table.columns.length + 1) * tableLine;
  return table.columns.map((column) => {
    const padding = column.bleed ? 0 : 2 * cellPadding.horizontal;
    return Math.max(1, (column.widthMm / nominal) * room - padding);
  });
}

/** Type size of a table: smaller as the columns get narrower, never below 6 points. */
export function tableFontSize(table: TableBlock, width: number): number {
  const average = width / table.columns.length;
  if (average > 62) return 8.5;
  if (average > 46) return 7.5;
  return average > 34 ? 6.8 : 6;
}

/** Height in points that a row's text needs, a little generous. */
export function rowHeight(table: TableBlock, row: Row, width: number, place: Place): number {
  const fontSize = tableFontSize(table, width);
  const widths = columnWidths(table, width);
  const lines = table.columns.map((column, index) => {
    const cell = richCell(row[column.key]);
    if (cell.svg) return 1;
    return lineCount(
      printedValue(cell.value, column, place),
      (widths[index] ?? 1) * (cell.bold ? 0.94 : 0.99),
      fontSize,
    );
  });
  return Math.max(...lines) * fontSize * fontHeight * lineHeight + 2 * cellPadding.vertical;
}
