import {
  type ColumnDef,
  columnSizingFeature,
  columnVisibilityFeature,
  createSortedRowModel,
  type RowData,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<T> {
  id: string;
  /** Heading, also the name in the column menu. */
  header: string;
  cell: (row: T) => ReactNode;
  /** What the column sorts by; makes it sortable when the table sorts its rows itself. Empty values come last. */
  sortValue?: (row: T) => string | number | undefined;
  /** True when the server can sort by this column (with `onSortChange`). */
  sortable?: boolean;
  /** Width in pixels; for a growing column the least width. Default 120. */
  width?: number;
  /** Takes a share of the width that is left; a table wants at least one. */
  grow?: number;
  align?: 'start' | 'end';
  /** Hidden until the officer switches it on. */
  hidden?: boolean;
  /** False for the column that identifies the row. */
  canHide?: boolean;
}

/** The order of a table: one column. */
export interface Sort {
  column: string;
  descending: boolean;
}

export const features = tableFeatures({
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const collator = new Intl.Collator('id', { numeric: true, sensitivity: 'base' });

/** Ascending order of two sort values: numbers as numbers, words as an Indonesian reader expects. */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

/** Our columns as TanStack Table wants them. `serverSorted` columns sort by their flag, others by their value. */
export function columnDefs<T extends RowData>(
  columns: Column<T>[],
  serverSorted: boolean,
): ColumnDef<typeof features, T, unknown>[] {
  return columns.map((column) => ({
    id: column.id,
    header: column.header,
    accessorFn: (row: T) => column.sortValue?.(row),
    enableSorting: serverSorted ? column.sortable === true : column.sortValue !== undefined,
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
    sortUndefined: 'last',
    sortDescFirst: false,
    size: column.width ?? 120,
    minSize: 48,
    enableHiding: column.canHide !== false,
  }));
}

/** The CSS grid tracks of a row; a column the officer resized keeps its width, a growing one shares what is left. */
export function gridTracks<T>(columns: Column<T>[], sizes: Record<string, number>, selectable: boolean): string {
  const tracks = columns.map((column) => {
    const sized = sizes[column.id];
    if (sized !== undefined) return `${sized}px`;
    const width = column.width ?? 120;
    return column.grow === undefined ? `${width}px` : `minmax(${width}px, ${column.grow}fr)`;
  });
  const all = selectable ? ['36px', ...tracks] : tracks;
  return columns.some((column) => column.grow !== undefined && sizes[column.id] === undefined)
    ? all.join(' ')
    : `${all.join(' ')} minmax(0, 1fr)`;
}

/** The least width of all columns together, in pixels: narrower than this, the table scrolls sideways. */
export function leastWidth<T>(columns: Column<T>[], sizes: Record<string, number>, selectable: boolean): number {
  return columns.reduce((sum, column) => sum + (sizes[column.id] ?? column.width ?? 120), selectable ? 36 : 0);
}
