import { Button, Loader } from '@mantine/core';
import { IconAlertCircle, IconCheck } from '@tabler/icons-react';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { useText } from '../../ui/index.ts';
import classes from './priorities.module.css';
import type { DraftEditor } from './useDraftEditor.ts';

/** How the saving of a draft stands, as a word with a shape. */
export function SaveMark({ editor }: { editor: DraftEditor }) {
  const t = useText(prioritiesText);
  const { state, checked } = editor;
  return (
    <span role="status">
      {state.kind === 'saving' && (
        <span className={classes.saveState}>
          <Loader size={14} type="oval" aria-hidden="true" /> {t.saving}
        </span>
      )}
      {state.kind === 'saved' && (
        <span className={classes.saveState} data-tone="ontime">
          <IconCheck size={15} aria-hidden="true" /> {t.saved}
        </span>
      )}
      {state.kind === 'unfinished' && (
        <span className={classes.saveState} data-tone="late">
          <IconAlertCircle size={15} aria-hidden="true" /> {t.unfinished(checked.faults.count)}
        </span>
      )}
      {state.kind === 'failed' && (
        <span className={classes.saveState} data-tone="late">
          <IconAlertCircle size={15} aria-hidden="true" /> {t.saveFailed} {state.message}
          <Button size="compact-xs" variant="default" onClick={editor.retry}>
            {t.retry}
          </Button>
        </span>
      )}
    </span>
  );
}
