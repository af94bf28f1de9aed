import { ActionIcon, Group, MultiSelect, Select, Table } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type ProcedureSelection, selectionCategorySchema } from '../../../shared/domain/procedure/selection.ts';
import { type Channel, channels } from '../../../shared/domain/vocabulary.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { channelText } from '../../../shared/text/vocabulary.ts';
import { useText } from '../../ui/index.ts';
import { CodesInput } from './CodesInput.tsx';

type Rule = ProcedureSelection['rules'][number];

interface RulesTableProps {
  selection: ProcedureSelection;
  options: { value: string; label: string }[];
  onChange: (next: ProcedureSelection) => void;
}

/** The rules in the order in which they are tried; what is left open fits everything. */
export function RulesTable({ selection, options, onChange }: RulesTableProps) {
  const t = useText(proceduresText);
  const c = useText(channelText);
  const { rules } = selection;
  const put = (at: number, patch: Partial<Rule>) =>
    onChange({ ...selection, rules: rules.map((rule, index) => (index === at ? { ...rule, ...patch } : rule)) });
  const move = (at: number, by: -1 | 1) => {
    const next = [...rules];
    next.splice(at + by, 0, ...next.splice(at, 1));
    onChange({ ...selection, rules: next });
  };
  const drop = (at: number) => onChange({ ...selection, rules: rules.filter((_, index) => index !== at) });
  const isChannel = (value: string): value is Channel => channels.some((channel) => channel === value);
  return (
    <Table aria-label={t.rules} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={110}>{t.order}</Table.Th>
          <Table.Th>{t.channels}</Table.Th>
          <Table.Th w={140}>{t.category}</Table.Th>
          <Table.Th w={150}>{t.problems}</Table.Th>
          <Table.Th w="42%">{t.procedure}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rules.map((rule, at) => (
          <Table.Tr key={at}>
            <Table.Td>
              <Group gap={2} wrap="nowrap">
                {at + 1}
                <ActionIcon aria-label={t.moveUp} disabled={at === 0} onClick={() => move(at, -1)}>
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon aria-label={t.moveDown} disabled={at === rules.length - 1} onClick={() => move(at, 1)}>
                  <IconArrowDown size={15} />
                </ActionIcon>
                <ActionIcon aria-label={t.removeRule} onClick={() => drop(at)}>
                  <IconTrash size={15} />
                </ActionIcon>
              </Group>
            </Table.Td>
            <Table.Td>
              <MultiSelect
                aria-label={t.channels}
                placeholder={rule.channels ? undefined : t.anyChannel}
                data={channels.map((channel) => ({ value: channel, label: c[channel] }))}
                value={rule.channels ?? []}
                onChange={(values) => put(at, { channels: values.length > 0 ? values.filter(isChannel) : undefined })}
              />
            </Table.Td>
            <Table.Td>
              <Select
                aria-label={t.category}
                clearable
                placeholder={t.anyCategory}
                data={selectionCategorySchema.options.map((value) => ({ value, label: t[value] }))}
                value={rule.category ?? null}
                onChange={(value) => put(at, { category: selectionCategorySchema.safeParse(value).data })}
              />
            </Table.Td>
            <Table.Td>
              <CodesInput
                codes={rule.problemCodes ?? []}
                onChange={(codes) => put(at, { problemCodes: codes.length > 0 ? codes : undefined })}
              />
            </Table.Td>
            <Table.Td>
              <Select
                aria-label={t.procedure}
                allowDeselect={false}
                data={options}
                value={rule.procedure}
                onChange={(value) => value && put(at, { procedure: value })}
              />
            </Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td colSpan={4}>{t.otherwise}</Table.Td>
          <Table.Td>
            <Select
              aria-label={`${t.otherwise}: ${t.procedure}`}
              allowDeselect={false}
              data={options}
              value={selection.otherwise}
              onChange={(value) => value && onChange({ ...selection, otherwise: value })}
            />
          </Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
