import { flag, instant, int, key, oneOf, type Row, table, text } from '../../store/columns.ts';

export const templateTable = table('reply_template', {
  id: key(),
  version: int(),
  name: text(),
  use: oneOf(['dataRequest', 'resolved', 'escalated', 'general']),
  body: text(),
  active: flag(),
  updatedAt: instant(),
});
export type TemplateRow = Row<typeof templateTable>;
