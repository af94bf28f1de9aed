import { Alert, Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { outgoingText } from '../../../../shared/text/mail-outbox-ui.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { api } from '../../../api/client.ts';
import { queries } from '../../../api/queries.tsx';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ErrorState, Loading, Timeline, useNotices, useText } from '../../../ui/index.ts';
import { replyPath } from '../box/boxes.ts';
import { fullOf } from '../parts/addresses.ts';
import { DeliveryMark } from '../parts/marks.tsx';
import type { OutgoingMail } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import { useTakeBack } from '../send/useSendMail.ts';
import { HeldBar } from '../ticket/HeldBar.tsx';
import { CancelDialog } from './CancelDialog.tsx';

const over: OutgoingMail['state'][] = ['sent', 'cancelled'];
const refresh = () => queries.invalidateQueries({ queryKey: api.mail.key() });

/** One outgoing mail: what is wrong, every attempt explained, and what a person can decide. */
export function OutgoingDrawer({ mail, onClose }: { mail: OutgoingMail; onClose: () => void }) {
  const t = useText(outgoingText);
  const ui = useText(uiText);
  const session = useSession();
  const [, navigate] = useLocation();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={`${mail.ticketNumber} · ${mail.subject}`}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Stack gap="md">
        <Group gap="sm">
          <DeliveryMark state={mail.state} />
          <Text size="sm">{mail.to.map(fullOf).join(', ')}</Text>
        </Group>
        {mail.problem !== '' && (
          <Alert
            color={mail.state === 'actionNeeded' || mail.state === 'bounced' ? 'red' : 'orange'}
            variant="light"
            icon={<IconAlertTriangle size={16} />}
          >
            {mail.problem}
          </Alert>
        )}
        <Group gap="sm">
          {session.can('work') && !over.includes(mail.state) && <Actions mail={mail} onClose={onClose} />}
          <Button variant="default" onClick={() => navigate(replyPath(mail.ticketId))}>
            {t.openTicket}
          </Button>
        </Group>
        <Attempts mail={mail} />
      </Stack>
    </Drawer>
  );
}

function Actions({ mail: { id, state, heldUntil }, onClose }: { mail: OutgoingMail; onClose: () => void }) {
  const t = useText(outgoingText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [asking, setAsking] = useState(false);
  const takeBack = useTakeBack(onClose);
  const onError = (error: unknown) => {
    void refresh();
    notices.failed(trouble(error).message);
  };
  const after = (said: string) => () => {
    notices.done(said);
    void refresh();
  };
  const retry = useMutation(api.mail.retry.mutationOptions({ onSuccess: after(t.retried), onError }));
  const confirm = useMutation(api.mail.confirmSent.mutationOptions({ onSuccess: after(t.confirmed), onError }));
  if (state === 'held') return <HeldBar until={heldUntil} onTakeBack={() => void takeBack(id)} />;
  return (
    <>
      {state === 'uncertain' && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ id })}>
          {t.confirmSent}
        </Button>
      )}
      {state !== 'sending' && (
        <Button
          variant={state === 'uncertain' ? 'default' : 'filled'}
          loading={retry.isPending}
          onClick={() => retry.mutate({ id })}
        >
          {state === 'uncertain' ? t.retryUncertain : t.retry}
        </Button>
      )}
      {state !== 'bounced' && (
        <Button variant="light" color="red" onClick={() => setAsking(true)}>
          {t.cancel}
        </Button>
      )}
      {asking && <CancelDialog id={id} onClose={() => setAsking(false)} onDone={onClose} />}
    </>
  );
}

function Attempts({ mail: { id, state } }: { mail: OutgoingMail }) {
  const t = useText(outgoingText);
  const when = useWhen();
  const trouble = useTrouble();
  const attempts = useQuery(api.mail.attempts.queryOptions({ input: { id } }));
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
          icon: state === 'sent' && at === last ? IconCheck : IconClock,
          tone: state === 'sent' && at === last ? 'done' : 'plain',
          author: outcome,
          what: t.took(String(tookMs)),
          time: when.full(at),
          dateTime: new Date(at).toISOString(),
          body: explanation === '' ? undefined : explanation,
        }))}
      />
    </section>
  );
}
