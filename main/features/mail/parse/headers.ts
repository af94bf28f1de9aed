/**
 * The head of a message, read by ourselves so that a message whose body nobody can parse still has its sender, its subject
 * and its thread. Bytes are taken as Latin-1, one character each; nothing here can fail.
 */

/** What is read of a head at most. Longer ones are hostile or broken. */
const mostHeadBytes = 256 * 1024;
const mostFields = 2_000;
const longestValue = 32 * 1024;

export type Field = { key: string; value: string };

/** Where the body begins: after the first empty line, or at the end when there is none. */
export function bodyStart(bytes: Uint8Array): number {
  let lineStart = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0x0a) continue;
    const length = at - lineStart - (bytes[at - 1] === 0x0d ? 1 : 0);
    if (length <= 0) return at + 1;
    lineStart = at + 1;
  }
  return bytes.length;
}

/** The fields of the head in their order, unfolded, names in lower case. */
export function readHead(bytes: Uint8Array): Field[] {
  const head = Buffer.from(bytes.subarray(0, Math.min(bodyStart(bytes), mostHeadBytes))).toString('latin1');
  const fields: Field[] = [];
  for (const line of head.split(/\r?\n/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line) && last) {
      if (last.value.length < longestValue) last.value += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0 || colon > 200) continue;
    if (fields.length >= mostFields) break;
    const key = line.slice(0, colon).trim().toLowerCase();
    if (/^[!-9;-~]+$/.test(key)) fields.push({ key, value: line.slice(colon + 1, colon + 1 + longestValue).trim() });
  }
  return fields;
}

/** The first field of that name; empty when there is none. */
export function fieldOf(head: readonly Field[], key: string): string {
  return head.find((field) => field.key === key)?.value ?? '';
}

/** Message-IDs in a text, without brackets, each once, at most `most` and none longer than a database likes. */
export function messageIdsIn(text: string, most = 100): string[] {
  const ids = new Set<string>();
  for (const [, id = ''] of text.matchAll(/<\s*([^<>\s]{1,500})\s*>/g)) {
    if (ids.size >= most) break;
    ids.add(id);
  }
  return [...ids];
}

/** The message's own Message-ID without brackets; many programs leave them out. Empty when there is none. */
export function ownMessageId(head: readonly Field[]): string {
  const value = fieldOf(head, 'message-id');
  return (messageIdsIn(value, 1)[0] ?? value.replace(/[<>\s]/g, '')).slice(0, 500);
}

/** References, oldest first, with In-Reply-To as the last: the newest ones are kept where there are too many. */
export function threadOf(head: readonly Field[]): { inReplyTo: string; thread: string[] } {
  const inReplyTo = messageIdsIn(fieldOf(head, 'in-reply-to'), 1)[0] ?? '';
  const references = messageIdsIn(fieldOf(head, 'references'), 2_000).filter((id) => id !== inReplyTo);
  return { inReplyTo, thread: [...references, ...(inReplyTo ? [inReplyTo] : [])].slice(-50) };
}
