import { createHash } from 'node:crypto';
import type { Kernel } from '../../../kernel.ts';
import { cleanName, isProgram, keepFile, mimeOf } from '../../tickets/service.ts';
import { programMime } from '../file/attach.ts';
import { type Field, readHead } from '../parse/headers.ts';
import { identityOf } from '../parse/identity.ts';
import type { ReadMessage } from '../parse/message.ts';
import { rawMessage } from '../parse/read.ts';
import type { MailPartRow } from '../table.ts';
import type { Fetched } from './fetch.ts';

export type KeptPart = Pick<MailPartRow, 'name' | 'mime' | 'size' | 'sha256' | 'contentId' | 'inline'>;
/** A message that is read and on disk for good, ready to be written down. */
export type Prepared = Pick<Fetched, 'uid' | 'receivedAt'> & {
  identity: string;
  head: readonly Field[];
  read: Omit<ReadMessage, 'parts'>;
  rawSha256: string;
  size: number;
  htmlSha256: string | null;
  parts: KeptPart[];
};

/**
 * Opens a message in a thread of its own and keeps it, its HTML and its files in the content store.
 * @param place names the message where the server gave nothing of it
 * @throws when the disk does not take it; never for what the message holds
 */
export async function prepare(kernel: Kernel, message: Fetched, place: string): Promise<Prepared> {
  const { bytes, notice, uid, receivedAt } = message;
  const { dataDir } = kernel.host;
  const { parts, ...read } = notice === null ? await kernel.mail.reading.read(bytes) : rawMessage(bytes, notice);
  const rawSha256 = await keepFile(dataDir, bytes);
  const kept: KeptPart[] = [];
  for (const part of parts) {
    const name = cleanName(part.name);
    kept.push({
      name,
      mime: isProgram(name, part.bytes) ? programMime : trueMime(name, part.mime, part.bytes),
      size: part.bytes.length,
      sha256: await keepFile(dataDir, part.bytes),
      contentId: part.contentId,
      inline: part.inline,
    });
  }
  return {
    uid,
    receivedAt,
    identity:
      notice === 'notGiven'
        ? createHash('sha256').update(`place:${place}:${uid}`).digest('hex')
        : identityOf(bytes, receivedAt),
    head: readHead(bytes),
    read,
    rawSha256,
    size: bytes.length,
    htmlSha256: read.html === null ? null : await keepFile(dataDir, Buffer.from(read.html)),
    parts: kept,
  };
}

/** What a file is by its bytes; what it says of itself only where that opens nothing. */
function trueMime(name: string, said: string, bytes: Uint8Array): string {
  const found = mimeOf(name, bytes);
  if (found !== 'application/octet-stream') return found;
  return /^image\/|pdf$/.test(said) ? found : said;
}
