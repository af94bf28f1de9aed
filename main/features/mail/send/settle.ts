import { attemptWord, sendLine, sendProblem } from '../../../../shared/text/mail-send.ts';
import { programActor } from '../../../connection.ts';
import { announce } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { Writer } from '../../../store/store.ts';
import { escalationTable } from '../../escalations/table.ts';
import { addEntry, type Desk } from '../../tickets/service.ts';
import { type OutgoingMailRow, outgoingMailTable } from '../table.ts';
import type { Refused, Verdict } from './judge.ts';
import { layBack, logAttempt, rest } from './outbox.ts';

/** When and how long an attempt was. */
export type Attempted = { at: number; tookMs: number };

/** How the outcome is written down where the message stays an affair of its own (not one of the whole line). */
type Settled = Exclude<Verdict, { do: 'login' }>;

/**
 * Writes down what came of an attempt, with everything that follows: the ticket hears of whatever a person must know.
 * @param later when the next attempt is, should one be needed
 * @param longestDeferMs a server that only says "later" is believed so long
 */
export async function settle(
  desk: Desk,
  writer: Writer,
  row: OutgoingMailRow,
  verdict: Settled,
  time: Attempted & { later: number; longestDeferMs: number },
): Promise<void> {
  const log = (outcome: string, explanation: string) =>
    logAttempt(writer, row.id, { at: time.at, tookMs: time.tookMs, outcome, explanation: explanation.slice(0, 1_000) });
  const now = desk.kernel.clock.now();
  const isOverdue = now - row.createdAt > time.longestDeferMs;
  announce(desk.kernel, writer, 'mail', row.id, null);
  switch (verdict.do) {
    case 'sent': {
      if (verdict.refused.length > 0) return sentInPart(desk, writer, row, verdict.refused, { ...time, isOverdue });
      await log(attemptWord.ok, '');
      return arrived(desk, writer, row, now);
    }
    case 'nobody': {
      const waiting = verdict.refused.some((each) => !each.forGood) && !isOverdue;
      const problem = sendProblem.recipients(listOf(verdict.refused));
      if (waiting) {
        const said = verdict.refused.map((each) => each.said).find(Boolean) ?? '';
        await log(attemptWord.later, problem);
        return layBack(writer, row, time.later, sendProblem.busy(said));
      }
      await log(attemptWord.stop, problem);
      return stop(desk, writer, row, problem, sendLine.refused(addressesOf(verdict.refused)));
    }
    case 'later': {
      await log(attemptWord.later, `${verdict.problem} ${verdict.said}`.trim());
      if (!isOverdue || verdict.line) return layBack(writer, row, time.later, verdict.problem);
      return stop(desk, writer, row, sendProblem.deferredTooLong(verdict.said), sendLine.stopped);
    }
    case 'stop': {
      await log(attemptWord.stop, verdict.problem);
      return stop(desk, writer, row, verdict.problem, sendLine.stopped);
    }
    case 'doubt': {
      await log(attemptWord.doubt, sendProblem.doubt);
      return doubt(desk, writer, row);
    }
  }
}

/** Everyone has it: the end of a message, and of the wait of an escalation that went by mail. */
async function arrived(desk: Desk, writer: Writer, row: OutgoingMailRow, now: number): Promise<void> {
  const copies = row.copyState === 'waiting' ? { copyAt: now } : {};
  const sent = { state: 'sent' as const, sentAt: row.sentAt ?? now, doneAt: now, problem: '', urgency: 0, ...copies };
  if (!(await rest(writer, row, sent))) {
    // Another PC took it for abandoned while the server still thought: now the answer is here.
    const { affected } = await writer.update(
      outgoingMailTable,
      { id: row.id, state: 'uncertain' },
      { ...sent, lease: null, leasedUntil: null, nextAttemptAt: noDeadline },
    );
    if (affected !== 1) return;
  }
  await markEscalationSent(desk, writer, row, now);
}

/** The server took the message for some: only the others are tried again, or a person is told. */
async function sentInPart(
  desk: Desk,
  writer: Writer,
  row: OutgoingMailRow,
  refused: readonly Refused[],
  time: Attempted & { later: number; isOverdue: boolean },
): Promise<void> {
  const now = desk.kernel.clock.now();
  const left = refused.map((each) => each.address);
  const problem = sendProblem.recipients(listOf(refused));
  await logAttempt(writer, row.id, {
    at: time.at,
    tookMs: time.tookMs,
    outcome: attemptWord.partly,
    explanation: problem.slice(0, 1_000),
  });
  const copies = row.copyState === 'waiting' && row.sentAt === null ? { copyAt: now } : {};
  await writer.update(outgoingMailTable, { id: row.id }, { recipients: left, sentAt: row.sentAt ?? now, ...copies });
  await markEscalationSent(desk, writer, row, now);
  if (refused.some((each) => !each.forGood) && !time.isOverdue) return layBack(writer, row, time.later, problem);
  if (await rest(writer, row, { state: 'bounced', doneAt: now, problem, urgency: 1 }))
    await tell(desk, writer, row, sendLine.refused(addressesOf(refused)), problem);
}

async function stop(desk: Desk, writer: Writer, row: OutgoingMailRow, problem: string, title: string): Promise<void> {
  if (await rest(writer, row, { state: 'actionNeeded', committedAt: null, problem, urgency: 1 }))
    await tell(desk, writer, row, title, problem);
}

/** Nobody here can know whether it arrived: a person looks, and the program never sends it again by itself. */
export async function doubt(desk: Desk, writer: Writer, row: OutgoingMailRow): Promise<void> {
  if (!(await rest(writer, row, { state: 'uncertain', problem: sendProblem.doubt, urgency: 1 }))) return;
  announce(desk.kernel, writer, 'mail', row.id, null);
  await tell(desk, writer, row, sendLine.uncertain, sendProblem.doubt);
}

/** A line on the ticket, by the program, that points at the message. */
export async function tell(desk: Desk, writer: Writer, row: OutgoingMailRow, title: string, body: string) {
  await addEntry(desk, writer, programActor, row.ticketId, {
    kind: 'note',
    title: title.slice(0, 500),
    body,
    channel: 'email',
    refId: row.messageRowId,
  });
}

/** LKPP has the case from the moment its server took the message. */
export async function markEscalationSent(desk: Desk, writer: Writer, row: OutgoingMailRow, now: number): Promise<void> {
  if (row.escalationId === null || row.purpose !== 'escalation') return;
  const { affected } = await writer.update(
    escalationTable,
    { id: row.escalationId, state: 'queued' },
    { state: 'sent', sentAt: now, updatedAt: now, version: () => 'version + 1' },
  );
  if (affected === 1) announce(desk.kernel, writer, 'escalations', row.escalationId, null);
}

/** A message a person or another message has shown to have arrived. */
export async function settleAsSent(desk: Desk, writer: Writer, row: OutgoingMailRow): Promise<void> {
  const now = desk.kernel.clock.now();
  await writer.update(
    outgoingMailTable,
    { id: row.id },
    {
      state: 'sent',
      sentAt: row.sentAt ?? now,
      doneAt: now,
      problem: '',
      urgency: 0,
      lease: null,
      leasedUntil: null,
      nextAttemptAt: noDeadline,
      ...(row.copyState === 'waiting' ? { copyAt: now } : {}),
    },
  );
  await markEscalationSent(desk, writer, row, now);
  announce(desk.kernel, writer, 'mail', row.id, null);
}

const addressesOf = (refused: readonly Refused[]) => refused.map((each) => each.address).join(', ');
const listOf = (refused: readonly Refused[]) =>
  refused.map((each) => (each.said ? `${each.address} (${each.said})` : each.address)).join('; ');
