import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { newId } from '../../kernel.ts';
import { noDeadline } from '../../store/columns.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import { type DeliveryRow, deliveryAttemptTable, deliveryTable } from './table.ts';

/** What one piece of work asks to be delivered, in order. */
export type Parcel = Pick<DeliveryRow, 'id' | 'kind' | 'label' | 'payload'> & { bytesTotal?: number };

/**
 * Puts parcels into the outbox, inside the write of the change they announce. A delivery's id is its idempotency key. One
 * that stands behind another of the same escalation is not due before that one is done.
 */
export async function enqueue(writer: Writer, escalationId: string, parcels: readonly Parcel[], now: number) {
  const [last] = await writer.find(deliveryTable, {
    where: { escalationId },
    order: { position: 'DESC' },
    take: 1,
  });
  const isEnded = last?.state === 'done' || last?.state === 'cancelled';
  // The last one may have been cancelled while an earlier one still waits.
  const isBehind = last !== undefined && (!isEnded || (await firstOpen(writer, escalationId)) !== null);
  const rows = parcels.map((parcel, index) => ({
    ...parcel,
    bytesTotal: parcel.bytesTotal ?? 0,
    escalationId,
    position: (last?.position ?? 0) + index + 1,
    state: 'waiting' as const,
    attempts: 0,
    nextAttemptAt: index === 0 && !isBehind ? now : noDeadline,
    leasedUntil: null,
    lease: null,
    uploadId: null,
    bytesDone: 0,
    problem: '',
    createdAt: now,
    doneAt: null,
  }));
  if (rows.length > 0) await writer.insert(deliveryTable, rows);
}

function firstOpen(reader: Reader, escalationId: string): Promise<DeliveryRow | null> {
  return reader.findOne(deliveryTable, {
    where: { escalationId, state: Not(In(['done', 'cancelled'])) },
    order: { position: 'ASC' },
  });
}

/**
 * Takes due deliveries, before any network: each is leased and its attempt counted. A lease that ran out (the program died)
 * makes the delivery due again by itself, as `nextAttemptAt` is the end of the lease.
 */
export async function claim(writer: Writer, now: number, leaseMs: number, most: number): Promise<DeliveryRow[]> {
  const due = await writer.find(deliveryTable, {
    where: { doneAt: IsNull(), state: In(['waiting', 'sending']), nextAttemptAt: LessThanOrEqual(now) },
    order: { nextAttemptAt: 'ASC', id: 'ASC' },
    take: most,
  });
  const taken: DeliveryRow[] = [];
  // Whoever changes several rows does so in turn, or two PCs could wait for each other for ever.
  if (due.length > 0) await takeTurn(writer);
  for (const row of due) {
    const leasedUntil = now + leaseMs;
    const mine = {
      state: 'sending' as const,
      attempts: row.attempts + 1,
      lease: newId(),
      leasedUntil,
      nextAttemptAt: leasedUntil,
    };
    // Where several PCs share a PostgreSQL, the count tells who came first.
    const { affected } = await writer.update(
      deliveryTable,
      { id: row.id, attempts: row.attempts, state: In(['waiting', 'sending']) },
      mine,
    );
    if (affected === 1) taken.push({ ...row, ...mine });
  }
  return taken;
}

/** Keeps a delivery that takes long; false when it was lost to someone else or withdrawn. */
export async function renew(writer: Writer, row: DeliveryRow, bytesDone: number, now: number, leaseMs: number) {
  const leasedUntil = now + leaseMs;
  const { affected } = await writer.update(
    deliveryTable,
    { id: row.id, lease: row.lease ?? '' },
    { bytesDone, leasedUntil, nextAttemptAt: leasedUntil },
  );
  return affected === 1;
}

/** Ends a delivery well and lets the next one of its escalation go. False when it was not ours any more. */
export async function finish(writer: Writer, row: DeliveryRow, now: number): Promise<boolean> {
  const { affected } = await writer.update(
    deliveryTable,
    { id: row.id, lease: row.lease ?? '' },
    { ...free, state: 'done', doneAt: now, problem: '', bytesDone: row.bytesTotal, nextAttemptAt: noDeadline },
  );
  if (affected !== 1) return false;
  await release(writer, row.escalationId, now);
  return true;
}

/** Makes the first delivery that still waits due. */
export async function release(writer: Writer, escalationId: string, now: number): Promise<void> {
  const next = await firstOpen(writer, escalationId);
  if (next?.state === 'waiting' && next.nextAttemptAt === noDeadline)
    await writer.update(deliveryTable, { id: next.id }, { nextAttemptAt: now });
}

/** Lays a delivery back until `at`. */
export async function layBack(writer: Writer, row: DeliveryRow, at: number, problem: string): Promise<void> {
  await writer.update(
    deliveryTable,
    { id: row.id, lease: row.lease ?? '' },
    { ...free, state: 'waiting', nextAttemptAt: at, problem },
  );
}

/** Stops a delivery until a person does something. */
export async function giveUp(writer: Writer, row: DeliveryRow, problem: string): Promise<void> {
  await writer.update(
    deliveryTable,
    { id: row.id, lease: row.lease ?? '' },
    { ...free, state: 'actionNeeded', nextAttemptAt: noDeadline, problem },
  );
}

/** After a crash nobody works on anything: only for an engine that one process alone may open. */
export async function freeAll(writer: Writer, now: number): Promise<void> {
  await writer.update(deliveryTable, { state: 'sending' }, { ...free, state: 'waiting', nextAttemptAt: now });
}

/** Whatever waits for its next try is tried now: contact is back, or a person wishes it. */
export async function hurry(writer: Writer, now: number): Promise<void> {
  await takeTurn(writer);
  await writer
    .createQueryBuilder()
    .update(deliveryTable)
    .set({ nextAttemptAt: now })
    .where('state = :state AND next_attempt_at > :now AND next_attempt_at < :never', {
      state: 'waiting',
      now,
      never: noDeadline,
    })
    .execute();
}

/** When the next delivery is due; null when none waits. */
export async function nextDue(reader: Reader): Promise<number | null> {
  const first = await reader.findOne(deliveryTable, {
    where: { doneAt: IsNull(), state: In(['waiting', 'sending']) },
    order: { nextAttemptAt: 'ASC' },
  });
  return first && first.nextAttemptAt < noDeadline ? first.nextAttemptAt : null;
}

/** One line of the log of a delivery: what happened, in the user's words, without content or token. */
export async function logAttempt(
  writer: Writer,
  deliveryId: string,
  attempt: { at: number; tookMs: number; outcome: string; explanation: string },
): Promise<void> {
  await writer.insert(deliveryAttemptTable, { id: newId(), deliveryId, ...attempt });
}

const free = { lease: null, leasedUntil: null };
