import { In } from 'typeorm';
import type { z } from 'zod';
import type { mailMessage, mailPart, mailRow } from '../../../shared/contract/mail.ts';
import type { Said } from '../../../shared/domain/refusal.ts';
import { sayMailNotice, sayMailSuggestion } from '../../../shared/text/mail-notices.ts';
import type { Reader } from '../../store/store.ts';
import { ticketTable } from '../tickets/table.ts';
import { programMime } from './file/attach.ts';
import { escalationsAnswered } from './send/lkpp-thread.ts';
import { viewOutgoing } from './send/view.ts';
import { type MailMessageRow, type MailPartRow, mailPartTable, outgoingMailTable } from './table.ts';

export type MailRow = z.infer<typeof mailRow>;
export type MailMessage = z.infer<typeof mailMessage>;
type Language = keyof Said;
type TicketRef = { id: string; number: string; subject: string };
type Named = { ref: TicketRef; isClosed: boolean };

/** What a list needs of a message: everything but its words, which may be long. */
export const listColumns = {
  id: true,
  accountId: true,
  direction: true,
  kind: true,
  state: true,
  sender: true,
  recipients: true,
  subject: true,
  snippet: true,
  at: true,
  files: true,
  parse: true,
  ticketId: true,
  suggestedTicketId: true,
  suggestedWhy: true,
  readAt: true,
} as const;
type Listed = Pick<MailMessageRow, keyof typeof listColumns>;

/** Lines of a list, with their tickets: one more query for any number. */
export async function viewRows(reader: Reader, rows: readonly Listed[], language: Language): Promise<MailRow[]> {
  const tickets = await ticketsOf(reader, rows);
  return rows.map((row) => viewRow(row, tickets, language));
}

async function ticketsOf(reader: Reader, rows: readonly Listed[]): Promise<ReadonlyMap<string, Named>> {
  const ids = new Set(rows.flatMap((row) => [row.ticketId, row.suggestedTicketId]).filter((id) => id !== null));
  if (ids.size === 0) return new Map();
  const found = await reader.find(ticketTable, {
    select: { id: true, number: true, subject: true, closedAt: true },
    where: { id: In([...ids]) },
  });
  return new Map(
    found.map(({ id, number, subject, closedAt }) => [
      id,
      { ref: { id, number, subject }, isClosed: closedAt !== null },
    ]),
  );
}

function viewRow(row: Listed, tickets: ReadonlyMap<string, Named>, language: Language): MailRow {
  const suggested = row.suggestedTicketId === null ? undefined : tickets.get(row.suggestedTicketId);
  // That the sender has an open ticket is no reason any more once it is closed.
  const isOffered = suggested && !(suggested.isClosed && row.suggestedWhy === 'sender');
  return {
    id: row.id,
    accountId: row.accountId,
    direction: row.direction,
    kind: row.kind,
    state: row.state,
    from: row.sender,
    to: row.recipients,
    subject: row.subject,
    snippet: row.snippet,
    at: row.at,
    files: row.files,
    parse: row.parse,
    ticket: (row.ticketId === null ? undefined : tickets.get(row.ticketId)?.ref) ?? null,
    suggestion: isOffered ? { ...suggested.ref, why: sayMailSuggestion(row.suggestedWhy, language) } : null,
    readAt: row.readAt,
  };
}

/** Messages with everything a screen shows of them, in a constant number of queries. */
export async function viewMessages(
  reader: Reader,
  rows: readonly MailMessageRow[],
  language: Language,
  now: number,
): Promise<MailMessage[]> {
  if (rows.length === 0) return [];
  const tickets = await ticketsOf(reader, rows);
  const ids = rows.map((row) => row.id);
  const parts = await reader.find(mailPartTable, {
    where: { messageRowId: In(ids) },
    order: { position: 'ASC' },
    take: 5_000,
  });
  const leaving = rows.some((row) => row.direction === 'out')
    ? await reader.findBy(outgoingMailTable, { messageRowId: In(ids) })
    : [];
  const outgoing = await viewOutgoing(reader, leaving, now);
  const escalations = await escalationsAnswered(reader, rows);
  return rows.map((row) => ({
    ...viewRow(row, tickets, language),
    escalationId: escalations.get(row.id) ?? null,
    cc: row.cc,
    replyTo: row.replyTo,
    sentAtClaimed: row.sentAtClaimed,
    text: row.body,
    textCut: row.bodyCut,
    hasHtml: row.htmlSha256 !== null,
    remoteCount: row.remoteCount,
    parts: parts
      .filter((part) => part.messageRowId === row.id)
      .slice(0, 200)
      .map(viewPart),
    notices: row.notices.map((notice) => sayMailNotice(notice, language)).slice(0, 30),
    joinedBy: row.joinedBy,
    size: row.size,
    ignoredBecause: row.ignoredBecause,
    outgoing: outgoing.find((each) => each.messageId === row.id) ?? null,
    version: row.version,
  }));
}

function viewPart(part: MailPartRow): z.infer<typeof mailPart> {
  const { id, name, mime, size, sha256, inline } = part;
  return { id, name, mime, size, sha256, inline, preview: previewOf(part) };
}

const mostPreview = 8 * 1024 * 1024;

/** What a preview may show: pictures that are pictures by their bytes, and plain text; never a program, page or drawing. */
function previewOf({ mime, size }: MailPartRow): 'image' | 'text' | 'none' {
  if (size === 0 || size > mostPreview || mime === programMime) return 'none';
  if (/^image\/(png|jpeg|gif|webp|bmp)$/.test(mime)) return 'image';
  return /^(text\/(plain|csv|calendar)|message\/(rfc822|delivery-status)|text\/rfc822-headers)$/.test(mime)
    ? 'text'
    : 'none';
}
