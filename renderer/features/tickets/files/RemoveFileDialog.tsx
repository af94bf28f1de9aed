import { Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { client } from '../../../api/client.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { refreshTicket } from '../parts/ticket-cache.ts';
import type { Attachment } from '../parts/types.ts';
import { useDesk } from '../ticket/desk.ts';

/** Removes an attachment from sight, with the reason that stays on record. */
export function RemoveFileDialog({ file, onClose }: { file: Attachment; onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(ticketPageText);
  const c = useText(commandText);
  const notices = useNotices();
  const [reason, setReason] = useState('');
  const remove = useMutation({
    mutationFn: () => client.tickets.removeAttachment({ id: ticket.id, attachmentId: file.id, reason: reason.trim() }),
    onSuccess: () => {
      void refreshTicket(ticket.id);
      notices.done(t.fileRemoved);
      onClose();
    },
  });
  return (
    <TicketDialog
      title={t.removeFileTitle(file.name)}
      onClose={onClose}
      submit={t.removeFile}
      danger
      busy={remove.isPending}
      error={remove.error}
      disabled={reason.trim().length < 3}
      onSubmit={() => remove.mutate()}
    >
      <Text size="sm" mb="sm">
        {t.removeFileHelp}
      </Text>
      <TextInput
        label={c.reason}
        value={reason}
        maxLength={2000}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </TicketDialog>
  );
}
