// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: an editable table is a grid (ARIA APG, data grids)
import { IconAlertCircle } from '@tabler/icons-react';
import classes from './grid.module.css';
import { type GridColumn, shownValue } from './grid-model.ts';

interface GridCellProps {
  id: string;
  column: GridColumn;
  value: string;
  error: string | undefined;
  isActive: boolean;
  isSelected: boolean;
  isReadOnly: boolean;
  /** The text being typed; undefined while the cell is not edited. */
  draft: string | undefined;
  onDraft: (text: string) => void;
  /** Saves `text` and leaves the cell. */
  onCommit: (text: string) => void;
  onEdit: () => void;
  onPick: (extend: boolean) => void;
}

/** One cell: its value, what is wrong with it, and the field while it is edited. */
export function GridCell(props: GridCellProps) {
  const { id, column, value, error, draft } = props;
  return (
    <td
      id={id}
      role="gridcell"
      tabIndex={props.isActive ? 0 : -1}
      className={classes.cell}
      data-wrong={error !== undefined || undefined}
      data-editing={draft !== undefined || undefined}
      aria-selected={props.isSelected}
      aria-readonly={props.isReadOnly || undefined}
      aria-invalid={error !== undefined || undefined}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      onMouseDown={(event) => {
        if (draft !== undefined) return;
        event.preventDefault();
        props.onPick(event.shiftKey);
      }}
      onDoubleClick={props.onEdit}
    >
      {draft === undefined ? <span className={classes.value}>{shownValue(column, value)}</span> : <Field {...props} />}
      {error !== undefined && (
        <span id={`${id}-error`} className={classes.error}>
          <IconAlertCircle size={13} aria-hidden="true" /> {error}
        </span>
      )}
    </td>
  );
}

function Field({ column, draft = '', onDraft, onCommit }: GridCellProps) {
  if (column.options !== undefined)
    return (
      <select
        // biome-ignore lint/a11y/noAutofocus: the officer asked to edit this cell
        autoFocus
        className={classes.field}
        aria-label={column.header}
        value={draft}
        onChange={(event) => onDraft(event.currentTarget.value)}
        onBlur={(event) => onCommit(event.currentTarget.value)}
      >
        {!column.options.some(({ value }) => value === draft) && <option value={draft}>{draft}</option>}
        {column.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: the officer asked to edit this cell
      autoFocus
      rows={Math.min(6, draft.split('\n').length)}
      className={classes.field}
      aria-label={column.header}
      value={draft}
      onFocus={(event) => event.currentTarget.setSelectionRange(draft.length, draft.length)}
      onChange={(event) => onDraft(event.currentTarget.value)}
      onBlur={(event) => onCommit(event.currentTarget.value)}
    />
  );
}
