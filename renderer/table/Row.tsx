// biome-ignore-all lint/a11y/useSemanticElements: virtual rows are laid out with CSS grid, which strips table elements of their roles
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row by aria-activedescendant
import type { Row, RowData } from '@tanstack/react-table';
import { tableText } from '../../shared/text/table.ts';
import { useText } from '../ui/i18n.tsx';
import type { Column, features } from './columns.ts';
import classes from './table.module.css';

interface DataRowProps<T extends RowData> {
  id: string;
  index: number;
  top: number;
  row: Row<typeof features, T>;
  columns: Column<T>[];
  /** undefined where rows cannot be ticked. */
  selected: boolean | undefined;
  isCurrent: boolean;
  tone: string | undefined;
  onClick: (index: number) => void;
}

/** One row, drawn again only when something of it changed. The grid holds the focus and names the current row, so a row that scrolls away never loses it. */
export function DataRow<T extends RowData>(props: DataRowProps<T>) {
  const { row, columns, selected } = props;
  const t = useText(tableText);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its current row
    <div
      id={props.id}
      role="row"
      aria-rowindex={props.index + 2}
      aria-selected={selected}
      data-current={props.isCurrent || undefined}
      data-tone={props.tone}
      className={classes.row}
      style={{ transform: `translateY(${props.top}px)` }}
      onClick={(event) => {
        if (!isControl(event.target, event.currentTarget)) props.onClick(props.index);
      }}
    >
      {selected !== undefined && (
        <div role="gridcell" className={classes.tick}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t.selectRow}
            checked={selected}
            onChange={(event) => row.getToggleSelectedHandler()(event)}
          />
        </div>
      )}
      {columns.map((column) => (
        <div key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.cell(row.original)}
        </div>
      ))}
    </div>
  );
}

/** A click on a button, link or tick box inside the row is for that control, not for the row. */
function isControl(target: EventTarget, row: Element): boolean {
  const control =
    target instanceof Element ? target.closest('a, button, input, label, [role="gridcell"]:has(> input)') : null;
  return control !== null && row.contains(control);
}
