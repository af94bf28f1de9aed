import { Button, Stack, Text } from '@mantine/core';
import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { client } from '../../../api/client.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import { TicketDialog } from '../parts/TicketDialog.tsx';
import type { StepAction } from '../parts/types.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import { Requirements } from '../sop/Requirements.tsx';
import { sopRows } from '../sop/sop-rows.ts';
import { useDesk } from '../ticket/desk.ts';
import { actFor } from '../ticket/next.ts';

/** The step cannot go on yet: what is missing can be ticked, justified or asked for right here. */
export function MissingDialog({ action, onClose }: { action: StepAction; onClose: () => void }) {
  const { ticket, document: text, open } = useDesk();
  const t = useText(sopText);
  const c = useText(commandText);
  const notices = useNotices();
  const { run } = ticket;
  const stepId = run?.currentStepId ?? '';
  const row =
    text && run ? sopRows(text, run, ticket.requiredData).find(({ status }) => status === 'running') : undefined;
  const now = run?.actions.find(({ outcome, branch }) => outcome === action.outcome && branch === action.branch);
  const lacking = now?.missing.length ?? 0;
  const complete = useTicketAction(
    ticket,
    (target, outcome: StepAction['outcome']) => client.tickets.completeStep({ ...target, stepId, outcome }),
    {
      quiet: true,
      onDone: () => {
        notices.done(t.stepDone(stepId));
        onClose();
      },
    },
  );
  const goOn = () => {
    const act = now === undefined ? undefined : actFor(now, ticket);
    if (act?.kind === 'dialog') open({ name: act.dialog });
    else complete.mutate(action.outcome);
  };
  return (
    <TicketDialog
      title={t.missingTitle}
      onClose={onClose}
      submit={t.goOn}
      disabled={lacking > 0}
      busy={complete.isPending}
      error={complete.error}
      onSubmit={goOn}
      aside={
        ticket.commands.includes('requestData') && (
          <Button variant="light" onClick={() => open({ name: 'requestData' })}>
            {c.requestData}
          </Button>
        )
      }
    >
      <Stack gap="sm">
        <Text size="sm">{t.missingBody}</Text>
        {row !== undefined && <Requirements row={row} live />}
      </Stack>
    </TicketDialog>
  );
}
