import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { client } from '../../../api/client.ts';
import { useNotices, useText } from '../../../ui/index.ts';
import type { StepAction, TicketDetail } from '../parts/types.ts';
import { useTicketAction } from '../parts/useTicketAction.ts';
import type { Shown } from './desk.ts';
import { actFor } from './next.ts';

/** Working the running step: completes it or opens what must come first, and offers to take it back. */
export function useStepWork(ticket: TicketDetail, open: (dialog: Shown) => void) {
  const t = useText(sopText);
  const notices = useNotices();
  const undoing = useTicketAction(ticket, (target) => client.tickets.undoStep(target), {
    onDone: () => notices.done(t.stepUndone),
  });
  const undo = () => undoing.mutate(undefined);
  const completing = useTicketAction(ticket, (target, action: StepAction) => {
    const stepId = ticket.run?.currentStepId ?? '';
    return client.tickets.completeStep({ ...target, stepId, outcome: action.outcome });
  });
  const act = (action: StepAction) => {
    const what = actFor(action, ticket);
    if (what.kind === 'dialog') return open({ name: what.dialog });
    if (what.kind === 'missing') return open({ name: 'missing', action });
    const stepId = ticket.run?.currentStepId ?? '';
    completing.mutate(action, { onSuccess: () => notices.undo(t.stepDone(stepId), undo) });
  };
  return { act, undo, busy: completing.isPending || undoing.isPending };
}
