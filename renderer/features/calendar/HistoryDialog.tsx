import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { calendarText } from '../../../shared/text/calendar.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState, Loading, useLanguage, useText } from '../../ui/index.ts';
import classes from './calendar.module.css';
import type { Kind } from './types.ts';

/** Who saved which version of a calendar, when and why. */
export function HistoryDialog({ kind, onClose }: { kind: Kind; onClose: () => void }) {
  const t = useText(calendarText);
  const ui = useText(uiText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const versions = useQuery(api.calendar.versions.queryOptions({ input: { kind } }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t.historyTitle(t[kind])}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {versions.isError && (
        <ErrorState body={troubleOf(versions.error, t.unreachable).message} onRetry={() => void versions.refetch()} />
      )}
      {versions.isPending && <Loading lines={3} />}
      {versions.data !== undefined && (
        <table className={classes.list}>
          <thead>
            <tr>
              <th scope="col">{t.versionColumn}</th>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.noteColumn}</th>
            </tr>
          </thead>
          <tbody>
            {versions.data.map((version) => (
              <tr key={version.id}>
                <th scope="row">{version.version}</th>
                <td>
                  {formatDateTime(version.createdAt, zone, language)}, {version.createdBy}
                </td>
                <td>{version.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
}
