import { mailLine } from '../../../../shared/text/mail-core.ts';
import { programActor } from '../../../connection.ts';
import { newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import type { Desk } from '../../tickets/service.ts';
import type { Prepared } from '../receive/prepare.ts';
import { noteBounce, proveSent } from '../send/proof.ts';
import { type MailAccountRow, type MailMessageRow, mailMessageTable } from '../table.ts';
import { cluesFor, findByMessageIds } from './clues.ts';
import { decide } from './decide.ts';
import { ticketDraftOf } from './draft.ts';
import { fileMessage } from './filing.ts';
import { openTicket } from './open.ts';

/** Lets a message that is stored take effect, in the caller's write: proof, bounce, joining, suggestion. */
export async function settle(
  desk: Desk,
  writer: Writer,
  account: MailAccountRow,
  message: MailMessageRow,
  prepared: Prepared,
): Promise<void> {
  if (message.ticketId !== null) return;
  await proveWhatIsAnswered(desk, writer, message);
  if (message.kind === 'bounce' && (await settleBounce(desk, writer, message, prepared))) return;
  if (message.state !== 'waiting' && message.state !== 'kept') return;
  const decision = decide(await cluesFor(desk.kernel, writer, message));
  if (decision.do === 'file') {
    const notices = decision.side === 'stranger' ? [...message.notices, 'otherSender'] : message.notices;
    if (notices !== message.notices) await writer.update(mailMessageTable, { id: message.id }, { notices });
    await fileMessage(desk, writer, programActor, { ...message, notices }, decision.ticketId, {
      by: decision.by,
      effect: decision.side === 'user',
      title: decision.side === 'lkpp' ? mailLine.fromLkpp(message.subject) : undefined,
    });
  }
  if (decision.do === 'suggest')
    await writer.update(
      mailMessageTable,
      { id: message.id },
      { suggestedTicketId: decision.ticketId, suggestedWhy: decision.why },
    );
  if (decision.do === 'wait' && opensByItself(account, message)) await openByItself(desk, writer, message);
}

/** What our own copy or an answer refers to did leave us. */
async function proveWhatIsAnswered(desk: Desk, writer: Writer, message: MailMessageRow): Promise<void> {
  const own = message.kind === 'own' ? [message.messageId] : [];
  for (const row of await findByMessageIds(writer, [...own, ...message.thread]))
    if (row.direction === 'out' && row.id !== message.id) await proveSent(desk.kernel, writer, row.id);
}

/** Shows a bounce on the ticket it concerns. @returns false when it speaks of nothing we sent */
async function settleBounce(
  desk: Desk,
  writer: Writer,
  message: MailMessageRow,
  { read: { report } }: Prepared,
): Promise<boolean> {
  const about = await findByMessageIds(writer, report?.about ?? message.thread);
  const ours = about.find((row) => row.direction === 'out' && row.ticketId !== null);
  if (!ours?.ticketId) return false;
  const failed = report?.failed ?? true;
  await writer.update(mailMessageTable, { id: message.id }, { bounceOf: ours.id });
  if (failed) await noteBounce(desk.kernel, writer, ours.id, report?.status ?? '');
  else await proveSent(desk.kernel, writer, ours.id);
  await fileMessage(desk, writer, programActor, { ...message, bounceOf: ours.id }, ours.ticketId, {
    by: 'references',
    effect: false,
    title: failed ? mailLine.bounced : mailLine.delayed,
  });
  return true;
}

/** Only what came after the mailbox was set up: an office's old mail is no flood of tickets. */
function opensByItself(account: MailAccountRow, message: MailMessageRow): boolean {
  return (
    account.opensTickets && message.kind === 'message' && message.parse !== 'raw' && message.at >= account.createdAt
  );
}

async function openByItself(desk: Desk, writer: Writer, message: MailMessageRow): Promise<void> {
  const { subject = '', ...draft } = ticketDraftOf(message);
  await openTicket(desk, writer, programActor, message, {
    ...emptyTicket,
    ...draft,
    subject: subject || '(tanpa perihal)',
    clientKey: newId(),
    assignToMe: false,
  });
}

const emptyTicket = {
  description: '',
  ticketType: 'incident' as const,
  contactId: null,
  reporterName: '',
  reporterRole: 'other' as const,
  reporterPhone: '',
  reporterEmail: '',
  organization: '',
  spseUserId: '',
  application: 'SPSE',
  applicationVersion: '',
  errorCode: '',
  tenderCode: '',
  tenderName: '',
  packageCode: '',
  rupCode: '',
  workUnit: '',
  externalNumber: '',
};
