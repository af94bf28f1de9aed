import type { Actor } from '../../connection.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import { isUsersStep, takeIn } from './commands.ts';
import { completeVisit } from './complete.ts';
import type { Desk } from './desk.ts';
import { saveWork } from './save.ts';
import { type TimelineRow, ticketTable } from './table.ts';
import { currentVisit, note, openWork } from './work.ts';

const clockTolerance = 10 * 60_000;

/**
 * The user answered by e-mail: inside mail's own write, their step ends when the mailbox got the answer (SOP 003 step 5),
 * and the office's step of receiving it ends too when nothing is lacking (step 6). The line of the timeline is the caller's.
 * @param at when the mailbox got it, UTC ms
 * @returns false, with nothing changed, when the ticket does not wait for its user
 */
export async function receiveByMail(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  ticketId: string,
  at: number,
  entry: Omit<TimelineRow, 'ticketId' | 'kind'>,
): Promise<boolean> {
  await takeTurn(writer);
  const row = await writer.findOneBy(ticketTable, { id: ticketId });
  if (row?.closedAt !== null || row.state !== 'waitingUser') return false;
  // What the mailbox got before the question was asked cannot answer it; clocks of two computers may differ a little.
  if (row.stepStartedAt !== null && at < row.stepStartedAt - clockTolerance) return false;
  const work = await openWork(desk, writer, actor, ticketId, null);
  const visit = currentVisit(work);
  if (isUsersStep(work) && visit)
    await completeVisit(work, { outcome: 'done', at: Math.min(work.now, Math.max(at, visit.startedAt)) });
  await takeIn(work);
  note(work, 'message', entry.title, entry);
  await saveWork(work, {
    action: 'ticket.receiveData',
    summary: 'data diterima lewat e-mail',
    extra: { mail: entry.refId },
  });
  return true;
}
