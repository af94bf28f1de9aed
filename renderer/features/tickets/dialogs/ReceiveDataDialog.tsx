import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';

/** Records what the user sent; the office's clock runs again. */
export function ReceiveDataDialog({ onClose }: { onClose: () => void }) {
  const { ticket, asked } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const draft = useDraft(`ticket:${ticket.id}:receiveData`);
  const missing = asked.filter(({ present }) => !present);
  const [keys, setKeys] = useState<string[]>([]);
  const send = useTicketAction(
    ticket,
    (target, message: string) => client.tickets.receiveData({ ...target, message, keys }),
    {
      quiet: true,
      onDone: () => {
        draft.clear();
        notices.done(t.received);
        onClose();
      },
    },
  );
  return (
    <TicketDialog
      title={t.receiveTitle}
      onClose={onClose}
      submit={t.receiveSend}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate(draft.text.trim())}
    >
      <Stack gap="sm">
        {missing.length > 0 && (
          <Checkbox.Group label={t.receiveWhich} value={keys} onChange={setKeys}>
            <Stack gap="sm" mt="xs">
              {missing.map(({ key, text }) => (
                <Checkbox key={key} value={key} label={text} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <DraftField draft={draft} label={t.receiveMessage} minRows={4} data-autofocus />
      </Stack>
    </TicketDialog>
  );
}
