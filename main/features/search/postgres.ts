import type { Sql } from './condition.ts';
import type { Part } from './query.ts';

/** PostgreSQL: words by prefix from the generated tsvector, fragments of codes through pg_trgm. */
export function postgresIds(parts: readonly Part[]): Sql {
  const parameters: Record<string, string> = {};
  const given = (value: string) => {
    const name = `match${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `:${name}`;
  };
  const conditions = parts.map((part) => {
    const ways = part.codes.map((code) => `entry.codes LIKE ${given(`%${escaped(code)}%`)}`);
    if (part.words.length > 0) {
      const query = part.words.map((word) => (word.length > 1 ? `'${word}':*` : `'${word}'`)).join(' | ');
      ways.push(`entry.document @@ to_tsquery('simple', ${given(query)})`);
    }
    return `(${ways.join(' OR ')})`;
  });
  return { sql: `SELECT entry.id FROM search_entry entry WHERE ${conditions.join(' AND ')}`, parameters };
}

function escaped(fragment: string): string {
  return fragment.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
