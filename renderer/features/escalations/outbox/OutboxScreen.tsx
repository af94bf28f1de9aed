import { Alert, Button, Tabs } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { useLocation, useParams } from 'wouter';
import { outboxText } from '../../../../shared/text/escalations-outbox.ts';
import { api } from '../../../api/client.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { Loading, outboxTabs, Page, useNotices, useText } from '../../../ui/index.ts';
import { refreshAround } from '../parts/cache.ts';
import type { GatewayStatus } from '../parts/types.ts';
import { useSaid } from '../parts/useSaid.ts';
import { useWhen } from '../parts/useWhen.ts';
import { useGateway } from '../useGateway.ts';
import { OutboxTable } from './OutboxTable.tsx';
import { UnknownEvents } from './UnknownEvents.tsx';

const tabs = { antre: 'open', tindakan: 'actionNeeded', terkirim: 'done', semua: 'all' } as const;
const tabNames = ['antre', 'tindakan', 'terkirim', 'semua'] as const;
type Tab = (typeof tabNames)[number];

/** `/kotak-keluar/:tab?`: everything on its way to LKPP, what needs a person first; and what other features send. */
export default function OutboxScreen() {
  const t = useText(outboxText);
  const when = useWhen();
  const session = useSession();
  const [, navigate] = useLocation();
  const { tab: asked } = useParams<{ tab?: string }>();
  const status = useGateway();
  const added = outboxTabs();
  const brought = added.find(({ key }) => key === asked);
  const tab: Tab = tabNames.find((each) => each === asked) ?? 'antre';
  const labels: Record<Tab, string> = {
    antre: t.tabOpen,
    tindakan: t.tabAction,
    terkirim: t.tabDone,
    semua: t.tabAll,
  };
  return (
    <Page
      fill
      title={t.title}
      subtitle={status === undefined || brought ? undefined : said(status, t, when)}
      actions={session.can('work') && status !== undefined && !brought && <Actions status={status} />}
      toolbar={
        <>
          <Tabs value={brought?.key ?? tab} onChange={(next) => navigate(`/kotak-keluar/${next ?? ''}`)}>
            <Tabs.List>
              {tabNames.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {labels[each]}
                  {each === 'tindakan' &&
                    status !== undefined &&
                    status.actionNeeded > 0 &&
                    ` (${status.actionNeeded})`}
                </Tabs.Tab>
              ))}
              {added.map(({ key, Title }) => (
                <Tabs.Tab key={key} value={key}>
                  <Title />
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
          {status !== undefined && !brought && <StatusLine status={status} />}
        </>
      }
    >
      {brought ? (
        <Suspense fallback={<Loading />}>
          <brought.Content />
        </Suspense>
      ) : (
        <OutboxTable key={tab} state={tabs[tab]} />
      )}
    </Page>
  );
}

/** "Tersambung ke LKPP. Kontak terakhir …" */
function said(status: GatewayStatus, t: (typeof outboxText)['id'], when: (at: number) => string): string {
  if (!status.configured) return `${t.notSet}.`;
  const contact = status.lastContactAt === null ? t.never : t.lastContact(when(status.lastContactAt));
  return `${status.online ? t.online : t.offline}. ${contact}.`;
}

function StatusLine({ status }: { status: GatewayStatus }) {
  const t = useText(outboxText);
  const say = useSaid();
  const [open, setOpen] = useState(false);
  const trouble = status.paused || status.problem !== '';
  return (
    <>
      {trouble && (
        <Alert color="orange" variant="light" p="xs" mt="xs" role="status">
          {status.paused && `${t.isPaused} `}
          {say(status.problem)}
        </Alert>
      )}
      {status.unknownEvents > 0 && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setOpen(true)}>
          {t.unknown(status.unknownEvents)}
        </Button>
      )}
      {open && <UnknownEvents onClose={() => setOpen(false)} />}
    </>
  );
}

function Actions({ status }: { status: GatewayStatus }) {
  const t = useText(outboxText);
  const notices = useNotices();
  const trouble = useTrouble();
  const onError = (error: unknown) => notices.failed(trouble(error).message);
  const pause = useMutation(api.escalations.pause.mutationOptions({ onSuccess: refreshAround, onError }));
  const retry = useMutation(
    api.escalations.retryAll.mutationOptions({
      onSuccess: ({ queued }) => {
        notices.done(t.retried(queued));
        refreshAround();
      },
      onError,
    }),
  );
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden="true" />}
        loading={retry.isPending}
        onClick={() => retry.mutate({})}
      >
        {t.retryAll}
      </Button>
      <Button
        variant={status.paused ? 'filled' : 'default'}
        leftSection={
          status.paused ? (
            <IconPlayerPlay size={15} aria-hidden="true" />
          ) : (
            <IconPlayerPause size={15} aria-hidden="true" />
          )
        }
        loading={pause.isPending}
        onClick={() => pause.mutate({ paused: !status.paused })}
      >
        {status.paused ? t.resumeAll : t.pauseAll}
      </Button>
    </>
  );
}
