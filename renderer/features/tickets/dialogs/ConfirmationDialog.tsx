import { Alert, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Channel } from '../../../../shared/domain/vocabulary.ts';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';
import { ChannelSelect } from './ChannelSelect.tsx';
import { RatingField } from './RatingField.tsx';

/** What the user says about the solution. "Not solved" goes back to whoever closed it. */
export function ConfirmationDialog({ onClose }: { onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const [solved, setSolved] = useState(ticket.commands.includes('confirmSolved'));
  const [channel, setChannel] = useState<Channel>('phone');
  const [rating, setRating] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const note = useDraft(`ticket:${ticket.id}:confirmation`);
  const send = useTicketAction(
    ticket,
    (target, isSolved: boolean) =>
      client.tickets.confirm({
        ...target,
        solved: isSolved,
        channel,
        note: note.text.trim(),
        rating: isSolved ? rating : null,
        comment: isSolved ? comment.trim() : '',
      }),
    {
      quiet: true,
      onDone: () => {
        note.clear();
        notices.done(t.confirmed);
        onClose();
      },
    },
  );
  const who = ticket.closer?.name ?? ticket.assignee?.name ?? t.theOfficer;
  return (
    <TicketDialog
      title={t.confirmTitle}
      onClose={onClose}
      submit={t.confirmSend}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate(solved)}
    >
      <Stack gap="sm">
        <Radio.Group
          label={t.confirmQuestion}
          value={solved ? 'yes' : 'no'}
          onChange={(value) => setSolved(value === 'yes')}
        >
          <Stack gap={6} mt="xs">
            <Radio
              value="yes"
              label={t.solvedYes}
              data-autofocus
              disabled={!ticket.commands.includes('confirmSolved')}
            />
            <Radio value="no" label={t.solvedNo} disabled={!ticket.commands.includes('confirmNotSolved')} />
          </Stack>
        </Radio.Group>
        {!solved && (
          <Alert color="yellow" variant="light">
            {t.backTo(who)}
          </Alert>
        )}
        <ChannelSelect label={t.confirmChannel} value={channel} onChange={setChannel} />
        <DraftField draft={note} label={t.whatUserSaid} />
        {solved && (
          <>
            <RatingField value={rating} onChange={setRating} />
            <TextInput
              label={t.comment}
              value={comment}
              maxLength={200}
              onChange={(event) => setComment(event.currentTarget.value)}
            />
          </>
        )}
      </Stack>
    </TicketDialog>
  );
}
