import { Anchor, Table } from '@mantine/core';
import { formatTime } from '../../../shared/text/format.ts';
import { visitsText } from '../../../shared/text/visits-screen.ts';
import { useSession } from '../../api/session.tsx';
import { useLanguage, useText } from '../../ui/index.ts';
import { Rating } from './Rating.tsx';
import type { Visit } from './types.ts';

/** Today's visitors who have left. */
export function GoneTable({ visits }: { visits: readonly Visit[] }) {
  const t = useText(visitsText);
  const { language } = useLanguage();
  const { zone } = useSession();
  const time = (at: number | null) => (at === null ? '–' : formatTime(at, zone, language));
  return (
    <Table aria-label={t.gone} className="tabular">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={50}>{t.queue}</Table.Th>
          <Table.Th>{t.name}</Table.Th>
          <Table.Th>{t.organization}</Table.Th>
          <Table.Th w={130}>{t.ticket}</Table.Th>
          <Table.Th w={80}>{t.arrived}</Table.Th>
          <Table.Th w={80}>{t.left}</Table.Th>
          <Table.Th w={150}>{t.rating}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {visits.map((visit) => (
          <Table.Tr key={visit.id}>
            <Table.Td>{visit.queueNumber}</Table.Td>
            <Table.Td>
              <Anchor href={`#/tamu/${visit.id}`}>{visit.name || t.nameless}</Anchor>
            </Table.Td>
            <Table.Td>{visit.organization}</Table.Td>
            <Table.Td>{visit.ticket?.number}</Table.Td>
            <Table.Td>{time(visit.arrivedAt)}</Table.Td>
            <Table.Td>{time(visit.leftAt)}</Table.Td>
            <Table.Td>
              <Rating value={visit.satisfaction} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
