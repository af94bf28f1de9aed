import { In, IsNull } from 'typeorm';
import { maxFileBytes } from '../../../../shared/contract/common.ts';
import { isSecretFileName } from '../../../../shared/domain/secrets/scan.ts';
import { newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { cleanName, isProgram } from '../../tickets/service.ts';
import { attachmentTable } from '../../tickets/table.ts';
import { type MailMessageRow, type MailPartRow, mailPartTable } from '../table.ts';

const mostFiles = 50;
/** Pictures inside the text smaller than this are logos and lines, not evidence. */
const smallPicture = 10 * 1024;

/**
 * Makes a message's files the ticket's own. What a ticket takes from nobody (programs, key files) stays with the message.
 * They are there before the line of the timeline is, since an SOP may ask for them: put them under it afterwards.
 * @returns the ticket's files, and the names of what stayed behind
 */
export async function attachParts(
  writer: Writer,
  message: MailMessageRow,
  ticketId: string,
): Promise<{ ids: string[]; left: string[] }> {
  const parts = await writer.find(mailPartTable, {
    where: { messageRowId: message.id },
    order: { position: 'ASC' },
    take: 200,
  });
  let there = await writer.countBy(attachmentTable, { ticketId, removedAt: IsNull() });
  const left: string[] = [];
  const ids: string[] = [];
  for (const part of parts) {
    if (part.inline && part.size < smallPicture) continue;
    if (there >= mostFiles || isRefused(part)) {
      left.push(part.name);
      continue;
    }
    const id = newId();
    await writer.insert(attachmentTable, {
      id,
      ticketId,
      entryId: null,
      name: cleanName(part.name),
      mime: part.mime,
      size: part.size,
      sha256: part.sha256,
      at: message.at,
      byName: (message.sender.name || message.sender.address).slice(0, 200),
      removedAt: null,
      clientKey: id,
    });
    await writer.update(mailPartTable, { id: part.id }, { attachmentId: id });
    ids.push(id);
    there += 1;
  }
  return { ids, left };
}

/** The line of the timeline that the files came with. */
export async function putUnder(writer: Writer, entryId: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await writer.update(attachmentTable, { id: In(ids) }, { entryId });
}

function isRefused({ name, mime, size }: MailPartRow): boolean {
  if (size === 0 || size > maxFileBytes) return true;
  return mime === programMime || isProgram(name, new Uint8Array()) || isSecretFileName(name);
}

/** How parts that are programs by their first bytes are kept (receive/keep.ts looked at them). */
export const programMime = 'application/x-program';

/** A message leaves a ticket: so do its files. */
export async function detachParts(writer: Writer, messageId: string, at: number): Promise<void> {
  const parts = await writer.find(mailPartTable, { where: { messageRowId: messageId }, take: 200 });
  for (const { id, attachmentId } of parts) {
    if (attachmentId === null) continue;
    await writer.update(attachmentTable, { id: attachmentId, removedAt: IsNull() }, { removedAt: at });
    await writer.update(mailPartTable, { id }, { attachmentId: null });
  }
}
