import { In } from 'typeorm';
import type { z } from 'zod';
import type { mail, outgoingMail } from '../../../../shared/contract/mail.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { sendRefusal } from '../../../../shared/text/mail-send.ts';
import type { Kernel } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import { pageFrom, placeOf } from '../../../store/keyset.ts';
import type { Reader } from '../../../store/store.ts';
import { ticketTable } from '../../tickets/table.ts';
import { mailAttemptTable, mailMessageTable, type OutgoingMailRow, outgoingMailTable } from '../table.ts';

export type OutgoingMail = z.infer<typeof outgoingMail>;

/** Rows of the outbox as screens show them: two queries for any number. */
export async function viewOutgoing(reader: Reader, rows: readonly OutgoingMailRow[], now: number) {
  if (rows.length === 0) return [];
  const messages = await reader.find(mailMessageTable, {
    select: { id: true, subject: true, recipients: true, cc: true },
    where: { id: In(rows.map((row) => row.messageRowId)) },
  });
  const tickets = await reader.find(ticketTable, {
    select: { id: true, number: true },
    where: { id: In([...new Set(rows.map((row) => row.ticketId))]) },
  });
  return rows.map((row): OutgoingMail => {
    const message = messages.find((each) => each.id === row.messageRowId);
    const isOver = row.doneAt !== null || row.nextAttemptAt >= noDeadline;
    return {
      id: row.id,
      messageId: row.messageRowId,
      accountId: row.accountId,
      ticketId: row.ticketId,
      ticketNumber: tickets.find((each) => each.id === row.ticketId)?.number ?? '',
      // The ten seconds are over, though no worker came by yet (no network, account paused).
      state: row.state === 'held' && row.heldUntil <= now ? 'waiting' : row.state,
      to: message ? [...message.recipients, ...message.cc].slice(0, 100) : [],
      subject: message?.subject ?? '',
      heldUntil: row.heldUntil,
      createdAt: row.createdAt,
      createdBy: row.createdName,
      attempts: row.attempts,
      nextAttemptAt: isOver ? null : row.nextAttemptAt,
      sentAt: row.sentAt,
      problem: row.problem.slice(0, 1_000),
      bulkId: row.bulkId,
    };
  });
}

/** @throws Refusal NOT_FOUND */
export function getOutgoing({ store, clock }: Kernel, id: string): Promise<OutgoingMail> {
  return store.read(async (reader) => {
    const row = await reader.findOneBy(outgoingMailTable, { id });
    const [view] = await viewOutgoing(reader, row ? [row] : [], clock.now());
    if (!view) throw new Refusal('NOT_FOUND', sendRefusal.notFound);
    return view;
  });
}

type OutboxInput = z.output<NonNullable<(typeof mail)['outbox']['~orpc']['inputSchema']>>;

/** The outbox, newest first. */
export function listOutgoing({ store, clock }: Kernel, input: OutboxInput) {
  return store.read(async (reader) => {
    const query = reader.createQueryBuilder(outgoingMailTable, 'mail');
    if (input.state === 'open') query.where('mail.doneAt IS NULL');
    if (input.state === 'actionNeeded') query.where('mail.urgency = 1');
    if (input.state === 'sent') query.where("mail.state = 'sent'");
    if (input.cursor) {
      const { at, id } = placeOf(input.cursor);
      query.andWhere('(mail.createdAt < :at OR (mail.createdAt = :at AND mail.id < :id))', { at, id });
    }
    const rows = await query
      .orderBy('mail.createdAt', 'DESC')
      .addOrderBy('mail.id', 'DESC')
      .limit(input.limit + 1)
      .getMany();
    const { items, nextCursor } = pageFrom(rows, input.limit, (row) => ({ at: row.createdAt, id: row.id }));
    const now = clock.now();
    return { items: await viewOutgoing(reader, items, now), nextCursor, asOf: now };
  });
}

/** What happened at each attempt, newest first. */
export function attemptsOf({ store }: Kernel, outgoingId: string) {
  return store.read(async (reader) => {
    const rows = await reader.find(mailAttemptTable, {
      where: { outgoingId },
      order: { at: 'DESC', id: 'DESC' },
      take: 200,
    });
    return rows.map(({ at, tookMs, outcome, explanation }) => ({ at, tookMs, outcome, explanation }));
  });
}
