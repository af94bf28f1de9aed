import { normalisePhone } from '../../../shared/domain/phone/phone.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { CallOutcome } from '../../../shared/domain/vocabulary.ts';
import { callRefusals } from '../../../shared/text/call-refusals.ts';
import { callOutcomeText } from '../../../shared/text/vocabulary.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { contactsWithNumber, insertContact } from '../contacts/service.ts';
import { timelineTable } from '../tickets/table.ts';
import { callbackAnswered, callbackReopened } from './callbacks.ts';
import { callConflict } from './conflict.ts';
import { type CallPatch, callerOf, columnsOf, requireTicket, storeCall } from './fields.ts';
import { type Call, findCall, findCallRow } from './record.ts';
import { officerOf, parkOthers } from './service.ts';
import type { CallRow } from './table.ts';
import { callbackTime, refusedField } from './times.ts';

export type EndInput = {
  id: string;
  version: number;
  outcome: CallOutcome;
  patch: CallPatch;
  ticketId?: string | undefined;
  callbackAt?: number | undefined;
  endedAt?: number | undefined;
};

/**
 * Ends a call with its outcome (hasil, domain.md §2.3). Outcomes that name a ticket need one and appear on its timeline;
 * "telepon kembali" needs a time in the future. A caller with a name and a number nobody has yet becomes a contact; a
 * number somebody has is never attached silently.
 * @throws Refusal CONFLICT when another person changed the call, REFUSED with the field at fault
 */
export function endCall(kernel: Kernel, actor: Actor, input: EndInput): Promise<Call> {
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await findCallRow(writer, input.id);
    if (row.endedAt !== null) {
      if (row.outcome === input.outcome) return findCall(writer, row.id); // the same request again
      throw new Refusal('CONFLICT', callRefusals.ended);
    }
    const columns = await columnsOf(writer, input.patch);
    if (row.version !== input.version) throw await callConflict(writer, row, input.version, columns);
    const now = kernel.clock.now();
    const endedAt = input.endedAt ?? now;
    if (endedAt > now || endedAt < row.startedAt) throw refusedField('endedAt', callRefusals.badTimes);
    const ticketId = input.ticketId ?? row.ticketId;
    if (input.ticketId !== undefined) await requireTicket(writer, input.ticketId);
    if ((input.outcome === 'newTicket' || input.outcome === 'existingTicket') && ticketId === null) {
      throw refusedField('ticketId', callRefusals.needsTicket);
    }
    const ended: CallRow = {
      ...row,
      ...columns,
      version: row.version + 1,
      phase: 'ended',
      outcome: input.outcome,
      endedAt,
      ticketId,
      callbackAt: input.outcome === 'callBack' ? callbackTime(input.callbackAt, now) : null,
      callbackDoneAt: null,
    };
    ended.contactId ??= await newContact(kernel, writer, actor, ended);
    await storeCall(writer, ended);
    if (ticketId !== null) await showOnTicket(kernel, writer, actor, ended, ticketId);
    if (ended.callbackOf !== null) await callbackAnswered(kernel, writer, actor, ended);
    const { clientKey: _, ...after } = ended;
    await writeAudit(kernel, writer, actor, {
      action: 'call.end',
      entity: 'call',
      entityId: row.id,
      summary: `Telepon ${callerOf(ended)} selesai: ${callOutcomeText.id[input.outcome]}`,
      after,
    });
    announce(kernel, writer, 'calls', row.id, actor.name);
    return findCall(writer, row.id);
  });
}

/**
 * Undo of `end`: the call is open again with everything typed. A ticket that was chosen at the end is let go, off its
 * timeline too; a ticket made from the call keeps it.
 */
export function reopenCall(kernel: Kernel, actor: Actor, id: string): Promise<Call> {
  officerOf(actor);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const row = await findCallRow(writer, id);
    if (row.endedAt === null) throw new Refusal('CONFLICT', callRefusals.notEnded);
    await parkOthers(writer, row.officerId);
    const chosenAtEnd = row.outcome === 'existingTicket';
    await storeCall(writer, {
      ...row,
      ticketId: chosenAtEnd ? null : row.ticketId,
      version: row.version + 1,
      phase: 'active',
      outcome: null,
      endedAt: null,
      callbackAt: null,
      callbackDoneAt: null,
    });
    if (chosenAtEnd && row.ticketId !== null) {
      await writer.delete(timelineTable, { ticketId: row.ticketId, refId: id, kind: 'call' });
      announce(kernel, writer, 'tickets', row.ticketId, actor.name);
    }
    if (row.callbackOf !== null) await callbackReopened(writer, row.callbackOf, row.endedAt);
    await writeAudit(kernel, writer, actor, {
      action: 'call.reopen',
      entity: 'call',
      entityId: id,
      summary: `Telepon ${callerOf(row)} dibuka kembali`,
      before: { outcome: row.outcome, endedAt: row.endedAt, callbackAt: row.callbackAt },
      after: { version: row.version + 1 },
    });
    announce(kernel, writer, 'calls', id, actor.name);
    return findCall(writer, id);
  });
}

async function newContact(kernel: Kernel, writer: Writer, actor: Actor, row: CallRow): Promise<string | null> {
  if (row.name === '' || normalisePhone(row.numberTyped) === null) return null;
  if ((await contactsWithNumber(writer, row.numberTyped)).length > 0) return null;
  const { name, organization, role } = row;
  const contact = await insertContact(kernel, writer, actor, {
    clientKey: newId(),
    name,
    organization,
    role,
    phones: [row.numberTyped],
    email: '',
    spseUserId: '',
    npwp: '',
    identityNumber: '',
    address: '',
    note: '',
  });
  return contact.id;
}

/** The call on the ticket's timeline: one entry however often it is ended and reopened. */
async function showOnTicket(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  row: CallRow,
  ticketId: string,
): Promise<void> {
  const place = { ticketId, refId: row.id, kind: 'call' as const };
  const entry = {
    at: row.endedAt ?? kernel.clock.now(),
    byId: actor.staffId,
    byName: actor.name,
    direction: row.direction,
    channel: 'phone' as const,
    title: `Telepon ${row.direction === 'in' ? 'masuk dari' : 'keluar ke'} ${callerOf(row)}`.slice(0, 500),
    body: [row.note, row.answer].filter((text) => text !== '').join('\n\n'),
  };
  const { affected } = await writer.update(timelineTable, place, entry);
  if (!affected) await writer.insert(timelineTable, { ...place, ...entry, id: newId(), changes: [], clientKey: null });
  announce(kernel, writer, 'tickets', ticketId, actor.name);
}
