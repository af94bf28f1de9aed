import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { api, client } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { ConfirmDialog, useNotices, useText } from '../../ui/index.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { ConflictBanner } from './ConflictBanner.tsx';
import { HeaderDialog } from './HeaderDialog.tsx';
import { PutInForceDialog } from './PutInForceDialog.tsx';
import classes from './priorities.module.css';
import { SaveMark } from './SaveMark.tsx';
import { unfinishedKey } from './unfinished.ts';
import type { DraftEditor } from './useDraftEditor.ts';
import type { View } from './view.ts';

/** Over a draft: whether it is saved, and what can be done with it as a whole. */
export function DraftBanner({ view, editor }: { view: View; editor: DraftEditor }) {
  const t = useText(prioritiesText);
  const notices = useNotices();
  const cache = useQueryClient();
  const { can } = useSession();
  const [dialog, setDialog] = useState<'header' | 'compare' | 'force' | 'discard'>();
  const close = () => setDialog(undefined);
  const { saved, state } = editor;
  const discard = async () => {
    await client.priorities.discardDraft({ id: saved.id, version: saved.version });
    await client.session.drafts.remove({ key: unfinishedKey(saved.id) });
    view.show(null);
    notices.done(t.discarded);
    await cache.invalidateQueries({ queryKey: api.priorities.versions.key() });
  };
  const isWhole = state.kind === 'saved' && editor.checked.table !== null;
  return (
    <>
      {state.kind === 'conflict' && <ConflictBanner editor={editor} changed={state.changed} />}
      <div className={classes.banner}>
        <div className={classes.bannerText}>
          <span className={classes.bannerTitle}>{t.draftTitle(saved.document.revision)}</span>{' '}
          <SaveMark editor={editor} />
          {editor.restored && state.kind === 'unfinished' && <p className={classes.help}>{t.restored}</p>}
        </div>
        <Button variant="default" onClick={() => setDialog('header')}>
          {t.header}
        </Button>
        <Button variant="default" aria-label={t.compare} title={t.compare} onClick={() => setDialog('compare')}>
          {t.compareShort}
        </Button>
        {can('supervise') && (
          <>
            <Button variant="default" onClick={() => setDialog('discard')}>
              {t.discard}
            </Button>
            <Button disabled={!isWhole} onClick={() => setDialog('force')}>
              {t.putInForce}
            </Button>
          </>
        )}
      </div>
      <HeaderDialog
        opened={dialog === 'header'}
        onClose={close}
        sheet={editor.sheet}
        faults={editor.checked.faults}
        onChange={editor.change}
      />
      {dialog === 'compare' && <CompareDialog before={view.current} after={saved} onClose={close} />}
      {dialog === 'force' && <PutInForceDialog current={view.current} draft={saved} onClose={close} view={view} />}
      <ConfirmDialog
        opened={dialog === 'discard'}
        onClose={close}
        question={t.discardQuestion}
        confirm={t.discard}
        danger
        onConfirm={discard}
        errorText={(error) => troubleOf(error, t.unreachable).message}
      >
        {t.discardBody}
      </ConfirmDialog>
    </>
  );
}
