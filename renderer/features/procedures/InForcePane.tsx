import { Anchor, Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDate } from '../../../shared/text/format.ts';
import { proceduresText } from '../../../shared/text/procedures.ts';
import { api } from '../../api/client.ts';
import { useSession } from '../../api/session.tsx';
import { ErrorState, Loading, StateBadge, useLanguage, useText } from '../../ui/index.ts';
import { InForceButton } from './InForceButton.tsx';
import classes from './procedures.module.css';
import { SelectionRules } from './SelectionRules.tsx';
import { useSay } from './useSay.ts';

/** Pengaturan → SOP berlaku: which SOPs hold in this office, and which of them a new ticket gets. */
export function InForcePane() {
  const t = useText(proceduresText);
  const say = useSay();
  const list = useQuery(api.procedures.list.queryOptions());
  if (list.isError) return <ErrorState body={say(list.error)} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Loading lines={8} />;
  return (
    <div className={classes.inForce}>
      <section aria-labelledby="in-force">
        <h2 id="in-force">{t.inForceTitle}</h2>
        <p className={classes.flowHelp}>{t.inForceHelp}</p>
        <Procedures entries={list.data} />
      </section>
      <section aria-labelledby="selection">
        <h2 id="selection">{t.tabSelection}</h2>
        <SelectionRules />
      </section>
    </div>
  );
}

function Procedures({ entries }: { entries: readonly Parameters<typeof InForceButton>[0]['entry'][] }) {
  const t = useText(proceduresText);
  const { language } = useLanguage();
  const { zone, can } = useSession();
  return (
    <Table withTableBorder verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.name}</Table.Th>
          <Table.Th w={70} ta="end">
            {t.version}
          </Table.Th>
          <Table.Th w={340}>{t.status}</Table.Th>
          {can('manage') && <Table.Th w={170} aria-label={t.actions} />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Table.Tr key={entry.id}>
            <Table.Td>
              <Anchor href={`#/sop/baca/${entry.code}/${entry.version}`}>{entry.title}</Anchor>
            </Table.Td>
            <Table.Td ta="end">{entry.version}</Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap">
                {entry.inForceSince === null ? (
                  <StateBadge tone="paused" text={t.notInForce} />
                ) : (
                  <StateBadge tone="ontime" text={t.inForceSince(formatDate(entry.inForceSince, zone, language))} />
                )}
                {entry.reconstructed && <StateBadge tone="duesoon" text={t.reconstructed} />}
              </Group>
            </Table.Td>
            {can('manage') && (
              <Table.Td ta="end">
                <InForceButton entry={entry} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
