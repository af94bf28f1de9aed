import { In } from 'typeorm';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { programActor } from '../../../connection.ts';
import { announce, type Kernel, newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import { type Desk, fetchFile } from '../../tickets/service.ts';
import { settle } from '../file/settle.ts';
import { identityOf } from '../parse/identity.ts';
import { kindOf, type Ourselves } from '../parse/kinds.ts';
import { cut, snippetOf } from '../parse/text.ts';
import { proveSent } from '../send/proof.ts';
import {
  type MailAccountRow,
  type MailFolderRow,
  type MailMessageRow,
  mailAccountTable,
  mailFolderTable,
  mailMessageTable,
  mailPartTable,
  mailPlaceTable,
} from '../table.ts';
import { officeMark, ticketKey } from '../token.ts';
import type { Prepared } from './prepare.ts';

/** Which of the two cursors of a folder a group moves: what just came, or what lay there when Loket first looked. */
export type Stream = 'new' | 'import';

/**
 * Writes a group down: messages, where they were seen, what follows from them, and the cursor, all in one transaction. A
 * fault of ours in what follows must not keep mail out: the group is written without it and each message is tried by itself.
 * @param upTo UID up to which everything is done with
 * @param seen how many messages that were, the gone and the too old ones with them
 */
export async function keepGroup(
  desk: Desk,
  account: MailAccountRow,
  folderId: string,
  stream: Stream,
  group: readonly Prepared[],
  upTo: number,
  seen: number,
): Promise<void> {
  const { store, log } = desk.kernel;
  const copies = await ownCopies(desk.kernel, group);
  try {
    await store.write((writer) => write(desk, writer, account, folderId, stream, group, upTo, seen, copies, true));
  } catch (error) {
    if (isOutside(error)) throw error;
    log.warn('mail.group', { account: account.id, messages: group.length });
    const fresh = await store.write((writer) =>
      write(desk, writer, account, folderId, stream, group, upTo, seen, copies, false),
    );
    for (const { message, prepared } of fresh) {
      try {
        await store.write((writer) => settle(desk, writer, account, message, prepared));
      } catch (fault) {
        log.error('mail.settle', fault, { message: message.id });
        const notices = [...message.notices, 'notFiledByItself'];
        await store.write((writer) => writer.update(mailMessageTable, { id: message.id }, { notices }));
      }
    }
  }
}

/** The disk or the database itself, not one message. */
function isOutside(error: unknown): boolean {
  const driver = error instanceof Error ? (Reflect.get(error, 'driverError') ?? error) : error;
  const code: unknown = driver instanceof Error ? Reflect.get(driver, 'code') : undefined;
  return (
    typeof code === 'string' && /^(SQLITE_(FULL|BUSY|IOERR|READONLY|CORRUPT)|ENOSPC|EIO|ECONN|5[37]|08)/.test(code)
  );
}

async function write(
  desk: Desk,
  writer: Writer,
  account: MailAccountRow,
  folderId: string,
  stream: Stream,
  group: readonly Prepared[],
  upTo: number,
  seen: number,
  copies: ReadonlyMap<number, MailMessageRow>,
  withEffects: boolean,
): Promise<{ message: MailMessageRow; prepared: Prepared }[]> {
  const { kernel } = desk;
  await takeTurn(writer);
  const folder = await writer.findOneBy(mailFolderTable, { id: folderId });
  if (!folder) throw new Error(`Mail folder ${folderId} is gone.`);
  const self = await ourselves(kernel, writer);
  const cursor = stream === 'new' ? folder.lastUid : folder.importUid;
  const due = group.filter(({ uid }) => uid > cursor);
  const fresh: { message: MailMessageRow; prepared: Prepared }[] = [];
  for (const prepared of due) {
    const known =
      (await writer.findOneBy(mailMessageTable, { identity: prepared.identity })) ?? copies.get(prepared.uid);
    const message = known ?? (await insertMessage(writer, account, prepared, self, kernel.clock.now()));
    if (!(await writer.existsBy(mailPlaceTable, { folderId, uid: prepared.uid })))
      await writer.insert(mailPlaceTable, { id: newId(), folderId, uid: prepared.uid, messageRowId: message.id });
    if (known) {
      if (known.direction === 'out') await proveSent(kernel, writer, known.id);
      continue;
    }
    fresh.push({ message, prepared });
    if (withEffects) await settle(desk, writer, account, message, prepared);
    announce(kernel, writer, 'mail', message.id, null);
  }
  await moveCursor(writer, folder, stream, upTo, seen);
  if (fresh.length > 0)
    await writeAudit(kernel, writer, programActor, {
      action: 'mail.receive',
      entity: 'mailAccount',
      entityId: account.id,
      summary: `${fresh.length} e-mail diterima`,
      after: { messages: fresh.map(({ message }) => message.id), upTo, folder: folder.id },
    });
  return fresh;
}

async function moveCursor(writer: Writer, folder: MailFolderRow, stream: Stream, upTo: number, count: number) {
  if (stream === 'new') {
    if (upTo > folder.lastUid) await writer.update(mailFolderTable, { id: folder.id }, { lastUid: upTo });
    return;
  }
  if (upTo > folder.importUid)
    await writer.update(
      mailFolderTable,
      { id: folder.id },
      { importUid: upTo, importDone: Math.min(folder.importTotal, folder.importDone + count) },
    );
}

/**
 * Copies of what we sent: the same Message-ID and, byte for byte of what we wrote, the same letter. Somebody who only copied
 * the Message-ID wrote a message of his own.
 */
async function ownCopies(kernel: Kernel, group: readonly Prepared[]): Promise<ReadonlyMap<number, MailMessageRow>> {
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

async function insertMessage(
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
