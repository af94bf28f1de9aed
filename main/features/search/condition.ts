import type { Engine } from '../../store/store.ts';
import { postgresIds } from './postgres.ts';
import { type Part, parseQuery } from './query.ts';
import { sqliteIds } from './sqlite.ts';

/** A piece of SQL with named parameters, for a query builder. */
export type Sql = { sql: string; parameters: Record<string, string> };

/** Ids of `search_entry` that fit every part, newest entries first where the engine can. */
export function entryIds(engine: Engine, parts: readonly Part[]): Sql {
  return engine === 'sqlite' ? sqliteIds(parts) : postgresIds(parts);
}

/**
 * A sub-select of the ids of records that match, for the lists of other features:
 * `builder.andWhere(\`t.id IN (${found.sql})\`, found.parameters)`. null: nothing findable was typed, so nothing matches.
 */
export function matchingRefs(engine: Engine, kind: 'ticket' | 'call' | 'visit' | 'contact', query: string): Sql | null {
  const parts = parseQuery(query);
  if (parts.length === 0) return null;
  const { sql, parameters } = entryIds(engine, parts);
  return {
    sql: `SELECT found.ref_id FROM search_entry found WHERE found.kind = :searchKind AND found.id IN (${sql})`,
    parameters: { ...parameters, searchKind: kind },
  };
}
