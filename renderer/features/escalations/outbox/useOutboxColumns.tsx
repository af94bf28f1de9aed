import { Progress } from '@mantine/core';
import { useMemo } from 'react';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { formatDateTime } from '../../../../shared/text/format.ts';
import { useSession } from '../../../api/session.tsx';
import type { Column } from '../../../table/index.ts';
import { fileSize, useLanguage, useText } from '../../../ui/index.ts';
import { DeliveryMark } from '../parts/marks.tsx';
import type { Delivery } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';

/** Columns of Kotak keluar. */
export function useOutboxColumns(): Column<Delivery>[] {
  const t = useText(outboxText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const said = useSaid();
  return useMemo(() => {
    const time = (at: number | null) => (at === null ? '' : formatDateTime(at, zone, language, { weekday: false }));
    return [
      { id: 'ticket', header: t.ticket, width: 120, canHide: false, cell: (row) => row.ticketNumber },
      {
        id: 'what',
        header: t.what,
        width: 220,
        grow: 2,
        cell: (row) => [t[`kind_${row.kind}`], row.label].filter(Boolean).join(' · '),
      },
      { id: 'state', header: t.state, width: 160, cell: (row) => <DeliveryMark state={row.state} /> },
      { id: 'progress', header: t.progress, width: 110, cell: (row) => <Bar row={row} /> },
      { id: 'attempts', header: t.attempts, width: 90, align: 'end', cell: (row) => row.attempts },
      {
        id: 'next',
        header: t.next,
        width: 170,
        cell: (row) => time(row.state === 'done' ? row.doneAt : row.nextAttemptAt),
      },
      { id: 'problem', header: t.problem, width: 240, grow: 2, cell: (row) => said(row.problem) },
      { id: 'createdAt', header: t.createdAt, width: 170, hidden: true, cell: (row) => time(row.createdAt) },
    ];
  }, [t, zone, language, said]);
}

function Bar({ row: { state, bytesDone, bytesTotal } }: { row: Delivery }) {
  const t = useText(outboxText);
  if (bytesTotal === 0) return null;
  const percent = state === 'done' ? 100 : Math.round((bytesDone / bytesTotal) * 100);
  const label = t.of(fileSize(bytesDone), fileSize(bytesTotal));
  return <Progress value={percent} size="md" title={label} aria-label={label} flex={1} />;
}
