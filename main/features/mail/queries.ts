import type { z } from 'zod';
import type { mail } from '../../../shared/contract/mail.ts';
import type { Said } from '../../../shared/domain/refusal.ts';
import { pageFrom, placeOf } from '../../store/keyset.ts';
import type { Reader } from '../../store/store.ts';
import type { Desk } from '../tickets/service.ts';
import { activeRows, problemOfAccount } from './accounts/view.ts';
import { type TicketDraft, ticketDraftOf } from './file/draft.ts';
import { requireMessage } from './file/require.ts';
import { mailMessageTable, outgoingMailTable } from './table.ts';
import { listColumns, type MailMessage, viewMessages, viewRows } from './view.ts';

type Language = keyof Said;
type ListInput = z.output<(typeof mail)['list']['~orpc']['inputSchema'] & z.ZodType>;
const waiting = { state: 'waiting', direction: 'in' } as const;

/** A page of one box, newest first. */
export async function listMail(desk: Desk, reader: Reader, input: ListInput, language: Language) {
  const query = reader
    .createQueryBuilder(mailMessageTable, 'm')
    .select(Object.keys(listColumns).map((column) => `m.${column}`))
    .orderBy('m.at', 'DESC')
    .addOrderBy('m.id', 'DESC')
    .limit(input.limit + 1);
  switch (input.box) {
    case 'waiting':
      query.where({ state: 'waiting' });
      break;
    case 'filed':
      query.where({ state: 'filed' }).andWhere("m.direction = 'in'");
      break;
    case 'ignored':
      query.where({ state: 'ignored' });
      break;
    case 'automatic':
      query.where({ state: 'kept' });
      break;
    case 'sent':
      query.where({ direction: 'out' });
      break;
    case 'all':
      query.where('1 = 1');
  }
  if (input.accountId) query.andWhere('m.accountId = :accountId', { accountId: input.accountId });
  for (const [index, word] of wordsOf(input.search).entries())
    query.andWhere(
      `(lower(m.subject) LIKE :w${index} OR m.fromAddress LIKE :w${index} OR lower(m.sender) LIKE :w${index} OR lower(m.snippet) LIKE :w${index})`,
      { [`w${index}`]: `%${word}%` },
    );
  if (input.cursor) {
    const { at, id } = placeOf(input.cursor);
    query.andWhere('(m.at < :at OR (m.at = :at AND m.id < :id))', { at, id });
  }
  const page = pageFrom(await query.getMany(), input.limit, ({ at, id }) => ({ at, id }));
  return {
    items: await viewRows(reader, page.items, language),
    nextCursor: page.nextCursor,
    asOf: desk.kernel.clock.now(),
  };
}

function wordsOf(search: string): string[] {
  return search
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[\\%_]/g, ''))
    .filter((word) => word !== '')
    .slice(0, 6);
}

/** @throws Refusal NOT_FOUND */
export async function getMail(reader: Reader, id: string, language: Language, now: number): Promise<MailMessage> {
  const [message] = await viewMessages(reader, [await requireMessage(reader, id, null)], language, now);
  if (!message) throw new Error(`Message ${id} has no view.`);
  return message;
}

/** Every message of a ticket, oldest first. */
export async function mailOfTicket(
  reader: Reader,
  ticketId: string,
  language: Language,
  now: number,
): Promise<MailMessage[]> {
  const rows = await reader.find(mailMessageTable, {
    where: { ticketId },
    order: { at: 'DESC', id: 'DESC' },
    take: 200,
  });
  return viewMessages(reader, rows.reverse(), language, now);
}

export async function ticketDraft(reader: Reader, id: string): Promise<TicketDraft> {
  return ticketDraftOf(await requireMessage(reader, id, null));
}

/** For the badge and the line at the edge of the screen. */
export async function mailStatus({ kernel }: Desk, language: Language) {
  return kernel.store.read(async (reader) => {
    const accounts = await activeRows(reader);
    return {
      configured: accounts.length > 0,
      waiting: await reader.countBy(mailMessageTable, waiting),
      actionNeeded: await reader.countBy(outgoingMailTable, { urgency: 1 }),
      accounts: accounts.map((row) => ({
        id: row.id,
        name: row.name,
        online: row.state === 'active' && kernel.mail.line(row.id).online,
        problem: problemOfAccount(kernel, row, language),
      })),
    };
  });
}
