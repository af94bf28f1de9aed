import type { z } from 'zod';
import type { priorityFacts } from '../../../shared/contract/tickets.ts';
import { decidePriority } from '../../../shared/domain/priority/decide.ts';
import type { PriorityTable } from '../../../shared/domain/priority/table.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { becauseText } from '../../../shared/text/priority.ts';
import { ticketLine } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import type { Reader } from '../../store/store.ts';
import type { Desk } from './desk.ts';
import type { InForce } from './rules.ts';
import { saveWork } from './save.ts';
import type { Decision, TicketRow } from './table.ts';
import { note, openWork, requireOpen, type Work } from './work.ts';

export type FactsInput = z.infer<typeof priorityFacts>;

export const priorityRank = { high: 1, medium: 2, low: 3 } as const;
/** Rank of a ticket whose priority is not set yet: last. */
export const unranked = 4;

/** Decides by the table in force, in sentences. @throws PriorityError, CalendarError */
export async function decide(
  desk: Desk,
  reader: Reader,
  inForce: InForce,
  calendar: Calendar,
  facts: FactsInput,
  receivedAt: number,
): Promise<Decision> {
  const table = await desk.rules.table(reader, inForce.tableId);
  const decided = decidePriority(table, { ...facts, now: desk.kernel.clock.now(), receivedAt }, calendar);
  return {
    priority: decided.priority,
    urgency: decided.urgency,
    impact: decided.impact,
    because: decided.because
      .slice(0, 20)
      .map((ground) => ({ rule: ground.rule, text: becauseText(ground, inForce.profile.zone, 'id').slice(0, 500) })),
    respondBy: decided.respondBy,
    solveBy: decided.solveBy,
    escalateBy: decided.escalateBy,
    tableLabel: labelOf(table),
  };
}

function labelOf(table: PriorityTable): string {
  const mark = table.approved || table.title.includes('belum disahkan') ? '' : ' (contoh, belum disahkan)';
  return `${table.title}, revisi ${table.revision}${mark}`.slice(0, 200);
}

/** What a decision would be, without changing anything. */
export async function previewPriority(
  desk: Desk,
  input: { facts: FactsInput; receivedAt?: number },
): Promise<Decision> {
  return desk.kernel.store.read(async (reader) => {
    const inForce = await desk.rules.inForce(reader);
    const at = input.receivedAt ?? desk.kernel.clock.now();
    return decide(desk, reader, inForce, inForce.counter.document, input.facts, at);
  });
}

/** Puts a decision on a ticket in hand. A later change keeps start and pauses (peers.md §3.5 rule 5). */
export async function putPriority(work: Work, facts: FactsInput): Promise<void> {
  const { desk, writer, inForce, calendar, ticket } = work;
  const decision = await decide(desk, writer, inForce, calendar.document, facts, ticket.receivedAt);
  const before = ticket.priority;
  Object.assign(ticket, {
    facts,
    decision,
    priority: decision.priority,
    priorityRank: priorityRank[decision.priority],
    problemCode: facts.problemCode,
    priorityTableId: inForce.tableId,
    prioritySetAt: ticket.prioritySetAt ?? work.now,
  } satisfies Partial<TicketRow>);
  note(work, 'priority', ticketLine.priority(ticketLine.priorityWord[decision.priority]), {
    body: decision.because.map((ground) => ground.text).join('\n'),
    changes:
      before === null || before === decision.priority
        ? []
        : [
            {
              field: 'priority',
              before: ticketLine.priorityWord[before],
              after: ticketLine.priorityWord[decision.priority],
            },
          ],
  });
}

/** @throws Refusal CONFLICT, PriorityError */
export async function setPriority(
  desk: Desk,
  actor: Actor,
  input: { id: string; version: number; facts: FactsInput },
): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    requireOpen(work);
    await putPriority(work, input.facts);
    await saveWork(work, { action: 'ticket.setPriority', summary: `prioritas ${work.ticket.priority}` });
  });
}
