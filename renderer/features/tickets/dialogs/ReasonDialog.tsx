import { Text } from '@mantine/core';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { client } from '../../../api/client.ts';
import { DraftField } from '../../../api/DraftField.tsx';
import { useDraft } from '../../../api/useDraft.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { useDesk } from '../ticket/desk.ts';

type ReasonCommand = 'handOver' | 'markForLkpp' | 'reopen' | 'cancel';

/** The commands that only need a reason: handing over, passing on to LKPP, reopening, cancelling. */
export function ReasonDialog({ command, onClose }: { command: ReasonCommand; onClose: () => void }) {
  const { ticket } = useDesk();
  const t = useText(commandText);
  const notices = useNotices();
  const draft = useDraft(`ticket:${ticket.id}:${command}`);
  const who = ticket.closer?.name ?? ticket.assignee?.name ?? t.theOfficer;
  const words = {
    handOver: { title: t.handOverTitle, help: t.handOverHelp, submit: t.handOver, done: t.handedOver },
    markForLkpp: { title: t.lkppTitle, help: t.lkppHelp, submit: t.markForLkpp, done: t.marked },
    reopen: { title: t.reopenTitle, help: t.reopenHelp(who), submit: t.reopen, done: t.reopened },
    cancel: { title: t.cancelTitle, help: t.cancelHelp, submit: t.cancel, done: t.cancelled },
  }[command];
  const run = useTicketAction(ticket, (target, reason: string) => client.tickets[command]({ ...target, reason }), {
    quiet: true,
    onDone: () => {
      draft.clear();
      notices.done(words.done);
      onClose();
    },
  });
  const reason = draft.text.trim();
  return (
    <TicketDialog
      title={words.title}
      onClose={onClose}
      submit={words.submit}
      danger={command === 'cancel'}
      disabled={reason.length < 3}
      busy={run.isPending}
      error={run.error}
      onSubmit={() => run.mutate(reason)}
    >
      <Text size="sm" mb="sm">
        {words.help}
      </Text>
      <DraftField draft={draft} label={t.reason} maxLength={2000} data-autofocus />
    </TicketDialog>
  );
}
