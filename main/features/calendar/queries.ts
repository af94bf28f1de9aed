import type { z } from 'zod';
import type { calendarPreview } from '../../../shared/contract/calendar.ts';
import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import type { Kernel } from '../../kernel.ts';
import { noDeadline } from '../../store/columns.ts';
import { type MovedTicket, movedBy } from '../tickets/recompute.ts';
import { type CalendarKind, type CalendarVersion, currentCalendar, requireKind, versionOf } from './service.ts';
import { calendarTable } from './table.ts';

type Preview = z.infer<typeof calendarPreview>;
const mostVersions = 200;
const mostShown = 200;

/** The three calendars in use: working hours, counter hours, LKPP's hours. */
export function currentCalendars(kernel: Kernel): Promise<CalendarVersion[]> {
  return kernel.store.read(async (reader) => {
    const rows = [];
    for (const kind of ['work', 'counter', 'partner'] as const)
      rows.push(versionOf(await currentCalendar(reader, kind)));
    return rows;
  });
}

/** Who saved which version when, newest first. */
export async function calendarVersions(
  kernel: Kernel,
  kind: CalendarKind,
): Promise<Omit<CalendarVersion, 'document'>[]> {
  const rows = await kernel.store.read((reader) =>
    reader.find(calendarTable, {
      select: { id: true, kind: true, version: true, note: true, createdAt: true, createdName: true },
      where: { kind },
      order: { version: 'DESC' },
      take: mostVersions,
    }),
  );
  return rows.map(({ createdName, id, version, note, createdAt }) => ({
    id,
    kind,
    version,
    note,
    createdAt,
    createdBy: createdName,
  }));
}

/** Which running deadlines this calendar would move, the first ones by name; nothing is changed. */
export function previewCalendar(kernel: Kernel, kind: CalendarKind, document: Calendar): Promise<Preview> {
  requireKind(kind, document);
  return kernel.store.read(async (reader) => {
    const moved: Preview['moved'] = [];
    let total = 0;
    for await (const tickets of movedBy(reader, kind, document)) {
      total += tickets.length;
      moved.push(...tickets.slice(0, mostShown - moved.length).map(shown));
    }
    return { moved, total };
  });
}

/** The nearest deadline that moves: of what runs next, of the ticket, of its step. */
function shown({ ticketId, number, old, fresh }: MovedTicket): Preview['moved'][number] {
  const field = (['nextDueAt', 'dueAt', 'stepDueAt'] as const).find((each) => old[each] !== fresh[each]) ?? 'dueAt';
  return { ticketId, number, before: known(old[field]), after: known(fresh[field]) };
}

const known = (at: number | null): number | null => (at === noDeadline ? null : at);
