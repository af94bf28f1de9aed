import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import {
  blockText,
  clearBlock,
  copyBlock,
  type GridColumn,
  type GridRow,
  isEditable,
  movedRow,
  type Place,
  parseBlock,
  writeBlock,
} from './grid-model.ts';

export interface GridActions {
  change: (next: readonly GridRow[]) => void;
  undo: () => void;
  redo: () => void;
  edit: (draft: string | undefined) => void;
  go: (place: Place, extend: boolean) => void;
}

interface GridKeys {
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  active: Place;
  anchor: Place;
  draft: string | undefined;
  readOnly: boolean;
  newRow: () => GridRow;
  actions: GridActions;
}

/** Where a movement key leads from a cell; undefined for other keys. */
export function targetCell(key: string, from: Place, rows: number, cols: number): Place | undefined {
  const { row, col } = from;
  const steps: Record<string, Place> = {
    ArrowDown: { row: row + 1, col },
    ArrowUp: { row: row - 1, col },
    ArrowRight: { row, col: col + 1 },
    ArrowLeft: { row, col: col - 1 },
    Home: { row, col: 0 },
    End: { row, col: cols - 1 },
    PageDown: { row: row + 10, col },
    PageUp: { row: row - 10, col },
  };
  const to = steps[key];
  return to && { row: Math.min(rows - 1, Math.max(0, to.row)), col: Math.min(cols - 1, Math.max(0, to.col)) };
}

/** The cell after (or before) one in reading order; undefined past the ends, so that Tab leaves the grid there. */
export function nextCell({ row, col }: Place, step: 1 | -1, rows: number, cols: number): Place | undefined {
  const index = row * cols + col + step;
  return index < 0 || index >= rows * cols ? undefined : { row: Math.floor(index / cols), col: index % cols };
}

/** Keyboard and clipboard of an EditableGrid. */
export function useGridKeys(grid: GridKeys) {
  const { rows, columns, active, anchor, draft, newRow, actions } = grid;
  const settled = useRef(true);
  const editable = !grid.readOnly && isEditable(columns[active.col]) && rows[active.row] !== undefined;
  const startEdit = (text: string) => {
    if (!editable) return;
    settled.current = false;
    actions.edit(text);
  };
  /** Saves once: leaving the field after Enter or Esc must not save again. */
  const commit = (text: string) => {
    if (settled.current) return;
    settled.current = true;
    actions.edit(undefined);
    if (text !== (rows[active.row]?.cells[columns[active.col]?.id ?? ''] ?? ''))
      actions.change(writeBlock(rows, columns, active, [[text]], newRow));
  };
  const cancel = () => {
    settled.current = true;
    actions.edit(undefined);
    actions.go(active, false);
  };
  const moveRow = (step: 1 | -1) => {
    const next = movedRow(rows, active.row, step);
    if (grid.readOnly || next === rows) return;
    actions.change(next);
    actions.go({ row: active.row + step, col: active.col }, false);
  };
  const tab = (back: boolean) => nextCell(active, back ? -1 : 1, rows.length, columns.length);

  const whileEditing = (event: KeyboardEvent): boolean => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      commit(draft ?? '');
      actions.go({ row: Math.min(rows.length - 1, active.row + 1), col: active.col }, false);
    } else if (event.key === 'Tab') {
      commit(draft ?? '');
      actions.go(tab(event.shiftKey) ?? active, false);
    } else return false;
    return true;
  };
  const whileMoving = (event: KeyboardEvent): boolean => {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && (key === 'y' || (key === 'z' && event.shiftKey))) actions.redo();
    else if (control && key === 'z') actions.undo();
    else if (event.altKey && event.key === 'ArrowUp') moveRow(-1);
    else if (event.altKey && event.key === 'ArrowDown') moveRow(1);
    else if (control || event.altKey) return false;
    else if (event.key === 'Enter' || event.key === 'F2') {
      startEdit(rows[active.row]?.cells[columns[active.col]?.id ?? ''] ?? '');
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      if (editable) actions.change(clearBlock(rows, columns, active, anchor));
    } else if (event.key === 'Tab') {
      const next = tab(event.shiftKey);
      if (next === undefined) return false;
      actions.go(next, false);
    } else if (event.key.length === 1) {
      const isSelect = columns[active.col]?.options !== undefined;
      startEdit(isSelect ? (rows[active.row]?.cells[columns[active.col]?.id ?? ''] ?? '') : event.key);
    } else {
      const next = targetCell(event.key, active, rows.length, columns.length);
      if (next === undefined) return false;
      actions.go(next, event.shiftKey);
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const inCell = event.target instanceof Element && event.target.closest('[role="gridcell"]') !== null;
    if (!inCell || event.nativeEvent.isComposing) return;
    if (!(draft === undefined ? whileMoving(event) : whileEditing(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (draft !== undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', blockText(copyBlock(rows, columns, active, anchor)));
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (draft === undefined && !grid.readOnly) actions.change(clearBlock(rows, columns, active, anchor));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (draft !== undefined || grid.readOnly) return;
    event.preventDefault();
    const at = { row: Math.min(active.row, anchor.row), col: Math.min(active.col, anchor.col) };
    actions.change(writeBlock(rows, columns, at, parseBlock(event.clipboardData.getData('text/plain')), newRow));
  };
  return { onKeyDown, onCopy, onCut, onPaste, startEdit, commit, moveRow };
}
