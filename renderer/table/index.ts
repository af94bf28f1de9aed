/**
 * The two tables of Loket.
 *
 * - `DataTable`: every list (queues, contacts, audit): virtual rows, cursor paging, sort, columns, ticking, keyboard.
 * - `EditableGrid`: a spreadsheet-like editor for tables the office edits (priority table, calendars).
 */
export type { Column, Sort } from './columns.ts';
export { DataTable, type DataTableProps } from './DataTable.tsx';
export { EditableGrid, type EditableGridProps } from './EditableGrid.tsx';
export { type GridColumn, type GridRow, joinMany, shownValue, splitMany, storedValue } from './grid-model.ts';
export { focusQuietly } from './quiet-focus.ts';
