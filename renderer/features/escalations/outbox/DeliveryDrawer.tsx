import { Alert, Button, Drawer, Group, Stack } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, Loading, Timeline, useNotices, useText } from '../../../ui/index.ts';
import { refreshAround } from '../parts/cache.ts';
import { DeliveryMark } from '../parts/marks.tsx';
import { ReasonDialog } from '../parts/ReasonDialog.tsx';
import type { Delivery } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import { useWhen } from '../parts/useWhen.ts';

const stopped: Delivery['state'][] = ['done', 'cancelled'];

/** One delivery: what to do, every attempt explained, try again or give up. */
export function DeliveryDrawer({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useText(outboxText);
  const ui = useText(uiText);
  const said = useSaid();
  const session = useSession();
  const [, navigate] = useLocation();
  const works = session.can('work') && !stopped.includes(delivery.state);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={`${delivery.ticketNumber} · ${t[`kind_${delivery.kind}`]}`}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Stack gap="md">
        <Group gap="sm">
          <DeliveryMark state={delivery.state} />
          <span>{delivery.label}</span>
        </Group>
        {delivery.problem !== '' && (
          <Alert
            color={delivery.state === 'actionNeeded' ? 'red' : 'orange'}
            variant="light"
            icon={<IconAlertTriangle size={16} />}
          >
            {said(delivery.problem)}
          </Alert>
        )}
        <Group gap="sm">
          {works && <Actions delivery={delivery} onClose={onClose} />}
          <Button variant="default" onClick={() => navigate(`/tiket/${delivery.ticketId}`)}>
            {t.openTicket}
          </Button>
        </Group>
        <Attempts delivery={delivery} />
      </Stack>
    </Drawer>
  );
}

function Actions({ delivery: { id }, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useText(outboxText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [asking, setAsking] = useState(false);
  const retry = useMutation(
    api.escalations.retry.mutationOptions({
      onSuccess: () => {
        notices.done(t.retried(1));
        refreshAround();
      },
      onError: (error) => notices.failed(trouble(error).message),
    }),
  );
  const cancel = useMutation(
    api.escalations.cancelDelivery.mutationOptions({
      onSuccess: () => {
        refreshAround();
        onClose();
      },
    }),
  );
  return (
    <>
      <Button loading={retry.isPending} onClick={() => retry.mutate({ deliveryId: id })}>
        {t.retry}
      </Button>
      <Button variant="light" color="red" onClick={() => setAsking(true)}>
        {t.cancel}
      </Button>
      {asking && (
        <ReasonDialog
          draftKey={`delivery:${id}:cancel`}
          title={t.cancelQuestion}
          help={t.cancelBody}
          submit={t.cancel}
          onClose={() => setAsking(false)}
          onSubmit={(reason, forget) => cancel.mutate({ deliveryId: id, reason }, { onSuccess: forget })}
          busy={cancel.isPending}
          error={cancel.error}
        />
      )}
    </>
  );
}

function Attempts({ delivery: { id, state } }: { delivery: Delivery }) {
  const t = useText(outboxText);
  const said = useSaid();
  const when = useWhen();
  const trouble = useTrouble();
  const attempts = useQuery(api.escalations.attempts.queryOptions({ input: { deliveryId: id } }));
  if (attempts.isPending) return <Loading lines={3} />;
  if (attempts.data === undefined) {
    return <ErrorState body={trouble(attempts.error).message} onRetry={() => void attempts.refetch()} />;
  }
  if (attempts.data.length === 0) return <p>{t.logEmpty}</p>;
  const last = attempts.data.reduce((latest, { at }) => Math.max(latest, at), 0);
  return (
    <section aria-label={t.log}>
      <h3 style={{ margin: '0 0 6px', fontSize: 'var(--mantine-font-size-sm)' }}>{t.log}</h3>
      <Timeline
        label={t.log}
        entries={attempts.data.map(({ at, tookMs, outcome, explanation }) => ({
          id: `${at} ${outcome} ${tookMs}`,
          icon: state === 'done' && at === last ? IconCheck : IconClock,
          tone: state === 'done' && at === last ? 'done' : 'plain',
          author: outcome === 'ok' ? t.done : outcome,
          what: t.took(String(tookMs)),
          time: when(at),
          dateTime: new Date(at).toISOString(),
          body: explanation === '' ? undefined : said(explanation),
        }))}
      />
    </section>
  );
}
