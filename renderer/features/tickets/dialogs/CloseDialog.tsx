import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { client } from '../../../api/client.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';
import { RatingField } from './RatingField.tsx';

/** Closes a ticket with the rating the user gave. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const [rating, setRating] = useState<number | null>(ticket.rating);
  const [comment, setComment] = useState(ticket.ratingComment);
  const close = useTicketAction(
    ticket,
    (target, input: { rating: number | null; comment: string }) => client.tickets.close({ ...target, ...input }),
    {
      quiet: true,
      onDone: () => {
        notices.done(t.closedDone);
        onClose();
      },
    },
  );
  return (
    <TicketDialog
      title={t.closeTitle}
      onClose={onClose}
      submit={t.closeSend}
      busy={close.isPending}
      error={close.error}
      onSubmit={() => close.mutate({ rating, comment: comment.trim() })}
    >
      <Stack gap="sm">
        <Text size="sm">{t.closeHelp}</Text>
        <RatingField value={rating} onChange={setRating} />
        <TextInput
          label={t.comment}
          value={comment}
          maxLength={200}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      </Stack>
    </TicketDialog>
  );
}
