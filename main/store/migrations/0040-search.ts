import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable } from './tables.ts';

/**
 * Search: words by prefix, codes and numbers by any fragment. The one place besides backup where the engines differ:
 * FTS5 external-content tables kept by triggers, or generated tsvector with pg_trgm.
 */
export class Search0040 implements MigrationInterface {
  readonly name = 'Search1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'search_entry',
      {
        id: 'serial',
        kind: 'text',
        ref_id: 'text',
        at: 'instant',
        past: 'flag',
        title: 'text',
        detail: 'text',
        words: 'text',
        codes: 'text',
      },
      [{ columns: ['kind', 'ref_id'], unique: true }],
    );
    if (runner.connection.options.type === 'postgres') await postgresSearch(runner);
    else await sqliteSearch(runner);
  }

  async down(): Promise<void> {
    throw new Error('Loket goes back by restoring the copy made before the migration.');
  }
}

async function sqliteSearch(runner: QueryRunner): Promise<void> {
  const indexes = [
    {
      name: 'search_words',
      columns: 'title, detail, words',
      tokenize: `tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'`,
    },
    { name: 'search_codes', columns: 'codes', tokenize: `tokenize = 'trigram'` },
  ];
  for (const { name, columns, tokenize } of indexes) {
    const old = columns
      .split(', ')
      .map((column) => `old.${column}`)
      .join(', ');
    const fresh = old.replaceAll('old.', 'new.');
    await runner.query(
      `CREATE VIRTUAL TABLE ${name} USING fts5(${columns}, content = 'search_entry', content_rowid = 'id', ${tokenize})`,
    );
    const remove = `INSERT INTO ${name} (${name}, rowid, ${columns}) VALUES ('delete', old.id, ${old});`;
    const add = `INSERT INTO ${name} (rowid, ${columns}) VALUES (new.id, ${fresh});`;
    await runner.query(`CREATE TRIGGER ${name}_add AFTER INSERT ON search_entry BEGIN ${add} END`);
    await runner.query(`CREATE TRIGGER ${name}_drop AFTER DELETE ON search_entry BEGIN ${remove} END`);
    await runner.query(
      `CREATE TRIGGER ${name}_change AFTER UPDATE OF ${columns} ON search_entry BEGIN ${remove} ${add} END`,
    );
  }
}

/** Signs become spaces first: PostgreSQL would keep hosts, e-mail addresses and negative numbers whole. */
async function postgresSearch(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await runner.query(
    `ALTER TABLE search_entry ADD COLUMN document tsvector
       GENERATED ALWAYS AS (to_tsvector('simple',
         regexp_replace(title || ' ' || detail || ' ' || words, '[!-/:-@[-\`{-~]+', ' ', 'g'))) STORED`,
  );
  await runner.query('CREATE INDEX ix_search_entry_document ON search_entry USING gin (document)');
  await runner.query('CREATE INDEX ix_search_entry_codes ON search_entry USING gin (codes gin_trgm_ops)');
}
