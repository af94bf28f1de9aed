import { createHash } from 'node:crypto';
import type { Kernel } from '../../../../kernel.ts';
import { readMessage } from '../../../mail/service.ts';
import type { MailMessageRow, MailPartRow } from '../../../mail/table.ts';
import { keepFile } from '../../../tickets/service.ts';
import type { Random } from '../random.ts';
import type { Letter } from './letter.ts';
import { bytesOf } from './letter.ts';

export type KeptMail = { message: MailMessageRow; parts: MailPartRow[] };
export type Standing = Partial<MailMessageRow> & Pick<MailMessageRow, 'accountId' | 'direction'>;

/** A letter on disk and as rows, read by the same reading that reads real mail. */
export async function keepLetter(
  kernel: Kernel,
  random: Random,
  letter: Letter,
  standing: Standing,
): Promise<KeptMail> {
  return keepBytes(kernel, random, bytesOf(letter), letter.at, standing);
}

/** The same for bytes that are no letter, e.g. one nobody can read. */
export async function keepBytes(
  kernel: Kernel,
  random: Random,
  bytes: Uint8Array,
  at: number,
  standing: Standing,
): Promise<KeptMail> {
  const { dataDir } = kernel.host;
  const read = await readMessage(bytes);
  const id = random.id(at);
  const parts: MailPartRow[] = [];
  for (const [position, each] of read.parts.entries())
    parts.push({
      id: random.id(at),
      messageRowId: id,
      position,
      name: each.name,
      mime: each.mime,
      size: each.bytes.length,
      sha256: await keepFile(dataDir, each.bytes),
      contentId: each.contentId,
      inline: each.inline,
      attachmentId: null,
    });
  const message: MailMessageRow = {
    id,
    version: 1,
    kind: 'message',
    state: 'waiting',
    identity: createHash('sha256').update(bytes).digest('hex'),
    messageId: read.messageId,
    inReplyTo: read.inReplyTo,
    thread: read.thread,
    rawSha256: await keepFile(dataDir, bytes),
    size: bytes.length,
    parse: read.parse,
    notices: read.notices,
    sender: read.from,
    fromAddress: read.from.address.toLowerCase(),
    recipients: read.to,
    cc: read.cc,
    replyTo: read.replyTo,
    subject: read.subject,
    snippet: read.text.replace(/\s+/g, ' ').trim().slice(0, 300),
    body: read.text,
    bodyCut: read.textCut,
    htmlSha256: read.html === null ? null : await keepFile(dataDir, Buffer.from(read.html)),
    remoteCount: read.remoteCount,
    files: parts.filter(({ inline }) => !inline).length,
    at,
    sentAtClaimed: read.sentAtClaimed,
    ticketId: null,
    entryId: null,
    joinedBy: null,
    suggestedTicketId: null,
    suggestedWhy: '',
    bounceOf: null,
    ignoredBecause: '',
    readAt: null,
    receivedAt: at,
    ...standing,
  };
  return { message, parts };
}
