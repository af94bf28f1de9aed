import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { api } from '../../../api/client.ts';
import type { Box } from './boxes.ts';

/** The messages of a box that are loaded so far; while words are typed the old ones stay until the new ones are there. */
export function useMailList(box: Box, accountId: string | undefined, search: string) {
  const list = useInfiniteQuery(
    api.mail.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ box, accountId, search, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: (before, query) => {
        const asked = JSON.stringify(query?.queryKey ?? '');
        return asked.includes(`"box":"${box}"`) ? before : undefined;
      },
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { list, rows, loadMore };
}
