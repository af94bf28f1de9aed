import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useNotices, useText } from '../../ui/index.ts';
import { Side } from './CompareDialog.tsx';
import classes from './priorities.module.css';
import type { DraftEditor } from './useDraftEditor.ts';

type Changed = NonNullable<RefusalDetail['changed']>;

/** Someone else saved the draft meanwhile: what differs, and which of the two to use. */
export function ConflictBanner({ editor, changed }: { editor: DraftEditor; changed: Changed }) {
  const t = useText(prioritiesText);
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const choose = async (how: () => Promise<void>) => {
    setBusy(true);
    try {
      await how();
    } catch (error) {
      notices.failed(troubleOf(error, t.unreachable).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={classes.banner} data-tone="late" role="alert">
      <div className={classes.bannerText}>
        <span className={classes.bannerTitle}>{t.conflictTitle(changed[0]?.by ?? '')}</span> {t.conflictBody}
      </div>
      <Button loading={busy} onClick={() => void choose(editor.takeMine)}>
        {t.takeMine}
      </Button>
      <Button loading={busy} variant="default" onClick={() => void choose(editor.takeTheirs)}>
        {t.takeTheirs}
      </Button>
      <table className={classes.changes}>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.mine}</th>
            <th scope="col">{t.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {changed.slice(0, 8).map((change) => (
            <tr key={change.field}>
              <td>{change.field}</td>
              <Side text={change.before} />
              <Side text={change.after} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
