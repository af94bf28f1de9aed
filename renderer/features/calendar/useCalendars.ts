import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { calendarText } from '../../../shared/text/calendar.ts';
import { api, client } from '../../api/client.ts';
import { LatestOnly } from '../../api/latest-only.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useLanguage, useNotices, useText } from '../../ui/index.ts';
import { type TypedCalendar, typedCalendar, typedOf } from './typed.ts';
import { type CalendarVersion, type Kind, kinds } from './types.ts';

const edit = z.object({ basedOn: z.int(), typed: typedCalendar });
type Edit = z.infer<typeof edit>;
const longestDraft = 50_000;
const draftKey = (kind: Kind): string => `calendar:${kind}`;

export type Calendars = ReturnType<typeof useEdits>;

/** The three calendars and the officer's unsaved changes to them, kept among their drafts until saved. */
export function useStoredCalendars() {
  const current = useQuery(api.calendar.current.queryOptions());
  const drafts = useQuery(api.session.drafts.list.queryOptions({ staleTime: 0, gcTime: 0 }));
  const isReady = current.data !== undefined && drafts.data !== undefined && !drafts.isFetching;
  return {
    error: current.error ?? drafts.error,
    retry: () => {
      void current.refetch();
      void drafts.refetch();
    },
    stored: isReady ? { current: current.data, drafts: drafts.data } : null,
  };
}

type Stored = NonNullable<ReturnType<typeof useStoredCalendars>['stored']>;

export function useEdits({ current, drafts }: Stored) {
  const t = useText(calendarText);
  const { language } = useLanguage();
  const notices = useNotices();
  const cache = useQueryClient();
  const [edits, setEdits] = useState<Partial<Record<Kind, Edit>>>(() => restore(drafts));
  const [restored] = useState(() => Object.keys(edits).length > 0);
  const [queues] = useState(() => ({ work: new LatestOnly(), counter: new LatestOnly(), partner: new LatestOnly() }));

  const baseOf = (kind: Kind): CalendarVersion | undefined => current.find((each) => each.kind === kind);
  const keep = (kind: Kind, next: Edit | undefined) => {
    setEdits((before) => ({ ...before, [kind]: next }));
    const key = draftKey(kind);
    queues[kind].run(async () => {
      try {
        const body = next && JSON.stringify(next);
        if (body === undefined) await client.session.drafts.remove({ key });
        else if (body.length <= longestDraft) await client.session.drafts.put({ key, body });
        else notices.failed(t.keptFailed);
      } catch (error) {
        notices.failed(`${t.keptFailed} ${troubleOf(error, t.unreachable).message}`);
      }
    });
  };
  const typedFor = (kind: Kind): TypedCalendar | undefined => {
    const base = baseOf(kind);
    return edits[kind]?.typed ?? (base && typedOf(base.document, language));
  };
  return {
    restored,
    baseOf,
    typedFor,
    /** Version the changes were begun on. */
    basedOn: (kind: Kind): number => edits[kind]?.basedOn ?? baseOf(kind)?.version ?? 1,
    isChanged: (kind: Kind): boolean => edits[kind] !== undefined,
    change: (kind: Kind, typed: TypedCalendar) => {
      const basedOn = edits[kind]?.basedOn ?? baseOf(kind)?.version ?? 1;
      keep(kind, { basedOn, typed });
    },
    discard: (kind: Kind) => keep(kind, undefined),
    /** Goes on with our changes on top of the version another person saved. */
    rebase: (kind: Kind, version: number) => {
      const own = edits[kind];
      if (own) keep(kind, { ...own, basedOn: version });
    },
    refresh: () => cache.invalidateQueries({ queryKey: api.calendar.key() }),
  };
}

function restore(drafts: Stored['drafts']): Partial<Record<Kind, Edit>> {
  const found: Partial<Record<Kind, Edit>> = {};
  for (const kind of kinds) {
    const body = drafts.find((draft) => draft.key === draftKey(kind))?.body;
    const read = body === undefined ? undefined : edit.safeParse(readJson(body));
    if (read?.success) found[kind] = read.data;
  }
  return found;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not written by this page: nothing to restore
  }
}
