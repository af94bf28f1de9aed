import { In } from 'typeorm';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { type Kernel, newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { fetchFile } from '../../tickets/service.ts';
import { identityOf } from '../parse/identity.ts';
import { kindOf, type Ourselves } from '../parse/kinds.ts';
import { cut, snippetOf } from '../parse/text.ts';
import {
  type MailAccountRow,
  type MailMessageRow,
  mailAccountTable,
  mailMessageTable,
  mailPartTable,
} from '../table.ts';
import { officeMark, ticketKey } from '../token.ts';
import type { Prepared } from './prepare.ts';

/**
 * Copies of what we sent: the same Message-ID and, byte for byte of what we wrote, the same letter. Somebody who only copied
 * the Message-ID wrote a message of his own.
 */
export async function ownCopies(
  kernel: Kernel,
  group: readonly Prepared[],
): Promise<ReadonlyMap<number, MailMessageRow>> {
  const ids = group.map(({ read }) => read.messageId).filter((id) => id !== '');
  const sent = await kernel.store.read((reader) =>
    reader.find(mailMessageTable, { where: { messageId: In(ids), direction: 'out' }, take: 100 }),
  );
  const copies = new Map<number, MailMessageRow>();
  for (const row of sent) {
    const bytes = await fetchFile(kernel.host.dataDir, row.rawSha256).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      // Our own copy is damaged: nothing can be compared with it, and the mailbox must be read all the same.
      kernel.log.warn('mail.ownCopy', { message: row.id });
      return null;
    });
    if (!bytes) continue;
    const identity = identityOf(bytes, row.at);
    for (const prepared of group) if (prepared.identity === identity) copies.set(prepared.uid, row);
  }
  return copies;
}

/** Addresses of all the office's mailboxes and the mark of its own messages. */
export async function ourselves(kernel: Kernel, writer: Writer): Promise<Ourselves> {
  const accounts = await writer.find(mailAccountTable, {
    select: { id: true, address: true, aliases: true },
    take: 100,
  });
  const addresses = accounts.flatMap(({ address, aliases }) => [address, ...aliases]);
  return { addresses: new Set(addresses.map((each) => each.toLowerCase())), mark: officeMark(await ticketKey(kernel)) };
}

export async function insertMessage(
  writer: Writer,
  account: MailAccountRow,
  prepared: Prepared,
  self: Ourselves,
  now: number,
): Promise<MailMessageRow> {
  const { read, parts, head } = prepared;
  const fromAddress = read.from.address.toLowerCase();
  const kind = kindOf(head, fromAddress, self);
  const row: MailMessageRow = {
    id: newId(),
    version: 1,
    accountId: account.id,
    direction: 'in',
    kind,
    state: kind === 'message' ? 'waiting' : 'kept',
    identity: prepared.identity,
    messageId: cut(read.messageId, 500),
    inReplyTo: cut(read.inReplyTo, 500),
    thread: read.thread,
    rawSha256: prepared.rawSha256,
    size: prepared.size,
    parse: read.parse,
    notices: read.notices.slice(0, 20),
    sender: read.from,
    fromAddress,
    recipients: read.to,
    cc: read.cc,
    replyTo: read.replyTo,
    subject: read.subject,
    snippet: snippetOf(read.text),
    body: read.text,
    bodyCut: read.textCut,
    htmlSha256: prepared.htmlSha256,
    remoteCount: read.remoteCount,
    files: parts.filter((part) => !part.inline).length,
    at: prepared.receivedAt,
    sentAtClaimed: read.sentAtClaimed,
    ticketId: null,
    entryId: null,
    joinedBy: null,
    suggestedTicketId: null,
    suggestedWhy: '',
    bounceOf: null,
    ignoredBecause: '',
    readAt: null,
    receivedAt: now,
  };
  await writer.insert(mailMessageTable, row);
  if (parts.length > 0)
    await writer.insert(
      mailPartTable,
      parts.map((part, position) => ({ id: newId(), messageRowId: row.id, position, attachmentId: null, ...part })),
    );
  return row;
}
