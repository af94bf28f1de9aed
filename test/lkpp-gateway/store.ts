import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { GatewayState, Level } from '../../shared/lkpp/messages.ts';

/** What LKPP would keep. WAL and FULL: what was acknowledged is there after `kill -9`, and after a power cut too. */
const schema = `
CREATE TABLE IF NOT EXISTS tokens (
  id TEXT PRIMARY KEY, office TEXT NOT NULL, label TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
  createdAt INTEGER NOT NULL, withdrawnAt INTEGER);
CREATE TABLE IF NOT EXISTS cases (
  id TEXT PRIMARY KEY, office TEXT NOT NULL, key TEXT NOT NULL, number TEXT NOT NULL UNIQUE, state TEXT NOT NULL,
  level INTEGER NOT NULL, content TEXT NOT NULL, contentHash TEXT NOT NULL, received TEXT NOT NULL,
  receivedAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL, nextAt INTEGER, UNIQUE (office, key));
CREATE INDEX IF NOT EXISTS cases_next ON cases (nextAt) WHERE nextAt IS NOT NULL;
CREATE INDEX IF NOT EXISTS cases_updated ON cases (updatedAt);
CREATE TABLE IF NOT EXISTS uploads (
  id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES cases, owner TEXT NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
  mime TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, offset INTEGER NOT NULL, complete INTEGER NOT NULL,
  UNIQUE (caseId, key));
CREATE TABLE IF NOT EXISTS replies (
  id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES cases, kind TEXT NOT NULL, key TEXT NOT NULL,
  dataRequestId TEXT, content TEXT NOT NULL, contentHash TEXT NOT NULL, receivedAt INTEGER NOT NULL,
  UNIQUE (caseId, kind, key));
CREATE TABLE IF NOT EXISTS dataRequests (
  id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES cases, askedAt INTEGER NOT NULL, answeredAt INTEGER);
CREATE INDEX IF NOT EXISTS dataRequests_case ON dataRequests (caseId);
CREATE TABLE IF NOT EXISTS events (
  office TEXT NOT NULL, seq INTEGER NOT NULL, caseId TEXT NOT NULL REFERENCES cases, type TEXT NOT NULL,
  at INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (office, seq));
CREATE INDEX IF NOT EXISTS events_case ON events (caseId);
`;

/** Instants are milliseconds UTC, yes and no are 1 and 0. */
export type TokenRow = {
  id: string;
  office: string;
  label: string;
  hash: string;
  createdAt: number;
  withdrawnAt: number | null;
};
export type CaseRow = {
  id: string;
  office: string;
  key: string;
  number: string;
  state: GatewayState;
  level: Level;
  /** The package as understood, JSON. */
  content: string;
  contentHash: string;
  /** The body as it came, with all that this side does not know. */
  received: string;
  receivedAt: number;
  updatedAt: number;
  /** When the automatic staff acts next. */
  nextAt: number | null;
};
export type UploadRow = {
  id: string;
  caseId: string;
  /** `package`, or the id of the reply that announced the file. */
  owner: string;
  key: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
  offset: number;
  complete: 0 | 1;
};
export type ReplyRow = {
  id: string;
  caseId: string;
  kind: 'feedback' | 'confirmation';
  key: string;
  dataRequestId: string | null;
  content: string;
  contentHash: string;
  receivedAt: number;
};
export type DataRequestRow = { id: string; caseId: string; askedAt: number; answeredAt: number | null };
export type EventRow = { office: string; seq: number; caseId: string; type: string; at: number; data: string };

export type Store = { db: Database.Database; filesDir: string; close(): void };

/** Opens, or makes, the gateway's own database and folder of files. */
export function openStore(dataDir: string): Store {
  const filesDir = join(dataDir, 'files');
  mkdirSync(filesDir, { recursive: true });
  const db = new Database(join(dataDir, 'gateway.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.exec(schema);
  return { db, filesDir, close: () => db.close() };
}
