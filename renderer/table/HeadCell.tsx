// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are laid out with CSS grid, which strips table elements of their roles
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row by aria-activedescendant
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { Header, RowData } from '@tanstack/react-table';
import { useRef } from 'react';
import { tableText } from '../../shared/text/table.ts';
import { useText } from '../ui/i18n.tsx';
import type { features } from './columns.ts';
import classes from './table.module.css';

interface HeadCellProps<T extends RowData> {
  header: Header<typeof features, T, unknown>;
  align: 'start' | 'end' | undefined;
}

/** A heading: a button where the column sorts, a handle to drag its width, Alt+arrows for the same by keyboard. */
export function HeadCell<T extends RowData>({ header, align }: HeadCellProps<T>) {
  const t = useText(tableText);
  const cell = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: number; width: number }>(undefined);
  const { column } = header;
  const sorted = column.getIsSorted();
  const text = String(column.columnDef.header ?? '');
  const setWidth = (width: number) =>
    header.getContext().table.setColumnSizing((old) => ({ ...old, [column.id]: Math.max(48, Math.round(width)) }));
  const widthNow = () => cell.current?.getBoundingClientRect().width ?? column.getSize();
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    event.stopPropagation();
    setWidth(widthNow() + (event.key === 'ArrowLeft' ? -16 : 16));
  };
  return (
    <div
      ref={cell}
      role="columnheader"
      className={classes.headCell}
      data-align={align}
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : undefined}
    >
      {column.getCanSort() ? (
        <button
          type="button"
          className={classes.sort}
          title={t.resizeHint}
          onClick={() => column.toggleSorting()}
          onKeyDown={onKeyDown}
        >
          <span className={classes.headText}>{text}</span>
          {sorted === 'asc' && <IconArrowUp size={13} stroke={2} aria-hidden="true" />}
          {sorted === 'desc' && <IconArrowDown size={13} stroke={2} aria-hidden="true" />}
        </button>
      ) : (
        <span className={classes.headText}>{text}</span>
      )}
      <div
        aria-hidden="true"
        className={classes.handle}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          drag.current = { from: event.clientX, width: widthNow() };
        }}
        onPointerMove={(event) => {
          if (drag.current !== undefined) setWidth(drag.current.width + event.clientX - drag.current.from);
        }}
        onLostPointerCapture={() => {
          drag.current = undefined;
        }}
        onDoubleClick={() => column.resetSize()}
      />
    </div>
  );
}
