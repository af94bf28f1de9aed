import { sendProblem } from '../../../../../shared/text/mail-send.ts';
import { noDeadline } from '../../../../store/columns.ts';
import { ticketToken } from '../../../mail/service.ts';
import type { OutgoingMailRow } from '../../../mail/table.ts';
import type { TimelineRow } from '../../../tickets/table.ts';
import type { TicketRows } from '../ticket.ts';
import { ownAddress, ownName, signature } from './account.ts';
import { keepLetter } from './keep.ts';
import type { Post } from './post.ts';

const minute = 60_000;
type Change = Partial<OutgoingMailRow>;
const waits: Change = {
  sentAt: null,
  doneAt: null,
  committedAt: null,
  attempts: 0,
  copyState: 'waiting',
  copyTries: 0,
};

/** One notice in each state a mail may be in on its way, on tickets that are being worked. */
export async function troubles(post: Post, tickets: readonly TicketRows[]): Promise<void> {
  const { now } = post.world;
  const open = tickets.filter(({ ticket }) => ticket.closedAt === null && ticket.state !== 'new');
  const stories: { ago: number; words: string; change: Change; tries: [string, string][]; bounces?: true }[] = [
    {
      ago: 4 * minute,
      words: 'Permasalahan Bapak/Ibu sedang kami periksa bersama unit terkait. Mohon menunggu kabar berikutnya.',
      change: { ...waits, state: 'waiting', nextAttemptAt: now + 5 * minute },
      tries: [],
    },
    {
      ago: 95 * minute,
      words: 'Kami sudah meneruskan permasalahan ini. Kabar berikutnya kami kirim paling lambat besok.',
      change: {
        ...waits,
        state: 'uncertain',
        attempts: 1,
        committedAt: now - 94 * minute,
        nextAttemptAt: noDeadline,
        urgency: 1,
        problem: sendProblem.doubt,
      },
      tries: [['belum pasti', sendProblem.doubt]],
    },
    {
      ago: 180 * minute,
      words: 'Mohon periksa kembali berkas yang diunggah; ukuran terbesar mengikuti dokumen pemilihan.',
      change: {
        ...waits,
        state: 'actionNeeded',
        attempts: 3,
        nextAttemptAt: noDeadline,
        urgency: 1,
        problem: sendProblem.content('552 5.2.3 message content rejected'),
      },
      tries: [
        ['ditunda', sendProblem.busy('421 try again later')],
        ['ditunda', sendProblem.connection],
        ['ditolak', sendProblem.content('552 5.2.3 message content rejected')],
      ],
    },
    {
      ago: 26 * 60 * minute,
      words: 'Permasalahan Bapak/Ibu telah kami terima dan sedang dikerjakan.',
      change: { state: 'bounced', urgency: 1, problem: '' },
      tries: [],
      bounces: true,
    },
    {
      ago: 28 * 60 * minute,
      words: 'Surat ini dibatalkan sebelum terkirim.',
      change: {
        ...waits,
        state: 'cancelled',
        doneAt: now - 27 * 60 * minute,
        nextAttemptAt: noDeadline,
        copyState: 'none',
      },
      tries: [],
    },
  ];
  for (const [index, { ago, words, change, tries, bounces }] of stories.entries()) {
    const rows = open[index % open.length];
    if (rows === undefined) return;
    const at = Math.max(rows.ticket.receivedAt + minute, now - ago);
    const row = await notice(post, rows, at, words);
    const problem = bounces ? sendProblem.bounced(rows.ticket.reporterEmail) : (change.problem ?? '');
    Object.assign(row, change, { problem, heldUntil: at + 10_000 });
    if (change.committedAt === null || tries.length > 0) dropAttempts(post, row);
    for (const [number, [outcome, explanation]] of tries.entries())
      post.tried(row, Math.min(now, at + (number + 1) * 2 * minute), outcome, explanation);
    if (bounces) await bounce(post, rows, row, at + 40_000);
  }
}

function dropAttempts(post: Post, row: OutgoingMailRow): void {
  for (let index = post.attempts.length - 1; index >= 0; index -= 1)
    if (post.attempts[index]?.outgoingId === row.id) post.attempts.splice(index, 1);
}

async function notice(post: Post, rows: TicketRows, at: number, words: string): Promise<OutgoingMailRow> {
  const { ticket, timeline } = rows;
  const officer = post.random.pick(post.world.officers);
  const entry: TimelineRow = {
    id: post.random.id(at),
    ticketId: ticket.id,
    at,
    kind: 'message',
    byId: officer.id,
    byName: officer.name,
    direction: 'out',
    channel: 'email',
    title: 'Pemberitahuan kepada pengguna',
    body: words,
    changes: [],
    refId: null,
    clientKey: null,
  };
  timeline.push(entry);
  const thread = post.messages.filter(({ message }) => message.ticketId === ticket.id);
  const messageId = `${entry.id}@nusacontoh.example`;
  const kept = await keepLetter(
    post.kernel,
    post.random,
    {
      messageId,
      at,
      from: { name: ownName, address: ownAddress },
      to: [{ name: ticket.reporterName, address: ticket.reporterEmail }],
      subject: `Re: ${ticket.subject} ${ticketToken(post.key, ticket.number)}`,
      text: `Yth. ${ticket.reporterName},\n\n${words}\n\n${signature}`,
      references: thread.map(({ message }) => message.messageId),
    },
    {
      accountId: post.account.id,
      direction: 'out',
      state: 'filed',
      identity: `out:${messageId}`,
      ticketId: ticket.id,
      entryId: entry.id,
      readAt: at,
    },
  );
  post.messages.push(kept);
  return Object.assign(post.sent(kept.message, officer.id, officer.name), { purpose: 'notice' as const });
}

/** The server of the user says that nobody lives there. */
async function bounce(post: Post, { ticket }: TicketRows, row: OutgoingMailRow, at: number): Promise<void> {
  const about = post.messages.find(({ message }) => message.id === row.messageRowId)?.message;
  const kept = await keepLetter(
    post.kernel,
    post.random,
    {
      messageId: `${row.id}.kembali@contoh.example`,
      at,
      from: { name: 'Mail Delivery System', address: 'mailer-daemon@contoh.example' },
      to: [{ name: ownName, address: ownAddress }],
      subject: 'Undelivered Mail Returned to Sender',
      text: `This is the mail system at host mx.contoh.example.\n\n<${ticket.reporterEmail}>: 550 5.1.1 User unknown\n\nMessage-ID: <${about?.messageId ?? ''}>`,
      head: ['Auto-Submitted: auto-replied'],
    },
    {
      accountId: post.account.id,
      direction: 'in',
      kind: 'bounce',
      state: 'kept',
      bounceOf: row.messageRowId,
      ticketId: ticket.id,
      readAt: null,
    },
  );
  post.messages.push(kept);
}
