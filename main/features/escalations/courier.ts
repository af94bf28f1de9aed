import { In } from 'typeorm';
import { type Patience, patience, waitAfter } from '../../../shared/domain/escalations/backoff.ts';
import { damagedProblem, escalationLine, retryProblem, stopProblem } from '../../../shared/text/escalation-core.ts';
import { Bell } from '../../bell.ts';
import { programActor } from '../../connection.ts';
import { announce } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import type { Desk } from '../tickets/service.ts';
import { applyWaiting } from './apply.ts';
import { attempt, type Outcome } from './deliver.ts';
import { type LkppClient, lkppClient, type Timeouts, timeouts } from './lkpp-client.ts';
import { claim, finish, freeAll, giveUp, layBack, logAttempt, nextDue } from './outbox.ts';
import { forgetSealed } from './sealed-in-package.ts';
import { readGateway, setPaused, tokenName } from './settings.ts';
import { type DeliveryRow, deliveryTable, escalationTable } from './table.ts';

/** How the outbox is worked. */
export type Pace = {
  /** A delivery belongs to a worker so long; then it counts as lost and is due again. */
  leaseMs: number;
  /** Escalations worked at the same time. */
  parallel: number;
  /** Sleeps at most so long, so that a PC that slept or changed its network goes on soon. */
  longestSleepMs: number;
  patience: Patience;
  timeouts: Timeouts;
};
export const usualPace: Pace = { leaseMs: 5 * 60_000, parallel: 4, longestSleepMs: 15_000, patience, timeouts };
const mostRejections = 3;

/** The client for the gateway as it is set up now; null when it is not, or while deliveries are paused. */
export async function currentClient({ kernel }: Desk, limits: Timeouts): Promise<LkppClient | null> {
  const { url, paused } = await kernel.store.read(readGateway);
  if (url === '' || paused) return null;
  const token = await kernel.host.secrets.get(tokenName);
  return token === null ? null : lkppClient({ url, token }, limits);
}

/** Works the outbox until the program stops: wakes on new work, on time, and at least every few seconds. */
export async function workOutbox(desk: Desk, signal: AbortSignal, pace = usualPace): Promise<void> {
  const { store, clock, live } = desk.kernel;
  const bell = new Bell(live, 'escalations');
  try {
    // The lock on the file says that no other process works here: what was in hand was in ours, which died.
    if (store.engine === 'sqlite') await store.write((writer) => freeAll(writer, clock.now()));
    while (!signal.aborted) {
      const idle = (await deliverDue(desk, signal, pace)) === 0;
      // While nothing may leave, what is due would wake it without end; the bell tells when that changes.
      const isOpen = (await currentClient(desk, pace.timeouts)) !== null;
      const due = isOpen ? await store.read(nextDue) : null;
      const wait = due === null || !idle ? pace.longestSleepMs : due - clock.now();
      await bell.sleep(Math.min(pace.longestSleepMs, Math.max(idle ? 20 : 0, wait)), signal);
    }
  } finally {
    bell.close();
  }
}

/** Delivers what is due, several escalations at a time, each in its order. @returns attempts made */
export async function deliverDue(desk: Desk, signal: AbortSignal, pace = usualPace): Promise<number> {
  const { store, clock } = desk.kernel;
  const active = new Set<Promise<void>>();
  let made = 0;
  let fault: unknown = null;
  while (!signal.aborted && fault === null) {
    const client = await currentClient(desk, pace.timeouts);
    const free = pace.parallel - active.size;
    const rows =
      client && free > 0 ? await store.write((writer) => claim(writer, clock.now(), pace.leaseMs, free)) : [];
    for (const row of rows) {
      made += 1;
      const run: Promise<void> = deliverOne(desk, client, row, signal, pace)
        .catch((error: unknown) => {
          fault = error;
        })
        .finally(() => active.delete(run));
      active.add(run);
    }
    if (active.size === 0) break;
    if (rows.length < free || free === 0) await Promise.race(active);
  }
  await Promise.all(active);
  if (fault !== null) throw fault;
  return made;
}

async function deliverOne(
  desk: Desk,
  client: LkppClient | null,
  row: DeliveryRow,
  signal: AbortSignal,
  pace: Pace,
): Promise<void> {
  if (!client) return;
  const { kernel } = desk;
  const startedAt = kernel.clock.monotonic();
  const at = kernel.clock.now();
  const tookMs = () => Math.max(0, Math.round(kernel.clock.monotonic() - startedAt));
  let outcome: Outcome;
  try {
    outcome = await attempt(desk, client, row, pace.leaseMs, signal);
  } catch (error) {
    const isStop = signal.aborted;
    // The attempt stays counted: what was stopped on the wire may have arrived.
    await kernel.store.write((writer) =>
      layBack(
        writer,
        row,
        isStop ? kernel.clock.now() : kernel.clock.now() + 60_000,
        isStop ? row.problem : retryProblem.fault,
      ),
    );
    if (!isStop) throw error;
    return;
  }
  await settle(desk, row, outcome, { at, tookMs: tookMs() }, pace);
}

/** Writes down what came of an attempt, with everything that follows from it. */
async function settle(
  desk: Desk,
  row: DeliveryRow,
  outcome: Outcome,
  time: { at: number; tookMs: number },
  pace: Pace,
) {
  const { kernel } = desk;
  const now = kernel.clock.now();
  if (outcome.done) {
    kernel.contact.reached(now);
    await kernel.store.write(async (writer) => {
      await takeTurn(writer);
      if (!(await finish(writer, row, now))) return;
      await logAttempt(writer, row.id, { ...time, outcome: 'ok', explanation: '' });
      if (outcome.remote) await takeRemote(desk, writer, row, outcome.remote, now);
      announce(kernel, writer, 'escalations', row.escalationId, null);
    });
    return;
  }
  const { verdict } = outcome;
  if (verdict.do === 'lost') return;
  const wait = (asked: number | null) => now + waitAfter(row.attempts, Math.random(), asked, pace.patience);
  const note = { ...time, outcome: outcome.outcome };
  if (verdict.do === 'stop' || verdict.do === 'damaged' || verdict.do === 'feedReset') {
    const problem =
      verdict.do === 'stop' ? stopProblem[verdict.why] : verdict.do === 'damaged' ? damagedProblem : stopProblem.other;
    kernel.contact.reached(now);
    await kernel.store.write(async (writer) => {
      await giveUp(writer, row, problem);
      await logAttempt(writer, row.id, { ...note, explanation: problem });
      announce(kernel, writer, 'escalations', row.escalationId, null);
    });
    return;
  }
  const problem = retryProblem[verdict.do === 'retry' ? verdict.why : verdict.do];
  if (verdict.do === 'retry' && (verdict.why === 'connection' || verdict.why === 'timeout'))
    kernel.contact.missed(problem);
  await kernel.store.write(async (writer) => {
    await layBack(writer, row, wait(verdict.do === 'retry' ? verdict.waitMs : null), problem);
    await logAttempt(writer, row.id, { ...note, explanation: problem });
  });
  if (verdict.do === 'unauthorized') await rejected(desk);
}

/** A token that is refused again and again pauses everything, with one clear message instead of one for each delivery. */
export async function rejected({ kernel }: Desk): Promise<void> {
  kernel.contact.rejected += 1;
  if (kernel.contact.rejected < mostRejections) return;
  kernel.contact.rejected = 0;
  await setPaused(kernel, programActor, true, escalationLine.unauthorizedPause);
}

/** Keeps what the gateway said about the case: its id, its number, where each file goes. */
async function takeRemote(
  desk: Desk,
  writer: Writer,
  row: DeliveryRow,
  remote: NonNullable<Extract<Outcome, { done: true }>['remote']>,
  now: number,
): Promise<void> {
  if (row.kind === 'create') {
    await writer.update(
      escalationTable,
      { id: row.escalationId },
      {
        remoteId: remote.id,
        externalNumber: remote.number,
        state: 'sent',
        sentAt: now,
        updatedAt: now,
        version: () => 'version + 1',
      },
    );
  }
  const uploads = new Map(remote.uploads.map((upload) => [upload.key, upload]));
  const waiting = await writer.find(deliveryTable, {
    where: { escalationId: row.escalationId, kind: 'upload', state: In(['waiting', 'actionNeeded']) },
    take: 500,
  });
  for (const { id, uploadId } of waiting) {
    const announced = uploads.get(id);
    if (announced && uploadId === null)
      await writer.update(deliveryTable, { id }, { uploadId: announced.id, bytesDone: announced.offset });
  }
  if (row.kind === 'create') await forgetSealed(writer, row.escalationId);
  if (row.kind === 'create') await applyWaiting(desk, writer, row.escalationId, remote.id);
}
