import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailAddress } from '../table.ts';

/** Everything a message is made of; composing it twice gives the same message. */
export type Letter = {
  from: MailAddress;
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  subject: string;
  text: string;
  /** Without angle brackets, like those of `references`. */
  messageId: string;
  /** Thread, oldest first; the last one is what is answered. */
  references: readonly string[];
  /** UTC ms. */
  at: number;
  /** The office's mark, by which our own mail is known when it comes back. */
  mark: string;
  files: readonly { name: string; mime: string; bytes: Uint8Array }[];
};

/** A header value: one line whatever was typed or came from outside, so that nobody writes headers of their own. */
export function oneLine(value: string): string {
  return value
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A Message-ID as it may stand in a header, or nothing. */
export function cleanId(id: string): string {
  return /^[^\s<>\p{Cc}]{1,500}$/u.test(id) ? id : '';
}

/** The message as it will travel (RFC 5322), CRLF line ends. Files are given as bytes; nothing is fetched. */
export function compose(letter: Letter): Promise<Buffer> {
  const references = letter.references.map(cleanId).filter(Boolean);
  const answered = references.at(-1);
  const mail = new MailComposer({
    from: addressOf(letter.from),
    to: letter.to.map(addressOf),
    cc: letter.cc.map(addressOf),
    subject: oneLine(letter.subject),
    text: letter.text.replace(/\r\n?/g, '\n'),
    messageId: `<${letter.messageId}>`,
    ...(answered ? { inReplyTo: `<${answered}>`, references: references.map((id) => `<${id}>`) } : {}),
    date: new Date(letter.at),
    headers: { 'Auto-Submitted': 'no', 'X-Loket-Office': oneLine(letter.mark) },
    attachments: letter.files.map((file) => ({
      filename: oneLine(file.name),
      contentType: oneLine(file.mime),
      content: Buffer.from(file.bytes),
      contentDisposition: 'attachment',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  });
  return mail.compile().build();
}

function addressOf({ name, address }: MailAddress) {
  return { name: oneLine(name), address: oneLine(address).replace(/\s/g, '') };
}
