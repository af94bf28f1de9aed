import { SegmentedControl } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { type Column, DataTable } from '../../../table/index.ts';
import { EmptyState, ListPane, useText } from '../../../ui/index.ts';
import { namesOf } from '../parts/addresses.ts';
import { DeliveryMark } from '../parts/marks.tsx';
import type { OutgoingMail } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import { OutgoingDrawer } from './OutgoingDrawer.tsx';

const filters = ['open', 'actionNeeded', 'sent', 'all'] as const;
type Filter = (typeof filters)[number];
const rowId = (row: OutgoingMail) => row.id;
const needsPerson = ({ state }: OutgoingMail) =>
  state === 'actionNeeded' || state === 'uncertain' || state === 'bounced';

/** Kotak keluar → E-mail: what leaves and what needs a person. A row opens its log. */
export default function MailOutbox() {
  const t = useText(outgoingText);
  const trouble = useTrouble();
  const columns = useColumns();
  const [filter, setFilter] = useState<Filter>('open');
  const [openId, setOpenId] = useState<string>();
  const list = useInfiniteQuery(
    api.mail.outbox.infiniteOptions({
      input: (cursor: string | undefined) => ({ state: filter, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const open = rows.find(({ id }) => id === openId);
  const words = { open: t.filterOpen, actionNeeded: t.filterAction, sent: t.filterSent, all: t.filterAll };
  const empty = {
    open: <EmptyState title={t.emptyOpen} body={t.emptyOpenBody} />,
    actionNeeded: <EmptyState title={t.emptyAction} body={t.emptyOpenBody} />,
    sent: <EmptyState title={t.emptySent} />,
    all: <EmptyState title={t.emptySent} />,
  };
  return (
    <ListPane
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t.filter}
          value={filter}
          onChange={(next) => setFilter(filters.find((each) => each === next) ?? 'open')}
          data={filters.map((value) => ({ value, label: words[value] }))}
        />
      }
    >
      <DataTable
        key={filter}
        label={t.list}
        tableKey="mail-outbox"
        columns={columns}
        rows={rows}
        rowId={rowId}
        hasMore={list.hasNextPage}
        onLoadMore={loadMore}
        isLoading={list.isPending || list.isFetchingNextPage}
        error={list.error ? trouble(list.error).message : undefined}
        onRetry={() => void list.refetch()}
        onOpen={({ id }) => setOpenId(id)}
        rowTone={(row) => (needsPerson(row) ? 'late' : undefined)}
        empty={empty[filter]}
      />
      {open !== undefined && <OutgoingDrawer key={open.id} mail={open} onClose={() => setOpenId(undefined)} />}
    </ListPane>
  );
}

function useColumns(): Column<OutgoingMail>[] {
  const t = useText(outgoingText);
  const when = useWhen();
  return useMemo(() => {
    const time = (at: number | null) => (at === null ? '' : when.full(at));
    return [
      { id: 'ticket', header: t.ticket, width: 120, canHide: false, cell: (row) => row.ticketNumber },
      { id: 'to', header: t.to, width: 180, grow: 1, cell: (row) => namesOf(row.to) },
      { id: 'subject', header: t.subject, width: 220, grow: 2, cell: (row) => row.subject },
      { id: 'state', header: t.state, width: 150, cell: (row) => <DeliveryMark state={row.state} /> },
      { id: 'attempts', header: t.attempts, width: 90, align: 'end', cell: (row) => row.attempts },
      { id: 'next', header: t.next, width: 170, cell: (row) => time(row.sentAt ?? row.nextAttemptAt) },
      { id: 'problem', header: t.problem, width: 200, grow: 2, cell: (row) => row.problem },
      { id: 'createdBy', header: t.createdBy, width: 130, hidden: true, cell: (row) => row.createdBy },
      { id: 'createdAt', header: t.createdAt, width: 170, hidden: true, cell: (row) => time(row.createdAt) },
    ];
  }, [t, when]);
}
