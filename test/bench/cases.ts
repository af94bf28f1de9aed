import { join } from 'node:path';
import Database from 'better-sqlite3';
import { programActor } from '../../main/connection.ts';
import type { Core } from '../../main/core.ts';
import { listStatement } from '../../main/features/tickets/list.ts';
import { textOf } from '../../main/store/sql.ts';
import { databaseFile } from '../../main/store/sqlite.ts';
import { ticketListInput } from '../../shared/contract/tickets.ts';
import { type BenchClient, portClient } from './client.ts';
import { benchNow } from './database.ts';
import type { Task } from './measure.ts';

/** One office with everything that is timed in it. */
export type Bench = {
  client: BenchClient;
  page: Task;
  counts: Task;
  empty: Task;
  search: Task;
  ticket: Task;
  rawPage: Task;
  rawSearch: Task;
  db: Database.Database;
  close(): Promise<void>;
};

const pageInput = { queue: 'open', limit: 50 } as const;

/** The tasks of an office: through the whole contract over a port, and the same SQL on the bare engine beside it. */
export async function bench(core: Core, folder: string): Promise<Bench> {
  const { client, close } = await portClient(core);
  const db = new Database(join(folder, databaseFile), { readonly: true });
  db.pragma('cache_size = -32000');
  db.pragma('temp_store = MEMORY');
  const words = someWords(db);
  const ids = db
    .prepare(`SELECT id FROM ticket WHERE closed_at IS NULL ORDER BY next_due_at LIMIT 20`)
    .pluck()
    .all()
    .map(String);
  return {
    client,
    db,
    page: () => client.tickets.list(pageInput),
    counts: () => client.tickets.counts(),
    empty: () => client.session.setLanguage({ language: 'id' }),
    search: turns(words, ({ query }) => client.search.find({ query })),
    ticket: turns(ids, (id) => client.tickets.get({ id })),
    rawPage: rawPage(db),
    rawSearch: rawSearch(db, words),
    close: async () => {
      close();
      db.close();
      await core.close();
    },
  };
}

/** The next of a list at every call, so that no answer is merely remembered. */
function turns<T>(list: readonly T[], use: (item: T) => unknown): Task {
  let next = 0;
  return () => {
    const item = list[next % list.length];
    next += 1;
    return item === undefined ? undefined : use(item);
  };
}

function rawPage(db: Database.Database): Task {
  const input = ticketListInput.parse(pageInput);
  const made = listStatement('sqlite', programActor, input, { now: benchNow, soon: benchNow, zone: 'Asia/Makassar' });
  if (!made) throw new Error('the queue has no statement');
  const statement = db.prepare(textOf('sqlite', made));
  return () => statement.all(...made.values);
}

type Words = { query: string; words: string[] };

/** What officers type: the reporter's name with a word of the problem. */
function someWords(db: Database.Database): Words[] {
  const rows = db
    .prepare(`SELECT reporter_name || '|' || subject FROM ticket ORDER BY id LIMIT 4000`)
    .pluck()
    .all()
    .map(String);
  return rows
    .filter((_, index) => index % 200 === 7)
    .map((row) => {
      const [name = '', subject = ''] = row.split('|');
      const word = subject.split(/\s+/).find((each) => /^[a-z]{5,}$/i.test(each)) ?? 'penawaran';
      const words = [...name.split(' '), word].filter((each) => /^[\p{L}]{3,}$/u.test(each));
      return { query: words.join(' '), words };
    });
}

function rawSearch(db: Database.Database, list: Words[]): Task {
  const statement = db.prepare(`SELECT e.id, e.kind, e.ref_id, e.title, e.detail, e.at, e.past FROM search_entry e
    WHERE e.id IN (SELECT rowid FROM search_words WHERE search_words MATCH ?) ORDER BY e.past, e.at DESC LIMIT 20`);
  return turns(list, ({ words }) => statement.all(words.map((word) => `"${word}" *`).join(' AND ')));
}
