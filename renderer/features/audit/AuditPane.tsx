import { Button, Code, Group, Modal, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import type { auditRow } from '../../../shared/contract/audit.ts';
import { auditActionText } from '../../../shared/text/audit.ts';
import { formatDateTime, formatNumber } from '../../../shared/text/format.ts';
import { auditText, settingsText } from '../../../shared/text/settings.ts';
import { uiText } from '../../../shared/text/ui.ts';
import { api } from '../../api/client.ts';
import { troubleOf } from '../../api/refusals.ts';
import { useSession } from '../../api/session.tsx';
import { type Column, DataTable } from '../../table/index.ts';
import { DefinitionList, EmptyState, ListPane, useLanguage, useText, Verdict } from '../../ui/index.ts';

import { AuditFilter } from './AuditFilter.tsx';
import { useVerify } from './useVerify.ts';

type AuditRow = z.infer<typeof auditRow>;

/** Who did what, when; Enter shows before and after. The check recomputes the whole chain. */
export function AuditPane() {
  const t = useText(auditText);
  const s = useText(settingsText);
  const ui = useText(uiText);
  const { language } = useLanguage();
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const [entity, setEntity] = useState('');
  const [staffId, setStaffId] = useState<string>();
  const trail = useInfiniteQuery(
    api.audit.list.infiniteOptions({
      input: (cursor: string | undefined) => ({ limit: 100, cursor, entity, staffId }),
      initialPageParam: undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      staleTime: 0,
    }),
  );
  const rows = useMemo(() => trail.data?.pages.flatMap(({ items }) => items) ?? [], [trail.data]);
  const verify = useVerify();
  const columns = useColumns();
  const found = verify.data;
  return (
    <ListPane
      note={
        <>
          {verify.progress === undefined ? t.verifyHelp : t.verifying(verify.progress.done, verify.progress.total)}
          {found !== undefined && (
            <Verdict ok={found.intact}>
              {found.intact
                ? t.intact(formatNumber(found.rows, language))
                : t.broken(formatNumber(found.brokenAt ?? 0, language))}
            </Verdict>
          )}
          {verify.isError && !verify.cancelled && (
            <Verdict ok={false}>{troubleOf(verify.error, s.unreachable).message}</Verdict>
          )}
        </>
      }
      actions={
        <Group gap="xs" wrap="nowrap">
          <AuditFilter entity={entity} onEntity={setEntity} staffId={staffId} onStaff={setStaffId} />
          <Button
            leftSection={<IconShieldCheck size={15} aria-hidden="true" />}
            loading={verify.isPending}
            onClick={() => verify.mutate()}
          >
            {t.verify}
          </Button>
          {verify.isPending && (
            <Button variant="default" onClick={verify.cancel}>
              {ui.cancel}
            </Button>
          )}
        </Group>
      }
    >
      <DataTable
        label={t.list}
        tableKey="audit"
        columns={columns}
        rows={rows}
        rowId={(row) => String(row.seq)}
        hasMore={trail.hasNextPage}
        onLoadMore={() => void trail.fetchNextPage()}
        isLoading={trail.isFetching}
        error={trail.isError ? troubleOf(trail.error, s.unreachable).message : undefined}
        onRetry={() => void trail.refetch()}
        onOpen={setOpened}
        empty={<EmptyState title={t.empty} />}
      />
      {opened !== null && <AuditDetail row={opened} onClose={() => setOpened(null)} />}
    </ListPane>
  );
}

function useColumns(): Column<AuditRow>[] {
  const t = useText(auditText);
  const words: Record<string, string> = useText(auditActionText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return useMemo(
    () => [
      { id: 'seq', header: t.number, cell: (row) => formatNumber(row.seq, language), width: 80, align: 'end' },
      { id: 'at', header: t.at, cell: (row) => formatDateTime(row.at, zone, language, { seconds: true }), width: 240 },
      { id: 'by', header: t.by, cell: (row) => row.by, width: 180 },
      { id: 'summary', header: t.what, cell: (row) => row.summary, grow: 1, width: 260, canHide: false },
      { id: 'action', header: t.kind, cell: (row) => words[row.action] ?? row.action, width: 190 },
    ],
    [t, words, language, zone],
  );
}

function AuditDetail({ row, onClose }: { row: AuditRow; onClose: () => void }) {
  const t = useText(auditText);
  const ui = useText(uiText);
  const words: Record<string, string> = useText(auditActionText);
  const { language } = useLanguage();
  const { zone } = useSession();
  return (
    <Modal opened onClose={onClose} title={t.detail} size="lg" closeButtonProps={{ 'aria-label': ui.close }}>
      <DefinitionList
        items={[
          { term: t.at, value: formatDateTime(row.at, zone, language, { seconds: true }) },
          { term: t.by, value: row.by },
          { term: t.what, value: row.summary },
          { term: t.kind, value: words[row.action] ?? row.action },
        ]}
      />
      {row.before === '' && row.after === '' ? (
        <Text mt="md" c="dimmed">
          {t.nothing}
        </Text>
      ) : (
        <Group mt="md" grow align="flex-start">
          <Side title={t.before} content={row.before} />
          <Side title={t.after} content={row.after} />
        </Group>
      )}
    </Modal>
  );
}

function Side({ title, content }: { title: string; content: string }) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {content === '' ? '–' : readable(content)}
      </Code>
    </div>
  );
}

/** One field a line; a text cut short by the limit is shown as it is. */
function readable(content: string): string {
  try {
    return JSON.stringify(JSON.parse(content), null, 2);
  } catch {
    return content;
  }
}
