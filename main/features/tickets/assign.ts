import { In } from 'typeorm';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { may } from '../../../shared/domain/roles.ts';
import type { Priority } from '../../../shared/domain/vocabulary.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import type { Reader } from '../../store/store.ts';
import { staffTable } from '../staff/table.ts';
import type { Desk } from './desk.ts';
import { putPriority } from './priority.ts';
import { saveWork } from './save.ts';
import { refuseSecrets } from './secrets.ts';
import { ticketTable } from './table.ts';
import { note, openWork } from './work.ts';

/**
 * Gives tickets to an officer, or to nobody. All or none.
 * @returns how many changed, and who had each before, so that the screen can offer undo
 */
export async function assignTickets(
  desk: Desk,
  actor: Actor,
  input: { ids: string[]; assigneeId: string | null },
): Promise<{ changed: number; previous: { id: string; assigneeId: string | null }[] }> {
  return desk.kernel.store.write(async (writer) => {
    const name = await workerName(writer, input.assigneeId);
    const rows = await writer.find(ticketTable, {
      select: { id: true, assigneeId: true },
      where: { id: In([...new Set(input.ids)]) },
    });
    if (rows.length < new Set(input.ids).size) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
    const previous: { id: string; assigneeId: string | null }[] = [];
    for (const { id } of rows) {
      const work = await openWork(desk, writer, actor, id, null);
      previous.push({ id, assigneeId: work.ticket.assigneeId });
      work.ticket.assigneeId = input.assigneeId;
      note(work, 'assigned', ticketLine.assigned(name));
      await saveWork(work, { action: 'ticket.assign', summary: ticketLine.assigned(name) });
    }
    return { changed: rows.length, previous };
  });
}

/** @throws Refusal when the person is not active or may not work tickets */
async function workerName(reader: Reader, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const person = await reader.findOneBy(staffTable, { id });
  if (!person?.active || !may(person.role, 'work')) throw new Refusal('REFUSED', ticketRefusal.assigneeUnknown);
  return person.name;
}

/**
 * Sets one priority by hand for many tickets, each by its own kind of problem; those without one, or closed, are told.
 */
export async function bulkPriority(
  desk: Desk,
  actor: Actor,
  input: { ids: string[]; priority: Priority; reason: string },
): Promise<{ changed: number; refused: { number: string; why: string }[] }> {
  refuseSecrets({ reason: input.reason });
  return desk.kernel.store.write(async (writer) => {
    const rows = await writer.find(ticketTable, {
      where: { id: In([...new Set(input.ids)]) },
      order: { number: 'ASC' },
    });
    const refused: { number: string; why: string }[] = [];
    for (const { id, number, facts, closedAt } of rows) {
      if (closedAt !== null || facts === null) {
        refused.push({ number, why: (closedAt === null ? ticketRefusal.factsFirst : ticketRefusal.closed).id });
        continue;
      }
      const work = await openWork(desk, writer, actor, id, null);
      await putPriority(work, { ...facts, override: { priority: input.priority, reason: input.reason } });
      await saveWork(work, { action: 'ticket.bulkPriority', summary: `prioritas ${input.priority}` });
    }
    return { changed: rows.length - refused.length, refused };
  });
}
