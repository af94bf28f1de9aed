import { Anchor, Group, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { formatDate } from '../../../shared/text/format.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { type Column, DataTable } from '../../table/index.ts';
import { EmptyState, Page, StateBadge, useLanguage, useText } from '../../ui/index.ts';
import { ProcedureTabs } from './ProcedureTabs.tsx';
import type { Entry } from './types.ts';
import { useSay } from './useSay.ts';

/** `/sop`: every SOP and service standard, which version is in force, which is a reconstruction. */
export default function LibraryScreen() {
  const t = useText(proceduresText);
  const say = useSay();
  const { language } = useLanguage();
  const { zone } = useSession();
  const [, navigate] = useLocation();
  const list = useQuery(api.procedures.list.queryOptions());
  const columns = useMemo(
    (): Column<Entry>[] => [
      {
        id: 'title',
        header: t.name,
        grow: 3,
        width: 320,
        canHide: false,
        sortValue: (entry) => entry.title,
        cell: (entry) => <Anchor href={`#${addressOf(entry)}`}>{entry.title}</Anchor>,
      },
      {
        id: 'number',
        header: t.number,
        width: 180,
        sortValue: (entry) => entry.number,
        cell: (entry) => entry.number || <span className="tabular">{t.noNumber}</span>,
      },
      {
        id: 'version',
        header: t.version,
        width: 80,
        align: 'end',
        sortValue: (entry) => entry.version,
        cell: (entry) => entry.version,
      },
      {
        id: 'steps',
        header: t.steps,
        width: 90,
        align: 'end',
        sortValue: (entry) => entry.steps,
        cell: (entry) => entry.steps,
      },
      {
        id: 'status',
        header: t.status,
        width: 320,
        sortValue: (entry) => (entry.inForce ? 0 : 1),
        cell: (entry) => (
          <Group gap="xs" wrap="nowrap">
            {entry.inForceSince === null ? (
              <StateBadge tone="paused" text={t.notInForce} />
            ) : (
              <StateBadge tone="ontime" text={t.inForceSince(formatDate(entry.inForceSince, zone, language))} />
            )}
            {entry.reconstructed && (
              <Tooltip label={t.reconstructedHelp} multiline maw={320}>
                <span>
                  <StateBadge tone="duesoon" text={t.reconstructed} />
                </span>
              </Tooltip>
            )}
          </Group>
        ),
      },
    ],
    [t, zone, language],
  );
  return (
    <Page fill title={t.title} subtitle={t.subtitle} toolbar={<ProcedureTabs current="pustaka" />}>
      <DataTable
        label={t.listLabel}
        tableKey="procedures"
        density="comfortable"
        columns={columns}
        rows={list.data ?? none}
        rowId={(entry) => entry.id}
        isLoading={list.isPending}
        error={list.isError ? say(list.error) : undefined}
        onRetry={() => void list.refetch()}
        onOpen={(entry) => navigate(addressOf(entry))}
        empty={<EmptyState title={t.emptyTitle} body={t.emptyBody} />}
      />
    </Page>
  );
}

const none: Entry[] = [];

function addressOf(entry: Entry): string {
  return `/sop/baca/${entry.code}/${entry.version}`;
}
