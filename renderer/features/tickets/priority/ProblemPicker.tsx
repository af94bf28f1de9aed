import { Badge, Group, Select, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { PriorityRow } from '../../../../shared/domain/priority/table.ts';
import { ticketFormText } from '../../../../shared/text/tickets-form.ts';
import { useText } from '../../../ui/index.ts';
import classes from './priority.module.css';

interface ProblemPickerProps {
  rows: readonly PriorityRow[];
  value: string;
  onChange: (code: string) => void;
  autoFocus?: boolean;
}

/** The rows of the priority table to search by any word; each shows its category and the data it asks for. */
export function ProblemPicker({ rows, value, onChange, autoFocus }: ProblemPickerProps) {
  const t = useText(ticketFormText);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const data = rows
    .filter(({ active, code }) => active || code === value)
    .map(({ code, problem }) => ({ value: code, label: `${code} ${problem}` }));
  const chosen = byCode.get(value);
  const [search, setSearch] = useState('');
  const found = (option: { value: string; label: string }, text: string) => {
    const whole = `${option.label} ${textOf(byCode.get(option.value))}`.toLowerCase();
    return text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => whole.includes(word));
  };
  // Enter takes the first match even where the list has not marked it yet: officers type faster than it opens.
  const takeFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || search.trim() === '') return;
    if (event.currentTarget.getAttribute('aria-activedescendant') || chosen !== undefined) return;
    const first = data.find((option) => found(option, search));
    if (first !== undefined) onChange(first.value);
  };
  return (
    <Select
      label={t.problem}
      placeholder={t.problemHint}
      searchable
      clearable
      selectFirstOptionOnChange
      openOnFocus={value === ''}
      data={data}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      nothingFoundMessage={t.noProblem}
      maxDropdownHeight={320}
      data-autofocus={autoFocus}
      description={chosen === undefined ? undefined : `${t[chosen.category]}. ${needsOf(chosen, t.needs)}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onSearchChange={setSearch}
      onKeyDown={takeFirst}
      filter={({ options, search: text }) =>
        options.filter((option) => 'value' in option && found({ value: option.value, label: option.label }, text))
      }
      renderOption={({ option }) => {
        const row = byCode.get(option.value);
        if (row === undefined) return option.label;
        return (
          <div className={classes.option}>
            <Group gap={6} wrap="nowrap">
              <span className={classes.code}>{row.code}</span>
              <span>{row.problem}</span>
              <Badge ml="auto" size="sm" color={row.category === 'technical' ? 'teal' : 'gray'}>
                {t[row.category]}
              </Badge>
            </Group>
            <Text size="xs" c="dimmed">
              {needsOf(row, t.needs)}
            </Text>
          </div>
        );
      }}
    />
  );
}

function needsOf(row: PriorityRow, say: (list: string) => string): string {
  return row.requiredData.length === 0 ? '' : say(row.requiredData.map(({ label }) => label).join(', '));
}

function textOf(row: PriorityRow | undefined): string {
  return row === undefined ? '' : row.requiredData.map(({ label }) => label).join(' ');
}
