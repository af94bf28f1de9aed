import { useMutation } from '@tanstack/react-query';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { takeTicket } from '../parts/ticket-cache.ts';
import { useDesk } from '../ticket/desk.ts';

/** The supervisor takes note of a deviation. */
export function AcknowledgeDialog({ stepRunId, onClose }: { stepRunId: string; onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(sopText);
  const draft = useDraft(`ticket:${ticket.id}:acknowledge:${stepRunId}`);
  const save = useMutation({
    mutationFn: () => client.tickets.acknowledgeDeviation({ id: ticket.id, stepRunId, note: draft.text.trim() }),
    onSuccess: (next) => {
      takeTicket(next);
      draft.clear();
      onClose();
    },
  });
  return (
    <TicketDialog
      title={t.acknowledgeTitle}
      onClose={onClose}
      submit={t.acknowledge}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate()}
    >
      <DraftField draft={draft} label={t.acknowledgeNote} maxLength={2000} data-autofocus />
    </TicketDialog>
  );
}
