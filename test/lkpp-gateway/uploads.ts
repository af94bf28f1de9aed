import { closeSync, constants, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayUpload } from '../../shared/lkpp/messages.ts';
import { sha256Of } from './canonical.ts';
import { uploadView } from './cases.ts';
import { atomically, type Gateway } from './gateway.ts';
import { because, refusal } from './refusal.ts';
import { filesArrived } from './replies.ts';
import type { UploadRow } from './store.ts';

type Chunk = { offset: number; sha256: string; bytes: Uint8Array };

/** @throws NOT_FOUND also for an upload of another office */
export function uploadFor({ db }: Gateway, office: string, uploadId: string): UploadRow {
  const row = db
    .prepare<[string, string], UploadRow>(
      'SELECT uploads.* FROM uploads JOIN cases ON cases.id = caseId WHERE uploads.id = ? AND office = ?',
    )
    .get(uploadId, office);
  if (!row) throw because('NOT_FOUND', 'Unggahan tidak ditemukan.');
  return row;
}

/**
 * Takes the next chunk. The bytes are on the disk before the offset moves: after a crash the offset tells the truth,
 * and bytes behind it are simply written again.
 * @throws WRONG_OFFSET, TOO_LARGE, WRONG_CONTENT
 */
export function putChunk(gateway: Gateway, office: string, uploadId: string, chunk: Chunk): GatewayUpload {
  const upload = uploadFor(gateway, office, uploadId);
  if (chunk.offset !== upload.offset || upload.complete) {
    if (chunk.offset < upload.offset) gateway.lab.count('duplicates.chunk');
    throw refusal('WRONG_OFFSET', { offset: upload.offset });
  }
  const end = upload.offset + chunk.bytes.length;
  if (end > upload.size) throw because('TOO_LARGE', `Berkas ini diumumkan sepanjang ${upload.size} bita.`);
  if (sha256Of(chunk.bytes) !== chunk.sha256)
    throw because('WRONG_CONTENT', 'Isi potongan tidak sama dengan sidiknya.');
  const file = fileOf(gateway, uploadId);
  writeDurably(gateway.filesDir, file, chunk);
  if (end < upload.size) return move(gateway, upload, end, false);
  if (sha256Of(readFileSync(file)) !== upload.sha256) {
    move(gateway, upload, 0, false);
    gateway.lab.count('wrongFiles');
    throw because('WRONG_CONTENT', 'Isi berkas tidak sama dengan sidik yang diumumkan. Unggah lagi dari awal.');
  }
  return move(gateway, upload, end, true);
}

export const fileOf = ({ filesDir }: Gateway, uploadId: string): string => join(filesDir, uploadId);

function move(gateway: Gateway, upload: UploadRow, offset: number, complete: boolean): GatewayUpload {
  const moved: UploadRow = { ...upload, offset, complete: complete ? 1 : 0 };
  atomically(gateway, () => {
    gateway.db
      .prepare('UPDATE uploads SET offset = ?, complete = ? WHERE id = ?')
      .run(moved.offset, moved.complete, upload.id);
    if (!complete) return;
    gateway.lab.count('files');
    filesArrived(gateway, upload.caseId);
  });
  return uploadView(moved);
}

function writeDurably(folder: string, file: string, { offset, bytes }: Chunk): void {
  const handle = openSync(file, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    ftruncateSync(handle, offset);
    let written = 0;
    while (written < bytes.length) {
      written += writeSync(handle, bytes, written, bytes.length - written, offset + written);
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (offset === 0 && process.platform !== 'win32') syncFolder(folder);
}

/** So that a new file's name survives as well (a folder cannot be opened like this on Windows). */
function syncFolder(folder: string): void {
  const handle = openSync(folder, constants.O_RDONLY);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
