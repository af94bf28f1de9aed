import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { newId } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { Reader, Writer } from '../../../store/store.ts';
import { mailAccountTable, mailAttemptTable, type OutgoingMailRow, outgoingMailTable } from '../table.ts';

/** In hand means that its lease may have run out. */
const claimable: OutgoingMailRow['state'][] = ['held', 'waiting', 'sending'];
/** Free of any worker. */
const free = { lease: null, leasedUntil: null };
const mine = (row: OutgoingMailRow) => ({ id: row.id, lease: row.lease ?? '' });

/** Accounts with something due that may send now. */
export async function accountsDue(reader: Reader, now: number): Promise<string[]> {
  const rows = await dueOf(reader)
    .select('mail.account_id', 'id')
    .distinct(true)
    .andWhere('mail.next_attempt_at <= :now', { now })
    .limit(50)
    .getRawMany<{ id: string }>();
  return rows.map((row) => row.id);
}

/** When the next message of an active account is due; null when none waits. */
export async function nextDue(reader: Reader): Promise<number | null> {
  const row = await dueOf(reader).select('MIN(mail.next_attempt_at)', 'at').getRawOne<{ at: number | string | null }>();
  const at = row?.at === null || row?.at === undefined ? null : Number(row.at);
  return at !== null && at < noDeadline ? at : null;
}

function dueOf(reader: Reader) {
  return reader
    .createQueryBuilder(outgoingMailTable, 'mail')
    .innerJoin(mailAccountTable.options.name, 'account', 'account.id = mail.account_id')
    .where("mail.done_at IS NULL AND account.state = 'active' AND account.removed_at IS NULL")
    .andWhere("mail.state IN ('held', 'waiting', 'sending') AND mail.committed_at IS NULL");
}

/**
 * Takes the next due message of an account, before any network: leased, its attempt counted. A lease that ran out (the
 * program died before the last byte) makes it due again, as `nextAttemptAt` is the end of the lease.
 */
export async function claim(writer: Writer, accountId: string, now: number, leaseMs: number) {
  const due = await writer.find(outgoingMailTable, {
    where: {
      accountId,
      doneAt: IsNull(),
      committedAt: IsNull(),
      state: In(claimable),
      nextAttemptAt: LessThanOrEqual(now),
    },
    order: { nextAttemptAt: 'ASC', id: 'ASC' },
    take: 1,
  });
  const row = due[0];
  if (!row) return null;
  const leasedUntil = now + leaseMs;
  const taken = {
    state: 'sending' as const,
    attempts: row.attempts + 1,
    lease: newId(),
    leasedUntil,
    nextAttemptAt: leasedUntil,
    committedAt: null,
  };
  // Where several PCs share a PostgreSQL, the count tells who came first; a withdrawn one is not 'held' any more.
  const { affected } = await writer.update(
    outgoingMailTable,
    { id: row.id, attempts: row.attempts, state: row.state, doneAt: IsNull() },
    taken,
  );
  return affected === 1 ? { ...row, ...taken } : null;
}

/** Keeps a message that takes long; false when it is no longer ours. */
export async function renew(writer: Writer, row: OutgoingMailRow, until: number): Promise<boolean> {
  const { affected } = await writer.update(outgoingMailTable, mine(row), { leasedUntil: until, nextAttemptAt: until });
  return affected === 1;
}

/**
 * The point of no return, durable before the last bytes leave. From here on the message is never sent again by itself.
 * @returns false when the message is no longer ours: then the last bytes must not leave
 */
export async function commit(writer: Writer, row: OutgoingMailRow, now: number): Promise<boolean> {
  const { affected } = await writer.update(
    outgoingMailTable,
    { ...mine(row), committedAt: IsNull() },
    { committedAt: now },
  );
  return affected === 1;
}

/** Lays a message back until `at`. @param counted false when the attempt said nothing (the program stops) */
export async function layBack(writer: Writer, row: OutgoingMailRow, at: number, problem: string, counted = true) {
  await writer.update(outgoingMailTable, mine(row), {
    ...free,
    state: 'waiting',
    committedAt: null,
    nextAttemptAt: at,
    problem,
    attempts: counted ? row.attempts : row.attempts - 1,
  });
}

/** Nothing of this account goes now: everything due waits as long, so that it is not tried message by message. */
export async function layBackAll(writer: Writer, accountId: string, now: number, at: number, problem: string) {
  await writer.update(
    outgoingMailTable,
    { accountId, doneAt: IsNull(), state: In(['held', 'waiting']), nextAttemptAt: LessThanOrEqual(now) },
    { state: 'waiting', nextAttemptAt: at, problem },
  );
}

/** How a message rests after an attempt: gone, stopped for a person, or with a question. False when it is not ours any more. */
export async function rest(writer: Writer, row: OutgoingMailRow, how: Partial<OutgoingMailRow>): Promise<boolean> {
  const { affected } = await writer.update(outgoingMailTable, mine(row), {
    ...free,
    nextAttemptAt: noDeadline,
    ...how,
  });
  return affected === 1;
}

/** Messages whose worker died after the last byte: whether they arrived, nobody here can know. */
export function abandoned(reader: Reader, now: number | null): Promise<OutgoingMailRow[]> {
  return reader.find(outgoingMailTable, {
    where: {
      doneAt: IsNull(),
      state: 'sending',
      committedAt: Not(IsNull()),
      ...(now === null ? {} : { leasedUntil: LessThanOrEqual(now) }),
    },
    order: { id: 'ASC' },
    take: 200,
  });
}

/** After a crash nobody works on anything: only for an engine that one process alone may open. */
export async function freeAll(writer: Writer, now: number): Promise<void> {
  await writer.update(
    outgoingMailTable,
    { state: 'sending', committedAt: IsNull() },
    { ...free, state: 'waiting', nextAttemptAt: now },
  );
}

/** One line of the log of a message: what happened, in the user's words. */
export async function logAttempt(
  writer: Writer,
  outgoingId: string,
  attempt: { at: number; tookMs: number; outcome: string; explanation: string },
): Promise<void> {
  await writer.insert(mailAttemptTable, { id: newId(), outgoingId, ...attempt });
}
