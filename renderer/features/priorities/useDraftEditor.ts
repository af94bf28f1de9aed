import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { PriorityTable } from '../../../shared/domain/priority/index.ts';
import type { RefusalDetail } from '../../../shared/domain/refusal.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { api, client } from '../../api/client.ts';
import { LatestOnly } from '../../api/latest-only.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useLanguage, useText } from '../../ui/index.ts';
import { type Checked, checkSheet, type Sheet, sheetOf } from './sheet.ts';
import type { TableVersion } from './types.ts';
import { packSheet, unfinishedKey, unpackSheet } from './unfinished.ts';

export type SaveState =
  | { kind: 'saved' | 'saving' | 'unfinished' }
  | { kind: 'failed'; message: string }
  | { kind: 'conflict'; changed: NonNullable<RefusalDetail['changed']> };

export type DraftEditor = {
  sheet: Sheet;
  checked: Checked;
  state: SaveState;
  /** The version and content the core has. */
  saved: TableVersion;
  restored: boolean;
  change: (next: Sheet) => void;
  retry: () => void;
  takeMine: () => Promise<void>;
  takeTheirs: () => Promise<void>;
};

/**
 * Edits a draft so that nothing typed is lost: every change that makes a whole table is saved to the draft at once, one
 * that leaves wrong cells is kept among the officer's own drafts until they are corrected.
 * @param own the officer's unfinished entries of an earlier visit
 */
export function useDraftEditor(draft: TableVersion, own: string | undefined): DraftEditor {
  const t = useText(prioritiesText);
  const { language } = useLanguage();
  const cache = useQueryClient();
  const [start] = useState(() => (own === undefined ? null : unpackSheet(own, draft.document, language)));
  const [sheet, setSheet] = useState<Sheet>(() => start ?? sheetOf(draft.document, language));
  const [state, setState] = useState<SaveState>({ kind: start ? 'unfinished' : 'saved' });
  const [saved, setSaved] = useState(draft);
  const newest = useRef(draft);
  const [queue] = useState(() => new LatestOnly());
  const checked = useMemo(() => checkSheet(sheet, saved.document, t), [sheet, saved.document, t]);
  const key = unfinishedKey(draft.id);

  const accept = (version: TableVersion) => {
    newest.current = version;
    setSaved(version);
    cache.setQueryData(api.priorities.get.queryKey({ input: { id: version.id } }), version);
  };
  const fail = (error: unknown) => {
    const { code, message, detail } = troubleOf(error, t.unreachable);
    if (code !== 'CONFLICT') return setState({ kind: 'failed', message });
    queue.forget();
    setState({ kind: 'conflict', changed: detail.changed ?? [] });
  };
  const saveWhole = (document: PriorityTable) =>
    queue.run(async () => {
      setState({ kind: 'saving' });
      try {
        const { id, version } = newest.current;
        accept(await client.priorities.saveDraft({ id, version, document }));
        await client.session.drafts.remove({ key });
        setState({ kind: 'saved' });
      } catch (error) {
        fail(error);
      }
    });
  const keepUnfinished = (next: Sheet, after: SaveState) =>
    queue.run(async () => {
      try {
        await client.session.drafts.put({ key, body: packSheet(next, newest.current.document, language) });
        setState(after);
      } catch (error) {
        fail(error);
      }
    });
  const store = (next: Sheet) => {
    const { table } = checkSheet(next, newest.current.document, t);
    // While a conflict is open the core's draft is another's: ours is kept aside until the officer chose.
    if (state.kind === 'conflict') keepUnfinished(next, state);
    else if (table) saveWhole(table);
    else keepUnfinished(next, { kind: 'unfinished' });
  };

  // Someone else saved the draft and nothing of ours waits: show theirs.
  useEffect(() => {
    if (draft.version <= newest.current.version || !queue.idle || state.kind !== 'saved') return;
    newest.current = draft;
    setSaved(draft);
    setSheet(sheetOf(draft.document, language));
  }, [draft, queue, state.kind, language]);

  const fresh = () => client.priorities.get({ id: draft.id });
  return {
    sheet,
    checked,
    state,
    saved,
    restored: start !== null,
    change: (next) => {
      setSheet(next);
      store(next);
    },
    retry: () => store(sheet),
    takeMine: async () => {
      accept(await fresh());
      const { table } = checkSheet(sheet, newest.current.document, t);
      if (table) saveWhole(table);
      else setState({ kind: 'unfinished' });
    },
    takeTheirs: async () => {
      const theirs = await fresh();
      await client.session.drafts.remove({ key });
      accept(theirs);
      setSheet(sheetOf(theirs.document, language));
      setState({ kind: 'saved' });
    },
  };
}
