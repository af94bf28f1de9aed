import type { MailAddress } from '../../../mail/table.ts';

export type LetterFile = { name: string; mime: string; bytes: Uint8Array; contentId?: string };
/** A message before it is bytes. */
export type Letter = {
  messageId: string;
  at: number;
  from: MailAddress;
  to: readonly MailAddress[];
  cc?: readonly MailAddress[];
  subject: string;
  text: string;
  html?: string;
  files?: readonly LetterFile[];
  /** Message-IDs of the thread, oldest first. */
  references?: readonly string[];
  /** Further head lines: "Auto-Submitted: auto-replied". */
  head?: readonly string[];
};

/** The message as a mail program would send it (RFC 5322, MIME); the same letter is the same bytes. */
export function bytesOf(letter: Letter): Buffer {
  const { messageId, at, from, to, cc = [], references = [], head = [] } = letter;
  const answered = references.at(-1);
  const lines = [
    `Message-ID: <${messageId}>`,
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `From: ${address(from)}`,
    `To: ${to.map(address).join(', ')}`,
    ...(cc.length > 0 ? [`Cc: ${cc.map(address).join(', ')}`] : []),
    `Subject: ${encoded(letter.subject)}`,
    ...(answered
      ? [`In-Reply-To: <${answered}>`, `References: ${references.map((id) => `<${id}>`).join('\r\n ')}`]
      : []),
    ...head,
    'MIME-Version: 1.0',
  ];
  return Buffer.from([...lines, ...bodyOf(letter)].join('\r\n'), 'utf8');
}

function bodyOf({ messageId, text, html, files = [] }: Letter): string[] {
  const border = `rekaan-${messageId.replace(/[^a-z0-9]/gi, '').slice(0, 24)}`;
  const words =
    html === undefined ? part('text/plain; charset=utf-8', Buffer.from(text)) : alternatives(`${border}-b`, text, html);
  if (files.length === 0) return words;
  const attached = files.flatMap(({ name, mime, bytes, contentId }) => [
    `--${border}`,
    ...part(`${mime}; name="${name}"`, bytes, [
      contentId === undefined
        ? `Content-Disposition: attachment; filename="${name}"`
        : `Content-Disposition: inline; filename="${name}"\r\nContent-ID: <${contentId}>`,
    ]),
  ]);
  const inline = files.some(({ contentId }) => contentId !== undefined);
  const kind = inline ? 'related' : 'mixed';
  return [
    `Content-Type: multipart/${kind}; boundary="${border}"`,
    '',
    `--${border}`,
    ...words,
    ...attached,
    `--${border}--`,
    '',
  ];
}

function alternatives(border: string, text: string, html: string): string[] {
  return [
    `Content-Type: multipart/alternative; boundary="${border}"`,
    '',
    `--${border}`,
    ...part('text/plain; charset=utf-8', Buffer.from(text)),
    `--${border}`,
    ...part('text/html; charset=utf-8', Buffer.from(html)),
    `--${border}--`,
  ];
}

function part(type: string, bytes: Uint8Array, head: readonly string[] = []): string[] {
  const lines = Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,76}/g);
  return [`Content-Type: ${type}`, 'Content-Transfer-Encoding: base64', ...head, '', ...(lines ?? ['']), ''];
}

const address = ({ name, address: mailbox }: MailAddress) => (name === '' ? mailbox : `${encoded(name)} <${mailbox}>`);

function encoded(words: string): string {
  const plain = [...words].every((letter) => letter >= ' ' && letter <= '~');
  return plain ? words : `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`;
}
