// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are laid out with CSS grid, which strips table elements of their roles
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row by aria-activedescendant
import { type RowData, type RowSelectionState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { tableText } from '../../shared/text/table.ts';
import { useText } from '../ui/i18n.tsx';
import { EmptyState, ErrorState, SkeletonRows } from '../ui/states.tsx';
import { type Column, columnDefs, features, gridTracks, leastWidth, type Sort } from './columns.ts';
import { HeadCell } from './HeadCell.tsx';
import { places, useLayout } from './memory.ts';
import { DataRow } from './Row.tsx';
import { TableFooter } from './TableFooter.tsx';
import classes from './table.module.css';
import { useRowKeys } from './useRowKeys.ts';

export interface DataTableProps<T extends RowData> {
  /** What the table lists, for screen readers: "Tiket menunggu". */
  label: string;
  /** Name under which widths, hidden columns, scroll place and current row are remembered. */
  tableKey: string;
  columns: Column<T>[];
  /** The rows loaded so far. Keep the array stable between renders (query data, useMemo). */
  rows: readonly T[];
  rowId: (row: T) => string;
  /** Rows on the server, if known. */
  total?: number;
  hasMore?: boolean;
  onLoadMore?: () => void;
  isLoading?: boolean;
  /** A sentence for the officer; shown instead of the rows, or in the footer when some are there already. */
  error?: string;
  onRetry?: () => void;
  /** Given together: the server sorts. Left out: the table sorts the rows it has. */
  sort?: Sort;
  onSortChange?: (sort: Sort) => void;
  /** Given together: rows can be ticked (checkbox, space, shift for a range). */
  selection?: ReadonlySet<string>;
  onSelectionChange?: (ids: ReadonlySet<string>) => void;
  /** Click or Enter. */
  onOpen?: (row: T) => void;
  /** The row the keyboard is on; for a detail pane that follows. */
  onCurrentChange?: (row: T) => void;
  /** The row shown elsewhere, where the address names it: the table follows. Left out: the table remembers its own. */
  currentId?: string;
  /** A coloured edge at the left of rows that need eyes. */
  rowTone?: (row: T) => 'late' | 'duesoon' | undefined;
  density?: 'compact' | 'comfortable';
  /** Shown when there are no rows; say what to do next. */
  empty?: ReactNode;
}

const noSelection: ReadonlySet<string> = new Set();

/** The one table of Loket: virtual rows, whole-keyboard use, remembered columns. Fills its parent's height. */
export function DataTable<T extends RowData>(props: DataTableProps<T>) {
  const { columns, rows, rowId, tableKey, onSelectionChange, selection = noSelection, onSortChange } = props;
  const { hasMore = false, isLoading = false, error, onLoadMore } = props;
  const t = useText(tableText);
  const domId = useId();
  const [MemoRow] = useState(() => memo(DataRow<T>));
  const scroller = useRef<HTMLDivElement>(null);
  const { layout, setLayout, reset } = useLayout(tableKey, columns);
  const [ownSort, setOwnSort] = useState<Sort>();
  const [ownId, setCurrentId] = useState(() => places.get(tableKey)?.currentId);
  const currentId = props.currentId ?? ownId;
  const selectable = onSelectionChange !== undefined;
  const sort = onSortChange === undefined ? ownSort : props.sort;
  const rowHeight = props.density === 'comfortable' ? 44 : 35;

  const serverSorted = onSortChange !== undefined;
  const defs = useMemo(() => columnDefs(columns, serverSorted), [columns, serverSorted]);
  const sorting = useMemo(() => (sort === undefined ? [] : [{ id: sort.column, desc: sort.descending }]), [sort]);
  const rowSelection = useMemo(() => Object.fromEntries([...selection].map((id) => [id, true] as const)), [selection]);
  const table = useTable({
    features,
    columns: defs,
    data: rows,
    getRowId: rowId,
    manualSorting: serverSorted,
    enableSortingRemoval: false,
    enableMultiSort: false,
    enableRowSelection: selectable,
    state: { sorting, rowSelection, columnSizing: layout.widths, columnVisibility: layout.visible },
    onSortingChange: (update) => {
      const first = (typeof update === 'function' ? update(sorting) : update)[0];
      if (first !== undefined) (onSortChange ?? setOwnSort)({ column: first.id, descending: first.desc });
    },
    onRowSelectionChange: (update) => {
      const next: RowSelectionState = typeof update === 'function' ? update(rowSelection) : update;
      onSelectionChange?.(new Set(Object.keys(next).filter((id) => next[id])));
    },
    onColumnSizingChange: (update) =>
      setLayout((old) => ({ ...old, widths: typeof update === 'function' ? update(old.widths) : update })),
    onColumnVisibilityChange: (update) =>
      setLayout((old) => ({ ...old, visible: typeof update === 'function' ? update(old.visible) : update })),
  });

  const shown = table.getRowModel().rows;
  const visible = useMemo(
    () => columns.filter((column) => layout.visible[column.id] !== false),
    [columns, layout.visible],
  );
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: headHeight,
    paddingStart: headHeight,
    initialOffset: places.get(tableKey)?.offset ?? 0,
  });
  const items = virtual.getVirtualItems();

  const foundAt = shown.findIndex((row) => row.id === currentId);
  const current = foundAt === -1 ? undefined : foundAt;
  const setCurrent = (index: number) => {
    const row = shown[index];
    if (row === undefined) return;
    setCurrentId(row.id);
    places.set(tableKey, { offset: virtual.scrollOffset ?? 0, currentId: row.id });
    virtual.scrollToIndex(index, { align: 'auto' });
    props.onCurrentChange?.(row.original);
  };
  const onClick = (index: number) => {
    setCurrent(index);
    const row = shown[index];
    if (row !== undefined) props.onOpen?.(row.original);
  };
  const followed = props.currentId === undefined ? undefined : current;
  useEffect(() => {
    if (followed !== undefined) virtual.scrollToIndex(followed, { align: 'auto' });
  }, [followed, virtual]);
  const latestClick = useRef(onClick);
  useEffect(() => {
    latestClick.current = onClick;
  });
  const clickRow = useCallback((index: number) => latestClick.current(index), []);
  const onKeyDown = useRowKeys({
    shown,
    current,
    setCurrent,
    selectable,
    table,
    onOpen: props.onOpen,
    scroller,
    rowHeight,
  });

  const lastShown = items.at(-1)?.index ?? 0;
  const wantsMore = hasMore && !isLoading && error === undefined && lastShown >= shown.length - 20 && shown.length > 0;
  useEffect(() => {
    if (wantsMore) onLoadMore?.();
  }, [wantsMore, onLoadMore]);

  // Rows that arrive after the first paint: go back to where the officer was.
  const filled = shown.length > 0;
  useEffect(() => {
    const place = places.get(tableKey);
    if (filled && place !== undefined) scroller.current?.scrollTo({ top: place.offset });
  }, [filled, tableKey]);

  const showSkeleton = isLoading && !filled;
  const currentIsRendered = current !== undefined && items.some((item) => item.index === current);
  const style = {
    '--cols': gridTracks(visible, layout.widths, selectable),
    '--row-height': `${rowHeight}px`,
    '--least': `${leastWidth(visible, layout.widths, selectable)}px`,
  } as React.CSSProperties;
  return (
    <div className={classes.table} style={style}>
      <div
        ref={scroller}
        className={classes.scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={hasMore && props.total === undefined ? -1 : (props.total ?? shown.length) + 1}
        aria-colcount={visible.length + (selectable ? 1 : 0)}
        aria-busy={isLoading}
        aria-multiselectable={selectable || undefined}
        aria-activedescendant={currentIsRendered ? `${domId}-${current}` : undefined}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={(event) => places.set(tableKey, { offset: event.currentTarget.scrollTop, currentId })}
      >
        <div
          className={classes.canvas}
          role="presentation"
          style={{ height: Math.max(virtual.getTotalSize(), headHeight) }}
        >
          <div className={classes.headGroup} role="rowgroup">
            <div className={classes.head} role="row" aria-rowindex={1}>
              {selectable && (
                <div role="columnheader" className={classes.tick} aria-label={t.selectAll}>
                  <input
                    type="checkbox"
                    aria-label={t.selectAll}
                    checked={table.getIsAllRowsSelected()}
                    ref={(box) => {
                      if (box) box.indeterminate = table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected();
                    }}
                    onChange={table.getToggleAllRowsSelectedHandler()}
                  />
                </div>
              )}
              {table.getHeaderGroups()[0]?.headers.map((header) => (
                <HeadCell key={header.id} header={header} align={visible.find((c) => c.id === header.id)?.align} />
              ))}
            </div>
          </div>
          <div role="rowgroup">
            {items.map((item) => {
              const row = shown[item.index];
              if (row === undefined) return null;
              return (
                <MemoRow
                  key={row.id}
                  id={`${domId}-${item.index}`}
                  index={item.index}
                  top={item.start}
                  row={row}
                  columns={visible}
                  selected={selectable ? row.getIsSelected() : undefined}
                  isCurrent={item.index === current}
                  tone={props.rowTone?.(row.original)}
                  onClick={clickRow}
                />
              );
            })}
          </div>
        </div>
      </div>
      {!filled && (
        <div className={classes.state}>
          {showSkeleton && <SkeletonRows rows={12} />}
          {!showSkeleton && error !== undefined && (
            <ErrorState title={t.errorTitle} body={error} onRetry={props.onRetry} />
          )}
          {!showSkeleton &&
            error === undefined &&
            (props.empty ?? <EmptyState title={t.emptyTitle} body={t.emptyBody} />)}
        </div>
      )}
      <TableFooter
        table={table}
        columns={columns}
        loaded={shown.length}
        total={props.total}
        hasMore={hasMore}
        isLoading={isLoading && filled}
        error={filled ? error : undefined}
        onRetry={props.onRetry}
        selected={selection.size}
        onClearSelection={() => onSelectionChange?.(noSelection)}
        onResetColumns={reset}
      />
    </div>
  );
}

/** Height of the heading row in pixels; also in table.module.css. */
const headHeight = 32;
