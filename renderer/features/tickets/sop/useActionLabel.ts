import { commandText } from '../../../../shared/text/tickets-dialogs.ts';
import { ticketPageText } from '../../../../shared/text/tickets-page.ts';
import { sopText } from '../../../../shared/text/tickets-sop.ts';
import { useText } from '../../../ui/index.ts';
import type { StepAction } from '../parts/types.ts';
import { useDesk } from '../ticket/desk.ts';
import { actFor } from '../ticket/next.ts';

/** The words on the button of a way: the printed answer of a decision, else what the step does. */
export function useActionLabel(): (action: StepAction, stepNumber: string) => string {
  const { ticket } = useDesk();
  const c = useText(commandText);
  const t = useText(ticketPageText);
  const s = useText(sopText);
  return (action, number) => {
    if (action.outcome === 'yes' || action.outcome === 'no') return action.label;
    const { effects } = action;
    if (effects.includes('setPriority') && ticket.decision === null) return t.setPriority;
    const act = actFor({ ...action, missing: [] }, ticket);
    if (act.kind === 'dialog') {
      const names: Partial<Record<typeof act.dialog, string>> = {
        requestData: c.requestData,
        receiveData: c.receiveData,
        handOver: c.handOver,
        markForLkpp: c.markForLkpp,
        resolve: c.resolve,
        close: c.close,
      };
      const name = names[act.dialog];
      if (name !== undefined) return name;
    }
    return s.finishStep(number);
  };
}
