import type { TableCell } from 'pdfmake/interfaces.js';
import type { Column, TableBlock } from './document.ts';
import { cellPadding, columnWidths, lineCount, lineHeight, tableFontSize, tableLine } from './measure.ts';
import { textNode } from './pdf-node.ts';

export const shade = '#e8e8e8';

const style = { bold: true, alignment: 'center', fillColor: shade } as const;

/** Heading rows: groups above their columns, single headings over both rows, then the column numbers. */
export function headingRows(table: TableBlock, width: number): TableCell[][] {
  const { columns } = table;
  const grouped = columns.some((column) => column.group);
  const sizes = headingSizes(table, width);
  const rows: TableCell[][] = [];
  if (grouped) rows.push(columns.map((column, index) => groupCell(columns, column, index, sizes)));
  rows.push(
    columns.map((column, index) =>
      grouped && !column.group ? {} : headCell(column.title, table, (sizes.row - (sizes.own[index] ?? 0)) / 2),
    ),
  );
  if (table.numberedColumns) {
    rows.push(columns.map((_, index) => ({ ...headCell(String(index + 1), table, 0), bold: false, italics: true })));
  }
  return rows;

  function groupCell(all: Column[], column: Column, index: number, { row, group, own }: HeadingSizes): TableCell {
    if (!column.group) {
      return { ...headCell(column.title, table, (row + group + tableLine - (own[index] ?? 0)) / 2), rowSpan: 2 };
    }
    if (all[index - 1]?.group === column.group) return {};
    return { ...headCell(column.group, table, 0), colSpan: groupSpan(all, index) };
  }
}

function groupSpan(columns: Column[], start: number): number {
  let span = 1;
  while (columns[start + span]?.group === columns[start]?.group) span += 1;
  return span;
}

function headCell(text: string, table: TableBlock, down: number) {
  const vertical = verticalPadding(table) > 0 ? 0 : cellPadding.vertical;
  const top = vertical + Math.max(0, down);
  return { ...textNode(text), ...style, margin: [vertical ? 1 : 0, top, vertical ? 1 : 0, vertical] satisfies Margin };
}

type Margin = [number, number, number, number];

interface HeadingSizes {
  /** Height of the column heading row, of the group row, and of each column's own heading. */
  row: number;
  group: number;
  own: number[];
}

function headingSizes(table: TableBlock, width: number): HeadingSizes {
  const fontSize = tableFontSize(table, width);
  const widths = columnWidths(table, width);
  const high = (text: string, room: number) => lineCount(text, room * 0.92, fontSize) * fontSize * 1.3 * lineHeight + 5;
  const own = table.columns.map((column, index) => high(column.title, widths[index] ?? 1));
  const grouped = table.columns.some((column) => column.group);
  const members = own.filter((_, index) => !grouped || table.columns[index]?.group);
  return { own, row: Math.max(...members), group: grouped ? high('X', width) : 0 };
}

/** Height of the heading rows in points. */
export function headingHeight(table: TableBlock, width: number): number {
  const { row, group, own } = headingSizes(table, width);
  return Math.max(row + group, ...own) + (table.numberedColumns ? 18 : 0);
}

/** Rows with drawings that join from row to row have no vertical padding at all. */
export function verticalPadding(table: TableBlock): number {
  return table.columns.some((column) => column.bleed) ? 0 : cellPadding.vertical;
}

/** In a table without vertical padding the text cells bring their own. */
export function padded(cell: TableCell, table: TableBlock, column?: Column): TableCell {
  if (verticalPadding(table) > 0 || Object.keys(cell).length === 0) return cell;
  const side = column?.bleed ? 1 : 0;
  return Object.assign({}, cell, { margin: [side, cellPadding.vertical, side, cellPadding.vertical] });
}
