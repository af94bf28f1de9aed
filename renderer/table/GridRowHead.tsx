import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { tableText } from '../../shared/text/table.ts';
import { useText } from '../ui/i18n.tsx';
import classes from './grid.module.css';

/** The number of a row, and its remove button on hover or focus. Removing can be undone, so it does not ask. */
export function GridRowHead({ index, onRemove }: { index: number; onRemove: ((index: number) => void) | undefined }) {
  const t = useText(tableText);
  return (
    <th scope="row" className={classes.rowHead}>
      <span className={classes.number}>{index + 1}</span>
      {onRemove !== undefined && (
        <ActionIcon
          size="xs"
          className={classes.remove}
          aria-label={t.removeRowNumber(index + 1)}
          onClick={() => onRemove(index)}
        >
          <IconTrash size={13} />
        </ActionIcon>
      )}
    </th>
  );
}
