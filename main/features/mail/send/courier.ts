import { waitAfter } from '../../../../shared/domain/escalations/backoff.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { attemptWord, sendProblem } from '../../../../shared/text/mail-send.ts';
import { Bell } from '../../../bell.ts';
import { announce } from '../../../kernel.ts';
import type { Desk } from '../../tickets/service.ts';
import { type MailAccountRow, mailAccountTable, type OutgoingMailRow, outgoingMailTable } from '../table.ts';
import { attempt, type Outcome } from './attempt.ts';
import { tellProgress } from './bulk-progress.ts';
import { abandoned, accountsDue, claim, freeAll, layBack, layBackAll, logAttempt, nextDue } from './outbox.ts';
import { type MailPace, usualMailPace } from './pace.ts';
import { rejections } from './rejections.ts';
import { doubt, settle } from './settle.ts';
import type { SmtpLine } from './smtp.ts';

/** Works the outbox of mail until the program stops: wakes on new work, on time, and at least every few seconds. */
export async function workMail(desk: Desk, signal: AbortSignal, pace = usualMailPace): Promise<void> {
  const { store, clock, live } = desk.kernel;
  const bell = new Bell(live, 'mail');
  try {
    // The lock on the file says that no other process works here: what was in hand was in ours, which died.
    if (store.engine === 'sqlite') {
      await askAboutAbandoned(desk, null);
      await store.write((writer) => freeAll(writer, clock.now()));
    }
    while (!signal.aborted) {
      await deliverMail(desk, signal, pace);
      const due = await store.read(nextDue);
      const wait = due === null ? pace.longestSleepMs : Math.max(50, due - clock.now());
      await bell.sleep(Math.min(pace.longestSleepMs, wait), signal);
    }
  } finally {
    bell.close();
  }
}

/** Delivers what is due, each account over its own line at the same time. @returns attempts made */
export async function deliverMail(desk: Desk, signal: AbortSignal, pace = usualMailPace): Promise<number> {
  const { store, clock } = desk.kernel;
  await askAboutAbandoned(desk, clock.now());
  const due = await store.read((reader) => accountsDue(reader, clock.now()));
  const made = await Promise.all(due.map((id) => deliverAccount(desk, id, signal, pace)));
  return made.reduce((sum, each) => sum + each, 0);
}

/** Messages whose worker died after the last byte become a question to a person. */
async function askAboutAbandoned(desk: Desk, now: number | null): Promise<void> {
  const { store } = desk.kernel;
  for (const row of await store.read((reader) => abandoned(reader, now)))
    await store.write((writer) => doubt(desk, writer, row));
}

/** Sends the due messages of one account, one after the other over one line, until none is due or the line fails. */
async function deliverAccount(desk: Desk, accountId: string, signal: AbortSignal, pace: MailPace): Promise<number> {
  const { store, clock } = desk.kernel;
  let line: SmtpLine | null = null;
  let made = 0;
  try {
    while (!signal.aborted) {
      const account = await store.read((reader) => reader.findOneBy(mailAccountTable, { id: accountId }));
      if (account?.state !== 'active' || account.removedAt !== null) break;
      const row = await store.write((writer) => claim(writer, accountId, clock.now(), pace.leaseMs));
      if (!row) break;
      made += 1;
      const outcome = await deliverOne(desk, account, row, line, signal, pace);
      line = outcome.line;
      if (!outcome.goesOn) break;
    }
  } finally {
    line?.quit();
  }
  return made;
}

async function deliverOne(
  desk: Desk,
  account: MailAccountRow,
  row: OutgoingMailRow,
  line: SmtpLine | null,
  signal: AbortSignal,
  pace: MailPace,
): Promise<{ line: SmtpLine | null; goesOn: boolean }> {
  const { kernel } = desk;
  const startedAt = kernel.clock.monotonic();
  const at = kernel.clock.now();
  let outcome: Outcome;
  try {
    outcome = await attempt(kernel, account, row, line, signal, pace);
  } catch (error) {
    line?.close();
    const isDamaged = error instanceof Refusal;
    await kernel.store.write(async (writer) => {
      const now = kernel.clock.now();
      const time = { at, tookMs: 0, later: now, longestDeferMs: pace.longestDeferMs };
      if (isDamaged) return settle(desk, writer, row, { do: 'stop', problem: sendProblem.damaged }, time);
      // A fault of ours after the last byte is no reason to send it again.
      const known = await writer.findOneBy(outgoingMailTable, { id: row.id });
      if (known?.committedAt) return doubt(desk, writer, row);
      return layBack(writer, row, now + 60_000, sendProblem.fault);
    });
    if (!isDamaged) throw error;
    return { line: null, goesOn: true };
  }
  const tookMs = Math.max(0, Math.round(kernel.clock.monotonic() - startedAt));
  const goesOn = await writeDown(desk, account, row, outcome, { at, tookMs }, pace);
  return { line: outcome.line, goesOn };
}

/** Makes an outcome durable. @returns whether the account may send the next message now */
async function writeDown(
  desk: Desk,
  account: MailAccountRow,
  row: OutgoingMailRow,
  { verdict }: Outcome,
  time: { at: number; tookMs: number },
  pace: MailPace,
): Promise<boolean> {
  const { kernel } = desk;
  if (verdict === 'lost') return true;
  const now = kernel.clock.now();
  if (verdict === 'stopped') {
    await kernel.store.write((writer) => layBack(writer, row, now, row.problem, false));
    return false;
  }
  const later = now + waitAfter(row.attempts, Math.random(), null, pace.patience);
  if (verdict.do === 'login') {
    await kernel.store.write(async (writer) => {
      await layBack(writer, row, later, verdict.problem);
      await layBackAll(writer, account.id, now, later, verdict.problem);
      await logAttempt(writer, row.id, { ...time, outcome: attemptWord.login, explanation: verdict.problem });
      announce(kernel, writer, 'mail', row.id, null);
    });
    await rejections.count(kernel, account);
    return false;
  }
  if (verdict.do !== 'later' || !verdict.line) rejections.forget(kernel, account.id);
  await kernel.store.write(async (writer) => {
    await settle(desk, writer, row, verdict, { ...time, later, longestDeferMs: pace.longestDeferMs });
    if (verdict.do === 'later' && verdict.line) await layBackAll(writer, account.id, now, later, verdict.problem);
    await tellProgress(kernel, writer, row);
  });
  return !(verdict.do === 'later' && verdict.line);
}
