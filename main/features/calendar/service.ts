import type { z } from 'zod';
import type { calendarVersion } from '../../../shared/contract/calendar.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { accessText } from '../../../shared/text/access.ts';
import { calendarRefusals } from '../../../shared/text/calendar-refusals.ts';
import type { Actor } from '../../connection.ts';
import { announce, type Kernel, newId } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import { recomputeDeadlines } from '../tickets/recompute.ts';
import { changesOf } from './changes.ts';
import { type CalendarRow, calendarTable } from './table.ts';

export type CalendarVersion = z.infer<typeof calendarVersion>;
export type CalendarKind = CalendarRow['kind'];

/** A version as the contract gives it. */
export function versionOf({ createdName, ...row }: CalendarRow): CalendarVersion {
  return { ...row, createdBy: createdName };
}

/** The calendar of a kind that is in use. @throws Refusal when the office was not set up */
export async function currentCalendar(reader: Reader, kind: CalendarKind): Promise<CalendarRow> {
  const row = await reader.findOne(calendarTable, { where: { kind }, order: { version: 'DESC' } });
  if (!row) throw new Refusal('REFUSED', calendarRefusals.none);
  return row;
}

/**
 * Saves a new version of a calendar. Older versions stay for the figures of closed tickets; the deadlines of running
 * tickets are counted anew in the same write, each with its trace.
 * @param input.basedOn number of the version that was edited
 * @throws Refusal CONFLICT with `changed` when someone else saved a newer version, CalendarError when a running ticket
 * falls on a date without hours
 */
export function saveCalendar(
  kernel: Kernel,
  actor: Actor,
  input: { kind: CalendarKind; basedOn: number; document: Calendar; note: string },
): Promise<CalendarVersion> {
  requireKind(input.kind, input.document);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const current = await currentCalendar(writer, input.kind);
    if (current.version !== input.basedOn) {
      const changed = changesOf(input.document, current);
      throw new Refusal('CONFLICT', accessText.changedMeanwhile, { changed });
    }
    const version = current.version + 1;
    const row: CalendarRow = {
      id: newId(),
      kind: input.kind,
      version,
      document: { ...input.document, id: current.document.id, version },
      note: input.note,
      createdAt: kernel.clock.now(),
      createdName: actor.name,
    };
    await writer.insert(calendarTable, row);
    const moved = await recomputeDeadlines(kernel, writer, actor, input.kind);
    await writeAudit(kernel, writer, actor, {
      action: 'calendar.save',
      entity: 'calendar',
      entityId: row.id,
      summary: `${row.document.name} versi ${version}: ${input.note}; ${moved} tiket dihitung ulang`,
      before: { version: current.version },
      after: { version, note: input.note, movedTickets: moved },
    });
    announce(kernel, writer, 'calendar', row.id, actor.staffId);
    return versionOf(row);
  });
}

/** @throws Refusal when the document is another kind of calendar */
export function requireKind(kind: CalendarKind, document: Calendar): void {
  if (document.kind !== kind) throw new Refusal('REFUSED', calendarRefusals.otherKind);
}
