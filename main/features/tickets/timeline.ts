import { LessThan } from 'typeorm';
import type { z } from 'zod';
import type { attachment } from '../../../shared/contract/common.ts';
import type { timelineEntry } from '../../../shared/contract/tickets.ts';
import type { Reader } from '../../store/store.ts';
import type { Desk } from './desk.ts';
import { type AttachmentRow, attachmentTable, type TimelineRow, timelineTable } from './table.ts';

export type TimelineEntry = z.infer<typeof timelineEntry>;

/** A file as the screen shows it. */
export function viewFile(row: AttachmentRow): z.infer<typeof attachment> {
  const { id, name, mime, size, sha256, at, byName } = row;
  return { id, name, mime, size, sha256, at, by: byName || null };
}

/** A line of the timeline with the files that came with it. */
export function viewEntry(row: TimelineRow, files: readonly AttachmentRow[]): TimelineEntry {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    by: row.byName,
    direction: row.direction,
    channel: row.channel,
    title: row.title,
    body: row.body,
    changes: row.changes,
    files: files.filter((file) => file.entryId === row.id && file.removedAt === null).map(viewFile),
    refId: row.refId,
  };
}

/** The newest lines of a ticket, newest first. */
export function newestEntries(reader: Reader, ticketId: string, take: number, before?: number): Promise<TimelineRow[]> {
  return reader.find(timelineTable, {
    where: before === undefined ? { ticketId } : { ticketId, at: LessThan(before) },
    order: { at: 'DESC', id: 'DESC' },
    take,
  });
}

/** An older page of the timeline. */
export async function pageOfTimeline(desk: Desk, input: { id: string; limit: number; before?: number }) {
  return desk.kernel.store.read(async (reader) => {
    const { page, more } = wholeInstants(
      await newestEntries(reader, input.id, input.limit + 1, input.before),
      input.limit,
    );
    const files = await filesOf(reader, input.id);
    return { items: page.map((row) => viewEntry(row, files)), more };
  });
}

/** Cuts a page so that lines of one instant stay together: the next page asks for what is older than the last line. */
export function wholeInstants(rows: readonly TimelineRow[], limit: number): { page: TimelineRow[]; more: boolean } {
  const page = rows.slice(0, limit);
  const next = rows[limit];
  if (!next) return { page, more: false };
  const whole = page.filter((row) => row.at !== next.at);
  return { page: whole.length > 0 ? whole : page, more: true };
}

export function filesOf(reader: Reader, ticketId: string): Promise<AttachmentRow[]> {
  return reader.find(attachmentTable, { where: { ticketId }, order: { at: 'ASC' }, take: 200 });
}
