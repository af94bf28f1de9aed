import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { api, client } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { ErrorState, Loading, Page, useNotices, useText } from '../../ui/index.ts';
import { DraftView } from './DraftView.tsx';
import { ReadView } from './ReadView.tsx';
import { unfinishedKey } from './unfinished.ts';
import type { View } from './view.ts';

/** `/prioritas/:tab?`: the priority table in force, its draft, and earlier versions. */
export default function PrioritiesScreen() {
  const t = useText(prioritiesText);
  const notices = useNotices();
  const cache = useQueryClient();
  const [shownId, show] = useState<string | null>(null);
  const current = useQuery(api.priorities.current.queryOptions());
  const versions = useQuery(api.priorities.versions.queryOptions());
  const draftRow = versions.data?.find((version) => version.status === 'draft');
  const id = shownId ?? current.data?.id;
  const shown = useQuery(api.priorities.get.queryOptions({ input: { id: id ?? '' }, enabled: id !== undefined }));
  // Asked anew for every opened draft: what this officer left unfinished, perhaps on another PC.
  const own = useQuery(
    api.session.drafts.list.queryOptions({
      enabled: draftRow !== undefined && shownId === draftRow.id,
      staleTime: 0,
      gcTime: 0,
    }),
  );
  const openDraft = async (fromId?: string) => {
    try {
      const draft = await client.priorities.openDraft(fromId === undefined ? {} : { fromId });
      cache.setQueryData(api.priorities.get.queryKey({ input: { id: draft.id } }), draft);
      await cache.invalidateQueries({ queryKey: api.priorities.versions.key() });
      show(draft.id);
    } catch (error) {
      notices.failed(troubleOf(error, t.unreachable).message);
    }
  };
  const error = current.error ?? versions.error ?? shown.error ?? own.error;
  if (error !== null) {
    const retry = () => {
      if (shown.isError) show(null);
      void cache.invalidateQueries({ queryKey: api.priorities.key() });
      void own.refetch();
    };
    return (
      <Page title={t.title}>
        <ErrorState body={troubleOf(error, t.unreachable).message} onRetry={retry} />
      </Page>
    );
  }
  const isDraft = shown.data?.status === 'draft';
  if (!current.data || !versions.data || !shown.data || (isDraft && (own.data === undefined || own.isFetching))) {
    return (
      <Page title={t.title}>
        <Loading lines={8} />
      </Page>
    );
  }
  const view: View = {
    current: current.data,
    versions: versions.data,
    draft: draftRow ?? null,
    shownId: shown.data.id,
    show,
    openDraft: (fromId) => void openDraft(fromId),
  };
  if (!isDraft) return <ReadView key={shown.data.id} view={view} version={shown.data} />;
  const left = own.data?.find((each) => each.key === unfinishedKey(shown.data.id))?.body;
  return <DraftView key={shown.data.id} view={view} draft={shown.data} own={left} />;
}
