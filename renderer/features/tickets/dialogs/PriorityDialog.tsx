import { Stack } from '@mantine/core';
import { useState } from 'react';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { client } from '../../../api/client.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import type { PriorityFacts } from '../parts/types.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { FactsFields } from '../priority/FactsFields.tsx';
import { canPreview, noFacts } from '../priority/facts.ts';
import { PriorityPreview } from '../priority/PriorityPreview.tsx';
import { useDesk } from '../ticket/desk.ts';

/** Sets the priority by the facts; the table's answer shows while they are chosen. */
export function PriorityDialog({ onClose }: { onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const [facts, setFacts] = useState<PriorityFacts>(ticket.facts ?? { ...noFacts, problemCode: ticket.problemCode });
  const save = useTicketAction(
    ticket,
    (target, chosen: PriorityFacts) => client.tickets.setPriority({ ...target, facts: chosen }),
    {
      quiet: true,
      onDone: () => {
        notices.done(t.prioritySaved);
        onClose();
      },
    },
  );
  return (
    <TicketDialog
      title={t.priorityTitle}
      onClose={onClose}
      submit={t.prioritySave}
      disabled={!canPreview(facts)}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate(facts)}
    >
      <Stack gap="sm">
        <FactsFields facts={facts} onChange={setFacts} autoFocus />
        <PriorityPreview facts={facts} receivedAt={ticket.receivedAt} />
      </Stack>
    </TicketDialog>
  );
}
