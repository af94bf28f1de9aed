import type { Actor } from '../../connection.ts';
import { writeAudit } from '../audit/service.ts';
import { type Desk, fetchFile } from '../tickets/service.ts';
import { draftMail } from './mail-message.ts';
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
  if (row.channel === 'mail') return new File([await draftMail(row, files)], `${name}.eml`, { type: 'message/rfc822' });
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

const numbered = (n: number) => String(n).padStart(2, '0');
