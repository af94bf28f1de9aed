import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { isSecretFileName, maskSecrets } from '../../../../shared/domain/secrets/scan.ts';
import { envelopeOf } from './envelope.ts';
import { type Field, fieldOf, readHead } from './headers.ts';
import { cleanHtml } from './html.ts';
import { limits } from './limits.ts';
import type { ReadMessage, ReadPart } from './message.ts';
import { reportOf } from './report.ts';
import { cut, textOfHtml, tidy, tidyLine } from './text.ts';

/**
 * Reads a message as it came from the server. Never throws for what a message holds: what cannot be parsed comes back `raw`
 * with what its head tells. May take long or much memory for a hostile one: the core calls it in a thread it can end.
 */
export async function readMessage(bytes: Uint8Array): Promise<ReadMessage> {
  if (bytes.length > limits.messageBytes) return rawMessage(bytes, 'tooLarge');
  if (bordersIn(bytes) > limits.borders) return rawMessage(bytes, 'tooManyParts');
  try {
    const email = await PostalMime.parse(bytes, {
      maxNestingDepth: limits.depth,
      maxRfc822NestingDepth: limits.nestedMessages,
      maxHeadersSize: limits.headBytes,
      rfc822Attachments: false,
    });
    return readParsed(readHead(bytes), email);
  } catch {
    return rawMessage(bytes, 'unreadable'); // its words are in no log: they are somebody's letter
  }
}

/** What is known of a message that cannot be opened: its head, and that it is kept as it came. */
export function rawMessage(bytes: Uint8Array, notice: string): ReadMessage {
  return {
    ...envelopeOf(readHead(bytes)),
    parse: 'raw',
    notices: [notice],
    text: '',
    textCut: false,
    html: null,
    remoteCount: 0,
    parts: [],
    report: null,
  };
}

function readParsed(head: readonly Field[], email: Email): ReadMessage {
  const notices = new Set<string>();
  const cleaned = email.html ? cleanHtml(email.html) : null;
  if (email.html && (email.html.length > limits.html || cleaned?.html === '')) notices.add('htmlCut');
  const html = cleaned && cleaned.html.trim() !== '' ? cleaned.html : null;
  const given = tidy(email.text ?? '');
  const whole = given.trim() === '' && html !== null ? tidy(textOfHtml(html)) : given;
  const text = cut(whole, limits.text);
  const masked = cut(maskSecrets(text), limits.text);
  if (masked !== text || (html?.includes('••••') ?? false)) notices.add('secret');
  const all = email.attachments;
  if (all.length > limits.parts) notices.add(`partsLeft|${all.length - limits.parts}`);
  if (all.some((part) => part.rfc822DepthExceeded)) notices.add('tooDeep');
  for (const notice of wrapped(head, all)) notices.add(notice);
  const isPartly = ['htmlCut', 'partsLeft', 'tooDeep', 'tnef', 'encrypted'].some((code) =>
    [...notices].some((notice) => notice.split('|')[0] === code),
  );
  return {
    ...envelopeOf(head),
    parse: isPartly ? 'partly' : 'parsed',
    notices: [...notices],
    text: masked,
    textCut: text.length < whole.length,
    html,
    remoteCount: cleaned?.remoteCount ?? 0,
    parts: all.slice(0, limits.parts).map((part, index) => partOf(part, index, html)),
    report: reportOf(head, email),
  };
}

function partOf(part: Attachment, index: number, html: string | null): ReadPart {
  const bytes =
    typeof part.content === 'string' ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
  const contentId = tidyLine((part.contentId ?? '').replace(/[<>]/g, ''), 500);
  const name = tidyLine(part.filename ?? '', 200) || nameFor(part, index);
  return {
    name: isSecretFileName(name) ? nameFor(part, index) : name,
    mime: /^[\w.+-]+\/[\w.+-]+$/.test(part.mimeType) ? part.mimeType.slice(0, 120) : 'application/octet-stream',
    bytes,
    contentId,
    inline: contentId !== '' && part.disposition !== 'attachment' && (html?.includes('data-cid="') ?? false),
  };
}

const endings: Record<string, string> = {
  'message/rfc822': 'eml',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'message/delivery-status': 'txt',
  'text/rfc822-headers': 'txt',
};

function nameFor(part: Attachment, index: number): string {
  const ending = endings[part.mimeType];
  return `lampiran-${index + 1}${ending ? `.${ending}` : ''}`;
}

/** Wrappings in which the words may be hidden from us. */
function wrapped(head: readonly Field[], parts: readonly Attachment[]): string[] {
  const top = fieldOf(head, 'content-type').toLowerCase();
  const mimes = new Set(parts.map((part) => part.mimeType));
  const found: string[] = [];
  if (mimes.has('application/ms-tnef') || parts.some((part) => part.filename?.toLowerCase() === 'winmail.dat'))
    found.push('tnef');
  const isSealed =
    /pkcs7-mime/.test(top) || mimes.has('application/pkcs7-mime') || mimes.has('application/x-pkcs7-mime');
  if (isSealed || top.startsWith('multipart/encrypted')) found.push('encrypted');
  else if (top.startsWith('multipart/signed') || [...mimes].some((mime) => /pkcs7-signature|pgp-signature/.test(mime)))
    found.push('signed');
  if (mimes.has('text/calendar') || mimes.has('application/ics')) found.push('calendar');
  return found;
}

/** How many lines may be borders between parts; counted before anything is built from them. */
function bordersIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x2d); at >= 0 && count <= limits.borders; at = bytes.indexOf(0x2d, at + 1)) {
    const isLineStart = at === 0 || bytes[at - 1] === 0x0a;
    // "-- " and "---" stand in signatures and plain lines; a border has a name after its two hyphens.
    if (isLineStart && bytes[at + 1] === 0x2d && (bytes[at + 2] ?? 0) > 0x2d) count += 1;
  }
  return count;
}
