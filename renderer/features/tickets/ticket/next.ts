import type { Effect } from '../../../../shared/domain/procedure/step.ts';
import type { CommandName, StepAction, TicketDetail } from '../parts/types.ts';

/** Dialogs of the ticket page. */
export type DialogName =
  | 'priority'
  | 'requestData'
  | 'receiveData'
  | 'handOver'
  | 'markForLkpp'
  | 'resolve'
  | 'confirm'
  | 'close'
  | 'reopen'
  | 'cancel'
  | 'changeProcedure';

/** What a button of the running step does: open the dialog that does the work, ask for what is missing, or complete. */
export type Act =
  | { kind: 'dialog'; dialog: DialogName }
  | { kind: 'missing'; action: StepAction }
  | { kind: 'complete'; action: StepAction };

/** Which command of the core carries an effect of the SOP, and the dialog that asks for what it needs. */
const byEffect: { effect: Effect; command: CommandName; dialog: DialogName }[] = [
  { effect: 'requestData', command: 'requestData', dialog: 'requestData' },
  { effect: 'receiveData', command: 'receiveData', dialog: 'receiveData' },
  { effect: 'escalateAdmin', command: 'handOver', dialog: 'handOver' },
  { effect: 'escalateLkpp', command: 'markForLkpp', dialog: 'markForLkpp' },
  { effect: 'resolve', command: 'resolve', dialog: 'resolve' },
  { effect: 'userConfirms', command: 'confirmSolved', dialog: 'confirm' },
  { effect: 'close', command: 'close', dialog: 'close' },
];

/** What completing the running step this way means for the officer. */
export function actFor(action: StepAction, ticket: TicketDetail): Act {
  const { effects } = action;
  if (effects.includes('setPriority') && ticket.decision === null) return { kind: 'dialog', dialog: 'priority' };
  if (action.missing.length > 0) return { kind: 'missing', action };
  const carried = byEffect.find(({ effect, command }) => effects.includes(effect) && ticket.commands.includes(command));
  if (carried !== undefined) return { kind: 'dialog', dialog: carried.dialog };
  const tellsUser = effects.includes('notifyResolved') && ticket.solution === '';
  if (tellsUser && ticket.commands.includes('resolve')) return { kind: 'dialog', dialog: 'resolve' };
  return { kind: 'complete', action };
}

/** The ways the SOP itself offers at the running step, without skipping and deviating. */
export function sopActions(ticket: TicketDetail): StepAction[] {
  return ticket.run?.actions.filter(({ outcome }) => outcome !== 'skipped' && outcome !== 'deviated') ?? [];
}

/** Commands for the time another side holds the ticket, the likeliest first. */
const whileWaiting: CommandName[] = ['receiveData', 'confirmSolved', 'close'];

/**
 * The one thing that is obvious now: while the user holds the ticket, recording what they answer; at a decision, the
 * answer that fits the data that is there; else the way of the SOP. undefined when nothing is to be done: reopening a
 * closed ticket is possible, never obvious.
 * @param lacking data of the user is missing
 */
export function primaryNow(
  ticket: TicketDetail,
  userHolds: boolean,
  lacking: boolean,
  effectsOf: (stepId: string) => readonly Effect[] = () => [],
): { command: CommandName } | { action: StepAction } | undefined {
  const actions = sopActions(ticket);
  const waiting = whileWaiting.find((command) => ticket.commands.includes(command));
  if ((userHolds || actions.length === 0) && waiting !== undefined) return { command: waiting };
  const asks = (action: StepAction) => [...action.effects, ...effectsOf(action.to)].includes('requestData');
  const fitting = actions.filter((action) => asks(action) === lacking);
  const free = (list: StepAction[]) => list.find(({ missing }) => missing.length === 0);
  const chosen = free(fitting) ?? fitting[0] ?? free(actions) ?? actions[0];
  return chosen === undefined ? undefined : { action: chosen };
}

/** The dialog behind a command. */
export const dialogOf: Record<CommandName, DialogName> = {
  requestData: 'requestData',
  receiveData: 'receiveData',
  handOver: 'handOver',
  markForLkpp: 'markForLkpp',
  resolve: 'resolve',
  confirmSolved: 'confirm',
  confirmNotSolved: 'confirm',
  close: 'close',
  reopen: 'reopen',
  cancel: 'cancel',
};

/** One key for each command, shown on its button. `confirmNotSolved` is in the dialog of `confirmSolved`. */
export const commandKeys: Partial<Record<CommandName, string>> = {
  requestData: 'm',
  receiveData: 'd',
  handOver: 'h',
  markForLkpp: 'l',
  resolve: 's',
  confirmSolved: 'k',
  close: 'u',
  reopen: 'b',
};
