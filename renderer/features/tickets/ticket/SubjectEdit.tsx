import { ActionIcon, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { uiText } from '../../../../shared/text/ui.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { ConflictDialog } from '../data/ConflictDialog.tsx';
import { useSaveFields } from '../data/useSaveFields.ts';
import { useTrouble } from '../parts/useTrouble.ts';
import { useDesk } from './desk.ts';
import classes from './ticket.module.css';

/** The subject as the page's heading, changed in place: Enter saves, Esc leaves it as it was; a colleague's new subject is shown beside it. */
export function SubjectEdit() {
  const { ticket, canWork } = useDesk();
  const t = useText(ticketPageText);
  const ui = useText(uiText);
  const [text, setText] = useState<string>();
  const notices = useNotices();
  const trouble = useTrouble();
  const readAt = useRef(ticket.version);
  const { save, clash, settle, drop } = useSaveFields(ticket, () => setText(undefined));
  const begin = () => {
    readAt.current = ticket.version;
    setText(ticket.subject);
  };
  if (text === undefined)
    return (
      <div className={classes.subject}>
        <h1 className={classes.title} title={ticket.subject}>
          {ticket.subject}
        </h1>
        {canWork && (
          <Tooltip label={t.editSubject}>
            <ActionIcon size="sm" aria-label={t.editSubject} onClick={begin}>
              <IconPencil size={14} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    );
  const submit = () => {
    const subject = text.trim();
    if (subject === '' || subject === ticket.subject) setText(undefined);
    else
      save.mutate(
        { patch: { subject }, version: readAt.current },
        { onError: (error) => notices.failed(trouble(error).message) },
      );
  };
  return (
    <>
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
      {clash !== undefined && (
        <ConflictDialog
          clashes={clash.list}
          patch={clash.patch}
          busy={save.isPending}
          error={save.error}
          onChoose={settle}
          onClose={drop}
        />
      )}
    </>
  );
}
