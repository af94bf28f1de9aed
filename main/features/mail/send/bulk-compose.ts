import { In, IsNull } from 'typeorm';
import type { z } from 'zod';
import type { mail } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Reader } from '../../../store/store.ts';
import { readProfile } from '../../office/settings.ts';
import type { Desk } from '../../tickets/service.ts';
import { attachmentTable, type TicketRow, ticketTable } from '../../tickets/table.ts';
import { officeMark, ticketKey, ticketToken } from '../token.ts';
import { belowText } from './below.ts';
import { type Prepared, prepare } from './posting.ts';
import { refuseSecretFiles } from './send.ts';
import { newestOfUser, requireAccount, threadFrom, withToken } from './thread.ts';

export type BulkInput = z.output<NonNullable<(typeof mail)['bulk']['send']['~orpc']['inputSchema']>>;

const mostBytes = 2 * 1024 * 1024;

/** Composes every message of a bulk answer before anything is written. */
export async function composeBulk(
  desk: Desk,
  input: BulkInput,
  signal?: AbortSignal,
): Promise<{ prepared: Prepared[]; copies: boolean }> {
  const { kernel } = desk;
  const key = await ticketKey(kernel);
  const about = await kernel.store.read(async (reader) => {
    const attachments = await reader.find(attachmentTable, {
      where: { id: In([...new Set(input.attachmentIds)]), ticketId: In(input.ticketIds), removedAt: IsNull() },
      take: 50,
    });
    if (attachments.length !== new Set(input.attachmentIds).size) throw new Refusal('REFUSED', sendRefusal.fileGone);
    return {
      attachments,
      account: await requireAccount(reader, input.accountId),
      profile: (await readProfile(reader)).document,
      tickets: await ticketsOf(reader, input.ticketIds),
      answered: await newestOfUser(reader, input.ticketIds),
    };
  });
  const { attachments, account, profile } = about;
  if (attachments.reduce((sum, file) => sum + file.size, 0) > mostBytes)
    throw new Refusal('TOO_LARGE', sendRefusal.bulkTooLarge);
  await refuseSecretFiles(desk, attachments);
  const files = attachments.map(({ id, name, mime, size, sha256 }) => ({ attachmentId: id, name, mime, size, sha256 }));
  const below = belowText(profile, account, null);
  const prepared: Prepared[] = [];
  for (const ticket of about.tickets.values()) {
    if (ticket.reporterEmail === '') continue;
    if (signal?.aborted) throw new Refusal('UNAVAILABLE', sendRefusal.bulkStopped);
    if (prepared.length % 25 === 0) tellPreparing(desk, input, prepared.length, about.tickets.size);
    prepared.push(
      await prepare(desk, {
        account,
        mark: officeMark(key),
        ticketId: ticket.id,
        to: [{ name: ticket.reporterName, address: ticket.reporterEmail }],
        cc: [],
        subject: withToken(filled(input.subject, ticket), ticketToken(key, ticket.number)),
        text: `${filled(input.body, ticket).trimEnd()}\n\n${below}\n`,
        references: threadFrom(about.answered.get(ticket.id) ?? null),
        files,
      }),
    );
  }
  if (prepared.length === 0) throw new Refusal('REFUSED', sendRefusal.nobodyToAnswer);
  return { prepared, copies: account.sentFolder !== '' };
}

/** How far the composing is, under the key of the call: the bulk itself has no id yet. */
function tellPreparing({ kernel }: Desk, { clientKey, subject }: BulkInput, done: number, total: number): void {
  const progress = { done, total, label: subject.slice(0, 200) };
  kernel.live.publish({ topic: 'progress', id: clientKey, at: kernel.clock.now(), by: null, progress });
}

/** `{{nama}}` and `{{nomor}}` of each ticket; what they stand for is taken as it is. */
function filled(text: string, ticket: TicketRow): string {
  return text.replace(/\{\{\s*(nama|nomor)\s*\}\}/g, (_whole, name: string) =>
    name === 'nama' ? ticket.reporterName : ticket.number,
  );
}

/** The tickets by id, in the order of their numbers. */
export async function ticketsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, TicketRow>> {
  const rows = await reader.find(ticketTable, { where: { id: In([...new Set(ids)]) }, order: { number: 'ASC' } });
  return new Map(rows.map((row) => [row.id, row]));
}
