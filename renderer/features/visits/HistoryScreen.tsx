import { Anchor, Button, Menu, Stack, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFileSpreadsheet, IconFileTypePdf, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { formatDateTime, formatTime } from '../../../shared/text/format.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { type Column, DataTable } from '../../table/index.ts';
import { EmptyState, Page, StateBadge, Toolbar, useLanguage, useText } from '../../ui/index.ts';
import { Rating } from './Rating.tsx';
import type { Visit } from './types.ts';
import { useExport } from './useExport.ts';
import { useSay } from './useSay.ts';
import { VisitTabs } from './VisitTabs.tsx';

/** `/tamu/riwayat`: the guest book, to search and to export. */
export default function HistoryScreen() {
  const t = useText(visitsText);
  const roles = useText(reporterRoleText);
  const say = useSay();
  const { language } = useLanguage();
  const { zone } = useSession();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [search] = useDebouncedValue(typed.trim(), 250);
  const filter = { search, ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const list = useInfiniteQuery(
    api.visits.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, limit: 100, ...(cursor ? { cursor } : {}) }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.items) ?? [], [list.data]);
  const book = useExport();
  const columns = useMemo((): Column<Visit>[] => {
    const when = (at: number) => formatDateTime(at, zone, language, { weekday: false });
    return [
      { id: 'arrived', header: t.arrived, width: 175, cell: (visit) => when(visit.arrivedAt) },
      { id: 'queue', header: t.queue, width: 56, align: 'end', cell: (visit) => visit.queueNumber },
      {
        id: 'name',
        header: t.name,
        grow: 2,
        width: 150,
        canHide: false,
        cell: (visit) => <Anchor href={`#/tamu/${visit.id}`}>{visit.name || t.nameless}</Anchor>,
      },
      { id: 'role', header: t.role, width: 130, cell: (visit) => roles[visit.role] },
      { id: 'organization', header: t.organization, grow: 2, width: 140, cell: (visit) => visit.organization },
      { id: 'purpose', header: t.purpose, grow: 3, width: 160, cell: (visit) => visit.purpose || visit.description },
      { id: 'ticket', header: t.ticket, width: 110, cell: (visit) => visit.ticket?.number },
      { id: 'officer', header: t.officer, width: 140, hidden: true, cell: (visit) => visit.officer.name },
      {
        id: 'left',
        header: t.left,
        width: 120,
        cell: (visit) =>
          visit.leftAt === null ? (
            <StateBadge tone="waiting" text={t.present} />
          ) : (
            formatTime(visit.leftAt, zone, language)
          ),
      },
      { id: 'rating', header: t.rating, width: 120, cell: (visit) => <Rating value={visit.satisfaction} /> },
    ];
  }, [t, roles, zone, language]);
  return (
    <Page
      fill
      title={t.title}
      actions={
        book.isRunning ? (
          <Button variant="default" onClick={book.cancel} loaderProps={{ type: 'dots' }}>
            {t.cancelExport}
          </Button>
        ) : (
          <Menu>
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={15} aria-hidden="true" />}>
                {t.export}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconFileTypePdf size={16} aria-hidden="true" />}
                onClick={() => book.run({ ...filter, format: 'pdf' })}
              >
                {t.exportPdf}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
                onClick={() => book.run({ ...filter, format: 'xlsx' })}
              >
                {t.exportXlsx}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
      toolbar={
        <Stack gap="sm">
          <VisitTabs current="riwayat" />
          <Toolbar label={t.filters}>
            <TextInput
              aria-label={t.search}
              placeholder={t.search}
              w={280}
              leftSection={<IconSearch size={15} aria-hidden="true" />}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <DateInput
              w={150}
              clearable
              aria-label={t.from}
              placeholder={t.from}
              valueFormat="D MMM YYYY"
              maxDate={to ?? undefined}
              value={from}
              onChange={setFrom}
            />
            <DateInput
              w={150}
              clearable
              aria-label={t.to}
              placeholder={t.to}
              valueFormat="D MMM YYYY"
              minDate={from ?? undefined}
              value={to}
              onChange={setTo}
            />
          </Toolbar>
        </Stack>
      }
    >
      <DataTable
        label={t.historyLabel}
        tableKey="visits.history"
        columns={columns}
        rows={rows}
        rowId={(visit) => visit.id}
        hasMore={list.hasNextPage}
        onLoadMore={() => void list.fetchNextPage()}
        isLoading={list.isFetching}
        error={list.isError ? say(list.error) : undefined}
        onRetry={() => void list.refetch()}
        onOpen={(visit) => navigate(`/tamu/${visit.id}`)}
        empty={<EmptyState title={t.emptyTitle} body={t.emptyBody} />}
      />
    </Page>
  );
}
