// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: an editable table is a grid (ARIA APG, data grids)
import { IconAlertCircle } from '@tabler/icons-react';
import classes from './grid.module.css';
import { cellText, type GridColumn, type GridRow } from './grid-model.ts';
import { ManyField } from './ManyField.tsx';

interface GridCellProps {
  id: string;
  column: GridColumn;
  row: GridRow;
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
  const { id, column, row, error, draft } = props;
  const text = cellText(column, row);
  return (
    <td
      id={id}
      role="gridcell"
      tabIndex={props.isActive ? 0 : -1}
      className={classes.cell}
      data-frozen={column.frozen || undefined}
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
      {draft === undefined ? (
        <span className={classes.value}>{column.render ? column.render(text, row) : text}</span>
      ) : (
        <Field {...props} />
      )}
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
  if (column.suggestions !== undefined)
    return (
      <ManyField
        label={column.header}
        suggestions={column.suggestions}
        text={draft}
        onText={onDraft}
        onCommit={onCommit}
      />
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
