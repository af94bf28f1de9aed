import { In, IsNull } from 'typeorm';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Reader } from '../../../store/store.ts';
import type { TicketRow } from '../../tickets/table.ts';
import {
  type MailAccountRow,
  type MailAddress,
  type MailMessageRow,
  mailAccountTable,
  mailMessageTable,
  outgoingMailTable,
} from '../table.ts';
import { withoutTokens } from '../token.ts';
import { oneLine } from './compose.ts';
import { escalationsAnswered } from './lkpp-thread.ts';

const longestThread = 20;

/** The accounts of the office, those that may send first. */
export function accountsOf(reader: Reader): Promise<MailAccountRow[]> {
  return reader.find(mailAccountTable, {
    where: { removedAt: IsNull() },
    order: { state: 'ASC', createdAt: 'ASC', id: 'ASC' },
    take: 20,
  });
}

/** @throws Refusal when there is none, or it was removed */
export async function requireAccount(reader: Reader, id: string): Promise<MailAccountRow> {
  const row = await reader.findOneBy(mailAccountTable, { id, removedAt: IsNull() });
  if (!row) throw new Refusal('REFUSED', sendRefusal.accountGone);
  return row;
}

/** Every address that is the office's own, in lower case. */
export function ownAddresses(accounts: readonly MailAccountRow[]): Set<string> {
  return new Set(accounts.flatMap(({ address, aliases }) => [address, ...aliases]).map((each) => each.toLowerCase()));
}

/**
 * The message an answer speaks to: the named one, or else the newest of the user's on this ticket.
 * @throws Refusal NOT_FOUND when the named one is not on the ticket
 */
export async function answeredBy(reader: Reader, ticketId: string, id: string | null): Promise<MailMessageRow | null> {
  if (id !== null) {
    const named = await reader.findOneBy(mailMessageTable, { id, ticketId });
    if (!named) throw new Refusal('NOT_FOUND', sendRefusal.messageGone);
    return named;
  }
  const newest = await newestOfUser(reader, [ticketId]);
  return newest.get(ticketId) ?? null;
}

/** The newest message of the user on each ticket; what LKPP answered is not the user's. */
export async function newestOfUser(
  reader: Reader,
  ticketIds: readonly string[],
): Promise<ReadonlyMap<string, MailMessageRow>> {
  const rows = await reader.find(mailMessageTable, {
    where: { ticketId: In([...new Set(ticketIds)]), direction: 'in', kind: 'message' },
    order: { at: 'DESC', id: 'DESC' },
    take: 2_000,
  });
  const fromLkpp = await escalationsAnswered(reader, rows);
  const ofUsers = rows.filter((row) => !fromLkpp.has(row.id)).toReversed();
  return new Map(ofUsers.flatMap((row) => (row.ticketId === null ? [] : [[row.ticketId, row] as const])));
}

/** Message-IDs an answer refers to, oldest first; where nothing came in yet, our own last message goes on. */
export async function threadOf(reader: Reader, ticketId: string, answered: MailMessageRow | null): Promise<string[]> {
  return threadFrom(answered ?? (await ownLast(reader, ticketId)));
}

/** The thread of a message with the message itself as its end; a long one loses its middle. */
export function threadFrom(last: MailMessageRow | null): string[] {
  if (!last) return [];
  const before = new Set([...last.thread, last.inReplyTo].filter(Boolean));
  before.delete(last.messageId);
  const ids = [...before, last.messageId].filter(Boolean);
  return ids.length <= longestThread ? ids : [...ids.slice(0, 1), ...ids.slice(1 - longestThread)];
}

/** Our newest message on the ticket that was not withdrawn and did not go to LKPP. */
async function ownLast(reader: Reader, ticketId: string): Promise<MailMessageRow | null> {
  const rows = await reader.find(outgoingMailTable, {
    select: { id: true, messageRowId: true, state: true },
    where: { ticketId, escalationId: IsNull(), state: In(['held', 'waiting', 'sending', 'sent', 'uncertain']) },
    order: { createdAt: 'DESC' },
    take: 1,
  });
  return rows[0] ? reader.findOneBy(mailMessageTable, { id: rows[0].messageRowId }) : null;
}

/** Whom an answer goes to: Reply-To before From, never ourselves; the ticket's reporter where no mail came in. */
export function answerTo(answered: MailMessageRow | null, ticket: TicketRow, own: ReadonlySet<string>): MailAddress[] {
  const foreign = (list: readonly MailAddress[]) => list.filter((each) => isUsable(each, own));
  const reporter = { name: ticket.reporterName, address: ticket.reporterEmail };
  if (!answered) return foreign([reporter]);
  const asked = answered.direction === 'out' ? answered.recipients : answered.replyTo;
  for (const list of [asked, [answered.sender], [reporter]]) {
    const found = foreign(list);
    if (found.length > 0) return found.slice(0, 50);
  }
  return [];
}

/** Everyone else who had the answered message, for "answer all". */
export function alsoTo(answered: MailMessageRow | null, to: readonly MailAddress[], own: ReadonlySet<string>) {
  const taken = new Set(to.map(({ address }) => address.toLowerCase()));
  return (answered ? [...answered.recipients, ...answered.cc] : []).filter((each) => {
    const key = each.address.toLowerCase();
    if (!isUsable(each, own) || taken.has(key)) return false;
    taken.add(key);
    return true;
  });
}

const isUsable = ({ address }: MailAddress, own: ReadonlySet<string>) =>
  /^[^\s@<>]+@[^\s@<>]+$/.test(address) && !own.has(address.toLowerCase());

/** `Re: …` once, without older tokens, with the token that brings the answer back. */
export function subjectOf(subject: string, isAnswer: boolean, token: string): string {
  const bare = withoutTokens(oneLine(subject))
    .replace(/^(?:(?:re|fwd?|bls|balas|tr|aw)\s*(?:\[\d+\])?\s*:\s*)+/i, '')
    .slice(0, 200 - token.length - 5)
    .trim();
  return `${isAnswer ? 'Re: ' : ''}${bare} ${token}`.trim();
}

/** The subject as typed, with the ticket's token behind it when the officer took it away. */
export function withToken(subject: string, token: string): string {
  const line = oneLine(subject);
  return line.includes(token) ? line : `${withoutTokens(line)} ${token}`;
}
