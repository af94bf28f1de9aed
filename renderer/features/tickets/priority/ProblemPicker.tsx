import { Badge, Group, Select, Text } from '@mantine/core';
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
  return (
    <Select
      label={t.problem}
      placeholder={t.problemHint}
      searchable
      clearable
      data={data}
      value={value === '' ? null : value}
      onChange={(code) => onChange(code ?? '')}
      nothingFoundMessage={t.noProblem}
      maxDropdownHeight={320}
      data-autofocus={autoFocus}
      description={chosen === undefined ? undefined : `${t[chosen.category]}. ${needsOf(chosen, t.needs)}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      filter={({ options, search }) => {
        const words = search.toLowerCase().split(/\s+/).filter(Boolean);
        return options.filter((option) => {
          if (!('label' in option)) return false;
          const text =
            `${option.label} ${textOf('value' in option ? byCode.get(option.value) : undefined)}`.toLowerCase();
          return words.every((word) => text.includes(word));
        });
      }}
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
