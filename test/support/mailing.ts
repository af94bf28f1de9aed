import { randomUUID } from 'node:crypto';
import PostalMime from 'postal-mime';
import { deliverMail } from '../../main/features/mail/send/courier.ts';
import { type MailPace, usualMailPace } from '../../main/features/mail/send/pace.ts';
import {
  type MailAccountRow,
  type MailMessageRow,
  mailAccountTable,
  mailMessageTable,
} from '../../main/features/mail/table.ts';
import { createDesk } from '../../main/features/tickets/service.ts';
import type { Kernel } from '../../main/kernel.ts';
import { newId } from '../../main/kernel.ts';
import type { Smtp } from './mail/smtp.ts';
import type { Client } from './office.ts';

/** Quick enough for tests; waits as long as usual in the office's own time. */
export const quickPace: MailPace = {
  ...usualMailPace,
  partingMs: 300,
  limits: { connectMs: 3_000, greetingMs: 1_500, silenceMs: 2_000 },
};

type Server = Pick<Smtp, 'host' | 'port' | 'password'>;

/** A mailbox of the office that sends over the given server, without the wizard. */
export async function giveAccount(kernel: Kernel, smtp: Server, more: Partial<MailAccountRow> = {}) {
  const at = kernel.clock.now();
  const server = { host: smtp.host, port: smtp.port, security: 'none' as const, user: 'helpdesk' };
  const row: MailAccountRow = {
    id: newId(),
    version: 1,
    clientKey: newId(),
    name: 'Helpdesk',
    address: 'helpdesk@lpse.contoh.test',
    senderName: 'Helpdesk LPSE Kota Contoh',
    aliases: ['lpse@contoh.test'],
    imap: { ...server, port: 143 },
    smtp: server,
    auth: 'password',
    oauth: null,
    folder: 'INBOX',
    sentFolder: '',
    readFrom: null,
    pollMinutes: 2,
    signature: '',
    opensTickets: false,
    state: 'active',
    pausedBecause: '',
    removedAt: null,
    createdAt: at,
    updatedAt: at,
    ...more,
  };
  await kernel.store.write((writer) => writer.insert(mailAccountTable, row));
  await kernel.host.secrets.set(`mail-${row.id}-password`, smtp.password);
  return row;
}

/** A message of the user that stands on a ticket, as if the mailbox had brought it. */
export async function giveMessage(
  kernel: Kernel,
  account: MailAccountRow,
  ticketId: string,
  more: Partial<MailMessageRow> = {},
): Promise<MailMessageRow> {
  const at = kernel.clock.now();
  const row: MailMessageRow = {
    id: newId(),
    version: 1,
    accountId: account.id,
    direction: 'in',
    kind: 'message',
    state: 'filed',
    identity: randomUUID(),
    messageId: 'tanya-1@penyedia.contoh.test',
    inReplyTo: '',
    thread: [],
    rawSha256: '0'.repeat(64),
    size: 100,
    parse: 'parsed',
    notices: [],
    sender: { name: 'Budi Penyedia', address: 'budi@penyedia.contoh.test' },
    fromAddress: 'budi@penyedia.contoh.test',
    recipients: [{ name: '', address: account.address }],
    cc: [],
    replyTo: [],
    subject: 'Gagal unggah dokumen penawaran',
    snippet: '',
    body: 'Selamat pagi,\nunggah dokumen penawaran selalu gagal.',
    bodyCut: false,
    htmlSha256: null,
    remoteCount: 0,
    files: 0,
    at,
    sentAtClaimed: at,
    ticketId,
    entryId: null,
    joinedBy: 'opened',
    suggestedTicketId: null,
    suggestedWhy: '',
    bounceOf: null,
    ignoredBecause: '',
    readAt: null,
    receivedAt: at,
    ...more,
  };
  await kernel.store.write((writer) => writer.insert(mailMessageTable, row));
  return row;
}

/** Works the outbox of mail once, as the job does. */
export function deliver(kernel: Kernel, pace = quickPace): Promise<number> {
  return deliverMail(createDesk(kernel), new AbortController().signal, pace);
}

type Compose = Parameters<Client['mail']['send']>[0];
/** What the composer sends when the officer only presses "Kirim" on a draft. */
export async function compose(client: Client, ticketId: string, more: Partial<Compose> = {}): Promise<Compose> {
  const purpose = more.purpose ?? 'reply';
  const draft = await client.mail.draft({ ticketId, purpose });
  const ticket = await client.tickets.get({ id: ticketId });
  return {
    clientKey: randomUUID(),
    ticketId,
    ticketVersion: ticket.version,
    accountId: draft.accountId ?? '',
    purpose,
    inReplyTo: draft.inReplyTo,
    to: draft.to.map((each) => each.address),
    subject: draft.subject,
    body: draft.body.trim() || 'Mohon dicoba lagi.',
    keys: draft.keys,
    ...more,
  };
}

/** A message as a mail program reads it. */
export const readMail = (bytes: Uint8Array) => PostalMime.parse(bytes);
