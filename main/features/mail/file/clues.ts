import { In, IsNull, Not } from 'typeorm';
import type { Kernel } from '../../../kernel.ts';
import type { Reader, Writer } from '../../../store/store.ts';
import { type TicketRow, ticketTable } from '../../tickets/table.ts';
import { type MailMessageRow, mailMessageTable, outgoingMailTable } from '../table.ts';
import { ticketKey, ticketsNamed } from '../token.ts';
import type { Candidate, Clues } from './decide.ts';

type Incoming = Pick<MailMessageRow, 'id' | 'kind' | 'thread' | 'subject' | 'fromAddress' | 'replyTo'>;

/** Looks up everything that speaks for a ticket. */
export async function cluesFor(kernel: Kernel, writer: Writer, message: Incoming): Promise<Clues> {
  const answered = await answeredBy(writer, message);
  const named = ticketsNamed(await ticketKey(kernel), message.subject);
  const hasMark = (number: string) =>
    new RegExp(`${number}\\s*[^\\sa-z0-9]{1,2}\\s*[a-z0-9]{6}\\b`, 'i').test(message.subject);
  const unproven = named.filter((each) => !each.proven).map((each) => each.number);
  const ofNumber = async (list: readonly string[]) => {
    const number = list[0];
    const ticket = number ? await writer.findOneBy(ticketTable, { number }) : null;
    return ticket ? candidate(writer, message, ticket) : null;
  };
  const ticket = answered?.ticketId ? await writer.findOneBy(ticketTable, { id: answered.ticketId }) : null;
  return {
    kind: message.kind,
    byReference: ticket ? await candidate(writer, message, ticket) : null,
    byToken: await ofNumber(named.filter((each) => each.proven).map((each) => each.number)),
    byForgedToken: await ofNumber(unproven.filter(hasMark)),
    byNumber: await ofNumber(unproven.filter((number) => !hasMark(number))),
    bySender: message.kind === 'message' ? await openTicketOf(writer, message) : null,
  };
}

/** The newest message of its thread that belongs to a ticket. */
async function answeredBy(reader: Reader, { id, thread }: Incoming): Promise<MailMessageRow | null> {
  const known = await findByMessageIds(reader, thread);
  const filed = known.filter((row) => row.ticketId !== null && row.id !== id);
  for (const messageId of thread.toReversed()) {
    const row = filed.find((one) => one.messageId === messageId);
    if (row) return row;
  }
  return null;
}

/** Stored messages with these Message-IDs; ours first, since a stranger may have copied one. */
export async function findByMessageIds(reader: Reader, ids: readonly string[]): Promise<MailMessageRow[]> {
  const wanted = ids.filter((id) => id !== '').slice(-50);
  if (wanted.length === 0) return [];
  const rows = await reader.find(mailMessageTable, { where: { messageId: In(wanted) }, take: 200 });
  return rows.sort((a, b) => Number(b.direction === 'out') - Number(a.direction === 'out'));
}

async function candidate(reader: Reader, message: Incoming, ticket: TicketRow): Promise<Candidate> {
  return {
    ticketId: ticket.id,
    closed: ticket.closedAt !== null,
    side: await sideOf(reader, ticket, message),
  };
}

/** Who the sender is on this ticket; what answers our letter to LKPP is LKPP's, from whichever of its addresses. */
export async function sideOf(reader: Reader, ticket: TicketRow, message: Incoming): Promise<Candidate['side']> {
  const rows = await reader.find(mailMessageTable, {
    select: { id: true, direction: true, messageId: true, fromAddress: true, recipients: true, cc: true },
    where: { ticketId: ticket.id },
    order: { at: 'DESC' },
    take: 200,
  });
  const letters = await reader.find(outgoingMailTable, {
    select: { id: true, messageRowId: true },
    where: { ticketId: ticket.id, purpose: 'escalation' },
    take: 100,
  });
  const toLkpp = new Set(letters.map((letter) => letter.messageRowId));
  const address = message.fromAddress;
  const isTo = (row: (typeof rows)[number]) =>
    address !== '' && [...row.recipients, ...row.cc].some((to) => to.address.toLowerCase() === address);
  const isUser = address !== '' && ticket.reporterEmail.toLowerCase() === address;
  const isLkpp = rows.some(
    (row) => toLkpp.has(row.id) && (isTo(row) || (row.messageId !== '' && message.thread.includes(row.messageId))),
  );
  if (isLkpp && !isUser) return 'lkpp';
  const isKnown = rows.some((row) => {
    if (row.id === message.id || toLkpp.has(row.id)) return false;
    return row.direction === 'in' ? address !== '' && row.fromAddress === address : isTo(row);
  });
  return isUser || isKnown ? 'user' : 'stranger';
}

/** The newest open ticket whose reporter has this address; also by what was filed before. */
export async function openTicketOf(reader: Reader, message: Incoming): Promise<Candidate | null> {
  const { fromAddress } = message;
  if (fromAddress === '') return null;
  const found = await reader
    .createQueryBuilder(ticketTable, 't')
    .where('lower(t.reporterEmail) = :address', { address: fromAddress })
    .andWhere('t.closedAt IS NULL')
    .orderBy('t.receivedAt', 'DESC')
    .limit(1)
    .getOne();
  if (found) return { ticketId: found.id, closed: false, side: 'user' };
  const earlier = await reader.find(mailMessageTable, {
    select: { id: true, ticketId: true },
    where: { fromAddress, ticketId: Not(IsNull()) },
    order: { at: 'DESC' },
    take: 20,
  });
  const ids = [...new Set(earlier.map((row) => row.ticketId).filter((id) => id !== null))];
  const open = ids.length > 0 ? await reader.findOneBy(ticketTable, { id: In(ids), closedAt: IsNull() }) : null;
  return open ? { ticketId: open.id, closed: false, side: 'user' } : null;
}
