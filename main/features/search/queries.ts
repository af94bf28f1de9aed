import type { Engine, Reader } from '../../store/store.ts';
import { entryIds } from './condition.ts';
import { parseQuery } from './query.ts';
import { type SearchRow, searchTable } from './table.ts';

export type Hit = { kind: SearchRow['kind']; id: string; title: string; detail: string; at: number; past: boolean };

/**
 * What fits every word and number typed: an exactly typed code first, then open work before past, then the newest.
 * @param kinds empty = all
 */
export async function find(
  engine: Engine,
  reader: Reader,
  query: string,
  kinds: readonly SearchRow['kind'][],
  limit: number,
): Promise<Hit[]> {
  const parts = parseQuery(query);
  if (parts.length === 0) return [];
  const found = entryIds(engine, parts);
  const builder = reader
    .createQueryBuilder(searchTable, 'e')
    .select(['e.id', 'e.kind', 'e.refId', 'e.title', 'e.detail', 'e.at', 'e.past'])
    .where(`e.id IN (${found.sql})`, found.parameters);
  if (kinds.length > 0) builder.andWhere('e.kind IN (:...kinds)', { kinds });
  const codes = parts.flatMap((part) => part.codes);
  if (codes.length > 0) {
    const exact = codes.map((_, index) => `' ' || e.codes || ' ' LIKE :exact${index}`).join(' OR ');
    builder.addSelect(`CASE WHEN ${exact} THEN 0 ELSE 1 END`, 'inexact').orderBy('inexact', 'ASC');
    builder.setParameters(Object.fromEntries(codes.map((code, index) => [`exact${index}`, `% ${plain(code)} %`])));
  }
  const rows = await builder.addOrderBy('e.past', 'ASC').addOrderBy('e.at', 'DESC').limit(limit).getMany();
  return rows.map(({ kind, refId, title, detail, at, past }) => ({ kind, id: refId, title, detail, at, past }));
}

/** Signs of LIKE inside a code would only widen the match; exactness must not. */
function plain(code: string): string {
  return code.replace(/[\\%_]/g, '');
}
