import { mailLine } from '../../../../shared/text/mail-core.ts';
import type { Actor } from '../../../connection.ts';
import { announce, newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { addEntry, type Desk, receiveByMail } from '../../tickets/service.ts';
import { type MailMessageRow, mailMessageTable } from '../table.ts';
import { attachParts, putUnder } from './attach.ts';

type JoinedBy = NonNullable<MailMessageRow['joinedBy']>;

/**
 * Puts a message on a ticket, inside the caller's write: its line on the timeline, its files, and (with `effect`) the step
 * of the user it answers, timed when the mailbox got it (SOP 003 step 5).
 */
export async function fileMessage(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  message: MailMessageRow,
  ticketId: string,
  how: { by: JoinedBy; effect: boolean; title?: string | undefined },
): Promise<MailMessageRow> {
  const entryId = newId();
  const { ids, left } = await attachParts(writer, message, ticketId);
  const entry = {
    id: entryId,
    at: message.at,
    title: (how.title ?? titleOf(message)).slice(0, 500),
    body: bodyFor(message),
    direction: message.kind === 'own' ? ('out' as const) : ('in' as const),
    channel: 'email' as const,
    byId: null,
    byName: (message.sender.name || message.sender.address).slice(0, 200),
    refId: message.id,
    changes: [],
    clientKey: null,
  };
  const received = how.effect && (await receiveByMail(desk, writer, actor, ticketId, message.at, entry));
  if (!received) await addEntry(desk, writer, actor, ticketId, { ...entry, kind: 'message' });
  await putUnder(writer, entryId, ids);
  await sayLeft(desk, writer, actor, message, ticketId, left);
  const filed = {
    state: 'filed' as const,
    ticketId,
    entryId,
    joinedBy: how.by,
    suggestedTicketId: null,
    suggestedWhy: '',
    ignoredBecause: '',
    version: message.version + 1,
  };
  await writer.update(mailMessageTable, { id: message.id }, filed);
  announce(desk.kernel, writer, 'mail', message.id, actor.staffId);
  return { ...message, ...filed };
}

/** Names on the timeline the files that did not come along. */
export async function sayLeft(
  desk: Desk,
  writer: Writer,
  actor: Actor,
  message: MailMessageRow,
  ticketId: string,
  left: readonly string[],
): Promise<void> {
  if (left.length === 0) return;
  const title = mailLine.filesLeft(left.join(', ')).slice(0, 500);
  await addEntry(desk, writer, actor, ticketId, { kind: 'note', title, refId: message.id });
}

function titleOf({ kind, subject }: MailMessageRow): string {
  if (kind === 'own') return mailLine.own(subject);
  if (kind === 'autoReply' || kind === 'list') return mailLine.automatic(subject);
  return mailLine.received(subject);
}

/** The words as the timeline takes them; the whole stands on the message. */
export function bodyFor({ body }: Pick<MailMessageRow, 'body'>): string {
  if (body.trim() === '') return mailLine.noWords;
  return body.length <= 19_900 ? body : `${body.slice(0, 19_900).toWellFormed()}\n${mailLine.more}`;
}
