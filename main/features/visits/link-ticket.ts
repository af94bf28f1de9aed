import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import { namelessVisitor, visitTimeline } from '../../../shared/text/visits.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Writer } from '../../store/store.ts';
import { ticketTable, timelineTable } from '../tickets/table.ts';
import { findVisit, getVisit, type Visit } from './queries.ts';
import { changeVisit } from './service.ts';
import type { VisitRow } from './table.ts';

/**
 * Links a visit to a ticket, or unlinks it (`ticketId` null). Both tickets concerned get a timeline entry; linking again
 * to the same ticket changes nothing.
 * @throws Refusal NOT_FOUND when visit or ticket does not exist
 */
export function linkTicket(kernel: Kernel, actor: Actor, id: string, ticketId: string | null): Promise<Visit> {
  return kernel.store.write(async (writer) => {
    const row = await findVisit(writer, id);
    if (row.ticketId === ticketId) return getVisit(writer, id);
    if (ticketId && !(await writer.existsBy(ticketTable, { id: ticketId }))) {
      throw new Refusal('NOT_FOUND', accessText.notFound);
    }
    const name = row.name || namelessVisitor.id;
    if (row.ticketId) {
      await writeEntry(kernel, writer, actor, row, row.ticketId, visitTimeline.unlinked(row.queueNumber, name), '');
    }
    if (ticketId) {
      const said = [row.purpose, row.description].filter(Boolean).join('\n\n').slice(0, 20_000);
      await writeEntry(kernel, writer, actor, row, ticketId, visitTimeline.linked(row.queueNumber, name), said);
    }
    await changeVisit(kernel, writer, actor, row, { ticketId }, 'visit.linkTicket', `Tautan tiket tamu ${name} diubah`);
    return getVisit(writer, id);
  });
}

async function writeEntry(
  kernel: Kernel,
  writer: Writer,
  actor: Actor,
  row: VisitRow,
  ticketId: string,
  title: string,
  body: string,
): Promise<void> {
  await writer.insert(timelineTable, {
    id: newId(),
    ticketId,
    at: kernel.clock.now(),
    kind: 'visit',
    byId: actor.staffId,
    byName: actor.name,
    direction: 'in',
    channel: 'walkIn',
    title,
    body,
    changes: [],
    refId: row.id,
    clientKey: null,
  });
  announce(kernel, writer, 'tickets', ticketId, actor.name);
}
