import { Refusal } from '../../../shared/domain/refusal.ts';
import { type Calendar, nextOpening } from '../../../shared/domain/time/index.ts';
import { DAY_MS, dayOf, dayStart, HOUR_MS, MINUTE_MS } from '../../../shared/domain/time/zone.ts';
import { callRefusals } from '../../../shared/text/call-refusals.ts';
import { formatDateTime } from '../../../shared/text/format.ts';
import { officeText } from '../../../shared/text/office.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { calendarTable } from '../calendar/table.ts';
import { readProfile } from '../office/settings.ts';
import { callerOf, indexCall, storeCall } from './fields.ts';
import { type Call, callRows, callsOf, findCall, findCallRow } from './record.ts';
import { officerOf } from './service.ts';
import { type CallRow, callTable } from './table.ts';
import { callbackTime } from './times.ts';

const mostDue = 200;

/** Promises not yet kept, due first. */
export function dueCallbacks(reader: Reader): Promise<Call[]> {
  return callsOf(
    callRows(reader)
      .andWhere('c.callbackAt IS NOT NULL AND c.callbackDoneAt IS NULL')
      .orderBy('c.callbackAt', 'ASC')
      .addOrderBy('c.id', 'ASC')
      .limit(mostDue),
  );
}

/** Times an officer can promise; none outside the counter's hours. */
export async function callbackSlots(kernel: Kernel, at?: number) {
  const now = kernel.clock.now();
  const calendar = await kernel.store.read(counterCalendar);
  const { zone } = calendar;
  const tomorrowAtEight = dayStart(dayOf(now, zone), zone) + DAY_MS + 8 * HOUR_MS;
  const asked = at ?? now;
  const opensAt = nextOpening(asked, calendar);
  return {
    quarter: nextOpening(now + 15 * MINUTE_MS, calendar),
    hour: nextOpening(now + HOUR_MS, calendar),
    morning: nextOpening(tomorrowAtEight, calendar),
    open: opensAt === asked,
    opensAt,
  };
}

async function counterCalendar(reader: Reader): Promise<Calendar> {
  const [row] = await reader.find(calendarTable, { where: { kind: 'counter' }, order: { version: 'DESC' }, take: 1 });
  if (!row) throw new Refusal('REFUSED', officeText.notSetUp);
  return row.document;
}

/**
 * Records that the person was called back outside the pad: the outgoing call is written down with it. Not reached: the
 * promise stays due and the attempt is noted.
 */
export function finishCallback(
  kernel: Kernel,
  actor: Actor,
  { id, reached, note }: { id: string; reached: boolean; note: string },
): Promise<Call> {
  const officerId = officerOf(actor);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const promise = await promised(writer, id);
    const at = kernel.clock.now();
    const attempt: CallRow = {
      ...promise,
      id: newId(),
      version: 1,
      direction: 'out',
      note,
      answer: '',
      officerId,
      startedAt: at,
      endedAt: at,
      phase: 'ended',
      outcome: reached ? 'answered' : 'notReached',
      callbackAt: null,
      callbackDoneAt: null,
      callbackOf: id,
      clientKey: newId(),
    };
    await writer.insert(callTable, attempt);
    await indexCall(writer, attempt);
    await callbackAnswered(kernel, writer, actor, attempt);
    return findCall(writer, id);
  });
}

/** Promises another time. @throws Refusal when there is no promise, or the time has passed */
export function rescheduleCallback(kernel: Kernel, actor: Actor, id: string, callbackAt: number): Promise<Call> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const promise = await promised(writer, id);
    const at = callbackTime(callbackAt, kernel.clock.now());
    await storeCall(writer, { ...promise, callbackAt: at, version: promise.version + 1 });
    await writeAudit(kernel, writer, actor, {
      action: 'call.callbackReschedule',
      entity: 'call',
      entityId: id,
      summary: `Telepon kembali ${callerOf(promise)} dijadwalkan ulang`,
      before: { callbackAt: promise.callbackAt },
      after: { callbackAt: at, version: promise.version + 1 },
    });
    announce(kernel, writer, 'calls', id, actor.name);
    return findCall(writer, id);
  });
}

/** The outgoing call ended: the promise it answers is kept, or stays due with the attempt noted on it. */
export async function callbackAnswered(kernel: Kernel, writer: Writer, actor: Actor, call: CallRow): Promise<void> {
  if (call.callbackOf === null || call.endedAt === null) return;
  const promise = await findCallRow(writer, call.callbackOf);
  if (promise.callbackAt === null || promise.callbackDoneAt !== null) return;
  const reached = call.outcome !== 'notReached';
  const fresh: CallRow = { ...promise, version: promise.version + 1 };
  if (reached) fresh.callbackDoneAt = call.endedAt;
  else {
    const { document } = await readProfile(writer);
    const when = formatDateTime(call.endedAt, document.zone, 'id', { weekday: false });
    const attempt = `[${when}] Tidak tersambung (${actor.name}). ${call.note}`.trim();
    fresh.answer = [promise.answer, attempt].filter((line) => line !== '').join('\n');
  }
  await storeCall(writer, fresh);
  await writeAudit(kernel, writer, actor, {
    action: reached ? 'call.callbackDone' : 'call.callbackAttempt',
    entity: 'call',
    entityId: promise.id,
    summary: `Telepon kembali ${callerOf(promise)}: ${reached ? 'terhubung' : 'tidak tersambung'}`,
    after: { version: fresh.version, callId: call.id },
  });
  announce(kernel, writer, 'calls', promise.id, actor.name);
}

/** The outgoing call was reopened: its promise is due again if that call had kept it. */
export async function callbackReopened(writer: Writer, promiseId: string, endedAt: number): Promise<void> {
  await writer.update(callTable, { id: promiseId, callbackDoneAt: endedAt }, { callbackDoneAt: null });
}

async function promised(writer: Writer, id: string): Promise<CallRow> {
  const row = await findCallRow(writer, id);
  if (row.callbackAt === null || row.callbackDoneAt !== null) throw new Refusal('CONFLICT', callRefusals.noCallback);
  return row;
}
