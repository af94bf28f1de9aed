import { existsSync, readFileSync } from 'node:fs';
import { canonical, sha256Of } from './canonical.ts';
import { packageOf, uploadsOf } from './cases.ts';
import { asEvent } from './feed.ts';
import type { Gateway } from './gateway.ts';
import { repliesOf } from './replies.ts';
import type { CaseRow, EventRow, ReplyRow, UploadRow } from './store.ts';
import { fileOf } from './uploads.ts';

/** Everything that ever arrived, hashed from what is on the disk now: a test compares it byte for byte. */
export function ledger(gateway: Gateway) {
  const cases = gateway.db.prepare<[], CaseRow>('SELECT * FROM cases ORDER BY rowid').all();
  const events = gateway.db.prepare<[], EventRow>('SELECT * FROM events ORDER BY office, seq').all();
  return {
    escalations: cases.map((row) => entry(gateway, row)),
    events: events.map((row) => ({ office: row.office, ...asEvent(row) })),
  };
}
export type Ledger = ReturnType<typeof ledger>;

function entry(gateway: Gateway, row: CaseRow) {
  const uploads = uploadsOf(gateway, row.id);
  const replies = repliesOf(gateway, row.id);
  const received: unknown = JSON.parse(row.received);
  return {
    id: row.id,
    office: row.office,
    key: row.key,
    number: row.number,
    localNumber: packageOf(row).localNumber,
    state: row.state,
    level: row.level,
    /** Of the body's bytes as they came. */
    bodySha256: sha256Of(row.received),
    /** Of the body as JSON with sorted keys. */
    packageSha256: sha256Of(canonical(received)),
    package: received,
    files: uploads.filter((each) => each.owner === 'package').map((each) => fileEntry(gateway, each)),
    feedbacks: replies.filter((each) => each.kind === 'feedback').map((each) => replyEntry(gateway, each, uploads)),
    confirmations: replies
      .filter((each) => each.kind === 'confirmation')
      .map((each) => replyEntry(gateway, each, uploads)),
  };
}

function replyEntry(gateway: Gateway, reply: ReplyRow, uploads: UploadRow[]) {
  const content: unknown = JSON.parse(reply.content);
  const files = uploads.filter((each) => each.owner === reply.id).map((each) => fileEntry(gateway, each));
  return { key: reply.key, dataRequestId: reply.dataRequestId, sha256: sha256Of(canonical(content)), content, files };
}

function fileEntry(gateway: Gateway, upload: UploadRow) {
  const { id, key, name, mime, offset } = upload;
  const path = fileOf(gateway, id);
  const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  return { key, name, mime, offset, complete: upload.complete === 1, size: bytes.length, sha256: sha256Of(bytes) };
}
