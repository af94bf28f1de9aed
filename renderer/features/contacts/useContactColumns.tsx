import { useMemo } from 'react';
import { contactText } from '../../../shared/text/contacts-screen.ts';
import { formatDate } from '../../../shared/text/format.ts';
import { reporterRoleText } from '../../../shared/text/vocabulary.ts';
import { useSession } from '../../api/session.tsx';
import type { Column } from '../../table/index.ts';
import { StateBadge, useLanguage, useText } from '../../ui/index.ts';
import type { ContactRow } from './types.ts';

/** Columns of the list of contacts; numbers come masked. */
export function useContactColumns(): Column<ContactRow>[] {
  const t = useText(contactText);
  const roles = useText(reporterRoleText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(
    () => [
      { id: 'name', header: t.name, width: 160, grow: 2, canHide: false, cell: (row) => row.name || t.noName },
      { id: 'organization', header: t.organization, width: 150, grow: 2, cell: (row) => row.organization },
      { id: 'phone', header: t.phone, width: 132, cell: (row) => row.phone },
      {
        id: 'openTickets',
        header: t.openTickets,
        width: 104,
        cell: (row) => (row.openTickets > 0 ? <StateBadge tone="waiting" text={String(row.openTickets)} /> : ''),
      },
      { id: 'role', header: t.role, width: 130, cell: (row) => roles[row.role] },
      { id: 'email', header: t.email, width: 170, hidden: true, cell: (row) => row.email },
      { id: 'updated', header: t.updated, width: 110, cell: (row) => formatDate(row.updatedAt, zone, language) },
    ],
    [t, roles, zone, language],
  );
}
