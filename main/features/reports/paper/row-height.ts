import type { PaperDocument, Row, TableBlock } from './document.ts';
import { MM, rowHeight, tableLine } from './measure.ts';
import { pageFrame } from './pdf-node.ts';

/**
 * Height in millimetres that a row of this table takes on the given paper. Use it to fill `rowHeightsMm` before drawing
 * lane cells, so that lines of neighbouring rows meet at the border.
 */
export function rowHeightMm(
  table: TableBlock,
  row: Row,
  paper: Pick<PaperDocument, 'paperSize' | 'orientation'> & Partial<Pick<PaperDocument, 'language' | 'timeZone'>>,
): number {
  const place = { language: paper.language ?? 'id', timeZone: paper.timeZone ?? 'Asia/Jakarta' } as const;
  return (rowHeight(table, row, pageFrame(paper).contentWidth, place) + tableLine) / MM;
}
