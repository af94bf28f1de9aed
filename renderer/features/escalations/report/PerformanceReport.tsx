import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { performanceText } from '../../../../shared/text/escalations-report.ts';
import { formatDuration, formatNumber } from '../../../../shared/text/format.ts';
import { api } from '../../../api/client.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import {
  EmptyState,
  ErrorState,
  Loading,
  type ReportPeriod,
  SectionCard,
  StatTile,
  useLanguage,
  useText,
} from '../../../ui/index.ts';
import type { Performance } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import classes from './report.module.css';

/** Kinerja eskalasi: how much went to LKPP, how complete it was, how long each side took. */
export default function PerformanceReport({ period: { from, to } }: { period: ReportPeriod }) {
  const t = useText(performanceText);
  const said = useSaid();
  const trouble = useTrouble();
  const report = useQuery(
    api.escalations.performance.queryOptions({ input: { from, to }, placeholderData: keepPreviousData }),
  );
  if (report.isPending) return <Loading />;
  if (report.data === undefined) {
    return <ErrorState body={trouble(report.error).message} onRetry={() => void report.refetch()} />;
  }
  const { rows, footnotes, contentHash } = report.data;
  if (rows.length === 0) return <EmptyState title={t.empty} body={t.emptyBody} />;
  return (
    <div className={classes.report} data-old={report.isPlaceholderData || undefined}>
      <Figures rows={rows} />
      <SectionCard title={t.tab}>
        <Table rows={rows} />
      </SectionCard>
      <SectionCard title={t.notes}>
        <ol className={classes.notes}>
          {footnotes.map((note) => (
            <li key={note}>{said(note)}</li>
          ))}
        </ol>
        <p className={classes.hash}>{t.hash(contentHash)}</p>
      </SectionCard>
    </div>
  );
}

const summed = ['count', 'open', 'resolved', 'returned', 'completeFirst', 'dataRequests', 'overdueAnswers'] as const;
type Total = Record<(typeof summed)[number], number>;

function totalOf(rows: Performance['rows']): Total {
  const total: Total = {
    count: 0,
    open: 0,
    resolved: 0,
    returned: 0,
    completeFirst: 0,
    dataRequests: 0,
    overdueAnswers: 0,
  };
  for (const row of rows) for (const key of summed) total[key] += row[key];
  return total;
}

function Figures({ rows }: { rows: Performance['rows'] }) {
  const t = useText(performanceText);
  const { language } = useLanguage();
  const total = totalOf(rows);
  const count = (value: number) => formatNumber(value, language);
  const share = total.count === 0 ? 0 : Math.round((total.completeFirst / total.count) * 100);
  return (
    <div className={classes.tiles}>
      <StatTile label={t.count} value={count(total.count)} />
      <StatTile label={t.open} value={count(total.open)} />
      <StatTile label={t.resolved} value={count(total.resolved)} />
      <StatTile label={t.share} value={`${share}%`} note={`${count(total.completeFirst)} / ${count(total.count)}`} />
      <StatTile label={t.requests} value={count(total.dataRequests)} />
      <StatTile
        label={t.overdue}
        value={count(total.overdueAnswers)}
        tone={total.overdueAnswers > 0 ? 'late' : undefined}
      />
    </div>
  );
}

function Table({ rows }: { rows: Performance['rows'] }) {
  const t = useText(performanceText);
  const { language } = useLanguage();
  const total = totalOf(rows);
  const time = (seconds: number | null) => (seconds === null ? '–' : formatDuration(seconds, language));
  const heads = [
    t.count,
    t.open,
    t.resolved,
    t.returned,
    t.medianOwn,
    t.medianLkpp,
    t.p90Lkpp,
    t.complete,
    t.requests,
    t.overdue,
  ];
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t.level}</th>
            <th scope="col">{t.kind}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.right}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.level} ${row.kind}`}>
              <td className={classes.nowrap}>{row.level === null ? t.noLevel : t.levelOf(row.level)}</td>
              <td>{row.kind}</td>
              {[
                row.count,
                row.open,
                row.resolved,
                row.returned,
                time(row.medianOwnSeconds),
                time(row.medianLkppSeconds),
                time(row.p90LkppSeconds),
                row.completeFirst,
                row.dataRequests,
                row.overdueAnswers,
              ].map((value, index) => (
                <td key={heads[index]} className={classes.right}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t.total}
            </th>
            {[total.count, total.open, total.resolved, total.returned, '', '', '', total.completeFirst].map(
              (value, index) => (
                <td key={heads[index]} className={classes.right}>
                  {value}
                </td>
              ),
            )}
            <td className={classes.right}>{total.dataRequests}</td>
            <td className={classes.right}>{total.overdueAnswers}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
