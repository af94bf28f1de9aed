import { Button } from '@mantine/core';
import type { InferContractRouterOutputs } from '@orpc/contract';
import { IconDatabasePlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { backup } from '../../../shared/contract/audit.ts';
import { formatDateTime, formatNumber } from '../../../shared/text/format.ts';
import { backupText, settingsText } from '../../../shared/text/settings.ts';
import { api } from '../../api/client.ts';
import { queries } from '../../api/queries.tsx';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { type Column, DataTable } from '../../table/index.ts';
import {
  EmptyState,
  fileSize,
  ListPane,
  StateBadge,
  useLanguage,
  useNotices,
  useText,
  Verdict,
} from '../../ui/index.ts';

type Copy = InferContractRouterOutputs<typeof backup>['list'][number];
const none: Copy[] = [];

/** Copies of the office's data: what there is, a new one now, and a rehearsal that says whether one would help. */
export function BackupPane() {
  const t = useText(backupText);
  const s = useText(settingsText);
  const notices = useNotices();
  const copies = useQuery(api.backup.list.queryOptions());
  const make = useMutation(
    api.backup.make.mutationOptions({
      onSuccess: ({ name }) => {
        notices.done(t.made(name));
        void queries.invalidateQueries({ queryKey: api.backup.key() });
      },
      onError: (error) => notices.failed(troubleOf(error, s.unreachable).message),
    }),
  );
  const rehearsal = useMutation(api.backup.rehearse.mutationOptions());
  const { mutate: rehearse, variables, isPending } = rehearsal;
  const columns = useColumns(rehearse, isPending ? variables?.name : undefined);
  return (
    <ListPane
      note={
        <>
          {t.intro} {t.elsewhere}
          {rehearsal.data !== undefined && (
            <Verdict ok={rehearsal.data.ok} title={variables?.name}>
              {rehearsal.data.message}
            </Verdict>
          )}
          {rehearsal.isError && (
            <Verdict ok={false} title={variables?.name}>
              {troubleOf(rehearsal.error, s.unreachable).message}
            </Verdict>
          )}
        </>
      }
      actions={
        <Button
          leftSection={<IconDatabasePlus size={15} aria-hidden="true" />}
          loading={make.isPending}
          onClick={() => make.mutate({})}
        >
          {t.make}
        </Button>
      }
    >
      <DataTable
        label={t.list}
        tableKey="backups"
        columns={columns}
        rows={copies.data ?? none}
        rowId={(row) => row.name}
        isLoading={copies.isPending}
        error={copies.isError ? troubleOf(copies.error, s.unreachable).message : undefined}
        onRetry={() => void copies.refetch()}
        empty={<EmptyState title={t.empty} body={t.emptyBody} />}
      />
    </ListPane>
  );
}

function useColumns(onRehearse: (input: { name: string }) => void, running: string | undefined): Column<Copy>[] {
  const t = useText(backupText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.name,
        cell: (row) => row.name,
        sortValue: (row) => row.name,
        grow: 1,
        width: 260,
        canHide: false,
      },
      {
        id: 'at',
        header: t.at,
        cell: (row) => formatDateTime(row.at, zone, language),
        sortValue: (row) => row.at,
        width: 200,
      },
      {
        id: 'size',
        header: t.size,
        cell: (row) => fileSize(row.size),
        sortValue: (row) => row.size,
        width: 110,
        align: 'end',
      },
      {
        id: 'tickets',
        header: t.tickets,
        cell: (row) =>
          row.tickets === null ? <StateBadge tone="late" text={t.unreadable} /> : formatNumber(row.tickets, language),
        width: 150,
        align: 'end',
      },
      {
        id: 'rehearse',
        header: t.rehearse,
        cell: (row) => (
          <Button
            variant="subtle"
            size="compact-xs"
            title={t.rehearseHelp}
            loading={running === row.name}
            onClick={() => onRehearse({ name: row.name })}
          >
            {t.rehearse}
          </Button>
        ),
        width: 130,
      },
    ],
    [t, language, zone, onRehearse, running],
  );
}
