import type { z } from 'zod';
import type { newTicket } from '../../../shared/contract/tickets.ts';
import { selectProcedure } from '../../../shared/domain/procedure/selection.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { dayOf, isoFromDay } from '../../../shared/domain/time/zone.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import { noDeadline } from '../../store/columns.ts';
import type { Writer } from '../../store/store.ts';
import { takeTurn } from '../audit/service.ts';
import { callTable } from '../calls/table.ts';
import { readSelection } from '../office/settings.ts';
import { versionInForce } from '../procedures/service.ts';
import { visitTable } from '../visits/table.ts';
import { startRun } from './complete.ts';
import type { Desk } from './desk.ts';
import { requireContact } from './fields.ts';
import { putPriority, unranked } from './priority.ts';
import type { InForce } from './rules.ts';
import { saveWork } from './save.ts';
import { indexTicket } from './search-entry.ts';
import { refuseSecrets } from './secrets.ts';
import { type TicketRow, ticketTable } from './table.ts';
import { moveTally, nextNumber } from './tally.ts';
import { loadWork, note, type Work } from './work.ts';

export type CreateInput = z.output<typeof newTicket>;

/**
 * Makes a ticket and starts its SOP at the instant of receipt. The same `clientKey` again gives the first ticket.
 * @returns the ticket's id
 * @throws Refusal when the SOP is not in force or the time of receipt lies in the future; PriorityError
 */
export async function createTicket(desk: Desk, actor: Actor, input: CreateInput): Promise<string> {
  const { store } = desk.kernel;
  refuseSecrets({ subject: input.subject, description: input.description });
  return store.write((writer) => create(desk, writer, actor, input));
}

async function create(desk: Desk, writer: Writer, actor: Actor, input: CreateInput): Promise<string> {
  await takeTurn(writer);
  const twin = await writer.findOneBy(ticketTable, { clientKey: input.clientKey });
  if (twin) return twin.id;
  const now = desk.kernel.clock.now();
  const inForce = await desk.rules.inForce(writer);
  const receivedAt = input.receivedAt ?? now;
  if (receivedAt > now)
    throw new Refusal('REFUSED', ticketRefusal.receivedInFuture, {
      fields: [{ path: 'receivedAt', message: ticketRefusal.receivedInFuture }],
    });
  await requireContact(writer, input.contactId);
  const row = await insertTicket(writer, actor, input, inForce, receivedAt, now);
  const work = await loadWork(desk, writer, actor, row);
  note(work, 'created', ticketLine.created, {
    at: receivedAt,
    direction: 'in',
    channel: input.channel,
    body: input.description,
    refId: input.callId ?? input.visitId ?? null,
  });
  if (input.facts) await putPriority(work, input.facts);
  await startRun(work, await procedureFor(work, input), receivedAt, '');
  await linkOrigin(work, input);
  await saveWork(work, { action: 'ticket.create', summary: `dibuat: ${row.subject}` });
  await indexTicket(writer, work.ticket);
  return row.id;
}

async function insertTicket(
  writer: Writer,
  actor: Actor,
  input: CreateInput,
  inForce: InForce,
  receivedAt: number,
  now: number,
): Promise<TicketRow> {
  const { facts: _facts, assignToMe, callId: _call, visitId: _visit, procedureCode, ...given } = input;
  const year = isoFromDay(dayOf(receivedAt, inForce.profile.zone)).slice(0, 4);
  const number = `${year}-${String(await nextNumber(writer, `ticket-${year}`)).padStart(6, '0')}`;
  const row: TicketRow = {
    ...given,
    id: newId(),
    version: 1,
    number,
    state: 'new',
    holder: 'lpseHelpdesk',
    assigneeId: assignToMe ? actor.staffId : null,
    priority: null,
    priorityRank: unranked,
    problemCode: '',
    facts: null,
    decision: null,
    priorityTableId: null,
    prioritySetAt: null,
    justified: {},
    procedureCode: procedureCode ?? '',
    runId: null,
    stepRunId: null,
    stepLabel: '',
    receivedAt,
    dueAt: null,
    stepStartedAt: null,
    stepDueAt: null,
    nextDueAt: noDeadline,
    pausedSince: null,
    calendarId: inForce.counter.id,
    resolvedAt: null,
    solution: '',
    closerId: null,
    closedAt: null,
    rating: null,
    ratingComment: '',
    reopenCount: 0,
    createdBy: actor.staffId,
    createdAt: now,
    updatedAt: now,
  };
  await writer.insert(ticketTable, row);
  await moveTally(writer, null, row.state);
  return row;
}

/** The SOP asked for, or the one chosen by channel and kind of problem. */
async function procedureFor(work: Work, input: CreateInput): Promise<string> {
  const { writer, inForce, ticket } = work;
  const table = await work.desk.rules.table(writer, inForce.tableId);
  const category = table.rows.find((row) => row.code === ticket.problemCode)?.category ?? null;
  const { document } = await readSelection(writer);
  const chosen = selectProcedure(document, {
    channel: input.channel,
    category,
    problemCode: ticket.problemCode || null,
  });
  const versionId = await versionInForce(writer, input.procedureCode ?? chosen);
  if (!versionId)
    throw new Refusal('REFUSED', ticketRefusal.unknownProcedure, {
      fields: [{ path: 'procedureCode', message: ticketRefusal.unknownProcedure }],
    });
  return versionId;
}

/** The call or visit the ticket came from belongs to it from now on. A running call completes its line when it ends. */
async function linkOrigin(work: Work, input: CreateInput): Promise<void> {
  const { writer, ticket } = work;
  if (input.callId) {
    const { affected } = await writer.update(callTable, { id: input.callId }, { ticketId: ticket.id });
    if (!affected) throw new Refusal('NOT_FOUND', ticketRefusal.originGone);
    note(work, 'call', ticketLine.callLinked, { direction: 'in', channel: 'phone', refId: input.callId });
  }
  if (input.visitId) {
    const { affected } = await writer.update(visitTable, { id: input.visitId }, { ticketId: ticket.id });
    if (!affected) throw new Refusal('NOT_FOUND', ticketRefusal.originGone);
    note(work, 'visit', ticketLine.visitLinked, { direction: 'in', channel: 'walkIn', refId: input.visitId });
  }
}
