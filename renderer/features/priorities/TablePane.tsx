import { prioritiesText } from '../../../shared/text/priorities.ts';
import { EditableGrid } from '../../table/index.ts';
import { useText } from '../../ui/index.ts';
import { newCells } from './cells.ts';
import { usePriorityColumns } from './columns.tsx';
import { type Faults, rowId, type Sheet } from './sheet.ts';

type Props = { sheet: Sheet; faults: Faults; onChange: ((next: Sheet) => void) | undefined };

/** The rows of the table as a spreadsheet. */
export function TablePane({ sheet, faults, onChange }: Props) {
  const t = useText(prioritiesText);
  const columns = usePriorityColumns(sheet.matrix);
  return (
    <EditableGrid
      label={t.gridLabel}
      columns={columns}
      rows={sheet.rows}
      errors={faults.rows}
      readOnly={onChange === undefined}
      onChange={(rows) => onChange?.({ ...sheet, rows })}
      newRow={() => ({ id: rowId(), cells: newCells(sheet.rows) })}
    />
  );
}
