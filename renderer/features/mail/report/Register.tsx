import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { mailRegisterRow } from '../../../../shared/contract/mail.ts';
import { formatDate } from '../../../../shared/text/format.ts';
import { mailRegisterText } from '../../../../shared/text/mail-register-ui.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
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
import classes from './report.module.css';

/** Rekap Penanganan Permasalahan Melalui E-mail: the eight columns of the SOP, as they are printed. */
export default function Register({ period: { from, to } }: { period: ReportPeriod }) {
  const t = useText(mailRegisterText);
  const trouble = useTrouble();
  const report = useQuery(api.mail.register.queryOptions({ input: { from, to }, placeholderData: keepPreviousData }));
  if (report.isPending) return <Loading />;
  if (report.data === undefined) {
    return <ErrorState body={trouble(report.error).message} onRetry={() => void report.refetch()} />;
  }
  const { rows, footnotes, contentHash } = report.data;
  if (rows.length === 0) return <EmptyState title={t.empty} body={t.emptyBody} />;
  const done = rows.filter(({ resolvedAt }) => resolvedAt !== null).length;
  return (
    <div className={classes.report} data-old={report.isPlaceholderData || undefined}>
      <div className={classes.tiles}>
        <StatTile label={t.count} value={rows.length} />
        <StatTile label={t.done} value={done} tone="ontime" />
        <StatTile label={t.open} value={rows.length - done} />
      </div>
      <SectionCard title={t.title}>
        <Table rows={rows} />
      </SectionCard>
      <SectionCard title={t.notes}>
        <ol className={classes.notes}>
          {footnotes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
        <p className={classes.hash}>{t.hash(contentHash)}</p>
      </SectionCard>
    </div>
  );
}

type Row = z.infer<typeof mailRegisterRow>;

function Table({ rows }: { rows: Row[] }) {
  const t = useText(mailRegisterText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const day = (at: number | null) => (at === null ? '–' : formatDate(at, zone, language));
  const heads = [t.no, t.name, t.email, t.problem, t.solution, t.receivedAt, t.resolvedAt, t.remarks];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.scroll} aria-label={t.title} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.ticketId}>
              <td className={classes.number}>{row.no}</td>
              <td>{row.name}</td>
              <td className={classes.break}>{row.email}</td>
              <td>
                <a href={`#/tiket/${row.ticketId}`}>{row.ticketNumber}</a> {row.problem}
              </td>
              <td className={classes.long}>{row.solution}</td>
              <td className={classes.nowrap}>{day(row.receivedAt)}</td>
              <td className={classes.nowrap}>{day(row.resolvedAt)}</td>
              <td>{row.remarks}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
