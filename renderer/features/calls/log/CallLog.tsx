import { Button } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { callText } from '../../../../shared/text/calls.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { DataTable } from '../../../table/index.ts';
import { EmptyState, SplitPage, useText } from '../../../ui/index.ts';
import type { Call } from '../pad/pad-call.ts';
import { CallDetail } from './CallDetail.tsx';
import { isNarrowed, LogFilter, noFilter } from './LogFilter.tsx';
import classes from './log.module.css';
import { useCallColumns } from './useCallColumns.tsx';

const rowId = (call: Call) => call.id;

/** The telephone log with filters, and the call that is open beside it. */
export function CallLog({ openId }: { openId: string | undefined }) {
  const t = useText(callText);
  const trouble = useTrouble();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(noFilter);
  const columns = useCallColumns();
  const list = useInfiniteQuery(
    api.calls.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const narrowed = isNarrowed(filter);
  const empty = narrowed ? (
    <EmptyState
      title={t.logNothing}
      body={t.logNothingBody}
      action={<Button onClick={() => setFilter(noFilter)}>{t.clearFilter}</Button>}
    />
  ) : (
    <EmptyState title={t.logEmpty} body={t.logEmptyBody} />
  );
  return (
    <SplitPage
      listLabel={t.log}
      detailLabel={t.detail}
      listWidth={60}
      list={
        <div className={classes.log}>
          <LogFilter filter={filter} onChange={setFilter} />
          <div className={classes.table}>
            <DataTable
              label={t.log}
              tableKey="calls"
              columns={columns}
              rows={rows}
              rowId={rowId}
              hasMore={list.hasNextPage}
              onLoadMore={loadMore}
              isLoading={list.isPending || list.isFetchingNextPage}
              error={list.error ? trouble(list.error).message : undefined}
              onRetry={() => void list.refetch()}
              onOpen={(call) => navigate(`/telepon/${call.id}`)}
              empty={empty}
            />
          </div>
        </div>
      }
      detail={
        openId === undefined ? undefined : <CallDetail key={openId} id={openId} onClose={() => navigate('/telepon')} />
      }
    />
  );
}
