import { Checkbox, Select, Stack } from '@mantine/core';
import { DateTimePicker } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { decidePriority, findStage, type PriorityTable, TENDER_STAGES } from '../../../shared/domain/priority/index.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { type Calendar, instant } from '../../../shared/domain/time/index.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { prioritiesText } from '../../../shared/text/priorities.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState, Loading, SectionCard, useLanguage, useText } from '../../ui/index.ts';
import { Decision } from './Decision.tsx';
import classes from './priorities.module.css';

type Situation = {
  problemCode: string | null;
  stage: string | null;
  deadline: string;
  affectsAll: boolean;
  stageMissed: boolean;
  dataRisk: boolean;
};

/** Tries a situation against the shown table, draft or not: what it decides and why. */
export function TryPanel({ table }: { table: PriorityTable | null }) {
  const t = useText(prioritiesText);
  const calendars = useQuery(api.calendar.current.queryOptions());
  // Tickets are counted by the counter's hours; so is the trial.
  const calendar = calendars.data?.find((each) => each.kind === 'counter')?.document;
  return (
    <aside className={classes.try} aria-label={t.try}>
      <SectionCard title={t.try}>
        <p className={classes.help}>{t.tryHelp}</p>
        {calendars.isPending && <Loading lines={3} />}
        {calendars.isError && (
          <ErrorState
            body={troubleOf(calendars.error, t.unreachable).message}
            onRetry={() => void calendars.refetch()}
          />
        )}
        {table === null && <p role="status">{t.tryBroken}</p>}
        {table !== null && calendar !== undefined && <Trial table={table} calendar={calendar} />}
      </SectionCard>
    </aside>
  );
}

function Trial({ table, calendar }: { table: PriorityTable; calendar: Calendar }) {
  const t = useText(prioritiesText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const [now] = useState(() => Date.now());
  const [about, setAbout] = useState<Situation>({
    problemCode: null,
    stage: null,
    deadline: '',
    affectsAll: false,
    stageMissed: false,
    dataRisk: false,
  });
  const set = (part: Partial<Situation>) => setAbout({ ...about, ...part });
  const tick = (field: 'affectsAll' | 'stageMissed' | 'dataRisk', label: string) => (
    <Checkbox
      label={label}
      checked={about[field]}
      onChange={(event) => set({ [field]: event.currentTarget.checked })}
    />
  );
  const [date = '', time = ''] = about.deadline.split(' ');
  const decide = () =>
    decidePriority(
      table,
      {
        problemCode: about.problemCode ?? '',
        now,
        stage: about.stage ?? '',
        stageDeadline: about.deadline === '' ? null : instant(date, time, zone),
        affectsAll: about.affectsAll,
        stageMissed: about.stageMissed,
        dataRisk: about.dataRisk,
      },
      calendar,
    );
  return (
    <Stack gap="sm">
      <Select
        label={t.tryProblem}
        searchable
        value={about.problemCode}
        onChange={(problemCode) => set({ problemCode })}
        data={table.rows
          .filter((row) => row.active)
          .map((row) => ({ value: row.code, label: `${row.code} ${row.problem}` }))}
      />
      <Select
        label={t.tryStage}
        searchable
        clearable
        value={about.stage}
        onChange={(stage) => set({ stage })}
        data={TENDER_STAGES.map((stage) => ({
          value: stage.code,
          label: language === 'id' ? stage.label : (findStage(stage.code)?.en ?? stage.label),
        }))}
      />
      <DateTimePicker
        label={t.tryDeadline}
        valueFormat="D MMM YYYY HH.mm"
        clearable
        value={about.deadline === '' ? null : about.deadline}
        onChange={(deadline) => set({ deadline: deadline ?? '' })}
      />
      {tick('affectsAll', t.tryAll)}
      {tick('stageMissed', t.tryMissed)}
      {tick('dataRisk', t.tryRisk)}
      <div className={classes.decision} role="status">
        {about.problemCode === null ? (
          <p className={classes.help}>{t.tryNone}</p>
        ) : (
          <>
            <Outcome decide={decide} />
            <p className={classes.help}>{t.receivedNow(formatDateTime(now, zone, language))}</p>
          </>
        )}
      </div>
    </Stack>
  );
}

function Outcome({ decide }: { decide: () => ReturnType<typeof decidePriority> }) {
  const { language } = useLanguage();
  const result = attempt(decide);
  return result instanceof Refusal ? <p>{result.said[language]}</p> : <Decision decision={result} />;
}

/** The decision, or the refusal that says why there is none. */
function attempt<T>(work: () => T): T | Refusal {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
