import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { bulkText } from '../../../../shared/text/mail-bulk-ui.ts';
import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useText } from '../../../ui/index.ts';
import { Trouble } from '../parts/Trouble.tsx';
import type { BulkMail } from '../parts/types.ts';

/** How far the answer to many is; what has not left can be stopped, closing it stops nothing. */
export function BulkProgress({ bulk, onClose }: { bulk: BulkMail; onClose: () => void }) {
  const t = useText(bulkText);
  const input = { id: bulk.id };
  const { data: now = bulk } = useQuery(
    api.mail.bulk.status.queryOptions({
      input,
      initialData: bulk,
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data?.state === 'done' || data?.state === 'cancelled' ? false : 1_000),
    }),
  );
  const cancel = useMutation(
    api.mail.bulk.cancel.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.mail.bulk.status.queryKey({ input }), next);
        void queries.invalidateQueries({ queryKey: api.mail.outbox.key() });
      },
    }),
  );
  const seconds = useSecondsTo(now.heldUntil);
  const over = now.state === 'done' || now.state === 'cancelled';
  const finished = now.sent + now.failed + now.cancelled;
  return (
    <Stack gap="sm">
      <Text fw={600}>{now.subject}</Text>
      <Progress
        value={now.total === 0 ? 0 : (finished / now.total) * 100}
        aria-label={t.progress(now.sent, now.total)}
        animated={!over}
      />
      <Text size="sm" role="status">
        {now.state === 'held' && seconds > 0 ? t.held(seconds) : t.progress(now.sent, now.total)}
      </Text>
      {now.failed > 0 && (
        <Text size="sm" c="red" role="alert">
          {t.failed(now.failed)}
        </Text>
      )}
      {now.cancelled > 0 && <Text size="sm">{t.cancelled(now.cancelled)}</Text>}
      {!over && (
        <Text size="sm" c="dimmed">
          {t.runsOn}
        </Text>
      )}
      <Trouble error={cancel.error} />
      <Group justify="flex-end" gap="sm">
        {!over && (
          <Button variant="light" color="red" loading={cancel.isPending} onClick={() => cancel.mutate(input)}>
            {t.cancel}
          </Button>
        )}
        {now.failed > 0 && (
          <Button component="a" href="#/kotak-keluar/surat" variant="default" onClick={onClose}>
            {t.outbox}
          </Button>
        )}
        <Button onClick={onClose}>{t.done}</Button>
      </Group>
    </Stack>
  );
}

function useSecondsTo(instant: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((instant - now) / 1000));
}
