import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportText } from '../../../shared/text/reports.ts';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { api } from '../../api/client.ts';
import { useTrouble } from '../../api/useTrouble.ts';
import { CopyButton, EmptyState, ErrorState, Loading, SectionCard, useText } from '../../ui/index.ts';
import { DeviationTable } from './DeviationTable.tsx';
import type { Filter } from './filter.ts';
import { KeyFigures } from './KeyFigures.tsx';
import { ProcedureTable } from './ProcedureTable.tsx';
import { ResultChart } from './ResultChart.tsx';
import classes from './reports.module.css';
import { StepRunsDialog, type Wanted } from './StepRunsDialog.tsx';

/** LAPORAN KEPATUHAN SOP on screen: the same figures as on paper; every number opens what is behind it. */
export function ComplianceTab({ filter }: { filter: Filter }) {
  const t = useText(reportsUiText);
  const words = useText(reportText);
  const trouble = useTrouble();
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const report = useQuery(api.reports.compliance.queryOptions({ input: filter, placeholderData: keepPreviousData }));
  if (report.error) return <ErrorState body={trouble(report.error).message} onRetry={() => void report.refetch()} />;
  if (!report.data) return <Loading lines={10} />;
  const { data } = report;
  if (data.procedures.length === 0) return <EmptyState title={t.none} body={t.noneHelp} />;
  return (
    <div className={classes.report} data-old={report.isPlaceholderData || undefined}>
      <KeyFigures report={data} />
      {data.procedures.map((procedure) => (
        <SectionCard key={`${procedure.code}/${procedure.version}`} title={procedure.title}>
          <p className={classes.note}>{t.version(procedure.number, procedure.version, procedure.tickets)}</p>
          <ProcedureTable procedure={procedure} onShow={setWanted} />
          <ResultChart procedure={procedure} />
        </SectionCard>
      ))}
      <SectionCard title={words.deviations}>
        <DeviationTable deviations={data.deviations} />
      </SectionCard>
      <SectionCard title={t.notes}>
        <ol className={classes.notes}>
          {data.footnotes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ol>
        <p className={classes.hash}>
          {t.hash} (SHA-256): <code>{data.contentHash}</code> <CopyButton value={data.contentHash} label={t.hash} />
        </p>
      </SectionCard>
      {wanted && <StepRunsDialog wanted={wanted} filter={filter} onClose={() => setWanted(null)} />}
    </div>
  );
}
