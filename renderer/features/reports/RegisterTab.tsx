import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { formatIsoDate, formatNumber } from '../../../shared/text/format.ts';
import { reportText } from '../../../shared/text/reports.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { channelText, priorityText } from '../../../shared/text/vocabulary.ts';
import { api } from '../../api/client.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import { ErrorState, Loading, SectionCard, useLanguage, useText } from '../../ui/index.ts';
import type { Filter } from './filter.ts';
import classes from './reports.module.css';

/** What the register of the period will hold, and what the tickets were about. */
export function RegisterTab({ filter }: { filter: Filter }) {
  const t = useText(reportsUiText);
  const words = useText(reportText);
  const channels: Record<string, string> = useText(channelText);
  const priorities: Record<string, string> = useText(priorityText);
  const { language } = useLanguage();
  const trouble = useTrouble();
  const report = useQuery(api.reports.compliance.queryOptions({ input: filter, placeholderData: keepPreviousData }));
  const day = (date: string) => formatIsoDate(date, language, { style: 'long' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the page scrolls, and nothing else here takes the focus
    <section className={classes.report} aria-label={t.tabRegister} tabIndex={0}>
      <SectionCard title={t.registerTitle}>
        <p className={classes.lead}>{t.registerHelp}</p>
        <p className={classes.note}>
          {t.period}: {day(filter.from)} – {day(filter.to)}
        </p>
        <p className={classes.note}>{t.sharesOf}</p>
      </SectionCard>
      {report.error && <ErrorState body={trouble(report.error).message} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loading lines={6} />}
      {report.data && (
        <div className={classes.columns}>
          <Shares
            title={words.channels}
            rows={report.data.byChannel.map(({ key, count }) => ({ label: channels[key] ?? key, count }))}
          />
          <Shares
            title={words.priorities}
            rows={report.data.byPriority.map(({ key, count }) => ({
              label: priorities[key] ?? words.noPriority,
              count,
            }))}
          />
          <Shares
            title={words.problems}
            rows={report.data.byProblem.map(({ key, label, count }) => ({
              label: key === '' ? label : `${key} ${label}`,
              count,
            }))}
          />
        </div>
      )}
    </section>
  );
}

function Shares({ title, rows }: { title: string; rows: { label: string; count: number }[] }) {
  const { language } = useLanguage();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <SectionCard title={title}>
      <table className={classes.table}>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={classes.shareCell} aria-hidden="true">
                <span className={classes.share} style={{ inlineSize: `${(count / most) * 100}%` }} />
              </td>
              <td className={classes.right}>{formatNumber(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SectionCard>
  );
}
