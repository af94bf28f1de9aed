import { Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { api, client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';

/** Gives the ticket another SOP, with a reason; what was worked stays on record. */
export function ChangeProcedureDialog({ onClose }: { onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(sopText);
  const c = useText(commandText);
  const notices = useNotices();
  const { data: library = [] } = useQuery(api.procedures.list.queryOptions());
  const [code, setCode] = useState<string | null>(null);
  const draft = useDraft(`ticket:${ticket.id}:changeProcedure`);
  const save = useTicketAction(
    ticket,
    (target, procedureCode: string) =>
      client.tickets.changeProcedure({ ...target, procedureCode, reason: draft.text.trim() }),
    {
      quiet: true,
      onDone: (next) => {
        draft.clear();
        if (next.run) notices.done(next.run.title);
        onClose();
      },
    },
  );
  const choices = library.filter((entry) => entry.inForce && entry.code !== ticket.run?.procedureCode);
  return (
    <TicketDialog
      title={t.changeTitle}
      onClose={onClose}
      submit={t.change}
      disabled={code === null || draft.text.trim().length < 3}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => code !== null && save.mutate(code)}
    >
      <Stack gap="sm">
        <Text size="sm">{t.changeHelp}</Text>
        <Select
          label={t.newProcedure}
          data={choices.map((entry) => ({ value: entry.code, label: entry.title }))}
          value={code}
          onChange={setCode}
          data-autofocus
        />
        <DraftField draft={draft} label={c.reason} maxLength={2000} />
      </Stack>
    </TicketDialog>
  );
}
