import Database from 'better-sqlite3';
import { z } from 'zod';

const halfDay = 43_200_000;
const mostOpen = 2_000;
/** Of which the family names of each copy are made: a big office knows more people, not the same ones more often. */
const syllables = ['ra', 'lo', 'mi', 'ta', 'su', 'ke', 'no', 'wi', 'da', 'pe'];

/**
 * Makes a big office out of a small one: copies every closed ticket with its runs, timeline, pauses and search entry,
 * each copy half a day earlier, with keys, numbers, codes and names of its own; open tickets until there are about
 * 2,000. Plain SQL, because a hundred thousand tickets through the services would take an hour.
 */
export function multiply(file: string, wanted: number): void {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -200000');
  const one = (sql: string) => Number(db.prepare(sql).pluck().get());
  const base = one('SELECT count(*) FROM ticket');
  const open = one('SELECT count(*) FROM ticket WHERE closed_at IS NULL');
  db.exec('CREATE TEMP TABLE chosen (id TEXT PRIMARY KEY)');
  const indexes = dropIndexes(db);
  const copies = Math.ceil(wanted / base) - 1;
  for (let copy = 1; copy <= copies; copy += 1) {
    const withOpen = open * (copy + 1) <= mostOpen;
    const mine = withOpen ? '1 = 1' : 'closed_at IS NOT NULL';
    db.transaction(() => {
      db.exec('DELETE FROM chosen');
      db.exec(`INSERT INTO chosen SELECT id FROM ticket WHERE client_key NOT LIKE 'copy-%' AND ${mine}`);
      for (const table of tables) copyTable(db, table, copy);
    })();
  }
  for (const index of indexes) db.exec(index);
  db.exec(`DELETE FROM ticket_tally; INSERT INTO ticket_tally SELECT state, count(*) FROM ticket GROUP BY state`);
  db.exec(`UPDATE counter SET value = (SELECT max(CAST(substr(number, 6) AS INTEGER)) FROM ticket
    WHERE number LIKE substr(counter.id, 8) || '-%') WHERE id LIKE 'ticket-%'`);
  db.exec(
    `INSERT INTO search_words(search_words) VALUES ('optimize'); INSERT INTO search_codes(search_codes) VALUES ('optimize')`,
  );
  db.exec('ANALYZE');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** Indexes are faster built whole at the end; those the copying itself reads by stay. */
function dropIndexes(db: Database.Database): string[] {
  const names = tables.map(({ name }) => `'${name}'`).join(', ');
  const found = db.prepare(`SELECT name, sql FROM sqlite_schema
    WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (${names})`);
  const rows = z.array(z.object({ name: z.string(), sql: z.string() })).parse(found.all());
  const own = rows.filter(({ sql }) => !/\(["`]?ticket_id/.test(sql));
  for (const { name } of own) db.exec(`DROP INDEX "${name}"`);
  return own.map(({ sql }) => sql);
}

type Table = {
  name: string;
  where: string;
  keys: string[];
  instants: string[];
  other?: Record<string, (copy: number) => string>;
};
const nextNumber = (copy: number) =>
  `substr(number, 1, 5) || printf('%06d', CAST(substr(number, 6) AS INTEGER) + ${copy} * 2000)`;
const ofChosen = 'ticket_id IN (SELECT id FROM chosen)';

/** Parents before children. */
const tables: Table[] = [
  {
    name: 'ticket',
    where: 'id IN (SELECT id FROM chosen)',
    keys: ['id', 'run_id', 'step_run_id'],
    instants: [
      'received_at',
      'priority_set_at',
      'due_at',
      'step_started_at',
      'step_due_at',
      'paused_since',
      'resolved_at',
      'closed_at',
      'created_at',
      'updated_at',
    ],
    other: {
      number: nextNumber,
      next_due_at: (copy) =>
        `CASE WHEN closed_at IS NULL AND next_due_at < 8640000000000000 THEN next_due_at + ${copy} * 60000 ELSE next_due_at END`,
      client_key: (copy) => `'copy-${copy}-' || client_key`,
      reporter_name: (copy) => `substr(reporter_name, 1, instr(reporter_name, ' ')) || '${word(copy)}'`,
      tender_code: (copy) =>
        `CASE tender_code WHEN '' THEN '' ELSE CAST(CAST(tender_code AS INTEGER) + ${copy * 1_000_003} AS TEXT) END`,
      external_number: (copy) => `CASE external_number WHEN '' THEN '' ELSE external_number || '${copy}' END`,
    },
  },
  { name: 'procedure_run', where: ofChosen, keys: ['id', 'ticket_id'], instants: ['started_at', 'ended_at'] },
  {
    name: 'step_run',
    where: ofChosen,
    keys: ['id', 'run_id', 'ticket_id'],
    instants: ['started_at', 'ended_at', 'due_at', 'acknowledged_at'],
  },
  { name: 'pause', where: ofChosen, keys: ['id', 'ticket_id', 'step_run_id'], instants: ['from_at', 'to_at'] },
  { name: 'timeline_entry', where: ofChosen, keys: ['id', 'ticket_id', 'ref_id'], instants: ['at'] },
];

function copyTable(db: Database.Database, table: Table, copy: number): void {
  const columns = db.prepare(`SELECT name FROM pragma_table_info('${table.name}')`).pluck().all().map(String);
  const values = columns.map((column) => {
    const own = table.other?.[column];
    if (own) return own(copy);
    if (table.keys.includes(column)) return key(column, copy);
    return table.instants.includes(column) ? earlier(column, copy) : column;
  });
  db.exec(
    `INSERT INTO "${table.name}" (${columns.join(', ')}) SELECT ${values.join(', ')} FROM "${table.name}" WHERE ${table.where}`,
  );
  if (table.name === 'ticket') copySearch(db, copy);
}

function copySearch(db: Database.Database, copy: number): void {
  db.exec(`INSERT INTO search_entry (kind, ref_id, at, past, title, detail, words, codes)
    SELECT e.kind, ${key('e.ref_id', copy)}, ${earlier('e.at', copy)}, e.past, t.number || substr(e.title, 12),
      t.reporter_name || ', ' || t.organization, e.words,
      trim(lower(t.number) || ' ' || substr(t.number, 6) || ' ' || t.tender_code || ' ' || lower(t.external_number))
    FROM search_entry e JOIN ticket t ON t.id = ${key('e.ref_id', copy)}
    WHERE e.kind = 'ticket' AND e.ref_id IN (SELECT id FROM chosen)`);
}

/** A UUID of its own for each copy: version 4 instead of 7, and the number of the copy begins the last group. */
const key = (column: string, copy: number) =>
  `CASE WHEN ${column} IS NULL THEN NULL ELSE substr(${column}, 1, 14) || '4' || substr(${column}, 16, 9) || '${copy.toString(16).padStart(4, '0')}' || substr(${column}, 29) END`;
const earlier = (column: string, copy: number) => `${column} - ${copy} * ${halfDay}`;

function word(copy: number): string {
  const digits = String(copy).padStart(3, '0');
  return [...digits].map((digit) => syllables[Number(digit)]).join('');
}
