// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: an editable table is a grid (ARIA APG, data grids)
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowForwardUp, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { tableText } from '../../shared/text/table.ts';
import { useText } from '../ui/i18n.tsx';
import { GridCell } from './GridCell.tsx';
import { GridRowHead } from './GridRowHead.tsx';
import classes from './grid.module.css';
import {
  corners,
  type GridColumn,
  type GridRow,
  type History,
  isEditable,
  noHistory,
  type Place,
  recorded,
  redone,
  undone,
} from './grid-model.ts';
import { type GridActions, useGridKeys } from './useGridKeys.ts';

export interface EditableGridProps {
  label: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  /** Sentences about wrong cells: errors[rowId]?.[columnId]. */
  errors?: Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  onChange: (next: readonly GridRow[]) => void;
  /** A new, empty row with an id of its own. */
  newRow: () => GridRow;
  readOnly?: boolean;
}

/**
 * A table edited like a spreadsheet: arrows move, Enter/F2 or typing edits, Tab goes on, Esc gives up, blocks are copied
 * and pasted as a spreadsheet does, Alt+↑/↓ move the row, Ctrl+Z/Ctrl+Y take back and repeat. Fully controlled; values stay as typed.
 */
export function EditableGrid(props: EditableGridProps) {
  const { columns, rows, errors = {}, onChange, newRow, readOnly = false } = props;
  const t = useText(tableText);
  const domId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, col: 0 });
  const [anchor, setAnchor] = useState<Place>({ row: 0, col: 0 });
  const [draft, setDraft] = useState<string>();
  const [history, setHistory] = useState<History>(noHistory);
  const own = useRef(rows);

  // Rows that came from elsewhere (another version was opened) have no history here.
  useEffect(() => {
    if (own.current === rows) return;
    own.current = rows;
    setHistory(noHistory);
  }, [rows]);

  const emit = (next: readonly GridRow[], nextHistory: History) => {
    own.current = next;
    setHistory(nextHistory);
    onChange(next);
  };
  // At once where the cell exists, so that an edit begun right after keeps its focus; a new row appears first.
  const focusAt = (place: Place) => {
    const cell = cellAt(table.current, place);
    if (cell !== undefined) cell.focus();
    else requestAnimationFrame(() => cellAt(table.current, place)?.focus());
  };
  const actions: GridActions = {
    change: (next) => emit(next, recorded(history, rows)),
    undo: () => {
      const step = undone(history, rows);
      if (step !== undefined) emit(step.rows, step.history);
    },
    redo: () => {
      const step = redone(history, rows);
      if (step !== undefined) emit(step.rows, step.history);
    },
    edit: setDraft,
    go: (place, extend) => {
      setActive(place);
      if (!extend) setAnchor(place);
      focusAt(place);
    },
  };
  const keys = useGridKeys({ rows, columns, active, anchor, draft, readOnly, newRow, actions });
  const removeRow = (index: number) => {
    actions.change(rows.filter((_, other) => other !== index));
    actions.go({ row: Math.max(0, Math.min(index, rows.length - 2)), col: active.col }, false);
  };
  const addRow = () => {
    actions.change([...rows, newRow()]);
    actions.go({ row: rows.length, col: 0 }, false);
  };
  const [from, to] = corners(active, anchor);
  const wrong = rows.reduce((sum, row) => sum + Object.keys(errors[row.id] ?? {}).length, 0);
  return (
    <div className={classes.grid}>
      <div className={classes.scroll}>
        <table
          ref={table}
          role="grid"
          aria-label={props.label}
          aria-multiselectable
          aria-readonly={readOnly || undefined}
          onKeyDown={keys.onKeyDown}
          onCopy={keys.onCopy}
          onCut={keys.onCut}
          onPaste={keys.onPaste}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.corner}>
                {t.rowNumber}
              </th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  data-frozen={column.frozen || undefined}
                  style={{ minWidth: column.width ?? 160 }}
                >
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <GridRowHead index={index} onRemove={readOnly ? undefined : removeRow} />
                {columns.map((column, col) => {
                  const isActive = active.row === index && active.col === col;
                  return (
                    <GridCell
                      key={column.id}
                      id={`${domId}-${row.id}-${column.id}`}
                      column={column}
                      row={row}
                      error={errors[row.id]?.[column.id]}
                      isActive={isActive}
                      isSelected={index >= from.row && index <= to.row && col >= from.col && col <= to.col}
                      isReadOnly={readOnly || !isEditable(column)}
                      draft={isActive ? draft : undefined}
                      onDraft={setDraft}
                      onCommit={keys.commit}
                      onEdit={() => keys.startEdit(row.cells[column.id] ?? '')}
                      onPick={(extend) => {
                        if (draft !== undefined) keys.commit(draft);
                        actions.go({ row: index, col }, extend);
                      }}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && (
        <div className={classes.foot}>
          <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} />} onClick={addRow}>
            {t.addRow}
          </Button>
          <ActionIcon size="sm" aria-label={t.undo} disabled={history.past.length === 0} onClick={actions.undo}>
            <IconArrowBackUp size={16} />
          </ActionIcon>
          <ActionIcon size="sm" aria-label={t.redo} disabled={history.future.length === 0} onClick={actions.redo}>
            <IconArrowForwardUp size={16} />
          </ActionIcon>
          <ActionIcon size="sm" aria-label={t.moveRowUp} disabled={active.row === 0} onClick={() => keys.moveRow(-1)}>
            <IconArrowUp size={16} />
          </ActionIcon>
          <ActionIcon
            size="sm"
            aria-label={t.moveRowDown}
            disabled={active.row >= rows.length - 1}
            onClick={() => keys.moveRow(1)}
          >
            <IconArrowDown size={16} />
          </ActionIcon>
          <span className={classes.help}>{t.gridHelp}</span>
          <span role="status" className={classes.wrong}>
            {wrong > 0 && t.gridErrors(wrong)}
          </span>
        </div>
      )}
    </div>
  );
}

/** The cell element at a place; the first cell of a row is its number. */
function cellAt(table: HTMLTableElement | null, { row, col }: Place): HTMLElement | undefined {
  return table?.tBodies[0]?.rows[row]?.cells[col + 1];
}
