import type { ReactNode } from 'react';

/** One row of an EditableGrid: everything as typed, so that a wrong entry is shown and never lost. */
export interface GridRow {
  id: string;
  cells: Readonly<Record<string, string>>;
}

export interface GridColumn {
  id: string;
  header: string;
  /** Pixels; default 160. */
  width?: number;
  /** Choices of a select cell: stored value and shown label. */
  options?: readonly { value: string; label: string }[];
  readOnly?: boolean;
  /** Worked out from the other cells of the row: cannot be edited, is copied as this text. */
  computed?: (row: GridRow) => string;
  /** Draws the shown text, e.g. as a mark. */
  render?: (shown: string, row: GridRow) => ReactNode;
  /** Offered while typing in a cell that lists several things with `; ` between them; other words may be typed too. */
  suggestions?: readonly string[];
  /** The first column may stay in sight while the others scroll. */
  frozen?: boolean;
}

/** Whether the cells of a column can be changed at all. */
export const isEditable = (column: GridColumn | undefined): boolean =>
  column !== undefined && column.readOnly !== true && column.computed === undefined;

/** A cell by its position. */
export interface Place {
  row: number;
  col: number;
}

/** Earlier and undone states of the rows, newest last. */
export interface History {
  past: readonly (readonly GridRow[])[];
  future: readonly (readonly GridRow[])[];
}

export const noHistory: History = { past: [], future: [] };
const depth = 200;

/**
 * The block of cells a spreadsheet puts on the clipboard: tabs between cells, lines between rows, cells with a tab, line
 * or quote inside quoted with `"`. A last line end is no extra row.
 */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const input = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < input.length; i++) {
    const sign = input.charAt(i);
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (input.charAt(i + 1) === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closesQuote(input, i)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

/** A quote opens a quoted cell only where a closing one ends a cell; `"SPSE" mati` is plain text. */
function closesQuote(input: string, at: number): boolean {
  return /^"(?:[^"]|"")*"(?:\t|\n|$)/.test(input.slice(at));
}

/** The same the other way: cells as a spreadsheet reads them. */
export function blockText(block: readonly (readonly string[])[]): string {
  const quote = (cell: string) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return block.map((row) => row.map(quote).join('\t')).join('\n');
}

/** What is stored for a text: a select takes its label or value in any case; unknown text stays, to be shown as wrong. */
export function storedValue(column: GridColumn, text: string): string {
  const wanted = text.trim().toLowerCase();
  const option = column.options?.find(({ value, label }) => [value, label].some((w) => w.toLowerCase() === wanted));
  return option?.value ?? text;
}

/** What is shown for a stored value. */
export function shownValue(column: GridColumn, value: string): string {
  return column.options?.find((option) => option.value === value)?.label ?? value;
}

/** What a cell shows and copies. */
export function cellText(column: GridColumn, row: GridRow): string {
  return column.computed ? column.computed(row) : shownValue(column, row.cells[column.id] ?? '');
}

/** The rows with one of them moved up or down; the same rows when it is at the end already. */
export function movedRow(rows: readonly GridRow[], index: number, step: 1 | -1): readonly GridRow[] {
  const row = rows[index];
  const other = rows[index + step];
  if (row === undefined || other === undefined) return rows;
  return rows.map((each) => (each === row ? other : each === other ? row : each));
}

/** The cells between two corners, as shown. */
export function copyBlock(rows: readonly GridRow[], columns: readonly GridColumn[], a: Place, b: Place): string[][] {
  const [from, to] = corners(a, b);
  return rows
    .slice(from.row, to.row + 1)
    .map((row) => columns.slice(from.col, to.col + 1).map((column) => cellText(column, row)));
}

/** Writes a block with its upper left corner at `at`; rows that are missing are made by `newRow`. */
export function writeBlock(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  at: Place,
  block: readonly (readonly string[])[],
  newRow: () => GridRow,
): GridRow[] {
  const next = [...rows];
  block.forEach((texts, down) => {
    const row = next[at.row + down] ?? newRow();
    const written = texts.flatMap((text, right) => {
      const column = columns[at.col + right];
      return column && isEditable(column) ? [[column.id, storedValue(column, text)] as const] : [];
    });
    next[at.row + down] = { ...row, cells: { ...row.cells, ...Object.fromEntries(written) } };
  });
  return next;
}

/** Empties the cells between two corners. */
export function clearBlock(rows: readonly GridRow[], columns: readonly GridColumn[], a: Place, b: Place): GridRow[] {
  const [from, to] = corners(a, b);
  const blank = Array.from({ length: to.row - from.row + 1 }, () =>
    Array.from({ length: to.col - from.col + 1 }, () => ''),
  );
  return writeBlock(rows, columns, from, blank, () => ({ id: '', cells: {} }));
}

/** Upper left and lower right of two opposite corners. */
export function corners(a: Place, b: Place): [Place, Place] {
  return [
    { row: Math.min(a.row, b.row), col: Math.min(a.col, b.col) },
    { row: Math.max(a.row, b.row), col: Math.max(a.col, b.col) },
  ];
}

/** Remembers the rows as they were before a change; what had been undone is gone. */
export function recorded(history: History, before: readonly GridRow[]): History {
  return { past: [...history.past, before].slice(-depth), future: [] };
}

export interface Step {
  rows: readonly GridRow[];
  history: History;
}

/** One step back; undefined when there is none. */
export function undone(history: History, now: readonly GridRow[]): Step | undefined {
  const rows = history.past.at(-1);
  return rows && { rows, history: { past: history.past.slice(0, -1), future: [...history.future, now] } };
}

/** One step forward again; undefined when there is none. */
export function redone(history: History, now: readonly GridRow[]): Step | undefined {
  const rows = history.future.at(-1);
  return rows && { rows, history: { past: [...history.past, now], future: history.future.slice(0, -1) } };
}

/** The things named in a cell that lists several. */
export const splitMany = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The text of such a cell. */
export const joinMany = (parts: readonly string[]): string => parts.join('; ');
