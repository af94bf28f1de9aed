import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { client } from '../../../api/client.ts';
import { useText } from '../../../ui/index.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from './desk.ts';
import classes from './ticket.module.css';

/** The subject as the page's heading, changed in place: Enter saves, Esc leaves it as it was. */
export function SubjectEdit() {
  const { ticket, canWork } = useDesk();
  const t = useText(ticketPageText);
  const ui = useText(uiText);
  const [text, setText] = useState<string>();
  const save = useTicketAction(
    ticket,
    (target, subject: string) => client.tickets.update({ ...target, patch: { subject } }),
    { onDone: () => setText(undefined) },
  );
  if (text === undefined)
    return (
      <div className={classes.subject}>
        <h1 className={classes.title} title={ticket.subject}>
          {ticket.subject}
        </h1>
        {canWork && (
          <Tooltip label={t.editSubject}>
            <ActionIcon size="sm" aria-label={t.editSubject} onClick={() => setText(ticket.subject)}>
              <IconPencil size={14} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    );
  const submit = () => {
    const subject = text.trim();
    if (subject === '' || subject === ticket.subject) setText(undefined);
    else save.mutate(subject);
  };
  return (
    <form
      className={classes.subject}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        size="xs"
        style={{ flex: 1 }}
        aria-label={t.subject}
        value={text}
        maxLength={200}
        autoFocus
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText(undefined)}
      />
      <ActionIcon type="submit" variant="filled" color="teal" aria-label={t.save} loading={save.isPending}>
        <IconCheck size={15} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon aria-label={ui.cancel} onClick={() => setText(undefined)}>
        <IconX size={15} aria-hidden="true" />
      </ActionIcon>
    </form>
  );
}
