import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { staffMember } from '../../../shared/contract/office.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { settingsText, staffText } from '../../../shared/text/settings.ts';
import { staffRoleText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { type Column, DataTable } from '../../table/index.ts';
import { EmptyState, ListPane, StateBadge, useLanguage, useText } from '../../ui/index.ts';
import { AddStaff } from './AddStaff.tsx';
import { EditStaff } from './EditStaff.tsx';

export type StaffMember = z.infer<typeof staffMember>;
const none: StaffMember[] = [];

/** Everyone who works with Loket; Enter or a click edits a person. */
export function StaffPane() {
  const t = useText(staffText);
  const s = useText(settingsText);
  const staff = useQuery(api.staff.list.queryOptions());
  const [adding, setAdding] = useState(false);
  const [editingId, setEditingId] = useState<string | null>(null);
  const editing = staff.data?.find(({ id }) => id === editingId);
  const columns = useColumns();
  return (
    <ListPane
      actions={
        <Button leftSection={<IconUserPlus size={15} aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      }
    >
      <DataTable
        label={t.list}
        tableKey="staff"
        columns={columns}
        rows={staff.data ?? none}
        rowId={(row) => row.id}
        isLoading={staff.isPending}
        error={staff.isError ? troubleOf(staff.error, s.unreachable).message : undefined}
        onRetry={() => void staff.refetch()}
        onOpen={(row) => setEditingId(row.id)}
        empty={<EmptyState title={t.empty} />}
      />
      <AddStaff key={String(adding)} opened={adding} onClose={() => setAdding(false)} />
      {editing !== undefined && <EditStaff key={editing.id} member={editing} onClose={() => setEditingId(null)} />}
    </ListPane>
  );
}

function useColumns(): Column<StaffMember>[] {
  const t = useText(staffText);
  const roles = useText(staffRoleText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.name,
        cell: (row) => row.name,
        sortValue: (row) => row.name,
        grow: 2,
        width: 180,
        canHide: false,
      },
      { id: 'username', header: t.username, cell: (row) => row.username, sortValue: (row) => row.username, width: 150 },
      { id: 'role', header: t.role, cell: (row) => roles[row.role], sortValue: (row) => roles[row.role], width: 150 },
      {
        id: 'position',
        header: t.position,
        cell: (row) => row.position,
        sortValue: (row) => row.position,
        grow: 1,
        width: 140,
      },
      { id: 'nip', header: t.nip, cell: (row) => row.nip, width: 170, hidden: true },
      {
        id: 'lastSeenAt',
        header: t.lastSeen,
        cell: (row) => (row.lastSeenAt === null ? t.never : formatDateTime(row.lastSeenAt, zone, language)),
        sortValue: (row) => row.lastSeenAt ?? undefined,
        width: 190,
      },
      {
        id: 'active',
        header: t.state,
        cell: (row) => <StateBadge tone={row.active ? 'ontime' : 'paused'} text={row.active ? t.active : t.inactive} />,
        sortValue: (row) => (row.active ? 0 : 1),
        width: 110,
      },
    ],
    [t, roles, language, zone],
  );
}
