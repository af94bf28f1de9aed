import { Button } from '@mantine/core';
import { IconMailExclamation, IconMailOpened, IconSend } from '@tabler/icons-react';
import { composeText } from '../../../../shared/text/mail-compose-ui.ts';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { type TicketPartProps, useText } from '../../../ui/index.ts';
import { useMailStatus } from '../parts/useMailStatus.ts';
import classes from './ticket.module.css';
import { failedOf, unreadOf, useThread } from './useThread.ts';

/** The word on the tab, with how many messages nobody has read. */
export function MailTitle({ ticket }: TicketPartProps) {
  const t = useText(mailText);
  const c = useText(composeText);
  const thread = useThread(ticket.id).data ?? [];
  const unread = unreadOf(thread).length;
  return (
    <>
      {t.tab}
      {unread > 0 ? (
        <span className={classes.count} title={c.unread(unread)}>
          {unread}
        </span>
      ) : (
        thread.length > 0 && ` (${thread.length})`
      )}
    </>
  );
}

/** A reply nobody has read, or a mail that did not arrive: neither can be overlooked. */
export function MailTask({ ticket, onShow }: TicketPartProps) {
  const c = useText(composeText);
  const thread = useThread(ticket.id).data ?? [];
  const failed = failedOf(thread).at(-1);
  const unread = unreadOf(thread).filter(({ joinedBy }) => joinedBy !== 'opened');
  const newest = unread.at(-1);
  if (failed === undefined && newest === undefined) return null;
  const TaskIcon = failed === undefined ? IconMailOpened : IconMailExclamation;
  return (
    <section className={classes.banner} data-late={failed !== undefined || undefined} aria-label={c.thread}>
      <TaskIcon size={16} aria-hidden="true" />
      <strong>{failed === undefined ? c.unread(unread.length) : c.failed}</strong>
      <span className={classes.bannerText}>{failed?.outgoing?.problem || newest?.snippet}</span>
      <Button size="xs" variant="default" onClick={onShow}>
        {c.show}
      </Button>
    </section>
  );
}

/** Beside the place to write on the timeline: where the user has an address, the answer can really leave. */
export function MailReply({ ticket, canWork, onShow }: TicketPartProps) {
  const c = useText(composeText);
  const configured = useMailStatus()?.configured === true;
  if (!configured || !canWork || (ticket.channel !== 'email' && ticket.fields.reporterEmail === '')) return null;
  return (
    <Button size="xs" variant="default" leftSection={<IconSend size={14} aria-hidden="true" />} onClick={onShow}>
      {c.write}
    </Button>
  );
}
