import { Text } from '@mantine/core';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';

/** Why a requirement cannot be had, so that the SOP may go on without it. */
export function JustifyDialog(props: { requirement: { key: string; text: string }; onClose: () => void }) {
  const { requirement, onClose } = props;
  const { ticket } = useDesk();
  const t = useText(sopText);
  const draft = useDraft(`ticket:${ticket.id}:justify:${requirement.key}`);
  const save = useTicketAction(
    ticket,
    (target, reason: string) => client.tickets.justifyRequirement({ ...target, key: requirement.key, reason }),
    {
      quiet: true,
      onDone: () => {
        draft.clear();
        onClose();
      },
    },
  );
  return (
    <TicketDialog
      title={t.justifyTitle}
      onClose={onClose}
      submit={t.goOn}
      disabled={draft.text.trim().length < 3}
      busy={save.isPending}
      error={save.error}
      onSubmit={() => save.mutate(draft.text.trim())}
    >
      <Text fw={500}>{requirement.text}</Text>
      <Text size="sm" mb="sm">
        {t.justifyHelp}
      </Text>
      <DraftField draft={draft} label={t.reason} maxLength={2000} data-autofocus />
    </TicketDialog>
  );
}
