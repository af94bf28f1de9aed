import type { Calendar } from '../../../shared/domain/time/calendar.ts';
import { instant, int, json, key, oneOf, type Row, table, text } from '../../store/columns.ts';

export const calendarTable = table('calendar_version', {
  id: key(),
  kind: oneOf(['work', 'counter', 'partner']),
  version: int(),
  document: json<Calendar>(),
  note: text(),
  createdAt: instant(),
  createdName: text(),
});
export type CalendarRow = Row<typeof calendarTable>;
