import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation, useParams } from 'wouter';
import { queueScreenText } from '../../../../shared/text/tickets-queue.ts';
import { queueText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { DataTable, focusQuietly, type Sort } from '../../../table/index.ts';
import { KeyHint, Page, useText } from '../../../ui/index.ts';
import { ReadAt } from '../parts/ClockMark.tsx';
import type { TicketRow, TicketSort } from '../parts/types.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { newTicketPath, ticketPath } from '../paths.ts';
import { BulkBar } from './BulkBar.tsx';
import { useTicketColumns } from './columns.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterChips } from './FilterChips.tsx';
import { activeFilters } from './filters.ts';
import { changeQueue, showQueue, tableKey, useQueueState } from './memory.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { QueueList, useCounts } from './QueueList.tsx';
import classes from './queue.module.css';
import { queueOf } from './queue-paths.ts';
import { SavedViews } from './SavedViews.tsx';
import { usePrefetch } from './usePrefetch.ts';

const orders: TicketSort['by'][] = ['nextDueAt', 'receivedAt', 'updatedAt', 'number', 'priority'];
const rowId = (row: TicketRow) => row.id;
const rowTone = ({ stepClock, ticketClock }: TicketRow) => {
  if (stepClock.state === 'late' || ticketClock.state === 'late') return 'late';
  return stepClock.state === 'dueSoon' ? 'duesoon' : undefined;
};

/** `/antrean/:queue?`: the queues of the office. Back from a ticket finds queue, filters, ticks and place unchanged. */
export default function QueueScreen() {
  const queue = queueOf(useParams<{ queue?: string }>().queue);
  showQueue(queue);
  const t = useText(queueScreenText);
  const names = useText(queueText);
  const trouble = useTrouble();
  const session = useSession();
  const [, navigate] = useLocation();
  const { filter, sort, selection, viewId } = useQueueState(queue);
  const columns = useTicketColumns();
  const counts = useCounts();
  const list = useInfiniteQuery(
    api.tickets.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ queue, filter, sort, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      refetchInterval: 60_000,
      // Another filter or order keeps the old rows until the new ones are there; another queue starts empty.
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const { onCurrent, onPointerOver } = usePrefetch(rows);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => focusRows(area.current, queue), [queue]);
  const filtered = activeFilters(filter).length > 0;
  const onSort = ({ column, descending }: Sort) => {
    const by = orders.find((order) => order === column);
    if (by !== undefined) changeQueue(queue, { sort: { by, dir: descending ? 'desc' : 'asc' } });
  };
  return (
    <Page
      fill
      title={t.title}
      subtitle={counts && t.summary(counts.open ?? 0, counts.late ?? 0)}
      actions={
        session.can('work') && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden="true" />}
            rightSection={<KeyHint keys="n" />}
            aria-keyshortcuts="N"
            onClick={() => navigate(newTicketPath)}
          >
            {t.newTicket}
          </Button>
        )
      }
    >
      <div className={classes.layout}>
        <div className={classes.side}>
          <QueueList current={queue} />
          <SavedViews currentId={viewId} />
        </div>
        <div className={classes.content}>
          {selection.size > 0 ? (
            <BulkBar queue={queue} selection={selection} />
          ) : (
            <FilterBar queue={queue} filter={filter} sort={sort} />
          )}
          <FilterChips queue={queue} filter={filter} />
          <div ref={area} className={classes.table} onPointerOver={onPointerOver}>
            <ReadAt value={list.dataUpdatedAt}>
              <DataTable
                key={queue}
                label={t.table(names[queue])}
                tableKey={tableKey}
                columns={columns}
                rows={rows}
                rowId={rowId}
                total={filtered ? undefined : counts?.[queue]}
                hasMore={list.hasNextPage}
                onLoadMore={loadMore}
                isLoading={list.isFetching && (list.isPending || list.isFetchingNextPage || list.isPlaceholderData)}
                error={list.error ? trouble(list.error).message : undefined}
                onRetry={() => void list.refetch()}
                sort={{ column: sort.by, descending: sort.dir === 'desc' }}
                onSortChange={onSort}
                selection={selection}
                onSelectionChange={(ids) => changeQueue(queue, { selection: ids })}
                onOpen={(row) => navigate(ticketPath(row.id))}
                onCurrentChange={onCurrent}
                rowTone={rowTone}
                empty={<QueueEmpty queue={queue} filtered={filtered} />}
              />
            </ReadAt>
          </div>
        </div>
      </div>
    </Page>
  );
}

/** The rows take the keyboard when a queue opens, unless the officer is somewhere on purpose. */
function focusRows(area: HTMLElement | null, _queue: string): void {
  if (document.activeElement !== null && document.activeElement !== document.body && !isLink(document.activeElement))
    return;
  const grid = area?.querySelector<HTMLElement>('[role="grid"]');
  if (grid) focusQuietly(grid);
}

const isLink = (element: Element) => element.closest('a, button, main') !== null;
