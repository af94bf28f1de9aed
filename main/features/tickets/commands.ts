import { sideOf } from '../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf } from '../../../shared/domain/procedure/document.ts';
import { missingRequirements } from '../../../shared/domain/procedure/requirements.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { may } from '../../../shared/domain/roles.ts';
import { type OfficeCommand, officeWay } from '../../../shared/domain/tickets/commands.ts';
import { isShown } from '../../../shared/domain/tickets/evidence.ts';
import { isHad } from '../../../shared/domain/tickets/same-datum.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { completeVisit } from './complete.ts';
import type { Desk } from './desk.ts';
import { askedOf, shownInHand, tickedEver } from './evidence.ts';
import { stateOf } from './runs.ts';
import { saveWork, type Trace } from './save.ts';
import { refuseSecrets } from './secrets.ts';
import type { TimelineRow } from './table.ts';
import { walkWay } from './walk.ts';
import { currentRun, currentVisit, note, openWork, requireOpen, type Work } from './work.ts';

type Target = { id: string; version: number };

/** Takes an open ticket in hand, does the work, saves it. */
export async function onOpenTicket(
  desk: Desk,
  actor: Actor,
  target: Target,
  act: (work: Work) => Promise<Trace>,
): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, target.id, target.version);
    requireOpen(work);
    await saveWork(work, await act(work));
  });
}

/** @throws Refusal when the SOP does not lead there from the running step, or with what is missing on the way */
async function follow(work: Work, command: OfficeCommand, last: { reason?: string; note?: string } = {}) {
  const run = currentRun(work);
  const way = officeWay(run.doc, stateOf(run), command, may(work.actor.role, 'adminLevel'));
  if (way) return walkWay(work, way, last);
  const admin = officeWay(run.doc, stateOf(run), command, true);
  throw admin ? new Refusal('FORBIDDEN', ticketRefusal.adminLevel) : new Refusal('REFUSED', ticketRefusal.notNow);
}

type DataRequest = { keys: string[]; message: string; channel: Channel; confirmByPhone: boolean };
/** What a command did to a ticket in hand: its trace, and the line of the timeline that tells it. */
export type Told = { trace: Trace; entryId: string };

/** Asks the user for what is missing; from here their clock runs (SOP 000 step 4, 001 step 1.3, 003 step 4). */
export async function requestData(desk: Desk, actor: Actor, input: Target & DataRequest): Promise<void> {
  refuseSecrets({ message: input.message });
  await onOpenTicket(desk, actor, input, async (work) => (await askForData(work, input)).trace);
}

/** {@link requestData} on a ticket in hand; the caller saves it. */
export async function askForData(work: Work, input: DataRequest): Promise<Told> {
  const asked = await wanted(work, input.keys);
  const refId = await follow(work, 'requestData');
  const entryId = note(work, 'dataRequest', ticketLine.dataRequested, {
    direction: 'out',
    channel: input.channel,
    body: input.message,
    changes: asked.map(({ key, text }) => ({ field: key.slice(0, 200), before: '', after: text })),
    refId,
  });
  if (input.confirmByPhone) note(work, 'note', ticketLine.byPhone, { channel: 'phone', direction: 'out', refId });
  const trace = { action: 'ticket.requestData', summary: `meminta ${asked.length} data`, extra: { keys: input.keys } };
  return { trace, entryId };
}

/** The data asked for by these keys; without keys, everything that is still missing. */
async function wanted(work: Work, keys: readonly string[]) {
  const asked = await askedOf(work);
  if (keys.some((key) => !asked.some((item) => item.key === key)))
    throw new Refusal('REFUSED', ticketRefusal.unknownDatum);
  if (keys.length > 0) return asked.filter((item) => keys.includes(item.key));
  const shown = await shownInHand(work);
  const ticked = tickedEver(work.runs.flatMap((run) => run.visits));
  const has = (key: string) => ticked.has(key) || isShown(key, shown) || key in work.ticket.justified;
  return asked.filter((item) => !isHad(item, has));
}

/**
 * Takes in what the user sent. Their step ends now; the office's step of receiving it ends too when nothing is lacking,
 * else it stays open for the officer to judge.
 */
export async function receiveData(
  desk: Desk,
  actor: Actor,
  input: Target & { message: string; keys: string[] },
): Promise<void> {
  refuseSecrets({ message: input.message });
  await onOpenTicket(desk, actor, input, async (work) => {
    if (work.ticket.state !== 'waitingUser') throw new Refusal('REFUSED', ticketRefusal.notWaitingUser);
    const received = input.keys.length > 0 ? await wanted(work, input.keys) : [];
    const refId = currentVisit(work)?.id ?? null;
    if (isUsersStep(work)) await completeVisit(work, { outcome: 'done', at: work.now });
    tickVisit(work, input.keys);
    await takeIn(work);
    note(work, 'message', ticketLine.dataReceived, {
      direction: 'in',
      body: input.message,
      changes: received.map(({ key, text }) => ({ field: key.slice(0, 200), before: '', after: text })),
      refId,
    });
    return { action: 'ticket.receiveData', summary: 'data diterima', extra: { keys: input.keys } };
  });
}

export function isUsersStep(work: Work): boolean {
  const { doc } = currentRun(work);
  const visit = currentVisit(work);
  const step = visit ? findStep(doc, visit.stepId) : undefined;
  return step !== undefined && sideOf(laneOf(doc, step)) === 'user';
}

function tickVisit(work: Work, keys: readonly string[]): void {
  const run = currentRun(work);
  run.visits = run.visits.map((row) =>
    row.endedAt === null ? { ...row, ticked: [...new Set([...row.ticked, ...keys])] } : row,
  );
}

/** Completes the office's step of receiving data when every mandatory datum is there. */
export async function takeIn(work: Work): Promise<void> {
  const run = currentRun(work);
  const visit = currentVisit(work);
  const step = visit ? findStep(run.doc, visit.stepId) : undefined;
  if (!step?.effects.includes('receiveData') || sideOf(laneOf(run.doc, step)) !== 'office') return;
  const shown = await shownInHand(work);
  const lacking = missingRequirements(run.doc, stateOf(run)).filter(
    ({ key }) => !isShown(key, shown) && !(key in work.ticket.justified),
  );
  if (lacking.length > 0) return;
  const answer = step.branches.find((way) => !way.withoutRequirements)?.answer;
  if (step.next) await completeVisit(work, { outcome: 'done', at: work.now });
  else if (answer) await completeVisit(work, { outcome: answer, at: work.now });
}

/** Hands the ticket over to Admin LPSE (SOP 000 step 11). */
export async function handOver(desk: Desk, actor: Actor, input: Target & { reason: string }): Promise<void> {
  await escalate(desk, actor, input, 'handOver', ticketLine.handedOver);
}

/** Prepares the ticket for LKPP: up to the SOP Eskalasi, and in it up to the sending. */
export async function markForLkpp(desk: Desk, actor: Actor, input: Target & { reason: string }): Promise<void> {
  await escalate(desk, actor, input, 'markForLkpp', ticketLine.forLkpp);
}

async function escalate(
  desk: Desk,
  actor: Actor,
  input: Target & { reason: string },
  command: 'handOver' | 'markForLkpp',
  title: string,
): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await onOpenTicket(desk, actor, input, async (work) => {
    const refId = await follow(work, command);
    const kind: TimelineRow['kind'] = 'note';
    note(work, kind, title, { body: input.reason, refId });
    return { action: `ticket.${command}`, summary: title, extra: { reason: input.reason } };
  });
}

type Solution = { solution: string; message: string; channel: Channel };

/** The problem is solved and the user is told (SOP 000 steps 9 and 14, 001 steps 3 and 10, 003 step 9). */
export async function resolve(desk: Desk, actor: Actor, input: Target & Solution): Promise<void> {
  refuseSecrets({ solution: input.solution, message: input.message });
  await onOpenTicket(desk, actor, input, async (work) => (await tellSolved(work, input)).trace);
}

/** {@link resolve} on a ticket in hand; the caller saves it. */
export async function tellSolved(work: Work, input: Solution): Promise<Told> {
  work.ticket.solution = input.solution;
  work.solutionGiven = true;
  const refId = await follow(work, 'resolve');
  const entryId = note(work, 'resolution', ticketLine.resolved, {
    direction: 'out',
    channel: input.channel,
    body: input.message.trim() || input.solution,
    refId,
  });
  return { trace: { action: 'ticket.resolve', summary: ticketLine.resolved }, entryId };
}
