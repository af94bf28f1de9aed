import { In } from 'typeorm';
import type { Reader } from '../../../store/store.ts';
import { type MailMessageRow, mailMessageTable, type OutgoingMailRow, outgoingMailTable } from '../table.ts';

/** The escalation each incoming message answers, where its thread holds a letter of ours to LKPP; two queries for any number. */
export async function escalationsAnswered(
  reader: Reader,
  rows: readonly Pick<MailMessageRow, 'id' | 'direction' | 'inReplyTo' | 'thread' | 'ticketId'>[],
): Promise<ReadonlyMap<string, string>> {
  const incoming = rows.filter((row) => row.direction === 'in' && row.ticketId !== null);
  const found = new Map<string, string>();
  if (incoming.length === 0) return found;
  const letters = await lettersByThread(
    reader,
    incoming.flatMap((row) => [row.inReplyTo, ...row.thread]),
  );
  for (const row of incoming) {
    const letter = [row.inReplyTo, ...row.thread].map((id) => letters.get(id)).findLast((each) => each !== undefined);
    if (letter?.ticketId === row.ticketId && letter.escalationId) found.set(row.id, letter.escalationId);
  }
  return found;
}

/** Our letters to LKPP among these Message-IDs. */
async function lettersByThread(reader: Reader, messageIds: readonly string[]) {
  const ids = [...new Set(messageIds.filter(Boolean))].slice(0, 1_000);
  if (ids.length === 0) return new Map<string, OutgoingMailRow>();
  const ours = await reader.find(mailMessageTable, {
    select: { id: true, messageId: true },
    where: { messageId: In(ids), direction: 'out' },
    take: 1_000,
  });
  if (ours.length === 0) return new Map<string, OutgoingMailRow>();
  const letters = await reader.find(outgoingMailTable, {
    where: { messageRowId: In(ours.map((each) => each.id)), purpose: 'escalation' },
    order: { createdAt: 'ASC' },
    take: 1_000,
  });
  return new Map(
    letters.map((row) => [ours.find((each) => each.id === row.messageRowId)?.messageId ?? '', row] as const),
  );
}
