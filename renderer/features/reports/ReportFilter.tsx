import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportsUiText } from '../../../shared/text/reports-ui.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { Toolbar, useText } from '../../ui/index.ts';
import type { Filter } from './filter.ts';
import { periodOf, presetOf, presets } from './period.ts';
import classes from './reports.module.css';

/** Period, SOP and officer; what is shown is what is printed. */
export function ReportFilter(props: {
  filter: Filter;
  onChange: (filter: Filter) => void;
  /** The report knows no SOP or officer. */
  periodOnly?: boolean;
}) {
  const { filter, onChange, periodOnly = false } = props;
  const t = useText(reportsUiText);
  const { now, zone } = useSession();
  const [own, setOwn] = useState(false);
  const preset = own ? null : presetOf(filter, now, zone);
  const procedures = useQuery(api.procedures.list.queryOptions());
  const staff = useQuery(api.staff.names.queryOptions());
  const choose = (value: string | null) => {
    const found = presets.find((each) => each === value);
    setOwn(found === undefined);
    if (found) onChange({ ...filter, ...periodOf(found, now, zone) });
  };
  const setDay = (side: 'from' | 'to', value: string | null) => {
    if (value === null) return;
    const next = { ...filter, [side]: value };
    onChange(next.from <= next.to ? next : { ...next, from: value, to: value });
  };
  return (
    <div className={classes.filter}>
      <Toolbar label={t.filters}>
        <Select
          size="xs"
          w={150}
          aria-label={t.period}
          allowDeselect={false}
          value={preset ?? 'custom'}
          onChange={choose}
          data={[...presets.map((value) => ({ value, label: t[value] })), { value: 'custom', label: t.custom }]}
        />
        {(['from', 'to'] as const).map((side) => (
          <DateInput
            key={side}
            size="xs"
            w={126}
            aria-label={t[side]}
            valueFormat="D MMM YYYY"
            value={filter[side]}
            onChange={(value) => {
              setOwn(true);
              setDay(side, value);
            }}
          />
        ))}
        {!periodOnly && (
          <>
            <Select
              size="xs"
              w={280}
              aria-label={t.procedure}
              placeholder={t.allProcedures}
              clearable
              value={filter.procedureCode ?? null}
              onChange={(value) => onChange({ ...filter, procedureCode: value ?? undefined })}
              data={byCode(procedures.data ?? [])}
            />
            <Select
              size="xs"
              w={170}
              aria-label={t.officer}
              placeholder={t.allOfficers}
              clearable
              value={filter.officerId ?? null}
              onChange={(value) => onChange({ ...filter, officerId: value ?? undefined })}
              data={(staff.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </>
        )}
      </Toolbar>
    </div>
  );
}

/** Each procedure once, however many versions there are. */
function byCode(entries: readonly { code: string; title: string }[]): { value: string; label: string }[] {
  return [...new Map(entries.map(({ code, title }) => [code, { value: code, label: title }])).values()];
}
