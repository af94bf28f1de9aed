import { randomUUID } from 'node:crypto';
import {
  type AnnouncedFile,
  type EscalationPackage,
  escalationPackage,
  type GatewayEscalation,
  type GatewayUpload,
  maxCaseFiles,
} from '../../shared/lkpp/messages.ts';
import { canonical, sha256Of } from './canonical.ts';
import { atomically, type Gateway, iso } from './gateway.ts';
import { because } from './refusal.ts';
import type { CaseRow, UploadRow } from './store.ts';
import { teamOf } from './teams.ts';

/** Creates a case, or finds the one the same key made before. @throws KEY_REUSED, UNPROCESSABLE */
export function createCase(
  gateway: Gateway,
  office: string,
  key: string,
  content: EscalationPackage,
  received: string,
) {
  return atomically(gateway, () => {
    const { db } = gateway;
    const contentHash = sha256Of(canonical(content));
    const before = db
      .prepare<[string, string], CaseRow>('SELECT * FROM cases WHERE office = ? AND key = ?')
      .get(office, key);
    if (before) {
      if (before.contentHash !== contentHash) throw keyReused(gateway, 'create');
      gateway.lab.count('duplicates.create');
      return { created: false, escalation: viewOf(gateway, before) };
    }
    const now = gateway.now();
    const id = randomUUID();
    const { n } = db.prepare<[], { n: number }>('SELECT coalesce(max(rowid), 0) + 1 AS n FROM cases').get() ?? { n: 1 };
    const number = `LKPP-${new Date(now).getUTCFullYear()}-${String(n).padStart(6, '0')}`;
    db.prepare('INSERT INTO cases VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, NULL)').run(
      ...[id, office, key, number, 'receiving', JSON.stringify(content), contentHash, received, now, now],
    );
    announceFiles(gateway, id, 'package', content.files);
    gateway.lab.count('escalations');
    gateway.touched(id);
    return { created: true, escalation: viewOf(gateway, caseById(gateway, id)) };
  });
}

/** Makes room for files that are to come. @throws UNPROCESSABLE, KEY_REUSED */
export function announceFiles(gateway: Gateway, caseId: string, owner: string, files: AnnouncedFile[]): void {
  const taken = new Set(uploadsOf(gateway, caseId).map((each) => each.key));
  if (taken.size + files.length > maxCaseFiles) {
    throw because('UNPROCESSABLE', `Paling banyak ${maxCaseFiles} berkas untuk satu kasus.`);
  }
  for (const file of files) {
    if (taken.has(file.key)) throw because('KEY_REUSED', `Kunci berkas ${file.key} sudah dipakai dalam kasus ini.`);
    taken.add(file.key);
    gateway.db
      .prepare('INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0)')
      .run(randomUUID(), caseId, owner, file.key, file.name, file.mime, file.size, file.sha256);
  }
}

/** Counts and makes the refusal for a key that came with another content. */
export function keyReused(gateway: Gateway, what: string) {
  gateway.lab.count(`keyReused.${what}`);
  return because(
    'KEY_REUSED',
    'Kunci yang sama pernah datang dengan isi yang berbeda. Pakai kunci baru untuk isi baru.',
  );
}

/** @throws NOT_FOUND also for a case of another office */
export function caseOf(gateway: Gateway, office: string, id: string): CaseRow {
  const row = gateway.db
    .prepare<[string, string], CaseRow>('SELECT * FROM cases WHERE id = ? AND office = ?')
    .get(id, office);
  if (!row) throw because('NOT_FOUND', 'Kasus tidak ditemukan.');
  return row;
}

/** For the staff, who see all offices. @throws NOT_FOUND */
export function caseById({ db }: Gateway, id: string): CaseRow {
  const row = db.prepare<[string], CaseRow>('SELECT * FROM cases WHERE id = ?').get(id);
  if (!row) throw because('NOT_FOUND', 'Kasus tidak ditemukan.');
  return row;
}

export function uploadsOf({ db }: Gateway, caseId: string): UploadRow[] {
  return db.prepare<[string], UploadRow>('SELECT * FROM uploads WHERE caseId = ? ORDER BY rowid').all(caseId);
}

export const packageOf = (row: CaseRow): EscalationPackage => escalationPackage.parse(JSON.parse(row.content));

/** The case as the office sees it. */
export function viewOf(gateway: Gateway, row: CaseRow): GatewayEscalation {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    level: row.level,
    team: teamOf(row.level),
    receivedAt: iso(row.receivedAt),
    updatedAt: iso(row.updatedAt),
    uploads: uploadsOf(gateway, row.id).map(uploadView),
  };
}

export function uploadView({ id, key, offset, size, complete }: UploadRow): GatewayUpload {
  return { id, key, offset, size, complete: complete === 1 };
}
