import type { Attachment, Email } from 'postal-mime';
import { type Field, fieldOf, messageIdsIn, ownMessageId, readHead, threadOf } from './headers.ts';
import type { Report } from './message.ts';

/**
 * What a delivery report says (RFC 3464), also in the manner of servers that only write a letter: every Message-ID in it may
 * be the one it speaks of; whose it is, the caller looks up.
 */
export function reportOf(head: readonly Field[], email: Email): Report | null {
  const status = email.attachments.find((part) => part.mimeType === 'message/delivery-status');
  const isReport = status !== undefined || /^multipart\/report/i.test(fieldOf(head, 'content-type'));
  const isOldManner =
    fieldOf(head, 'x-failed-recipients') !== '' || /^(mailer-daemon|postmaster)@/i.test(sender(email));
  if (!isReport && !isOldManner) return null;
  const words = status ? asText(status) : '';
  const about = new Set<string>();
  for (const part of email.attachments) {
    if (!/^(message\/(rfc822|global)|text\/rfc822-headers)/.test(part.mimeType)) continue;
    const id = ownMessageId(readHead(asBytes(part)));
    if (id) about.add(id);
  }
  for (const id of threadOf(head).thread) about.add(id);
  for (const id of messageIdsIn((email.text ?? '').slice(0, 50_000), 20)) about.add(id);
  for (const [, id = ''] of (email.text ?? '').slice(0, 50_000).matchAll(/^Message-ID:\s*<?([^<>\s]{1,500})>?\s*$/gim))
    about.add(id);
  return {
    about: [...about].slice(0, 50),
    failed: words === '' || /^action:\s*failed/im.test(words),
    status: /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(words)?.[1] ?? '',
  };
}

function sender(email: Email): string {
  return email.from?.address ?? '';
}

function asBytes(part: Attachment): Uint8Array {
  return typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
}

function asText(part: Attachment): string {
  return Buffer.from(asBytes(part)).toString('latin1').slice(0, 20_000);
}
