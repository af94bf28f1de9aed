import type { ProcedureDocument } from '../procedure/document.ts';
import { currentStep, type RunState } from '../procedure/run.ts';
import type { Effect } from '../procedure/step.ts';
import type { TicketState } from '../vocabulary.ts';
import { findWay, isAdminStep, isOfficeStep, type Leg } from './way.ts';

/** Everything an officer can command at once, in the order shown. */
export const commandNames = [
  'requestData',
  'receiveData',
  'handOver',
  'markForLkpp',
  'resolve',
  'confirmSolved',
  'confirmNotSolved',
  'close',
  'reopen',
  'cancel',
] as const;
export type CommandName = (typeof commandNames)[number];

/** The commands that walk the SOP along office steps to one effect. */
export type OfficeCommand = 'requestData' | 'handOver' | 'markForLkpp' | 'resolve';

const final: readonly Effect[] = ['resolve', 'notifyResolved', 'userConfirms', 'close'];
const goals: Record<OfficeCommand, { reach: (leg: Leg) => boolean; avoid: readonly Effect[] }> = {
  requestData: {
    reach: (leg) => leg.effects.includes('requestData'),
    avoid: [...final, 'escalateAdmin', 'escalateLkpp'],
  },
  handOver: { reach: (leg) => leg.effects.includes('escalateAdmin'), avoid: [...final, 'requestData', 'escalateLkpp'] },
  markForLkpp: {
    reach: (leg) => leg.effects.includes('escalateLkpp') || (leg.step.opens !== undefined && leg.outcome === 'done'),
    avoid: [...final, 'requestData'],
  },
  resolve: {
    reach: (leg) => leg.effects.includes('notifyResolved') && !leg.effects.includes('close'),
    avoid: ['userConfirms', 'close', 'requestData', 'escalateAdmin', 'escalateLkpp'],
  },
};

/** The way of an office command from the running step, or null when the SOP does not lead there from here. */
export function officeWay(
  doc: ProcedureDocument,
  run: RunState,
  command: OfficeCommand,
  mayActAsAdmin: boolean,
): Leg[] | null {
  return findWay(doc, run, {
    ...goals[command],
    through: (step, isFirst) => isOfficeStep(doc, run, step, isFirst) && (mayActAsAdmin || !isAdminStep(doc, step)),
  });
}

/** The user's way to closing the ticket (solved) or to sending it back (not solved). */
export function userWay(doc: ProcedureDocument, run: RunState, solved: boolean): Leg[] | null {
  return findWay(doc, run, {
    reach: (leg) => (solved ? leg.effects.includes('close') : leg.loopBack),
    through: (step, isFirst) => !isOfficeStep(doc, run, step, isFirst),
    avoid: solved ? [] : ['close'],
  });
}

/** What a command asks about a ticket besides its run. */
export type CommandCase = {
  state: TicketState;
  closedAt: number | null;
  now: number;
  reopenDays: number;
  mayActAsAdmin: boolean;
};

const day = 86_400_000;

/** Whether a closed ticket may still be opened again (domain.md §11 no. 5). */
export function mayReopen(about: Pick<CommandCase, 'closedAt' | 'now' | 'reopenDays'>): boolean {
  return about.closedAt !== null && about.now <= about.closedAt + about.reopenDays * day;
}

/** The commands possible now. What is still missing is said when one is given. */
export function possibleCommands(doc: ProcedureDocument, run: RunState, about: CommandCase): CommandName[] {
  if (about.closedAt !== null) return mayReopen(about) ? ['reopen'] : [];
  const office = (['requestData', 'handOver', 'markForLkpp', 'resolve'] as const).filter(
    (command) => currentStep(run) !== null && officeWay(doc, run, command, about.mayActAsAdmin) !== null,
  );
  const receive: CommandName[] = about.state === 'waitingUser' ? ['receiveData'] : [];
  const confirm: CommandName[] =
    about.state === 'waitingConfirmation' ? ['confirmSolved', 'confirmNotSolved', 'close'] : [];
  const possible = new Set<CommandName>([...office, ...receive, ...confirm, 'cancel']);
  return commandNames.filter((name) => possible.has(name));
}
