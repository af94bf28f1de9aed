import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { type Column, type Row, richCell, type TableBlock } from './document.ts';
import { PaperError, wordsOf } from './error.ts';
import { cellPadding, columnWidths, lineHeight, MM, rowHeight, tableFontSize, tableLine } from './measure.ts';
import { type PageFrame, svgNode, textNode } from './pdf-node.ts';
import { headingRows, padded, shade, verticalPadding } from './pdf-table-head.ts';
import { safeSvg } from './svg.ts';
import { type Place, printedValue } from './values.ts';

const zebraShade = '#f6f6f6';

/** A table as wide as the page: grouped headings repeated on every page, rows not split unless taller than half a page. */
export function tableNode(table: TableBlock, frame: PageFrame, place: Place): Content {
  checkTable(table);
  const fontSize = tableFontSize(table, frame.contentWidth);
  const head = headingRows(table, frame.contentWidth);
  const widths = columnWidths(table, frame.contentWidth);
  const body = table.rows.map((row, index) => cells(table, row, place, { widths, height: heightOf(table, index) }));
  if (table.rows.length === 0) body.push(emptyRow(table, place));
  if (table.totals) body.push(cells(table, table.totals, place, { widths, height: 'auto' }, true));
  const whole = table.rows.every((row) => rowHeight(table, row, frame.contentWidth, place) < frame.contentHeight / 2);
  const headRows = head.length;
  const node: Content = {
    table: {
      headerRows: table.repeatHeader === false ? 0 : headRows,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      heights: (row) => heightOf(table, row - headRows),
      body: [...head, ...body],
    },
    layout: tableLayout(table, headRows),
    fontSize,
    lineHeight,
    margin: [0, 2, 0, 8],
  };
  return node;
}

function checkTable(table: TableBlock): void {
  const fail = (why: string) => new PaperError('badDocument', wordsOf({}).errors.table(table.title ?? '', why));
  if (table.columns.length === 0) throw fail('tidak ada kolom');
  if (table.columns.some((column) => !(column.widthMm > 0))) throw fail('lebar kolom harus lebih dari 0');
}

function heightOf(table: TableBlock, row: number): number | 'auto' {
  const height = table.rowHeightsMm?.[row];
  if (height === undefined) return 'auto';
  return height * MM - (table.columns.every((column) => column.bleed) ? 0 : 2 * verticalPadding(table)) - tableLine;
}

interface RowSize {
  widths: number[];
  height: number | 'auto';
}

function cells(table: TableBlock, row: Row, place: Place, { widths, height }: RowSize, total = false): TableCell[] {
  return table.columns.map((column, at) => {
    const cell = richCell(row[column.key]);
    const fill = cell.shade || total ? { fillColor: shade } : {};
    if (cell.svg) {
      const size = typeof height === 'number' ? { width: widths[at], height } : { width: widths[at] };
      return { ...svgObject(cell.svg, size), ...fill };
    }
    const value = total && cell.value === null ? '' : printedValue(cell.value, column, place);
    const alignment = cell.align ?? column.align ?? (isNumeric(column) ? 'right' : 'left');
    const node = { ...textNode(value, { alignment, bold: total || cell.bold, italics: cell.italics }), ...fill };
    return padded(node, table, column);
  });
}

function svgObject(markup: string, size: { width?: number; height?: number }) {
  const node = svgNode(safeSvg(markup), size);
  return typeof node === 'object' && !Array.isArray(node) ? node : { text: '' };
}

function emptyRow(table: TableBlock, place: Place): TableCell[] {
  const text = table.empty ?? wordsOf(place).noRows;
  const first: TableCell = { ...textNode(text, { italics: true, alignment: 'center' }), colSpan: table.columns.length };
  return [first, ...table.columns.slice(1).map(() => ({}))];
}

function isNumeric(column: Column): boolean {
  return column.type === 'number' || column.type === 'percent' || column.type === 'duration';
}

function tableLayout(table: TableBlock, headRows: number): CustomTableLayout {
  const bleed = (index: number) => table.columns[index]?.bleed === true;
  return {
    hLineWidth: () => tableLine,
    vLineWidth: () => tableLine,
    hLineColor: '#444',
    vLineColor: '#444',
    paddingLeft: (index) => (bleed(index) ? 0 : cellPadding.horizontal),
    paddingRight: (index) => (bleed(index) ? 0 : cellPadding.horizontal),
    paddingTop: () => verticalPadding(table),
    paddingBottom: () => verticalPadding(table),
    fillColor: (row) => (table.zebra && row >= headRows && (row - headRows) % 2 === 1 ? zebraShade : null),
  };
}
