import { Refusal } from '../../../shared/domain/refusal.ts';
import { escalationRefusal } from '../../../shared/text/escalation-core.ts';
import { sendLine } from '../../../shared/text/mail-send.ts';
import type { Actor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import type { Reader, Writer } from '../../store/store.ts';
import {
  type LkppAddress,
  noticeText,
  postNotice,
  postToLkpp,
  wentByMail,
  withdrawLetters,
} from '../mail/send/service.ts';
import { addEntry, type Desk } from '../tickets/service.ts';
import { type AttachmentRow, type TicketRow, ticketTable } from '../tickets/table.ts';
import type { Going } from './channels.ts';
import { mailOf } from './mail-message.ts';
import { readGateway } from './settings.ts';
import type { EscalationRow } from './table.ts';

/** Where mail to LKPP goes and from which mailbox; null while the office has not set it up and sends by hand. */
export async function lkppAddress(reader: Reader): Promise<LkppAddress | null> {
  const { mailAddress, mailAccountId } = await readGateway(reader);
  return mailAddress === '' || mailAccountId === null ? null : { address: mailAddress, accountId: mailAccountId };
}

/**
 * Forwards a package to LKPP by mail and tells the user by mail that LKPP has the case, both in the write of the escalation
 * (SOP 003 step 10). The frozen package is the letter; nothing that it masks is attached.
 */
export async function forwardToLkpp(
  { desk, writer, actor, work, notice, entryId }: Going,
  row: EscalationRow,
  to: LkppAddress,
): Promise<void> {
  const { subject, text } = mailOf(row, []);
  const { ticket } = work;
  const files = row.package.files;
  await postToLkpp(desk, writer, actor, {
    ...to,
    ticket,
    subject,
    text,
    files,
    escalationId: row.id,
    entryId,
    clientKey: row.id,
  });
  if (ticket.reporterEmail === '') return;
  const body = notice || (await noticeText(writer, actor, ticket));
  const entry = await addEntry(desk, writer, actor, ticket.id, {
    kind: 'message',
    title: sendLine.lkppNotice,
    direction: 'out',
    channel: 'email',
    body,
    refId: row.id,
  });
  await postNotice(desk, writer, actor, {
    accountId: to.accountId,
    ticket,
    body,
    escalationId: row.id,
    entryId: entry.id,
    clientKey: newId(),
  });
}

type Word = { clientKey: string; entryId: string; title: string; body: string; files: readonly LetterFile[] };
type LetterFile = Pick<AttachmentRow, 'name' | 'mime' | 'size' | 'sha256'>;

/** What the office tells LKPP about an escalation that went by mail: it goes the same way, in the same thread. */
export async function writeToLkpp(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  row: EscalationRow,
  word: Word,
): Promise<void> {
  if (row.channel !== 'mail' || !(await wentByMail(writer, row.id))) return;
  const to = await lkppAddress(writer);
  const ticket: TicketRow | null = await writer.findOneBy(ticketTable, { id: row.ticketId });
  if (!to || !ticket) throw new Refusal('REFUSED', escalationRefusal.noLkppAddress);
  await postToLkpp(desk, writer, actor, {
    ...to,
    ticket,
    escalationId: row.id,
    subject: `Re: ${mailOf(row, []).subject}`,
    text: `${word.title}.\n\n${word.body}`.trim(),
    files: word.files,
    entryId: word.entryId,
    clientKey: word.clientKey,
  });
}

/** Takes back what has not left. @throws Refusal when LKPP may have it, or it is leaving this moment */
export async function withdrawMail(desk: Desk, writer: Writer, row: EscalationRow): Promise<void> {
  const left = await withdrawLetters(desk, writer, row.id);
  if (left === 'leaving') throw new Refusal('REFUSED', escalationRefusal.beingSent);
  if (left === 'gone') throw new Refusal('REFUSED', escalationRefusal.leftAlready);
}
