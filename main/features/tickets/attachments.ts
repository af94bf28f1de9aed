import { IsNull } from 'typeorm';
import { maxFileBytes } from '../../../shared/contract/common.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { findSecrets, isSecretFileName, placeOfSecret } from '../../../shared/domain/secrets/scan.ts';
import { secretText } from '../../../shared/text/secrets.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { newId } from '../../kernel.ts';
import { takeTurn, writeAudit } from '../audit/service.ts';
import type { Desk } from './desk.ts';
import { cleanName, isProgram, mimeOf, textOfFile } from './file-kind.ts';
import { fetchFile, keepFile } from './files.ts';
import { addEntry, requireTicket } from './messages.ts';
import { refuseSecrets } from './secrets.ts';
import { type AttachmentRow, attachmentTable } from './table.ts';
import { viewFile } from './timeline.ts';

const mostFiles = 50;

/**
 * Attaches a file; the same `clientKey` again gives the first one.
 * @throws Refusal TOO_LARGE, REFUSED for programs, secrets and empty files, or when the ticket holds 50 already
 */
export async function attach(desk: Desk, actor: Actor, input: { id: string; clientKey: string; file: File }) {
  const { kernel } = desk;
  const known = await kernel.store.read((reader) => reader.findOneBy(attachmentTable, { clientKey: input.clientKey }));
  if (known) return viewFile(known);
  if (input.file.size > maxFileBytes) throw new Refusal('TOO_LARGE', ticketRefusal.fileTooLarge);
  const bytes = new Uint8Array(await input.file.arrayBuffer());
  const name = cleanName(input.file.name);
  const mime = mimeOf(name, bytes);
  checkFile(name, mime, bytes);
  const sha256 = await keepFile(kernel.host.dataDir, bytes);
  return kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const twin = await writer.findOneBy(attachmentTable, { clientKey: input.clientKey });
    if (twin) return viewFile(twin);
    const ticket = await requireTicket(writer, input.id);
    const there = await writer.countBy(attachmentTable, { ticketId: ticket.id, removedAt: IsNull() });
    if (there >= mostFiles) throw new Refusal('REFUSED', ticketRefusal.tooManyFiles);
    const entry = await addEntry(desk, writer, actor, ticket.id, {
      kind: 'file',
      title: ticketLine.fileAttached(name),
    });
    const row: AttachmentRow = {
      id: newId(),
      ticketId: ticket.id,
      entryId: entry.id,
      name,
      mime,
      size: bytes.length,
      sha256,
      at: kernel.clock.now(),
      byName: actor.name,
      removedAt: null,
      clientKey: input.clientKey,
    };
    await writer.insert(attachmentTable, row);
    await writeAudit(kernel, writer, actor, {
      action: 'ticket.attach',
      entity: 'ticket',
      entityId: ticket.id,
      summary: `${ticket.number}: ${ticketLine.fileAttached(name)}`,
      after: { attachmentId: row.id, name, mime, size: row.size, sha256 },
    });
    return viewFile(row);
  });
}

function checkFile(name: string, mime: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('REFUSED', ticketRefusal.fileEmpty);
  if (isProgram(name, bytes)) throw new Refusal('REFUSED', ticketRefusal.executable);
  const text = textOfFile(mime, bytes) ?? '';
  const fields = findSecrets(text).map((secret) => ({
    path: 'file',
    message: secretText.place(secret.line, placeOfSecret(text, secret)),
  }));
  if (isSecretFileName(name)) fields.unshift({ path: 'file', message: secretText.fileName });
  if (fields.length > 0) throw new Refusal('REFUSED', secretText.refusedFile, { fields: fields.slice(0, 50) });
}

/** A file as it was kept; its content is checked against its record. @throws Refusal NOT_FOUND, UNAVAILABLE */
export async function readAttachment(desk: Desk, id: string): Promise<File> {
  const row = await desk.kernel.store.read((reader) => reader.findOneBy(attachmentTable, { id, removedAt: IsNull() }));
  if (!row) throw new Refusal('NOT_FOUND', ticketRefusal.fileGone);
  return new File([await fetchFile(desk.kernel.host.dataDir, row.sha256)], row.name, { type: row.mime });
}

/** Takes a file off the ticket. The file itself stays on disk: other tickets may hold it, and the trail names it. */
export async function removeAttachment(
  desk: Desk,
  actor: Actor,
  input: { id: string; attachmentId: string; reason: string },
): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await desk.kernel.store.write(async (writer) => {
    await takeTurn(writer);
    const ticket = await requireTicket(writer, input.id);
    const place = { id: input.attachmentId, ticketId: ticket.id, removedAt: IsNull() };
    const row = await writer.findOneBy(attachmentTable, place);
    if (!row) throw new Refusal('NOT_FOUND', ticketRefusal.fileGone);
    await writer.update(attachmentTable, { id: row.id }, { removedAt: desk.kernel.clock.now() });
    const title = ticketLine.fileRemoved(row.name);
    await addEntry(desk, writer, actor, ticket.id, { kind: 'file', title, body: input.reason, refId: row.id });
    await writeAudit(desk.kernel, writer, actor, {
      action: 'ticket.removeAttachment',
      entity: 'ticket',
      entityId: ticket.id,
      summary: `${ticket.number}: ${title}`,
      before: { attachmentId: row.id, name: row.name, sha256: row.sha256 },
      after: { reason: input.reason },
    });
  });
}
