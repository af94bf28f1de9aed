import { randomUUID } from 'node:crypto';
import type { Confirmation, Feedback, GatewayEscalation } from '../../shared/lkpp/messages.ts';
import { canonical, sha256Of } from './canonical.ts';
import { announceFiles, caseById, caseOf, keyReused, uploadsOf, viewOf } from './cases.ts';
import { tell } from './feed.ts';
import { atomically, type Gateway } from './gateway.ts';
import { because } from './refusal.ts';
import { moveTo } from './states.ts';
import type { CaseRow, DataRequestRow, ReplyRow } from './store.ts';
import { teamOf } from './teams.ts';

/** An answer to a data request, or another word of the office. @throws NOT_FOUND, KEY_REUSED, WRONG_STATE, UNPROCESSABLE */
export function addFeedback(gateway: Gateway, office: string, caseId: string, content: Feedback): GatewayEscalation {
  return atomically(gateway, () => {
    const row = caseOf(gateway, office, caseId);
    if (isRepeated(gateway, row, 'feedback', content)) return viewOf(gateway, row);
    if (row.state === 'returned' || row.state === 'closed') {
      throw because('WRONG_STATE', 'Kasus sudah dikembalikan atau ditutup; keterangan baru tidak diterima lagi.');
    }
    if (content.dataRequestId && !dataRequests(gateway, row.id).some((each) => each.id === content.dataRequestId)) {
      throw because('UNPROCESSABLE', 'Permintaan data itu bukan milik kasus ini.', [
        { path: 'dataRequestId', message: 'Tidak dikenal' },
      ]);
    }
    announceFiles(gateway, row.id, keep(gateway, row, 'feedback', content, content.dataRequestId), content.files);
    filesArrived(gateway, row.id);
    return viewOf(gateway, caseById(gateway, row.id));
  });
}

/** The office's word on the solution. @throws NOT_FOUND, KEY_REUSED, WRONG_STATE */
export function confirm(gateway: Gateway, office: string, caseId: string, content: Confirmation): GatewayEscalation {
  return atomically(gateway, () => {
    const row = caseOf(gateway, office, caseId);
    if (isRepeated(gateway, row, 'confirmation', content)) return viewOf(gateway, row);
    if (row.state !== 'resolved')
      throw because('WRONG_STATE', 'Hanya kasus yang sudah dijawab selesai yang dapat dikonfirmasi.');
    keep(gateway, row, 'confirmation', content, null);
    moveTo(gateway, row, content.solved ? 'closed' : 'handling');
    tell(
      gateway,
      row,
      content.solved
        ? { type: 'closed', data: { note: content.note } }
        : { type: 'reopened', data: { note: content.note, level: row.level, team: teamOf(row.level) } },
    );
    gateway.touched(row.id);
    return viewOf(gateway, caseById(gateway, row.id));
  });
}

/** After a file or a reply came: data requests whose answer is whole are answered, and handling goes on. */
export function filesArrived(gateway: Gateway, caseId: string): void {
  const missing = new Set(
    uploadsOf(gateway, caseId)
      .filter((each) => !each.complete)
      .map((each) => each.owner),
  );
  for (const reply of repliesOf(gateway, caseId)) {
    if (reply.dataRequestId === null || missing.has(reply.id)) continue;
    gateway.db
      .prepare('UPDATE dataRequests SET answeredAt = ? WHERE id = ? AND answeredAt IS NULL')
      .run(gateway.now(), reply.dataRequestId);
  }
  const row = caseById(gateway, caseId);
  const isAnswered = dataRequests(gateway, caseId).every((each) => each.answeredAt !== null);
  if (row.state === 'waitingOffice' && isAnswered) moveTo(gateway, row, 'handling');
  gateway.touched(caseId);
}

export function repliesOf({ db }: Gateway, caseId: string): ReplyRow[] {
  return db.prepare<[string], ReplyRow>('SELECT * FROM replies WHERE caseId = ? ORDER BY rowid').all(caseId);
}

export function dataRequests({ db }: Gateway, caseId: string): DataRequestRow[] {
  return db.prepare<[string], DataRequestRow>('SELECT * FROM dataRequests WHERE caseId = ? ORDER BY rowid').all(caseId);
}

type Kind = ReplyRow['kind'];
const hashOf = (content: Feedback | Confirmation) => sha256Of(canonical(content));

function isRepeated(gateway: Gateway, row: CaseRow, kind: Kind, content: Feedback | Confirmation): boolean {
  const before = repliesOf(gateway, row.id).find((each) => each.kind === kind && each.key === content.key);
  if (!before) return false;
  if (before.contentHash !== hashOf(content)) throw keyReused(gateway, kind);
  gateway.lab.count(`duplicates.${kind}`);
  return true;
}

function keep(
  gateway: Gateway,
  row: CaseRow,
  kind: Kind,
  content: Feedback | Confirmation,
  request: string | null,
): string {
  const id = randomUUID();
  gateway.db
    .prepare('INSERT INTO replies VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(id, row.id, kind, content.key, request, JSON.stringify(content), hashOf(content), gateway.now());
  gateway.lab.count(`${kind}s`);
  return id;
}
