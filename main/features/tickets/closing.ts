import { findStep } from '../../../shared/domain/procedure/document.ts';
import { END } from '../../../shared/domain/procedure/step.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { mayReopen, userWay } from '../../../shared/domain/tickets/commands.ts';
import type { Channel } from '../../../shared/domain/vocabulary.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { onOpenTicket } from './commands.ts';
import { abandonRun, completeVisit } from './complete.ts';
import type { Desk } from './desk.ts';
import { stateOf } from './runs.ts';
import { saveWork } from './save.ts';
import { refuseSecrets } from './secrets.ts';
import { finishUserSteps, goBack, jumpBack, walkWay } from './walk.ts';
import { currentRun, currentVisit, note, openWork, type Work } from './work.ts';

type Target = { id: string; version: number };
type Rated = { rating: number | null; comment: string };

/** The user's answer, recorded by the officer: solved closes the ticket, not solved returns it to whoever closed it. */
export async function confirm(
  desk: Desk,
  actor: Actor,
  input: Target & Rated & { solved: boolean; channel: Channel; note: string },
): Promise<void> {
  refuseSecrets({ note: input.note, comment: input.comment });
  await onOpenTicket(desk, actor, input, async (work) => {
    requireWaiting(work);
    const title = input.solved ? ticketLine.confirmedSolved : ticketLine.confirmedNotSolved;
    const refId = currentVisit(work)?.id ?? null;
    note(work, 'confirmation', title, { direction: 'in', channel: input.channel, body: input.note, refId });
    if (input.solved) await closeNow(work, input);
    else await returnToCloser(work, input.note.trim() || title);
    return { action: input.solved ? 'ticket.confirmSolved' : 'ticket.confirmNotSolved', summary: title };
  });
}

/** The user's closing with their rating, recorded by the officer (SOP 000 step 17). */
export async function close(desk: Desk, actor: Actor, input: Target & Rated): Promise<void> {
  refuseSecrets({ comment: input.comment });
  await onOpenTicket(desk, actor, input, async (work) => {
    requireWaiting(work);
    await closeNow(work, input);
    return { action: 'ticket.close', summary: ticketLine.closed(input.rating) };
  });
}

function requireWaiting(work: Work): void {
  if (work.ticket.state !== 'waitingConfirmation') throw new Refusal('REFUSED', ticketRefusal.notWaitingConfirmation);
}

async function closeNow(work: Work, { rating, comment }: Rated): Promise<void> {
  const run = currentRun(work);
  const way = userWay(run.doc, stateOf(run), true);
  if (way) {
    await walkWay(work, way, { rating, comment });
    return;
  }
  // A departure from the SOP may have led to where it knows no closing; the user's word ends it all the same.
  if (!(await finishUserSteps(work)))
    await completeVisit(work, {
      outcome: 'deviated',
      jumpTo: END,
      reason: ticketLine.confirmedSolved,
      at: work.now,
    });
  Object.assign(work.ticket, { closedAt: work.now, rating, ratingComment: comment });
  note(work, 'closed', ticketLine.closed(rating), { body: comment });
}

async function returnToCloser(work: Work, reason: string): Promise<void> {
  const run = currentRun(work);
  const way = userWay(run.doc, stateOf(run), false);
  if (way) {
    await walkWay(work, way, { reason });
    return;
  }
  const visit = currentVisit(work);
  const step = visit ? findStep(run.doc, visit.stepId) : undefined;
  const mayFinish = !step?.effects.includes('close');
  if (mayFinish && (await finishUserSteps(work))) await goBack(work, reason);
  else await jumpBack(work, reason);
}

/** Opens a closed or cancelled ticket again within the office's period; it goes to whoever closed it. */
export async function reopenTicket(desk: Desk, actor: Actor, input: Target & { reason: string }): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    const { closedAt } = work.ticket;
    if (closedAt === null) throw new Refusal('REFUSED', ticketRefusal.notClosed);
    if (!mayReopen({ closedAt, now: work.now, reopenDays: work.inForce.profile.reopenDays }))
      throw new Refusal('REFUSED', ticketRefusal.reopenTooLate);
    work.ticket.closedAt = null;
    await goBack(work, input.reason);
    note(work, 'reopened', ticketLine.reopened, { body: input.reason });
    await saveWork(work, { action: 'ticket.reopen', summary: ticketLine.reopened, extra: { reason: input.reason } });
  });
}

/** Ends a ticket that should not be (twice reported, a mistake). Its running step is not judged. */
export async function cancel(desk: Desk, actor: Actor, input: Target & { reason: string }): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await onOpenTicket(desk, actor, input, async (work) => {
    abandonRun(work, input.reason);
    work.ticket.state = 'cancelled';
    work.ticket.closedAt = work.now;
    note(work, 'closed', ticketLine.cancelled, { body: input.reason });
    return { action: 'ticket.cancel', summary: ticketLine.cancelled, extra: { reason: input.reason } };
  });
}
