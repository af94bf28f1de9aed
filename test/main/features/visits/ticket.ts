import { randomUUID } from 'node:crypto';
import { priorityTableTable } from '../../../../main/features/priorities/table.ts';
import { indexRecord } from '../../../../main/features/search/service.ts';
import { type Decision, type TicketRow, ticketTable } from '../../../../main/features/tickets/table.ts';
import type { Kernel } from '../../../../main/kernel.ts';
import { noDeadline } from '../../../../main/store/columns.ts';

const decision: Decision = {
  priority: 'medium',
  urgency: 'urgent',
  impact: 'medium',
  because: [],
  respondBy: null,
  solveBy: null,
  escalateBy: null,
  tableLabel: '',
};

/** Puts a ticket straight into the database, for features that only look at tickets. */
export async function insertTicket(
  kernel: Kernel,
  { classified = false, ...fields }: Partial<TicketRow> & { classified?: boolean },
): Promise<string> {
  const id = randomUUID();
  const now = kernel.clock.now();
  await kernel.store.write(async (writer) => {
    const table = await writer.findOneBy(priorityTableTable, { status: 'inForce' });
    const classification = classified
      ? {
          priority: decision.priority,
          priorityRank: 2,
          problemCode: 'P01',
          decision,
          priorityTableId: table?.id ?? null,
        }
      : { priority: null, priorityRank: 4, problemCode: '', decision: null, priorityTableId: null };
    const ticket: TicketRow = {
      id,
      version: 1,
      number: `2026-${id.slice(0, 6)}`,
      channel: 'walkIn',
      ticketType: 'problem',
      subject: '',
      description: '',
      contactId: null,
      reporterName: '',
      reporterRole: 'supplier',
      reporterPhone: '',
      reporterEmail: '',
      organization: '',
      spseUserId: '',
      application: '',
      applicationVersion: '',
      errorCode: '',
      tenderCode: '',
      tenderName: '',
      packageCode: '',
      rupCode: '',
      workUnit: '',
      externalNumber: '',
      state: 'helpdeskAnalysis',
      holder: 'lpseHelpdesk',
      assigneeId: null,
      facts: null,
      prioritySetAt: null,
      justified: {},
      procedureCode: 'application-error',
      runId: null,
      stepRunId: null,
      stepLabel: '',
      receivedAt: now,
      dueAt: null,
      stepStartedAt: null,
      stepDueAt: null,
      nextDueAt: noDeadline,
      pausedSince: null,
      calendarId: null,
      resolvedAt: null,
      solution: '',
      closerId: null,
      closedAt: null,
      rating: null,
      ratingComment: '',
      reopenCount: 0,
      clientKey: randomUUID(),
      createdBy: null,
      createdAt: now,
      updatedAt: now,
      ...classification,
      ...fields,
    };
    await writer.insert(ticketTable, ticket);
    await indexRecord(writer, {
      kind: 'ticket',
      refId: id,
      at: now,
      past: ticket.closedAt !== null,
      title: ticket.subject,
      detail: '',
      words: ticket.description,
      codes: [ticket.number],
    });
  });
  return id;
}
