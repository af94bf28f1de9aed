import { Table } from '@mantine/core';
import type { ProcedureSelection } from '../../../shared/domain/procedure/selection.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { channelText } from '../../../shared/text/vocabulary.ts';
import { useText } from '../../ui/index.ts';

interface RulesReadProps {
  selection: ProcedureSelection;
  options: { value: string; label: string }[];
}

/** The rules as words, for those who may not change them. */
export function RulesRead({ selection, options }: RulesReadProps) {
  const t = useText(proceduresText);
  const c = useText(channelText);
  const titleOf = (code: string) => options.find(({ value }) => value === code)?.label ?? code;
  return (
    <Table aria-label={t.rules} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={70}>{t.order}</Table.Th>
          <Table.Th>{t.channels}</Table.Th>
          <Table.Th w={140}>{t.category}</Table.Th>
          <Table.Th w={150}>{t.problems}</Table.Th>
          <Table.Th w="42%">{t.procedure}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {selection.rules.map(({ channels, category, problemCodes, procedure }, at) => (
          <Table.Tr key={at}>
            <Table.Td>{at + 1}</Table.Td>
            <Table.Td>{channels?.map((channel) => c[channel]).join(', ') || t.anyChannel}</Table.Td>
            <Table.Td>{category ? t[category] : t.anyCategory}</Table.Td>
            <Table.Td>{problemCodes?.join(', ') || t.anyProblem}</Table.Td>
            <Table.Td>{titleOf(procedure)}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td colSpan={4}>{t.otherwise}</Table.Td>
          <Table.Td>{titleOf(selection.otherwise)}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}
