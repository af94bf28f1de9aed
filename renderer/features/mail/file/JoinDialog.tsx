import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { mailText } from '../../../../shared/text/mail-ui.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useTrouble } from '../../../api/useTrouble.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { refreshMessage, takeMessage } from '../parts/cache.ts';
import { FormDialog } from '../parts/FormDialog.tsx';
import { TicketChoice } from '../parts/TicketChoice.tsx';
import type { MailMessage } from '../parts/types.ts';

interface JoinDialogProps {
  message: MailMessage;
  onClose: () => void;
  onDone: () => void;
}

/** Joins a waiting message to a ticket, or moves one to another; both timelines say so. */
export function JoinDialog({ message, onClose, onDone }: JoinDialogProps) {
  const t = useText(mailText);
  const notices = useNotices();
  const trouble = useTrouble();
  const moves = message.ticket !== null;
  const [ticketId, setTicketId] = useState(message.suggestion?.id ?? '');
  const reason = useDraft(`mail:move:${message.id}`);
  const join = useMutation({
    mutationFn: () =>
      client.mail.join({ id: message.id, version: message.version, ticketId, reason: reason.text.trim() }),
    onSuccess: (next) => {
      takeMessage(next);
      reason.clear();
      const number = next.ticket?.number ?? '';
      notices.done(moves ? t.moved(number) : t.joined(number));
      onDone();
    },
    onError: (error) => {
      if (trouble(error).code === 'CONFLICT') void refreshMessage(message.id);
    },
  });
  return (
    <FormDialog
      title={moves ? t.moveTitle : t.joinTitle}
      size="lg"
      onClose={onClose}
      submit={moves ? t.moveDo : t.joinDo}
      disabled={ticketId === '' || (moves && reason.text.trim().length < 3)}
      busy={join.isPending}
      error={join.error}
      onSubmit={() => join.mutate()}
    >
      <Stack gap="sm">
        <Text size="sm">{moves ? t.moveHelp : t.joinHelp}</Text>
        <TicketChoice
          value={ticketId}
          onChange={setTicketId}
          suggested={message.suggestion}
          first={message.from.name}
          except={message.ticket?.id}
        />
        {moves && <DraftField draft={reason} label={t.moveReason} required maxLength={2_000} minRows={2} />}
      </Stack>
    </FormDialog>
  );
}
