import { In } from 'typeorm';
import { fillTemplate } from '../../../../shared/text/fill-template.ts';
import { sendLine } from '../../../../shared/text/mail-send.ts';
import type { Actor } from '../../../connection.ts';
import type { Reader, Writer } from '../../../store/store.ts';
import { templateTable } from '../../knowledge/table.ts';
import { readProfile } from '../../office/settings.ts';
import type { Desk } from '../../tickets/service.ts';
import type { AttachmentRow, TicketRow } from '../../tickets/table.ts';
import { type MailMessageRow, mailMessageTable, type OutgoingMailRow, outgoingMailTable } from '../table.ts';
import { officeMark, ticketKey, ticketToken } from '../token.ts';
import { belowText } from './below.ts';
import { cancelRows } from './hand.ts';
import { holdMs } from './pace.ts';
import { post, prepare } from './posting.ts';
import {
  accountsOf,
  answeredBy,
  answerTo,
  ownAddresses,
  requireAccount,
  subjectOf,
  threadFrom,
  withToken,
} from './thread.ts';

/** The way to LKPP by mail: its address and the account the office writes from. */
export type LkppAddress = { accountId: string; address: string };
type LkppLetter = LkppAddress & {
  escalationId: string;
  ticket: TicketRow;
  subject: string;
  text: string;
  files: readonly Pick<AttachmentRow, 'name' | 'mime' | 'size' | 'sha256'>[];
  /** The line of the timeline that tells of it. */
  entryId: string;
  /** Makes the same letter twice one. */
  clientKey: string;
};

/** A letter to LKPP about an escalation, in the write of the change it tells of; it goes on in the thread LKPP answered in. */
export async function postToLkpp(desk: Desk, writer: Writer, actor: Actor, letter: LkppLetter): Promise<void> {
  const account = await requireAccount(writer, letter.accountId);
  const { document: profile } = await readProfile(writer);
  const key = await ticketKey(desk.kernel);
  const last = await lastWithLkpp(writer, letter.escalationId, letter.ticket.id);
  const own = ownAddresses(await accountsOf(writer));
  const answered = last?.direction === 'in' ? answerTo(last, letter.ticket, own) : [];
  const prepared = await prepare(desk, {
    account,
    mark: officeMark(key),
    ticketId: letter.ticket.id,
    to: answered.length > 0 ? answered : [{ name: 'Helpdesk LKPP', address: letter.address }],
    cc: [],
    subject: withToken(letter.subject, ticketToken(key, letter.ticket.number)),
    text: `${letter.text.trimEnd()}\n\n${belowText(profile, account, null)}\n`,
    references: threadFrom(last),
    files: letter.files.map(({ name, mime, size, sha256 }) => ({ attachmentId: null, name, mime, size, sha256 })),
  });
  await post(desk, writer, actor, prepared, {
    clientKey: letter.clientKey,
    purpose: 'escalation',
    heldUntil: desk.kernel.clock.now() + holdMs,
    entryId: letter.entryId,
    draft: { typed: null, memory: null, entryIds: [letter.entryId] },
    escalationId: letter.escalationId,
    copies: account.sentFolder !== '',
  });
}

type Notice = {
  accountId: string;
  escalationId: string;
  ticket: TicketRow;
  body: string;
  entryId: string;
  clientKey: string;
};

/** Tells the user by mail that LKPP has the case (SOP 003 step 10), in the thread of their own message. */
export async function postNotice(desk: Desk, writer: Writer, actor: Actor, notice: Notice): Promise<void> {
  const { ticket } = notice;
  const account = await requireAccount(writer, notice.accountId);
  const { document: profile } = await readProfile(writer);
  const key = await ticketKey(desk.kernel);
  const answered = await answeredBy(writer, ticket.id, null);
  const token = ticketToken(key, ticket.number);
  const prepared = await prepare(desk, {
    account,
    mark: officeMark(key),
    ticketId: ticket.id,
    to: [{ name: ticket.reporterName, address: ticket.reporterEmail }],
    cc: [],
    subject: subjectOf(answered?.subject || ticket.subject, answered !== null, token),
    text: `${notice.body.trimEnd()}\n\n${belowText(profile, account, null)}\n`,
    references: threadFrom(answered),
    files: [],
  });
  await post(desk, writer, actor, prepared, {
    clientKey: notice.clientKey,
    purpose: 'notice',
    heldUntil: desk.kernel.clock.now() + holdMs,
    entryId: notice.entryId,
    draft: { typed: null, memory: null, entryIds: [notice.entryId] },
    escalationId: notice.escalationId,
    copies: account.sentFolder !== '',
  });
}

/** The words of such a notice when the officer wrote none: the office's template, else a plain sentence. */
export async function noticeText(reader: Reader, actor: Actor, ticket: TicketRow): Promise<string> {
  const template = await reader.findOne(templateTable, {
    where: { use: 'escalated', active: true },
    order: { name: 'ASC', id: 'ASC' },
  });
  const { document: profile } = await readProfile(reader);
  const values = {
    nama: ticket.reporterName,
    nomor: ticket.number,
    judul: ticket.subject,
    kantor: profile.name,
    petugas: actor.name,
  };
  return template ? fillTemplate(template.body, values).text : sendLine.atLkpp(ticket.reporterName, ticket.number);
}

/** Our letters of an escalation to LKPP, oldest first. */
function lettersOf(reader: Reader, escalationId: string): Promise<OutgoingMailRow[]> {
  return reader.find(outgoingMailTable, {
    where: { escalationId, purpose: 'escalation' },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: 200,
  });
}

/** Whether an escalation went, or will go, by mail from here. */
export async function wentByMail(reader: Reader, escalationId: string): Promise<boolean> {
  return (await lettersOf(reader, escalationId)).length > 0;
}

/** The newest message of the correspondence with LKPP: what came from there as an answer, or our own last letter. */
async function lastWithLkpp(reader: Reader, escalationId: string, ticketId: string): Promise<MailMessageRow | null> {
  const letters = await lettersOf(reader, escalationId);
  if (letters.length === 0) return null;
  const own = await reader.find(mailMessageTable, {
    where: { id: In(letters.map((row) => row.messageRowId)) },
    order: { at: 'ASC', id: 'ASC' },
  });
  const ids = new Set(own.map((row) => row.messageId));
  const came = await reader.find(mailMessageTable, {
    where: { ticketId, direction: 'in', kind: 'message' },
    order: { at: 'DESC', id: 'DESC' },
    take: 50,
  });
  const answer = came.find((row) => [row.inReplyTo, ...row.thread].some((id) => ids.has(id)));
  return answer ?? own.at(-1) ?? null;
}

/** How far the letters of an escalation are, for withdrawing it: nothing left, something is leaving now, or LKPP may have it. */
export type Left = 'nothing' | 'leaving' | 'gone';

/** Withdraws what has not begun to leave of an escalation's letters and notices. @returns how far they were; other than `nothing` changes nothing */
export async function withdrawLetters(desk: Desk, writer: Writer, escalationId: string): Promise<Left> {
  const rows = await writer.find(outgoingMailTable, { where: { escalationId }, take: 200 });
  const letters = rows.filter((row) => row.purpose === 'escalation');
  if (letters.some((row) => row.sentAt !== null || row.state === 'uncertain')) return 'gone';
  if (letters.some((row) => row.state === 'sending')) return 'leaving';
  const open = rows.filter((row) => row.doneAt === null && ['held', 'waiting', 'actionNeeded'].includes(row.state));
  await cancelRows(desk, writer, open);
  return 'nothing';
}
