import type { z } from 'zod';
import type { call } from '../../../shared/contract/calls.ts';
import { normalisePhone } from '../../../shared/domain/phone/phone.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader } from '../../store/store.ts';
import { staffTable } from '../staff/table.ts';
import { ticketTable } from '../tickets/table.ts';
import { type CallRow, callTable } from './table.ts';

export type Call = z.infer<typeof call>;

const columns = [
  'id',
  'version',
  'direction',
  'number',
  'numberTyped',
  'contactId',
  'name',
  'organization',
  'role',
  'note',
  'answer',
  'externalNumber',
  'officerId',
  'startedAt',
  'endedAt',
  'phase',
  'outcome',
  'ticketId',
  'callbackAt',
  'callbackDoneAt',
  'callbackOf',
] as const satisfies (keyof CallRow)[];
type Raw = Pick<CallRow, (typeof columns)[number]> & {
  officerName: string | null;
  ticketNumber: string | null;
  ticketSubject: string | null;
};

/** Calls with the names a screen shows beside them, in one query; removed ones left out. */
export function callRows(reader: Reader) {
  const builder = reader.createQueryBuilder(callTable, 'c').select('c.id', 'id');
  for (const column of columns.slice(1)) builder.addSelect(`c.${column}`, column);
  return builder
    .leftJoin(staffTable.options.name, 'o', 'o.id = c.officerId')
    .addSelect('o.name', 'officerName')
    .leftJoin(ticketTable.options.name, 't', 't.id = c.ticketId')
    .addSelect('t.number', 'ticketNumber')
    .addSelect('t.subject', 'ticketSubject')
    .where('c.removedAt IS NULL');
}
export type CallRows = ReturnType<typeof callRows>;

/** Runs a query made with `callRows`. */
export async function callsOf(rows: CallRows): Promise<Call[]> {
  return (await rows.getRawMany<Raw>()).map(callOf);
}

function callOf(raw: Raw): Call {
  const { officerId, officerName, ticketId, ticketNumber, ticketSubject, number, numberTyped, ...rest } = raw;
  return {
    ...rest,
    number: shownNumber(number, numberTyped),
    officer: { id: officerId, name: officerName ?? '' },
    ticket: ticketId === null ? null : { id: ticketId, number: ticketNumber ?? '', subject: ticketSubject ?? '' },
  };
}

/** E.164 where it could be read and nothing is lost by it; else exactly what was typed. */
function shownNumber(number: string, typed: string): string {
  return number.startsWith('+') && normalisePhone(typed)?.extension == null ? number : typed;
}

/** @throws Refusal NOT_FOUND */
export async function findCall(reader: Reader, id: string): Promise<Call> {
  const [found] = await callsOf(callRows(reader).andWhere('c.id = :id', { id }));
  if (!found) throw new Refusal('NOT_FOUND', accessText.notFound);
  return found;
}

/** @throws Refusal NOT_FOUND */
export async function findCallRow(reader: Reader, id: string): Promise<CallRow> {
  const row = await reader.findOneBy(callTable, { id });
  if (!row || row.removedAt !== null) throw new Refusal('NOT_FOUND', accessText.notFound);
  return row;
}
