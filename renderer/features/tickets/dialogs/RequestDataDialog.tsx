import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Channel } from '../../../../shared/domain/vocabulary.ts';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { openCall, useNotices, useText } from '../../../ui/index.ts';
import { lackingOf } from '../parts/asked.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { bulleted, useTemplates } from '../parts/useTemplates.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';
import { ChannelSelect } from './ChannelSelect.tsx';

/** Asks the user for exactly what is missing; the message writes itself from the template and stays changeable. */
export function RequestDataDialog({ onClose }: { onClose: () => void }) {
  const { ticket, asked } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const templates = useTemplates(ticket, asked);
  const missing = lackingOf(asked);
  const [keys, setKeys] = useState<string[]>(missing.map(({ key }) => key));
  const [channel, setChannel] = useState<Channel>(ticket.channel);
  const [byPhone, setByPhone] = useState(false);
  const typed = useDraft(`ticket:${ticket.id}:requestData`);
  const { reporterPhone, reporterName } = ticket.fields;
  const list = bulleted(missing.filter(({ key }) => keys.includes(key)).map(({ text }) => text));
  const template = templates.first('dataRequest');
  const composed =
    template === undefined
      ? t.requestFallback(reporterName, ticket.number, list)
      : templates.fill(template, { dataKurang: list || '-' });
  const message = typed.text === '' ? composed : typed.text;
  const send = useTicketAction(
    ticket,
    (target, body: string) =>
      client.tickets.requestData({ ...target, keys, message: body, channel, confirmByPhone: byPhone }),
    {
      quiet: true,
      onDone: () => {
        typed.clear();
        notices.done(t.requested);
        onClose();
        if (byPhone) openCall({ number: reporterPhone, ticketId: ticket.id });
      },
    },
  );
  return (
    <TicketDialog
      title={t.requestTitle}
      onClose={onClose}
      submit={t.requestSend}
      size="xl"
      disabled={message.trim() === '' || !templates.loaded}
      busy={send.isPending}
      error={send.error}
      onSubmit={() => send.mutate(message.trim())}
    >
      <Stack gap="sm">
        {missing.length === 0 ? (
          <Text size="sm">{t.requestNothing}</Text>
        ) : (
          <Checkbox.Group label={t.requestWhich} value={keys} onChange={setKeys}>
            <Stack gap="sm" mt="xs">
              {missing.map(({ key, text }) => (
                <Checkbox key={key} value={key} label={text} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
        <DraftField draft={{ ...typed, text: message }} label={t.requestMessage} minRows={7} data-autofocus />
        {typed.text !== '' && typed.text !== composed && (
          <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'start' }} onClick={typed.clear}>
            {t.recompose}
          </Button>
        )}
        <Group align="end">
          <ChannelSelect label={t.channel} value={channel} onChange={setChannel} />
          <Checkbox
            mb={8}
            label={t.byPhone}
            description={reporterPhone === '' ? t.noPhone : t.byPhoneHelp(reporterPhone)}
            disabled={reporterPhone === ''}
            checked={byPhone}
            onChange={(event) => setByPhone(event.currentTarget.checked)}
          />
        </Group>
      </Stack>
    </TicketDialog>
  );
}
