import type { Writer } from '../../store/store.ts';
import { fold, searchableCodes } from './fold.ts';
import { type SearchRow, searchTable } from './table.ts';

export { entryIds, matchingRefs } from './condition.ts';

/** A record as the search knows it. */
export type Findable = Omit<SearchRow, 'id' | 'codes'> & {
  /** Numbers and codes found by any fragment of three characters; a plain string is split at spaces. */
  codes: readonly string[] | string;
};
const longestTitle = 200;
const longestDetail = 400;

/** Makes a record findable, or brings what is known of it up to date. Call it inside the transaction of the change. */
export async function indexRecord(writer: Writer, record: Findable): Promise<void> {
  const { kind, refId, ...entry } = searchRow(record);
  const { affected } = await writer.update(searchTable, { kind, refId }, entry);
  if (!affected) await writer.insert(searchTable, { kind, refId, ...entry });
}

/** The row a record is found by, for those who write many at once. */
export function searchRow(record: Findable): Omit<SearchRow, 'id'> {
  const { kind, refId, at, past } = record;
  const title = record.title.slice(0, longestTitle);
  const detail = record.detail.slice(0, longestDetail);
  // PostgreSQL keeps accents in title and detail; their plain form goes with the words.
  const accented = [title, detail].filter((text) => fold(text) !== text.toLowerCase());
  const words = fold([record.words, ...accented].join(' '));
  return { kind, refId, at, past, title, detail, words, codes: searchableCodes(record.codes) };
}

/** Takes a removed record out of the search. */
export async function forgetRecord(writer: Writer, kind: SearchRow['kind'], refId: string): Promise<void> {
  await writer.delete(searchTable, { kind, refId });
}
