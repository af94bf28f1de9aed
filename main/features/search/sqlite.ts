import type { Sql } from './condition.ts';
import type { Part } from './query.ts';

/** FTS5: words by prefix from `search_words`, fragments of codes from the trigram index `search_codes`. */
export function sqliteIds(parts: readonly Part[]): Sql {
  const parameters: Record<string, string> = {};
  const ask = (table: 'search_words' | 'search_codes', match: string) => {
    const name = `match${Object.keys(parameters).length}`;
    parameters[name] = match;
    return `SELECT rowid FROM ${table} WHERE ${table} MATCH :${name}`;
  };
  const sets: string[] = [];
  const plain = parts.filter((part) => part.codes.length === 0);
  // Parts that are words only go into one expression: FTS5 intersects faster than SQL does.
  if (plain.length > 0) sets.push(ask('search_words', plain.map((part) => prefixes(part.words)).join(' AND ')));
  for (const part of parts) {
    if (part.codes.length === 0) continue;
    const codes = ask('search_codes', part.codes.map(quoted).join(' OR '));
    if (part.words.length === 0) sets.push(codes);
    else sets.push(`SELECT rowid FROM (${codes} UNION ${ask('search_words', prefixes(part.words))})`);
  }
  return { sql: sets.join(' INTERSECT '), parameters };
}

function prefixes(words: readonly string[]): string {
  return `(${words.map((word) => (word.length > 1 ? `${quoted(word)} *` : quoted(word))).join(' OR ')})`;
}

/** A string in FTS5's own quoting: nothing inside it is an operator. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
