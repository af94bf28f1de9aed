import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { DataTable } from '../../../table/index.ts';
import { EmptyState, useText } from '../../../ui/index.ts';
import type { Delivery } from '../parts/types.ts';
import { DeliveryDrawer } from './DeliveryDrawer.tsx';
import { useOutboxColumns } from './useOutboxColumns.tsx';

const rowId = (row: Delivery) => row.id;
const actionFirst = (a: Delivery, b: Delivery) =>
  Number(b.state === 'actionNeeded') - Number(a.state === 'actionNeeded');

/** Deliveries of one state; what needs a person stands first. A row opens its log. */
export function OutboxTable({ state }: { state: 'open' | 'actionNeeded' | 'done' | 'all' }) {
  const t = useText(outboxText);
  const trouble = useTrouble();
  const columns = useOutboxColumns();
  const [openId, setOpenId] = useState<string>();
  const list = useInfiniteQuery(
    api.escalations.outbox.infiniteOptions({
      input: (cursor: string | undefined) => ({ state, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
      refetchInterval: 15_000,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items).sort(actionFirst) ?? [], [list.data]);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const open = rows.find(({ id }) => id === openId);
  const empty = {
    open: <EmptyState title={t.emptyOpen} body={t.emptyOpenBody} />,
    actionNeeded: <EmptyState title={t.emptyAction} body={t.emptyOpenBody} />,
    done: <EmptyState title={t.emptyDone} />,
    all: <EmptyState title={t.emptyDone} />,
  }[state];
  return (
    <>
      <DataTable
        label={t.list}
        tableKey="outbox"
        columns={columns}
        rows={rows}
        rowId={rowId}
        hasMore={list.hasNextPage}
        onLoadMore={loadMore}
        isLoading={list.isPending || list.isFetchingNextPage}
        error={list.error ? trouble(list.error).message : undefined}
        onRetry={() => void list.refetch()}
        onOpen={({ id }) => setOpenId(id)}
        rowTone={(row) => (row.state === 'actionNeeded' ? 'late' : undefined)}
        empty={empty}
      />
      {open !== undefined && <DeliveryDrawer key={open.id} delivery={open} onClose={() => setOpenId(undefined)} />}
    </>
  );
}
