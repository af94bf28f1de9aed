import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChevronDown,
  IconChevronRight,
  IconCornerUpLeft,
  IconDots,
  IconDownload,
  IconLink,
  IconMail,
} from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { JoinDialog } from '../file/JoinDialog.tsx';
import { nameOf, namesOf } from '../parts/addresses.ts';
import { DeliveryMark, KindMark } from '../parts/marks.tsx';
import type { MailMessage } from '../parts/types.ts';
import { useWhen } from '../parts/useWhen.ts';
import { MessageBody } from '../read/MessageBody.tsx';
import { MessageHead } from '../read/MessageHead.tsx';
import { downloadRaw } from '../read/usePart.ts';
import { HeldBar } from './HeldBar.tsx';
import { LkppAnswer } from './LkppAnswer.tsx';
import classes from './ticket.module.css';

interface ThreadMessageProps {
  message: MailMessage;
  open: boolean;
  onToggle: () => void;
  /** Absent where the officer may not write. */
  onAnswer?: () => void;
  onTakeBack?: () => void;
  canMove: boolean;
}

/** One message of the thread: a line, or all of it. */
export function ThreadMessage({ message, open, onToggle, onAnswer, onTakeBack, canMove }: ThreadMessageProps) {
  const t = useText(mailText);
  const c = useText(composeText);
  const when = useWhen();
  const out = message.direction === 'out';
  const unread = !out && message.readAt === null;
  const { outgoing } = message;
  const Way = out ? IconArrowForwardUp : IconMail;
  const Fold = open ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.message} data-out={out || undefined}>
      <div className={classes.messageLine}>
        <button type="button" className={classes.fold} aria-expanded={open} onClick={onToggle}>
          <Fold size={14} aria-hidden="true" />
          <Way size={15} aria-hidden="true" />
          <span className={classes.who} data-unread={unread || undefined}>
            {out ? t.toWhom(namesOf(message.to)) : nameOf(message.from)}
          </span>
          {!open && <span className={classes.snippet}>{message.snippet}</span>}
        </button>
        <KindMark kind={message.kind} />
        {outgoing !== null && !open && <DeliveryMark state={outgoing.state} />}
        <time className={classes.time} dateTime={new Date(message.at).toISOString()}>
          {when.short(message.at)}
        </time>
        <MessageMenu message={message} onAnswer={onAnswer} canMove={canMove} />
      </div>
      {outgoing?.state === 'held' && onTakeBack !== undefined && (
        <HeldBar until={outgoing.heldUntil} onTakeBack={onTakeBack} />
      )}
      {outgoing !== null && outgoing.problem !== '' && (
        <div className={classes.problem} role="note">
          <IconAlertTriangle size={15} aria-hidden="true" />
          <span>{outgoing.problem}</span>
          <a href="#/kotak-keluar/surat">{c.outbox}</a>
        </div>
      )}
      {open && (
        <div className={classes.messageBody}>
          <MessageHead message={message} quiet />
          {!out && message.escalationId !== null && (
            <LkppAnswer message={message} escalationId={message.escalationId} canWork={canMove} />
          )}
          <MessageBody message={message} />
          {onAnswer !== undefined && !out && (
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCornerUpLeft size={14} aria-hidden="true" />}
                onClick={onAnswer}
              >
                {c.answer}
              </Button>
            </Group>
          )}
        </div>
      )}
    </li>
  );
}

function MessageMenu({ message, onAnswer, canMove }: Pick<ThreadMessageProps, 'message' | 'onAnswer' | 'canMove'>) {
  const t = useText(mailText);
  const c = useText(composeText);
  const notices = useNotices();
  const trouble = useTrouble();
  const [moving, setMoving] = useState(false);
  const raw = useMutation({
    mutationFn: () => downloadRaw(message.id),
    onError: (error) => notices.failed(trouble(error).message, t.partFailed),
  });
  const isIn = message.direction === 'in';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={`${t.more}: ${message.subject}`}>
            <IconDots size={15} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onAnswer !== undefined && isIn && (
            <Menu.Item leftSection={<IconArrowBackUp size={15} aria-hidden="true" />} onClick={onAnswer}>
              {c.answer}
            </Menu.Item>
          )}
          {canMove && isIn && (
            <Menu.Item leftSection={<IconLink size={15} aria-hidden="true" />} onClick={() => setMoving(true)}>
              {t.move}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconDownload size={15} aria-hidden="true" />} onClick={() => raw.mutate()}>
            {t.downloadRaw}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {moving && <JoinDialog message={message} onClose={() => setMoving(false)} onDone={() => setMoving(false)} />}
    </>
  );
}
