import MailComposer from 'nodemailer/lib/mail-composer';
import { readable } from './readable.ts';
import type { EscalationRow } from './table.ts';

/** A file of the package under the name LKPP sees. */
export type MailFile = { name: string; bytes: Uint8Array };

/** Subject, text and files of the e-mail that brings a frozen package to LKPP; sender and receiver are for who sends it. */
export function mailOf({ package: content }: Pick<EscalationRow, 'package'>, files: readonly MailFile[]) {
  return {
    subject: `[Eskalasi ${content.localNumber}] ${content.title}`,
    text: readable(content),
    attachments: files.map(({ name, bytes }) => ({
      filename: name,
      content: Buffer.from(bytes),
      contentType: 'application/octet-stream',
    })),
  };
}

/** The same as a message (.eml) to finish and send in the office's own mail program, which `X-Unsent` opens for writing. */
export async function draftMail(row: EscalationRow, files: readonly MailFile[]): Promise<Uint8Array<ArrayBuffer>> {
  const composer = new MailComposer({
    ...mailOf(row, files),
    date: new Date(row.createdAt),
    // Named after the case: the library would otherwise name it after this computer or at random.
    messageId: `<${row.id}@loket.invalid>`,
    headers: { 'X-Unsent': '1' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composer.compile().build());
}
