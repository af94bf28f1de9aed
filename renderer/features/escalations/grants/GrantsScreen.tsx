import { Button, Tabs } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { grantText } from '../../../../shared/text/access-grants-ui.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { type Column, DataTable } from '../../../table/index.ts';
import { EmptyState, Page, SplitPage, useLanguage, useText } from '../../../ui/index.ts';
import type { AccessGrant } from '../parts/types.ts';
import { GrantDetail } from './GrantDetail.tsx';
import { GrantForm } from './GrantForm.tsx';
import { GrantMark } from './GrantMark.tsx';
import classes from './grants.module.css';
import { RegisterButtons } from './RegisterButtons.tsx';

const statuses = ['all', 'pending', 'open', 'overdue', 'closed'] as const;
type Status = (typeof statuses)[number];
const rowId = (row: AccessGrant) => row.id;

/** `/akses/:id?`: the register of server access (domain.md §3.4), an access beside it. */
export default function GrantsScreen() {
  const t = useText(grantText);
  const trouble = useTrouble();
  const session = useSession();
  const [, navigate] = useLocation();
  const { id: openId } = useParams<{ id?: string }>();
  const [status, setStatus] = useState<Status>('all');
  const [asking, setAsking] = useState(false);
  const columns = useColumns();
  const list = useInfiniteQuery(
    api.escalations.grants.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ status, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (last) => last.nextCursor ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap(({ items }) => items) ?? [], [list.data]);
  const { fetchNextPage } = list;
  const loadMore = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const open = rows.find(({ id }) => id === openId);
  const labels: Record<Status, string> = {
    all: t.all,
    pending: t.pendingTab,
    open: t.openTab,
    overdue: t.overdueTab,
    closed: t.closedTab,
  };
  const ask = session.can('work') && (
    <Button leftSection={<IconKey size={15} aria-hidden="true" />} onClick={() => setAsking(true)}>
      {t.request}
    </Button>
  );
  return (
    <Page
      fill
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <>
          <RegisterButtons />
          {ask}
        </>
      }
      toolbar={
        <Tabs value={status} onChange={(next) => setStatus(statuses.find((each) => each === next) ?? 'all')}>
          <Tabs.List>
            {statuses.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {labels[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      }
    >
      <SplitPage
        listLabel={t.list}
        detailLabel={t.detail}
        listWidth={58}
        list={
          <div className={classes.list}>
            <DataTable
              label={t.list}
              tableKey="grants"
              columns={columns}
              rows={rows}
              rowId={rowId}
              hasMore={list.hasNextPage}
              onLoadMore={loadMore}
              isLoading={list.isPending || list.isFetchingNextPage}
              error={list.error ? trouble(list.error).message : undefined}
              onRetry={() => void list.refetch()}
              onOpen={({ id }) => navigate(`/akses/${id}`)}
              rowTone={(row) => (row.overdue ? 'late' : undefined)}
              empty={<EmptyState icon={IconKey} title={t.empty} body={t.emptyBody} action={ask || undefined} />}
            />
          </div>
        }
        detail={
          open === undefined ? undefined : <GrantDetail key={open.id} grant={open} onClose={() => navigate('/akses')} />
        }
      />
      {asking && <GrantForm onClose={() => setAsking(false)} />}
    </Page>
  );
}

function useColumns(): Column<AccessGrant>[] {
  const t = useText(grantText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(() => {
    const time = (at: number) => formatDateTime(at, zone, language, { weekday: false });
    return [
      { id: 'status', header: t.status, width: 240, cell: (row) => <GrantMark grant={row} /> },
      { id: 'applicant', header: t.applicant, width: 150, grow: 1, canHide: false, cell: (row) => row.applicant },
      { id: 'account', header: t.account, width: 110, cell: (row) => row.account },
      { id: 'closesAt', header: t.closesAt, width: 170, cell: (row) => time(row.closesAt) },
      { id: 'ticket', header: t.ticket, width: 110, cell: (row) => row.ticketNumber },
      { id: 'letter', header: t.letterNumber, width: 140, cell: (row) => row.letterNumber },
      { id: 'agency', header: t.agency, width: 140, grow: 1, hidden: true, cell: (row) => row.agency },
      { id: 'opensAt', header: t.opensAt, width: 170, hidden: true, cell: (row) => time(row.opensAt) },
    ];
  }, [t, zone, language]);
}
