import { join } from 'node:path';
import Database from 'better-sqlite3';
import { databaseFile } from '../../main/store/sqlite.ts';

const wanted = 200;

/** Gives one open ticket a timeline of 200 entries (once) and tells its id. */
export function longTicket(folder: string): string {
  const db = new Database(join(folder, databaseFile));
  try {
    const id = String(db.prepare(`SELECT id FROM ticket WHERE closed_at IS NULL ORDER BY id LIMIT 1`).pluck().get());
    const there = Number(db.prepare('SELECT count(*) FROM timeline_entry WHERE ticket_id = ?').pluck().get(id));
    const add =
      db.prepare(`INSERT INTO timeline_entry (id, ticket_id, at, kind, by_name, direction, title, body, changes)
      SELECT ?, id, received_at + ?, 'note', 'Putri Petugas', 'internal', 'Catatan internal', ?, '[]' FROM ticket WHERE id = ?`);
    db.transaction(() => {
      for (let n = there; n < wanted; n += 1) {
        const key = `01a00000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
        add.run(key, n * 1_000, `Catatan nomor ${n}: pengguna dihubungi, belum ada jawaban.`, id);
      }
    })();
    return id;
  } finally {
    db.close();
  }
}

/** Counts the statements the engine runs while `work` is being done. */
export async function countQueries(db: Database.Database, work: () => Promise<unknown>): Promise<number> {
  const statement: { all: (...values: unknown[]) => unknown; get: (...values: unknown[]) => unknown } =
    Object.getPrototypeOf(db.prepare('SELECT 1'));
  const { all, get } = statement;
  let queries = 0;
  statement.all = function (this: unknown, ...values: unknown[]) {
    queries += 1;
    return all.apply(this, values);
  };
  statement.get = function (this: unknown, ...values: unknown[]) {
    queries += 1;
    return get.apply(this, values);
  };
  try {
    await work();
  } finally {
    Object.assign(statement, { all, get });
  }
  return queries;
}
