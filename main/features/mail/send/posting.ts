import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { composeInput } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Actor } from '../../../connection.ts';
import { announce, newId } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import type { Writer } from '../../../store/store.ts';
import { type Desk, fetchFile, keepFile, type Memory } from '../../tickets/service.ts';
import type { AttachmentRow } from '../../tickets/table.ts';
import {
  type MailAccountRow,
  type MailAddress,
  type MailMessageRow,
  type MailPartRow,
  mailMessageTable,
  mailPartTable,
  type OutgoingMailRow,
  outgoingMailTable,
} from '../table.ts';
import { compose } from './compose.ts';

export type ComposeInput = z.output<typeof composeInput>;
/** What the outbox remembers of how a message came about, for taking it back. */
export type KeptDraft = {
  typed: ComposeInput | null;
  /** What its SOP step changed; null where it completed none. */
  memory: Memory | null;
  /** Lines it wrote on the timeline. */
  entryIds: string[];
};

/** A message to send, before it is composed. */
export type Posting = {
  account: MailAccountRow;
  /** The office's mark, by which our own mail is known when it comes back. */
  mark: string;
  ticketId: string;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** All of it: what was typed, signature, quotation. */
  text: string;
  references: readonly string[];
  files: readonly File[];
};
type File = Pick<AttachmentRow, 'name' | 'mime' | 'size' | 'sha256'> & { attachmentId: string | null };

/** A message composed and kept: its bytes are on disk for good and will not change. */
export type Prepared = { message: MailMessageRow; parts: MailPartRow[] };

const mostBytes = 18 * 1024 * 1024;

/**
 * Composes a message and keeps its bytes, before the first attempt and before its rows.
 * @throws Refusal TOO_LARGE, UNAVAILABLE when a file on disk is damaged
 */
export async function prepare(desk: Desk, posting: Posting): Promise<Prepared> {
  const { kernel } = desk;
  const { account, files } = posting;
  if (files.reduce((sum, file) => sum + file.size, 0) > mostBytes) throw new Refusal('TOO_LARGE', sendRefusal.tooLarge);
  const at = kernel.clock.now();
  const messageId = `${randomUUID()}@${account.address.split('@').at(-1) ?? 'localhost'}`;
  const from = { name: account.senderName || account.name, address: account.address };
  const contents: { name: string; mime: string; bytes: Uint8Array }[] = [];
  for (const { name, mime, sha256 } of files)
    contents.push({ name, mime, bytes: await fetchFile(kernel.host.dataDir, sha256) });
  const { to, cc, subject, text, references, mark } = posting;
  const bytes = await compose({ from, to, cc, subject, text, messageId, references, at, mark, files: contents });
  const rawSha256 = await keepFile(kernel.host.dataDir, bytes);
  const id = newId();
  const message: MailMessageRow = {
    id,
    version: 1,
    accountId: account.id,
    direction: 'out',
    kind: 'message',
    state: 'filed',
    identity: `out:${messageId}`,
    messageId,
    inReplyTo: references.at(-1) ?? '',
    thread: [...references],
    rawSha256,
    size: bytes.length,
    parse: 'parsed',
    notices: [],
    sender: from,
    fromAddress: account.address.toLowerCase(),
    recipients: to,
    cc,
    replyTo: [],
    subject: subject.slice(0, 500),
    snippet: text.replace(/\s+/g, ' ').trim().slice(0, 300),
    body: text.slice(0, 200_000),
    bodyCut: text.length > 200_000,
    htmlSha256: null,
    remoteCount: 0,
    files: files.length,
    at,
    sentAtClaimed: at,
    ticketId: posting.ticketId,
    entryId: null,
    joinedBy: null,
    suggestedTicketId: null,
    suggestedWhy: '',
    bounceOf: null,
    ignoredBecause: '',
    readAt: at,
    receivedAt: at,
  };
  const parts = files.map((file, position) => ({
    id: newId(),
    messageRowId: id,
    position,
    name: file.name,
    mime: file.mime,
    size: file.size,
    sha256: file.sha256,
    contentId: '',
    inline: false,
    attachmentId: file.attachmentId,
  }));
  return { message, parts };
}

/** How a prepared message goes into the outbox. */
export type Posted = Pick<OutgoingMailRow, 'clientKey' | 'purpose' | 'heldUntil'> & {
  entryId: string;
  draft: KeptDraft;
  stepRunId?: string | null;
  escalationId?: string | null;
  bulkId?: string | null;
  copies: boolean;
};

/** The rows of a message that waits to leave. */
export function outgoingRow(actor: Actor, { message }: Prepared, posted: Posted): OutgoingMailRow {
  const byAddress = new Map(
    [...message.recipients, ...message.cc].map(({ address }) => [address.toLowerCase(), address]),
  );
  const { copies, entryId: _entry, ...rest } = posted;
  return {
    id: newId(),
    messageRowId: message.id,
    accountId: message.accountId,
    ticketId: message.ticketId ?? '',
    stepRunId: null,
    escalationId: null,
    bulkId: null,
    ...rest,
    recipients: [...byAddress.values()],
    state: 'held',
    attempts: 0,
    nextAttemptAt: posted.heldUntil,
    leasedUntil: null,
    lease: null,
    committedAt: null,
    problem: '',
    urgency: 0,
    createdAt: message.at,
    createdBy: actor.staffId,
    createdName: actor.name,
    sentAt: null,
    doneAt: null,
    copyState: copies ? 'waiting' : 'none',
    copyAt: noDeadline,
    copyTries: 0,
  };
}

/** Puts a prepared message into the outbox, inside the write of the change it tells of. */
export async function post(
  { kernel }: Desk,
  writer: Writer,
  actor: Actor,
  prepared: Prepared,
  posted: Posted,
): Promise<OutgoingMailRow> {
  const row = outgoingRow(actor, prepared, posted);
  await writer.insert(mailMessageTable, { ...prepared.message, entryId: posted.entryId });
  if (prepared.parts.length > 0) await writer.insert(mailPartTable, prepared.parts);
  await writer.insert(outgoingMailTable, row);
  announce(kernel, writer, 'mail', row.id, actor.staffId);
  return row;
}
