import { Alert, Button, Group, Menu, Progress } from '@mantine/core';
import {
  IconAlertTriangle,
  IconDots,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { formatNumber } from '../../../../shared/text/format.ts';
import { mailAccountText } from '../../../../shared/text/mail-accounts-ui.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import {
  ConfirmDialog,
  DefinitionList,
  SectionCard,
  StateBadge,
  useLanguage,
  useNotices,
  useText,
} from '../../../ui/index.ts';
import type { MailAccount } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import classes from './accounts.module.css';
import { useAccount } from './useAccount.ts';

/** One mailbox: whether it is reached, what is wrong and what to do, how far its older mail is. */
export function AccountCard({ account, onEdit }: { account: MailAccount; onEdit: () => void }) {
  const t = useText(mailAccountText);
  const when = useWhen();
  const { sync, pause } = useAccount();
  const { id, version } = account;
  const paused = account.state === 'paused';
  return (
    <SectionCard
      title={account.name}
      actions={
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRefresh size={14} aria-hidden="true" />}
            loading={sync.isPending}
            disabled={paused}
            onClick={() => sync.mutate({ id })}
          >
            {t.syncNow}
          </Button>
          <Button
            size="xs"
            variant={paused ? 'filled' : 'default'}
            leftSection={
              paused ? (
                <IconPlayerPlay size={14} aria-hidden="true" />
              ) : (
                <IconPlayerPause size={14} aria-hidden="true" />
              )
            }
            loading={pause.isPending}
            onClick={() => pause.mutate({ id, version, paused: !paused })}
          >
            {paused ? t.resume : t.pause}
          </Button>
          <Button size="xs" variant="default" onClick={onEdit}>
            {t.edit}
          </Button>
          <Remove account={account} />
        </Group>
      }
    >
      <div className={classes.states}>
        <State account={account} />
        {!account.hasSecret && <StateBadge tone="duesoon" text={t.noSecret} icon={IconAlertTriangle} />}
        <span className={classes.dim}>
          {!paused && `${account.pushes ? t.pushes : t.polls(account.pollMinutes)} · `}
          {account.lastSyncAt === null ? t.neverSync : t.lastSync(when.full(account.lastSyncAt))}
        </span>
      </div>
      {account.problem !== '' && (
        <Alert color="orange" variant="light" my="sm" role="status" icon={<IconAlertTriangle size={16} />}>
          {account.problem}
        </Alert>
      )}
      <Import account={account} />
      <DefinitionList
        items={[
          { term: t.address, value: account.address },
          { term: t.incoming, value: `${account.imap.host}:${account.imap.port} · ${account.folder}` },
          { term: t.outgoing, value: `${account.smtp.host}:${account.smtp.port}` },
          { term: t.opensTickets, value: account.opensTickets ? t.yes : t.no },
        ]}
      />
    </SectionCard>
  );
}

function State({ account: { state, online } }: { account: MailAccount }) {
  const t = useText(mailAccountText);
  if (state === 'paused') return <StateBadge tone="paused" text={t.pausedState} icon={IconPlayerPause} />;
  return <StateBadge tone={online ? 'ontime' : 'duesoon'} text={online ? t.online : t.offline} />;
}

/** How far the mailbox's older mail is; it can be stopped and taken up again, nothing comes twice. */
function Import({ account }: { account: MailAccount }) {
  const t = useText(mailAccountText);
  const { language } = useLanguage();
  const { cancelImport, resumeImport } = useAccount();
  const { state, done, total } = account.import;
  if (state === 'idle' || (state === 'done' && done === 0)) return null;
  const count = (value: number) => formatNumber(value, language);
  if (state === 'done') return <p className={classes.past}>{t.importDone(count(done))}</p>;
  const running = state === 'running';
  const said = running ? t.importing(count(done), count(total)) : t.importCancelled(count(done), count(total));
  return (
    <div className={classes.import}>
      <span role="status">{said}</span>
      <Progress
        className={classes.bar}
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={t.importLabel}
        animated={running}
      />
      {running ? (
        <Button
          size="compact-sm"
          variant="default"
          loading={cancelImport.isPending}
          onClick={() => cancelImport.mutate({ id: account.id })}
        >
          {t.importCancel}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          loading={resumeImport.isPending}
          onClick={() => resumeImport.mutate({ id: account.id })}
        >
          {t.importResume}
        </Button>
      )}
    </div>
  );
}

function Remove({ account }: { account: MailAccount }) {
  const t = useText(mailAccountText);
  const notices = useNotices();
  const trouble = useTrouble();
  const { remove } = useAccount();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default" px={8} aria-label={`${t.more}: ${account.name}`}>
            <IconDots size={15} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={15} aria-hidden="true" />}
            onClick={() => setAsking(true)}
          >
            {t.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        question={t.removeQuestion(account.name)}
        confirm={t.remove.replace('…', '')}
        danger
        errorText={(error) => trouble(error).message}
        onConfirm={async () => {
          await remove.mutateAsync({ id: account.id, version: account.version });
          notices.done(t.removed);
        }}
      >
        {t.removeBody}
      </ConfirmDialog>
    </>
  );
}
