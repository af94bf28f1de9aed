import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronDown, IconMail, IconPencil } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { client } from '../../../api/client.ts';
import { useDraft } from '../../../api/useDraft.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import {
  EmptyState,
  ErrorState,
  KeyHint,
  Loading,
  type TicketPartProps,
  useShortcut,
  useText,
} from '../../../ui/index.ts';
import { refreshAround, refreshLists } from '../parts/cache.ts';
import { ComposerOrWhy } from '../send/Composer.tsx';
import { draftKey, type Purpose } from '../send/compose-form.ts';
import { useTakeBack } from '../send/useSendMail.ts';
import { purposesOf } from './purposes.ts';
import { ThreadMessage } from './ThreadMessage.tsx';
import classes from './ticket.module.css';
import { answerable, unreadOf, useThread } from './useThread.ts';

/** The tab E-mail of a ticket: the thread, newest in sight, and under it the place to write. */
export default function MailPanel({ ticket, canWork }: TicketPartProps) {
  const t = useText(mailText);
  const c = useText(composeText);
  const trouble = useTrouble();
  const asked = new URLSearchParams(useSearch()).get('surat') ?? undefined;
  const thread = useThread(ticket.id);
  const [toggled, setToggled] = useState<Record<string, boolean>>({});
  const [answers, setAnswers] = useState(asked);
  const [writing, setWriting] = useState(asked !== undefined);
  const [purpose, setPurpose] = useState<Purpose>('reply');
  const list = useRef<HTMLOListElement>(null);
  const messages = thread.data ?? [];
  const newest = messages.at(-1)?.id;
  useReadAll(canWork ? unreadOf(messages).map(({ id }) => id) : []);
  useEffect(() => {
    if (newest !== undefined) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [newest]);
  const draft = useDraft(draftKey(ticket.id, purpose));
  const write = (messageId: string | undefined) => {
    setAnswers(messageId);
    setWriting(true);
  };
  useShortcut('b', c.write, () => write(answers), { group: t.title, enabled: canWork });
  const takeBack = useTakeBack((before) => {
    setPurpose(before);
    setWriting(true);
  });
  if (thread.isPending) return <Loading />;
  if (thread.data === undefined)
    return <ErrorState body={trouble(thread.error).message} onRetry={() => void thread.refetch()} />;
  const purposes = purposesOf(ticket);
  const current = purposes.includes(purpose) ? purpose : 'reply';
  return (
    <div className={classes.panel}>
      <div className={classes.thread}>
        {messages.length === 0 ? (
          <EmptyState
            icon={IconMail}
            title={c.noMail}
            body={ticket.fields.reporterEmail === '' ? c.noMailAddress : c.noMailBody}
          />
        ) : (
          <ol ref={list} className={classes.messages} aria-label={c.thread}>
            {messages.map((message) => (
              <ThreadMessage
                key={message.id}
                message={message}
                open={toggled[message.id] ?? (message.id === newest || message.id === answerable(messages)?.id)}
                onToggle={() =>
                  setToggled((old) => ({
                    ...old,
                    [message.id]: !(
                      old[message.id] ??
                      (message.id === newest || message.id === answerable(messages)?.id)
                    ),
                  }))
                }
                onAnswer={canWork ? () => write(message.id) : undefined}
                onTakeBack={
                  canWork && message.outgoing !== null
                    ? () => message.outgoing !== null && void takeBack(message.outgoing.id)
                    : undefined
                }
                canMove={canWork}
              />
            ))}
          </ol>
        )}
      </div>
      {canWork && (
        <section className={classes.write} aria-label={c.writeTitle}>
          {writing || draft.text !== '' ? (
            <>
              <div className={classes.writeHead}>
                <SegmentedControl
                  size="xs"
                  aria-label={c.purpose}
                  value={current}
                  onChange={(next) => setPurpose(purposes.find((each) => each === next) ?? 'reply')}
                  data={purposes.map((value) => ({ value, label: c[value] }))}
                />
                {draft.text === '' && (
                  <ActionIcon aria-label={c.fold} onClick={() => setWriting(false)}>
                    <IconChevronDown size={16} aria-hidden="true" />
                  </ActionIcon>
                )}
              </div>
              <ComposerOrWhy
                ticket={ticket}
                purpose={current}
                answers={answers ?? answerable(messages)?.id}
                onSent={() => setWriting(false)}
                autoFocus={writing}
              />
            </>
          ) : (
            <Button
              variant="default"
              fullWidth
              justify="flex-start"
              leftSection={<IconPencil size={15} aria-hidden="true" />}
              rightSection={<KeyHint keys="b" />}
              className={classes.writeButton}
              aria-keyshortcuts="B"
              onClick={() => write(answers)}
            >
              {c.folded}
            </Button>
          )}
        </section>
      )}
    </div>
  );
}

/** What is shown in the thread counts as read after a moment. */
function useReadAll(ids: readonly string[]): void {
  const key = ids.join(' ');
  useEffect(() => {
    if (key === '') return;
    const timer = setTimeout(() => {
      client.mail.markRead({ ids: key.split(' ').slice(0, 200), read: true }).then(refreshAround, refreshLists);
    }, 1_500);
    return () => clearTimeout(timer);
  }, [key]);
}
