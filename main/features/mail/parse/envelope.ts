import { addressParser, decodeWords } from 'postal-mime';
import { maskSecrets } from '../../../../shared/domain/secrets/scan.ts';
import type { MailAddress } from '../table.ts';
import { type Field, fieldOf, ownMessageId, threadOf } from './headers.ts';
import { limits } from './limits.ts';
import { cut, tidy, tidyLine } from './text.ts';

/** Who wrote to whom about what, from the head alone. */
export type Envelope = {
  messageId: string;
  inReplyTo: string;
  thread: string[];
  from: MailAddress;
  to: MailAddress[];
  cc: MailAddress[];
  replyTo: MailAddress[];
  subject: string;
  /** As the sender's program claims; null when it cannot be read. */
  sentAtClaimed: number | null;
};

export function envelopeOf(head: readonly Field[]): Envelope {
  const list = (key: string) => addressesIn(head.filter((field) => field.key === key).map(({ value }) => value));
  const { inReplyTo, thread } = threadOf(head);
  const [from = { name: '', address: '' }] = [...list('from'), ...list('sender')];
  return {
    messageId: tidy(ownMessageId(head)),
    inReplyTo: tidy(inReplyTo),
    thread: thread.map(tidy),
    from,
    to: list('to'),
    cc: list('cc'),
    replyTo: list('reply-to'),
    subject: cut(maskSecrets(tidyLine(words(fieldOf(head, 'subject')), 450)), 500),
    sentAtClaimed: instantOf(fieldOf(head, 'date')),
  };
}

function addressesIn(values: readonly string[]): MailAddress[] {
  const found: MailAddress[] = [];
  for (const value of values) {
    for (const each of parsed(unicode(value))) {
      if (found.length >= limits.addresses) return found;
      const address = tidyLine(each.address ?? '', 320).replace(/\s/g, '');
      const name = tidyLine(each.name ?? '', 200);
      if (address !== '' || name !== '') found.push({ name: name === address ? '' : name, address });
    }
  }
  return found;
}

function parsed(value: string): readonly { name?: string | undefined; address?: string | undefined }[] {
  try {
    return addressParser(value, { flatten: true });
  } catch {
    // Nested beyond reason: whatever looks like an address in it.
    return [...value.matchAll(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,255}/g)].map(([address]) => ({ address }));
  }
}

/** A header's words with its encoded parts read; as it stands when they cannot be. */
function words(value: string): string {
  const text = unicode(value);
  try {
    return decodeWords(text);
  } catch {
    return text; // a damaged encoding: shown as it came
  }
}

/** Bytes of a head are UTF-8 in modern mail, else most likely Windows' Latin. */
function unicode(latin1: string): string {
  if (!/[\u0080-\u00ff]/.test(latin1)) return latin1;
  const bytes = Buffer.from(latin1, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function instantOf(date: string): number | null {
  const at = date === '' ? Number.NaN : Date.parse(date.replace(/\([^)]*\)/g, '').trim());
  return Number.isFinite(at) && at > 0 && at < 4_102_444_800_000 ? at : null;
}
