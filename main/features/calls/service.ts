import { Refusal } from '../../../shared/domain/refusal.ts';
import { callRefusals } from '../../../shared/text/call-refusals.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { difference, takeTurn, writeAudit } from '../audit/service.ts';
import { forgetRecord } from '../search/service.ts';
import { callConflict } from './conflict.ts';
import { type CallPatch, callerOf, columnsOf, indexCall, requireTicket, storeCall } from './fields.ts';
import { type Call, findCall, findCallRow } from './record.ts';
import { type CallRow, callTable } from './table.ts';

export type StartInput = CallPatch & {
  clientKey: string;
  ticketId?: string | undefined;
  callbackOf?: string | undefined;
  startedAt?: number | undefined;
};

/**
 * Opens a call note. A number alone is enough, nothing at all is an anonymous caller; a repeated request gives the
 * first call again. The officer's other calls are parked.
 */
export function startCall(kernel: Kernel, actor: Actor, input: StartInput): Promise<Call> {
  const officerId = officerOf(actor);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const { clientKey, ticketId, callbackOf, startedAt, ...patch } = input;
    const earlier = await writer.findOneBy(callTable, { clientKey });
    if (earlier) return findCall(writer, earlier.id);
    const now = kernel.clock.now();
    if (ticketId !== undefined) await requireTicket(writer, ticketId);
    if (callbackOf !== undefined) await findCallRow(writer, callbackOf);
    await parkOthers(writer, officerId);
    const row: CallRow = {
      ...emptyCall,
      ...(await columnsOf(writer, patch)),
      id: newId(),
      officerId,
      // A caller is never turned away because the clock of a screen runs fast.
      startedAt: Math.min(startedAt ?? now, now),
      ticketId: ticketId ?? null,
      callbackOf: callbackOf ?? null,
      clientKey,
    };
    await writer.insert(callTable, row);
    await indexCall(writer, row);
    await writeAudit(kernel, writer, actor, {
      action: 'call.start',
      entity: 'call',
      entityId: row.id,
      summary: `Telepon ${row.direction === 'in' ? 'masuk' : 'keluar'}: ${callerOf(row)}`,
      after: { version: row.version, ...patch },
    });
    announce(kernel, writer, 'calls', row.id, actor.name);
    return findCall(writer, row.id);
  });
}

/**
 * Keeps what was typed. The officer's own typing in an open call is the draft of one note: it is traced whole when the
 * call ends; every change by another officer, or after the end, is traced at once.
 * @throws Refusal CONFLICT naming what another person changed
 */
export function saveCall(
  kernel: Kernel,
  actor: Actor,
  input: { id: string; version: number; patch: CallPatch },
): Promise<Call> {
  return kernel.store.write(async (writer) => {
    const row = await findCallRow(writer, input.id);
    const columns = await columnsOf(writer, input.patch);
    const fresh = { ...row, ...columns, version: input.version + 1 };
    const { affected } = await writer.update(callTable, { id: row.id, version: input.version }, fresh);
    if (!affected) throw await callConflict(writer, row, input.version, columns);
    await indexCall(writer, fresh);
    if (row.endedAt !== null || row.officerId !== actor.staffId) {
      const { before, after } = difference(row, columns);
      await writeAudit(kernel, writer, actor, {
        action: 'call.save',
        entity: 'call',
        entityId: row.id,
        summary: `Catatan telepon ${callerOf(fresh)} diubah`,
        before,
        after: { ...after, version: fresh.version },
      });
      announce(kernel, writer, 'calls', row.id, actor.name);
    }
    return findCall(writer, row.id);
  });
}

/** Lets a caller wait. @throws Refusal when the call has ended */
export function parkCall(kernel: Kernel, actor: Actor, id: string): Promise<Call> {
  return setPhase(kernel, actor, id, 'parked');
}

/** Speaks to a waiting caller; the officer's other calls are parked. @throws Refusal when the call has ended */
export function resumeCall(kernel: Kernel, actor: Actor, id: string): Promise<Call> {
  return setPhase(kernel, actor, id, 'active');
}

function setPhase(kernel: Kernel, actor: Actor, id: string, phase: 'active' | 'parked'): Promise<Call> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await findCallRow(writer, id);
    if (row.endedAt !== null) throw new Refusal('CONFLICT', callRefusals.ended);
    if (row.phase !== phase) {
      if (phase === 'active') await parkOthers(writer, row.officerId);
      // The version counts what is written in the note; speaking or waiting must not make a running save a conflict.
      await writer.update(callTable, { id }, { phase });
      await writeAudit(kernel, writer, actor, {
        action: phase === 'active' ? 'call.resume' : 'call.park',
        entity: 'call',
        entityId: id,
        summary: `Telepon ${callerOf(row)} ${phase === 'active' ? 'dilanjutkan' : 'diparkir'}`,
      });
      announce(kernel, writer, 'calls', id, actor.name);
    }
    return findCall(writer, id);
  });
}

/** One officer speaks to one caller at a time. */
export async function parkOthers(writer: Writer, officerId: string): Promise<void> {
  await writer.update(callTable, { officerId, phase: 'active' }, { phase: 'parked' });
}

/** Takes a call out of the log; the row and the reason stay in the audit trail. */
export function removeCall(kernel: Kernel, actor: Actor, id: string, reason: string): Promise<void> {
  return kernel.store.write(async (writer) => {
    const row = await findCallRow(writer, id);
    const now = kernel.clock.now();
    await storeCall(writer, { ...row, removedAt: now, endedAt: row.endedAt ?? now, phase: 'ended' });
    await forgetRecord(writer, 'call', id);
    const { clientKey: _, ...before } = row;
    await writeAudit(kernel, writer, actor, {
      action: 'call.remove',
      entity: 'call',
      entityId: id,
      summary: `Catatan telepon ${callerOf(row)} dihapus: ${reason}`,
      before,
    });
    announce(kernel, writer, 'calls', id, actor.name);
  });
}

/** @throws Refusal when the actor is no person (an API token) */
export function officerOf(actor: Actor): string {
  if (actor.staffId === null) throw new Refusal('FORBIDDEN', callRefusals.needsOfficer);
  return actor.staffId;
}

const emptyCall: CallRow = {
  id: '',
  version: 1,
  direction: 'in',
  number: '',
  numberTyped: '',
  contactId: null,
  name: '',
  organization: '',
  role: 'other',
  note: '',
  answer: '',
  externalNumber: '',
  officerId: '',
  startedAt: 0,
  endedAt: null,
  phase: 'active',
  outcome: null,
  ticketId: null,
  callbackAt: null,
  callbackDoneAt: null,
  callbackOf: null,
  removedAt: null,
  clientKey: '',
};
