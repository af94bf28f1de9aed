import { MultiSelect, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { callFilter } from '../../../../shared/contract/calls.ts';
import { callOutcomes } from '../../../../shared/domain/vocabulary.ts';
import { callText } from '../../../../shared/text/calls.ts';
import { callOutcomeText } from '../../../../shared/text/vocabulary.ts';
import { api } from '../../../api/client.ts';
import { Toolbar, useText } from '../../../ui/index.ts';
import { ExportButtons } from './ExportButtons.tsx';
import classes from './log.module.css';

export type Filter = z.infer<typeof callFilter>;
export const noFilter: Filter = { search: '', outcome: [] };
export const isNarrowed = (filter: Filter): boolean =>
  filter.search !== '' ||
  filter.outcome.length > 0 ||
  [filter.from, filter.to, filter.officerId, filter.direction].some((value) => value !== undefined);

/** Words, days, officer, outcome, direction; what is shown is what is exported. */
export function LogFilter({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useText(callText);
  const outcomes = useText(callOutcomeText);
  const { data: staff = [] } = useQuery(api.staff.names.queryOptions());
  const [words, setWords] = useState(filter.search);
  const search = useDebouncedCallback((value: string) => onChange({ ...filter, search: value.trim() }), 200);
  const [seen, setSeen] = useState(filter.search);
  if (seen !== filter.search) {
    setSeen(filter.search); // cleared from outside
    if (filter.search === '') setWords('');
  }
  return (
    <div className={classes.filter}>
      <Toolbar label={t.log} end={<ExportButtons filter={filter} />}>
        <TextInput
          size="xs"
          w={190}
          aria-label={t.search}
          placeholder={t.search}
          maxLength={200}
          leftSection={<IconSearch size={14} aria-hidden="true" />}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <DateInput
          size="xs"
          w={126}
          clearable
          aria-label={t.from}
          placeholder={t.from}
          valueFormat="D MMM YYYY"
          value={filter.from ?? null}
          onChange={(from) => onChange({ ...filter, from: from ?? undefined })}
        />
        <DateInput
          size="xs"
          w={140}
          clearable
          aria-label={t.to}
          placeholder={t.to}
          valueFormat="D MMM YYYY"
          value={filter.to ?? null}
          onChange={(to) => onChange({ ...filter, to: to ?? undefined })}
        />
        <MultiSelect
          size="xs"
          w={filter.outcome.length > 0 ? 200 : 130}
          aria-label={t.result}
          placeholder={filter.outcome.length === 0 ? t.anyOutcome : undefined}
          data={callOutcomes.map((value) => ({ value, label: outcomes[value] }))}
          value={filter.outcome}
          onChange={(outcome) => onChange({ ...filter, outcome })}
        />
        <Select
          size="xs"
          w={140}
          clearable
          searchable
          aria-label={t.officer}
          placeholder={t.anyOfficer}
          data={staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.officerId ?? null}
          onChange={(officerId) => onChange({ ...filter, officerId: officerId ?? undefined })}
        />
        <Select
          size="xs"
          w={150}
          clearable
          aria-label={t.anyDirection}
          placeholder={t.anyDirection}
          data={[
            { value: 'in', label: t.in },
            { value: 'out', label: t.out },
          ]}
          value={filter.direction ?? null}
          onChange={(value) => onChange({ ...filter, direction: callFilter.shape.direction.safeParse(value).data })}
        />
      </Toolbar>
    </div>
  );
}
