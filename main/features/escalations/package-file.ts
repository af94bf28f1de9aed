import { randomBytes } from 'node:crypto';
import type { EscalationPackage } from '../../../shared/lkpp/messages.ts';
import type { Actor } from '../../connection.ts';
import { writeAudit } from '../audit/service.ts';
import { type Desk, fetchFile } from '../tickets/service.ts';
import { readable } from './readable.ts';
import { requireEscalation } from './reply.ts';
import type { EscalationRow } from './table.ts';
import { type ZipEntry, zip } from './zip.ts';

/**
 * The frozen package for a way that people go: a ZIP in the order of LPSE Support's form, or for mail a message (.eml) to
 * open and send in the office's own mail program.
 */
export async function packageFile(desk: Desk, actor: Actor, id: string): Promise<File> {
  const { store, host } = desk.kernel;
  const row = await store.read((reader) => requireEscalation(reader, id));
  const files: ZipEntry[] = [];
  for (const [index, file] of row.package.files.entries())
    files.push({ name: `${numbered(index + 1)}-${file.name}`, bytes: await fetchFile(host.dataDir, file.sha256) });
  await store.write((writer) =>
    writeAudit(desk.kernel, writer, actor, {
      action: 'escalations.packageFile',
      entity: 'escalation',
      entityId: id,
      summary: `${row.package.localNumber}: paket eskalasi diunduh`,
    }),
  );
  const name = `eskalasi-${row.package.localNumber.replace(/[^\w.-]+/g, '-')}`;
  if (row.channel === 'mail')
    return new File([message(row.package, files, row.createdAt)], `${name}.eml`, { type: 'message/rfc822' });
  return new File([new Uint8Array(zip(entriesOf(row, files), row.createdAt))], `${name}.zip`, {
    type: 'application/zip',
  });
}

/** In the order in which LPSE Support asks: what to type first, then what to attach. */
function entriesOf(row: EscalationRow, files: readonly ZipEntry[]): ZipEntry[] {
  const { package: content } = row;
  const text = (name: string, body: string): ZipEntry => ({ name, bytes: Buffer.from(`${body}\r\n`, 'utf8') });
  return [
    text('00-ringkasan.txt', readable(content)),
    text('01-judul-tiket.txt', content.title),
    text('02-lpse.txt', `${content.office.name} (${content.office.path})`),
    text('03-aplikasi.txt', `${content.application} ${content.applicationVersion}`.trim()),
    text('04-kode-error.txt', content.errorCode),
    text('05-kode-tender.txt', content.tenderCode || content.packageCode),
    text('06-tipe-tiket.txt', content.ticketType),
    text('07-deskripsi.txt', `${content.description}\r\n\r\nLangkah yang sudah dicoba:\r\n${content.stepsTried}`),
    ...files.map((file) => ({ ...file, name: `08-lampiran/${file.name}` })),
    text('package.json', JSON.stringify(content, null, 2)),
  ];
}

/** A message without a sender or a receiver: the mail program fills them in (X-Unsent opens it for writing). */
function message(content: EscalationPackage, files: readonly ZipEntry[], at: number): string {
  const boundary = `=_${randomBytes(12).toString('hex')}`;
  const part = (headers: string[], bytes: Uint8Array) => [
    `--${boundary}`,
    ...headers,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n'),
  ];
  const subject = `[Eskalasi ${content.localNumber}] ${content.title}`;
  return [
    'X-Unsent: 1',
    `Date: ${new Date(at).toUTCString()}`,
    `Subject: ${words(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...part(['Content-Type: text/plain; charset=utf-8'], Buffer.from(readable(content), 'utf8')),
    ...files.flatMap((file) =>
      part(
        [
          'Content-Type: application/octet-stream',
          `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        ],
        file.bytes,
      ),
    ),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

/** Encoded words of at most 75 characters each. */
function words(text: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (Buffer.byteLength(piece + letter) > 40) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].map((each) => `=?utf-8?B?${Buffer.from(each).toString('base64')}?=`).join('\r\n ');
}

const numbered = (n: number) => String(n).padStart(2, '0');
