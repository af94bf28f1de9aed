import type { z } from 'zod';
import type { newTicket } from '../../../../shared/contract/tickets.ts';
import type { MailMessageRow } from '../table.ts';

export type TicketDraft = Partial<Omit<z.output<typeof newTicket>, 'clientKey'>>;
const longestDescription = 19_900;

/** What a new ticket starts with: subject, sender, and the numbers and codes found in the text. */
export function ticketDraftOf(message: MailMessageRow): TicketDraft {
  const { body, sender, subject } = message;
  const reply = message.replyTo[0]?.address || sender.address;
  return {
    channel: 'email',
    ticketType: 'incident',
    subject: plainSubject(subject) || firstWords(body) || '(tanpa perihal)',
    description: body.slice(0, longestDescription).toWellFormed(),
    reporterName: (sender.name || sender.address).slice(0, 200),
    reporterEmail: reply.slice(0, 200),
    reporterPhone: phoneIn(body),
    ...codesIn(`${subject}\n${body.slice(0, 20_000)}`),
  };
}

/** Without "Re:", "Fwd:", "Bls:", "Trs:" in front and without ticket numbers. */
export function plainSubject(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fwd?|bls|balasan|trs|terusan|aw|wg)\s*(?:\[\d+\])?\s*:)+/i, '')
    .replace(/\[\d{4}-\d{6}[^\]]{0,20}\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

function firstWords(body: string): string {
  return body.trim().split('\n')[0]?.trim().slice(0, 120).toWellFormed() ?? '';
}

/** An Indonesian number: mobile, or fixed line with its area code. */
function phoneIn(text: string): string {
  const found = /(?<![\d+])(?:\+?62|0)[ -]?(?:8\d|2[1-9]|[3-79]\d)(?:[ -]?\d){5,10}(?!\d)/.exec(text.slice(0, 20_000));
  return found ? found[0].trim().slice(0, 40) : '';
}

/** Codes named by their word: "Kode tender: 12345678", "kode RUP 4455667", "kode error: 500". */
function codesIn(text: string): TicketDraft {
  const after = (words: string, value: string) =>
    new RegExp(`(?:${words})\\s*(?:nya)?\\s*(?:adalah|yaitu)?\\s*[:=#]?\\s*(${value})`, 'i').exec(text)?.[1] ?? '';
  const draft: TicketDraft = {};
  const tender = after('(?:kode|id|nomor|no\\.?)\\s+(?:tender|lelang|seleksi|paket)', '\\d{5,14}');
  const rup = after('(?:kode|id)\\s+rup', '\\d{5,12}');
  const error = after('(?:kode|error)\\s*(?:error|code)|kode\\s+(?:galat|kesalahan)', '[\\w.-]{2,40}');
  if (tender) draft.tenderCode = tender;
  if (rup) draft.rupCode = rup;
  if (error) draft.errorCode = error;
  return draft;
}
