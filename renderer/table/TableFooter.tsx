import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import type { ReactTable, RowData } from '@tanstack/react-table';
import { tableText } from '../../shared/text/table.ts';
import { uiText } from '../../shared/text/ui.ts';
import { useText } from '../ui/i18n.tsx';
import type { Column, features } from './columns.ts';
import classes from './table.module.css';

interface TableFooterProps<T extends RowData> {
  table: ReactTable<typeof features, T>;
  columns: Column<T>[];
  loaded: number;
  total: number | undefined;
  hasMore: boolean;
  isLoading: boolean;
  error: string | undefined;
  onRetry: (() => void) | undefined;
  selected: number;
  onClearSelection: () => void;
  onResetColumns: () => void;
}

/** Under the rows: how many there are, what is ticked, whether more are coming, and which columns show. */
export function TableFooter<T extends RowData>(props: TableFooterProps<T>) {
  const { table, loaded, total, hasMore, selected } = props;
  const t = useText(tableText);
  const ui = useText(uiText);
  const count =
    total !== undefined && total > loaded ? t.rowsOf(loaded, total) : hasMore ? t.rowsSoFar(loaded) : t.rows(loaded);
  return (
    <div className={classes.footer}>
      <span className="tabular">{count}</span>
      {selected > 0 && (
        <span className={classes.selected}>
          <strong>{t.selected(selected)}</strong>
          <Button size="compact-xs" variant="subtle" onClick={props.onClearSelection}>
            {t.clearSelection}
          </Button>
        </span>
      )}
      <span role="status" className={classes.status}>
        {props.isLoading && t.loadingMore}
        {props.error !== undefined && t.loadMoreFailed}
      </span>
      {props.error !== undefined && props.onRetry !== undefined && (
        <Button size="compact-xs" variant="subtle" onClick={props.onRetry}>
          {ui.retry}
        </Button>
      )}
      <Popover position="top-end" trapFocus withinPortal>
        <Popover.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            className={classes.columnsButton}
            leftSection={<IconColumns3 size={14} aria-hidden="true" />}
          >
            {t.columns}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t.columns}>
          <Stack gap="xs">
            {props.columns.map((column) => {
              const state = table.getColumn(column.id);
              return (
                <Checkbox
                  key={column.id}
                  label={column.header}
                  checked={state?.getIsVisible() ?? true}
                  disabled={column.canHide === false}
                  onChange={(event) => state?.toggleVisibility(event.currentTarget.checked)}
                />
              );
            })}
            <Button size="compact-xs" variant="subtle" onClick={props.onResetColumns}>
              {t.resetColumns}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
