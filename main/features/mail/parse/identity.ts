import { createHash } from 'node:crypto';
import { bodyStart, readHead } from './headers.ts';

/** Fields the sender wrote. Whatever servers add on the way (Received, DKIM, spam marks…) does not make a new message. */
const written = [
  'message-id',
  'date',
  'from',
  'to',
  'cc',
  'subject',
  'in-reply-to',
  'references',
  'content-type',
  'content-transfer-encoding',
];

/**
 * What makes a message the same message, wherever and however often a server shows it: its Message-ID and everything the
 * sender wrote. Two different messages with one Message-ID stay two; one message in two mailboxes is one.
 * @param receivedAt when the mailbox got it; only counts where the sender's program gave neither Message-ID nor date, so that
 *   the same words sent again by such a program are a new message
 */
export function identityOf(bytes: Uint8Array, receivedAt: number): string {
  const head = readHead(bytes);
  const hash = createHash('sha256');
  for (const key of written)
    for (const { value } of head.filter((field) => field.key === key))
      hash.update(`${key}:${value.replace(/\s+/g, ' ').trim()}\n`);
  const isNamed = head.some(({ key, value }) => (key === 'message-id' || key === 'date') && value !== '');
  if (!isNamed) {
    hash.update(`received:${Math.floor(receivedAt / 1_000)}\n`);
    // Its head may be no head at all (a letter without an empty line, a bare file): every byte counts.
    hash.update(evenLines(bytes));
  }
  hash.update('\n');
  return hash.update(evenLines(bytes.subarray(bodyStart(bytes)))).digest('hex');
}

/** Servers change line ends and the empty lines at the end; the words stay. */
function evenLines(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length);
  let length = 0;
  for (const byte of body) {
    if (byte === 0x0d) continue;
    out[length] = byte;
    length += 1;
  }
  while (length > 0 && out[length - 1] === 0x0a) length -= 1;
  return out.subarray(0, length);
}
