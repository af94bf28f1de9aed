import type { z } from 'zod';
import type { callFields } from '../../../shared/contract/calls.ts';
import { formatPhone, maskPhone, normalisePhone } from '../../../shared/domain/phone/phone.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { accessText } from '../../../shared/text/access.ts';
import type { Reader, Writer } from '../../store/store.ts';
import { currentContact } from '../contacts/service.ts';
import { indexRecord } from '../search/service.ts';
import { refuseSecrets } from '../tickets/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { type CallRow, callTable } from './table.ts';

export type CallPatch = Partial<z.infer<typeof callFields>>;

/**
 * A patch as the table keeps it: the number readable where it can be read, and always as it was typed.
 * @throws Refusal NOT_FOUND when the contact does not exist, REFUSED when a password or key is written down
 */
export async function columnsOf(reader: Reader, { number, contactId, ...patch }: CallPatch): Promise<Partial<CallRow>> {
  refuseSecrets({ note: patch.note, answer: patch.answer });
  const columns: Partial<CallRow> = { ...patch };
  if (number !== undefined) {
    columns.numberTyped = number;
    columns.number = normalisePhone(number)?.number ?? number.replace(/\D/g, '');
  }
  if (contactId !== undefined) {
    columns.contactId = contactId === null ? null : (await currentContact(reader, contactId)).id;
  }
  return columns;
}

/** @throws Refusal NOT_FOUND */
export async function requireTicket(reader: Reader, id: string): Promise<void> {
  if (!(await reader.existsBy(ticketTable, { id }))) throw new Refusal('NOT_FOUND', accessText.notFound);
}

/** The caller in one line: name, else number, else "anonim". */
export function callerOf(row: Pick<CallRow, 'name' | 'number' | 'numberTyped'>): string {
  return row.name || (row.number.startsWith('+') ? formatPhone(row.number) : row.numberTyped) || 'anonim';
}

/** Stores a call and makes it findable. */
export async function storeCall(writer: Writer, row: CallRow): Promise<void> {
  await writer.update(callTable, { id: row.id }, row);
  await indexCall(writer, row);
}

export async function indexCall(writer: Writer, row: CallRow): Promise<void> {
  await indexRecord(writer, {
    kind: 'call',
    refId: row.id,
    at: row.startedAt,
    past: row.endedAt !== null,
    title: row.name || row.organization || maskPhone(row.number) || 'anonim',
    detail: [row.name === '' ? '' : row.organization, row.note].filter((text) => text !== '').join(' · '),
    words: [row.name, row.organization, row.note, row.answer].join(' '),
    codes: [row.number, row.numberTyped, row.externalNumber],
  });
}
