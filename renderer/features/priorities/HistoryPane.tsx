import { Button } from '@mantine/core';
import { IconArchive, IconCircleCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { formatDateTime, formatNumber } from '../../../shared/text/format.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { useSession } from '../../api/session.tsx';
import { StateBadge, useLanguage, useText } from '../../ui/index.ts';
import { CompareDialog } from './CompareDialog.tsx';
import classes from './priorities.module.css';
import type { TableVersionRow } from './types.ts';
import type { View } from './view.ts';

/** Every version: who made it, when it was in force, how many tickets it decided. */
export function HistoryPane({ view }: { view: View }) {
  const t = useText(prioritiesText);
  const { language } = useLanguage();
  const { zone, can } = useSession();
  const [, navigate] = useLocation();
  const [compared, setCompared] = useState<TableVersionRow>();
  const when = (at: number | null, by: string) =>
    at === null ? '–' : `${formatDateTime(at, zone, language, { weekday: false })}, ${by}`;
  const show = (version: TableVersionRow) => {
    view.show(version.id === view.current.id ? null : version.id);
    navigate('/prioritas/tabel');
  };
  return (
    <>
      <table className={classes.versions}>
        <thead>
          <tr>
            <th scope="col">{t.revision}</th>
            <th scope="col">{t.status}</th>
            <th scope="col">{t.createdBy}</th>
            <th scope="col">{t.forcedBy}</th>
            <th scope="col">{t.note}</th>
            <th scope="col" data-align="end">
              {t.rows}
            </th>
            <th scope="col" data-align="end" title={t.ticketsUsedHelp}>
              {t.ticketsUsed}
            </th>
            <th scope="col">{t.actions}</th>
          </tr>
        </thead>
        <tbody>
          {view.versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">{version.revision - 1}</th>
              <td>
                <StatusBadge status={version.status} />
              </td>
              <td>{when(version.createdAt, version.createdBy)}</td>
              <td>{when(version.inForceAt, version.inForceBy)}</td>
              <td>{version.note || '–'}</td>
              <td data-align="end">{formatNumber(version.rows, language)}</td>
              <td data-align="end">{formatNumber(version.tickets, language)}</td>
              <td>
                <div className={classes.rowActions}>
                  <Button size="compact-xs" variant="default" onClick={() => show(version)}>
                    {t.show}
                  </Button>
                  {version.id !== view.current.id && (
                    <Button size="compact-xs" variant="default" onClick={() => setCompared(version)}>
                      {t.compareShort}
                    </Button>
                  )}
                  {version.status === 'withdrawn' && view.draft === null && can('supervise') && (
                    <Button size="compact-xs" variant="default" onClick={() => view.openDraft(version.id)}>
                      {t.draftFrom}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {compared !== undefined && (
        <CompareDialog
          before={compared.status === 'draft' ? view.current : named(compared)}
          after={compared.status === 'draft' ? named(compared) : view.current}
          onClose={() => setCompared(undefined)}
        />
      )}
    </>
  );
}

const named = ({ id, version, revision }: TableVersionRow) => ({ id, version, document: { revision: revision - 1 } });

function StatusBadge({ status }: { status: TableVersionRow['status'] }) {
  const t = useText(prioritiesText);
  if (status === 'inForce') return <StateBadge tone="done" text={t.inForce} icon={IconCircleCheck} />;
  if (status === 'draft') return <StateBadge tone="waiting" text={t.draft} icon={IconPencil} />;
  return <StateBadge tone="plain" text={t.withdrawn} icon={IconArchive} />;
}
