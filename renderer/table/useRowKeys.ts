import type { ReactTable, Row, RowData } from '@tanstack/react-table';
import type { KeyboardEvent, RefObject } from 'react';
import type { features } from './columns.ts';

interface RowKeys<T extends RowData> {
  shown: Row<typeof features, T>[];
  current: number | undefined;
  setCurrent: (index: number) => void;
  selectable: boolean;
  table: ReactTable<typeof features, T>;
  onOpen: ((row: T) => void) | undefined;
  scroller: RefObject<HTMLDivElement | null>;
  rowHeight: number;
}

/** Where a movement key leads from row `from` among `count` rows; undefined for any other key. */
export function targetRow(key: string, from: number | undefined, count: number, page: number): number | undefined {
  const at = from ?? -1;
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    j: at + 1,
    ArrowUp: at - 1,
    k: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const target = steps[key];
  return target === undefined || count === 0 ? undefined : Math.min(count - 1, Math.max(0, target));
}

/** Keys of the grid: move, shift+move, space and x tick, Ctrl+A ticks all, Enter opens. */
export function useRowKeys<T extends RowData>(keys: RowKeys<T>) {
  const { shown, current, setCurrent, selectable, table, onOpen, scroller, rowHeight } = keys;
  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.altKey) return;
    const row = current === undefined ? undefined : shown[current];
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a' || !selectable) return;
      table.toggleAllRowsSelected(true);
    } else if (event.key === 'Enter') {
      if (row === undefined || onOpen === undefined) return;
      onOpen(row.original);
    } else if (event.key === ' ' || event.key === 'x') {
      if (row === undefined || !selectable) return;
      row.getToggleSelectedHandler()({ target: { checked: !row.getIsSelected() }, shiftKey: event.shiftKey });
    } else {
      const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
      const target = targetRow(event.key, current, shown.length, page);
      if (target === undefined) return;
      if (event.shiftKey && selectable) {
        const both = [row?.id, shown[target]?.id].filter((id) => id !== undefined);
        table.setRowSelection((old) => ({ ...old, ...Object.fromEntries(both.map((id) => [id, true] as const)) }));
      }
      setCurrent(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
