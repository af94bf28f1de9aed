import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowRight,
  IconCornerUpLeft,
  IconDots,
  IconDownload,
  IconEyeOff,
  IconLink,
  IconMail,
  IconTicket,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { mailReadText } from '../../../../shared/text/mail-read-ui.ts';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { useSession } from '../../../api/session.tsx';
import { useTrouble } from '../../../api/useTrouble.ts';
import { ariaKeys, KeyHint, useNotices, useShortcut, useText } from '../../../ui/index.ts';
import { replyPath } from '../box/boxes.ts';
import { IgnoreDialog } from '../file/IgnoreDialog.tsx';
import { JoinDialog } from '../file/JoinDialog.tsx';
import { OpenDialog } from '../file/OpenDialog.tsx';
import type { MailMessage } from '../parts/types.ts';
import classes from './read.module.css';
import { useFiling } from './useFiling.ts';
import { downloadRaw } from './usePart.ts';

type Asking = 'join' | 'open' | 'ignore';

/** Everything an officer can do with a message, each with its key; what fits the message comes first. */
export function MessageActions({ message, onHandled }: { message: MailMessage; onHandled: () => void }) {
  const t = useText(mailText);
  const r = useText(mailReadText);
  const session = useSession();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState<Asking>();
  const { join, restore, unread } = useFiling(message, onHandled);
  const { state, suggestion, ticket, direction } = message;
  const works = session.can('work') && direction === 'in';
  const waits = works && (state === 'waiting' || state === 'kept');
  const ask = (next: Asking) => () => setAsking(next);
  const accept = () => (waits && suggestion !== null ? join.mutate(suggestion.id) : setAsking('join'));
  const reply = () => ticket !== null && navigate(replyPath(ticket.id, message.id));
  const open = () => ticket !== null && navigate(replyPath(ticket.id));
  const close = () => setAsking(undefined);
  const done = () => {
    close();
    onHandled();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; this groups buttons
    <div className={classes.actions} role="group" aria-label={r.actions}>
      {ticket !== null && session.can('work') && (
        <Action keys="r" label={t.reply} icon={IconCornerUpLeft} onRun={reply} main />
      )}
      {ticket !== null && <Action keys="t" label={t.openTicket} icon={IconArrowRight} onRun={open} />}
      {waits && (
        <>
          {suggestion !== null && (
            <Action
              keys="a"
              label={t.accept(suggestion.number)}
              icon={IconLink}
              onRun={accept}
              main
              busy={join.isPending}
            />
          )}
          <Action keys="t" label={t.makeTicket} icon={IconTicket} onRun={ask('open')} main={suggestion === null} />
          {suggestion === null ? (
            <Action keys="a" label={t.join} icon={IconLink} onRun={ask('join')} />
          ) : (
            <Action keys="m" label={t.joinOther} icon={IconLink} onRun={ask('join')} />
          )}
          {state === 'waiting' && <Action keys="i" label={t.ignore} icon={IconEyeOff} onRun={ask('ignore')} />}
        </>
      )}
      {works && state === 'filed' && <Action keys="m" label={t.move} icon={IconLink} onRun={ask('join')} />}
      {works && state === 'ignored' && (
        <Action
          keys="i"
          label={t.restore}
          icon={IconArrowBackUp}
          onRun={() => restore.mutate()}
          main
          busy={restore.isPending}
        />
      )}
      <More message={message} onUnread={works ? () => unread.mutate({ ids: [message.id], read: false }) : undefined} />
      {asking === 'join' && <JoinDialog message={message} onClose={close} onDone={done} />}
      {asking === 'open' && <OpenDialog message={message} onClose={close} onDone={done} />}
      {asking === 'ignore' && <IgnoreDialog message={message} onClose={close} onDone={done} />}
    </div>
  );
}

interface ActionProps {
  keys: string;
  label: string;
  icon: typeof IconLink;
  onRun: () => void;
  main?: boolean;
  busy?: boolean;
}

function Action({ keys, label, icon: ActionMark, onRun, main = false, busy = false }: ActionProps) {
  const t = useText(mailText);
  useShortcut(keys, label, onRun, { group: t.title });
  return (
    <Button
      size="xs"
      px={8}
      variant={main ? 'filled' : 'default'}
      loading={busy}
      leftSection={<ActionMark size={15} aria-hidden="true" />}
      rightSection={<KeyHint keys={keys} />}
      aria-keyshortcuts={ariaKeys(keys.toUpperCase())}
      onClick={onRun}
    >
      {label}
    </Button>
  );
}

function More({ message, onUnread }: { message: MailMessage; onUnread: (() => void) | undefined }) {
  const t = useText(mailText);
  const notices = useNotices();
  const trouble = useTrouble();
  const raw = useMutation({
    mutationFn: () => downloadRaw(message.id),
    onError: (error) => notices.failed(trouble(error).message, t.partFailed),
  });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon ml="auto" aria-label={t.more}>
          <IconDots size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onUnread !== undefined && message.readAt !== null && (
          <Menu.Item leftSection={<IconMail size={15} aria-hidden="true" />} onClick={onUnread}>
            {t.markUnread}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconDownload size={15} aria-hidden="true" />} onClick={() => raw.mutate()}>
          {t.downloadRaw}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
