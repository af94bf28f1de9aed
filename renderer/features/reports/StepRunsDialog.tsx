import { Button, Modal } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { formatDateTime, formatDuration } from '../../../shared/text/format.ts';
import { reportText } from '../../../shared/text/reports.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { useTrouble } from '../../api/useTrouble.ts';
import { ErrorState, Loading, useLanguage, useText } from '../../ui/index.ts';
import type { Filter } from './filter.ts';
import classes from './reports.module.css';
import type { Result } from './types.ts';

/** Which number was clicked. */
export type Wanted = {
  procedureCode: string;
  procedureVersion: number;
  stepId: string;
  title: string;
  result: Result | undefined;
};

/** The step runs behind one number, each leading to its ticket. */
export function StepRunsDialog({ wanted, filter, onClose }: { wanted: Wanted; filter: Filter; onClose: () => void }) {
  const t = useText(reportsUiText);
  const words = useText(reportText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const trouble = useTrouble();
  const { title, ...which } = wanted;
  const runs = useInfiniteQuery(
    api.reports.stepRuns.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, ...which, cursor, limit: 50 }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
    }),
  );
  const when = (at: number | null) => (at === null ? '–' : formatDateTime(at, zone, language, { weekday: false }));
  const rows = runs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Modal opened onClose={onClose} size="80rem" title={t.runsTitle}>
      <p className={classes.note}>
        {title.length > 160 ? `${title.slice(0, 159)}…` : title}
        {wanted.result ? ` · ${words[wanted.result]}` : ''}
      </p>
      {runs.error && <ErrorState body={trouble(runs.error).message} onRetry={() => void runs.refetch()} />}
      {runs.isPending && <Loading lines={6} />}
      {rows.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{words.number}</th>
                <th scope="col">{t.startedAt}</th>
                <th scope="col">{t.dueAt}</th>
                <th scope="col">{t.endedAt}</th>
                <th scope="col" className={classes.right}>
                  {t.took}
                </th>
                <th scope="col">{words.result}</th>
                <th scope="col">{words.officer}</th>
                <th scope="col">{words.reason}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((run) => (
                <tr key={run.stepRunId}>
                  <th scope="row">
                    <Link href={`/tiket/${run.ticketId}`}>{run.ticketNumber}</Link>
                    <span className={classes.under}>{run.subject}</span>
                  </th>
                  <td>{when(run.startedAt)}</td>
                  <td>{when(run.dueAt)}</td>
                  <td>{when(run.endedAt)}</td>
                  <td className={classes.right}>
                    {run.takenSeconds === null ? '–' : formatDuration(run.takenSeconds, language)}
                  </td>
                  <td>{words[run.result]}</td>
                  <td>{run.officer || '–'}</td>
                  <td>{run.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {runs.hasNextPage && (
        <Button mt="sm" variant="default" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Modal>
  );
}
