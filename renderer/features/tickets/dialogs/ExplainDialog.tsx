import { Button, Group, Modal, Table } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatDateTime, formatDuration } from '../../../../shared/text/format.ts';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { CopyButton, DefinitionList, ErrorState, Loading, useLanguage, useText } from '../../../ui/index.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { useDesk } from '../ticket/desk.ts';
import classes from './dialogs.module.css';
import { asText } from './explained.ts';

interface ExplainDialogProps {
  what: 'step' | 'ticket';
  stepRunId: string | undefined;
  onClose: () => void;
}

/** Every interval behind a figure: what counted, what was closed or paused and why, with the sums, to print or copy. */
export function ExplainDialog({ what, stepRunId, onClose }: ExplainDialogProps) {
  const { ticket } = useDesk();
  const t = useText(commandText);
  const ui = useText(uiText);
  const trouble = useTrouble();
  const { language } = useLanguage();
  const { zone } = useSession();
  const { data, error, refetch } = useQuery(
    api.tickets.explain.queryOptions({ input: { id: ticket.id, what, stepRunId }, staleTime: 0 }),
  );
  const when = (at: number) => formatDateTime(at, zone, language, { seconds: true });
  const long = (seconds: number) => formatDuration(seconds, language);
  const kinds = { counted: t.counted, closed: t.outside, paused: t.paused };
  const facts: [string, string][] = data
    ? [
        [t.standard, data.standard],
        [t.calendar, data.calendar],
        [t.started, when(data.startedAt)],
        [t.until, when(data.until)],
        [t.due, data.dueAt === null ? '–' : when(data.dueAt)],
      ]
    : [];
  const head = [t.from, t.to, t.kind, t.why, t.length];
  const rows =
    data?.intervals.map(({ from, to, kind, why, seconds }) => [
      when(from),
      when(to),
      kinds[kind],
      why,
      long(seconds),
    ]) ?? [];
  const sums: [string, number][] = data
    ? [
        [t.sumCounted, data.countedSeconds],
        [t.sumPaused, data.pausedSeconds],
        [t.sumGross, data.grossSeconds],
      ]
    : [];
  const name = data?.title ?? t.explainTitle;
  const title = name.includes(ticket.number) ? `${t.explainTitle}: ${name}` : `${ticket.number}: ${name}`;
  const text = asText(title, facts, head, [
    ...rows,
    ...sums.map(([name, seconds]) => ['', '', '', name, long(seconds)]),
  ]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="56rem"
      closeButtonProps={{ 'aria-label': ui.close }}
      classNames={{
        root: classes.printed,
        overlay: 'no-print',
        close: 'no-print',
        inner: classes.paper,
        content: classes.paper,
      }}
    >
      {error !== null && <ErrorState body={trouble(error).message} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <Loading lines={5} />}
      {data !== undefined && (
        <>
          <DefinitionList items={facts.map(([term, value]) => ({ term, value }))} />
          {rows.length === 0 && <p>{t.noIntervals}</p>}
          {rows.length > 0 && (
            <Table mt="sm" withTableBorder stickyHeader className="tabular">
              <Table.Thead>
                <Table.Tr>
                  {head.map((name) => (
                    <Table.Th key={name}>{name}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.intervals.map((interval, index) => (
                  <Table.Tr key={interval.from} data-kind={interval.kind} className={classes.interval}>
                    {rows[index]?.map((cell, column) => (
                      <Table.Td key={head[column]}>{cell}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
              <Table.Tfoot>
                {sums.map(([name, seconds]) => (
                  <Table.Tr key={name}>
                    <Table.Th colSpan={4} scope="row">
                      {name}
                    </Table.Th>
                    <Table.Td>
                      <strong>{long(seconds)}</strong>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tfoot>
            </Table>
          )}
          <Group justify="flex-end" mt="md" gap="sm" className="no-print">
            <CopyButton value={text} label={t.copyText} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={15} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t.print}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
