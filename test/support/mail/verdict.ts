import { createHash } from 'node:crypto';
import type { Case } from '../../corpus/case.ts';

/** What Loket made of a message, however it was read. */
export type Seen = {
  subject: string;
  from: { name: string; address: string };
  text: string;
  parse: 'parsed' | 'partly' | 'raw';
  kind?: string;
  notices: readonly string[];
  html: string | null;
  remoteCount: number;
  parts: readonly { name: string; mime: string; size: number; sha256: string }[];
  /** Every other short text that reaches a screen, a paper or a header. */
  lines: readonly string[];
  joined?: boolean;
};

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Signs that end a line or hide words, and halves of characters: in no line that is shown. */
const ends = /[\r\n\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
const isControl = (text: string) =>
  [...text].some((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return (code < 32 && !'\t\n'.includes(sign)) || code === 127 || (code >= 0xd800 && code <= 0xdfff);
  });
/** What cleaned HTML never holds, whatever came in. */
const activeTags =
  /^<(script|style|iframe|frame|frameset|object|embed|applet|link|meta|base|form|input|button|select|textarea|svg|math|template|noscript|video|audio|source|track|portal|marquee|title|xmp|plaintext|dialog|map|area)[\s/>]/i;
const activeAttributes =
  /\s(on\w+|srcset|srcdoc|action|formaction|background|ping|poster|id|class|data|xlink:href|is|slot)\s*=/i;
const safeAddress = /^(?:https?:|mailto:|data:image\/(?:png|jpe?g|gif|webp|bmp);|#|$)/i;

/** Reads tags as a browser does: a quoted value may hold anything, and is no markup. */
function activeIn(html: string): string[] {
  const found: string[] = [];
  for (const [tag] of html.matchAll(/<[a-z!?/](?:"[^"]*"|'[^']*'|[^"'>])*>?/gi)) {
    const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    if (activeTags.test(tag) || activeAttributes.test(bare) || tag.startsWith('<!') || tag.startsWith('<?'))
      found.push(tag);
    for (const [, address = ''] of tag.matchAll(/\s(?:href|src)="([^"]*)"/gi))
      if (!safeAddress.test(address)) found.push(tag);
    for (const [, style = ''] of tag.matchAll(/\sstyle="([^"]*)"/gi))
      if (/url\s*\(|expression|@import|javascript:|position\s*:|\\/i.test(style)) found.push(tag);
  }
  return found;
}

/** Everything that is wrong with what was read, measured by what must be true of the message. */
export function verdict({ must }: Pick<Case, 'must'>, seen: Seen): string[] {
  const wrong: string[] = [];
  const check = (is: boolean, what: string, found?: unknown) => {
    if (!is) wrong.push(found === undefined ? what : `${what}: ${JSON.stringify(found)?.slice(0, 120)}`);
  };
  // True of every message.
  for (const line of [
    seen.subject,
    seen.from.name,
    seen.from.address,
    ...seen.parts.map((part) => part.name),
    ...seen.lines,
  ]) {
    check(!ends.test(line), 'a line break or direction mark in a line', line);
    check(!isControl(line) && !line.includes('\t'), 'control signs in a line', line);
  }
  check(!isControl(seen.text), 'control signs in the text');
  check(
    seen.subject.length <= 500 && seen.text.length <= 200_000 && seen.parts.length <= 200,
    'longer than the contract',
  );
  check(
    seen.parts.every((part) => part.name.length > 0 && part.name.length <= 200),
    'file name longer than the contract',
  );
  check(seen.notices.length <= 30 && seen.notices.every((each) => each.length > 0 && each.length <= 500), 'notices');
  check(seen.parse === 'parsed' || seen.notices.length > 0, 'not wholly read, and nothing says so');
  if (seen.html !== null) {
    const active = activeIn(seen.html);
    check(active.length === 0, 'active markup', active[0]);
  }
  // True of this one.
  if (must.subject !== undefined) check(seen.subject === must.subject, 'subject', seen.subject);
  if (must.from !== undefined) check(seen.from.address.toLowerCase() === must.from, 'sender', seen.from);
  if (must.fromName !== undefined) check(seen.from.name === must.fromName, 'name of the sender', seen.from);
  if (must.parse) check(must.parse.includes(seen.parse), 'reading', seen.parse);
  if (must.kind && seen.kind !== undefined) check(seen.kind === must.kind, 'kind', seen.kind);
  if (must.joins !== undefined && seen.joined !== undefined) check(seen.joined === must.joins, 'joined', seen.joined);
  if (must.notice) check(seen.notices.length > 0, 'nothing is said of what is odd');
  if (must.remote !== undefined) check(seen.remoteCount >= must.remote, 'remote things', seen.remoteCount);
  for (const words of must.text ?? []) check(seen.text.includes(words), `text without "${words}"`, seen.text);
  for (const words of must.textLacks ?? []) check(!seen.text.includes(words), `text with "${words}"`);
  for (const words of must.html ?? []) check(seen.html?.includes(words) ?? false, `HTML without "${words}"`, seen.html);
  if (must.parts !== undefined) check(seen.parts.length === must.parts, 'number of parts', seen.parts.length);
  for (const { name, bytes } of must.files ?? []) {
    const found = seen.parts.find((part) => part.sha256 === hashOf(bytes) && part.size === bytes.length);
    check(found !== undefined, 'a file is missing or changed', seen.parts);
    if (found && name !== undefined) check(found.name === name, 'file name', found.name);
  }
  return wrong;
}
