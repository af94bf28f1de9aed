import { flag, instant, oneOf, type Row, serial, table, text } from '../../store/columns.ts';

/** One row per findable record; the engines' full-text indexes stand on it. */
export const searchTable = table('search_entry', {
  id: serial(),
  kind: oneOf(['ticket', 'call', 'visit', 'contact']),
  refId: text(),
  at: instant(),
  past: flag(),
  title: text(),
  detail: text(),
  /** Text found by word or word beginning. */
  words: text(),
  /** Numbers and codes found by any fragment of three or more characters. */
  codes: text(),
});
export type SearchRow = Row<typeof searchTable>;
