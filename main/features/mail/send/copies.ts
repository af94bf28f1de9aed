import type { ImapFlow } from 'imapflow';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { waitAfter } from '../../../../shared/domain/escalations/backoff.ts';
import { sendProblem } from '../../../../shared/text/mail-send.ts';
import { announce } from '../../../kernel.ts';
import { noDeadline } from '../../../store/columns.ts';
import { type Desk, fetchFile } from '../../tickets/service.ts';
import { openImap } from '../accounts/imap.ts';
import { problemOf } from '../accounts/problem.ts';
import {
  type MailAccountRow,
  mailAccountTable,
  mailMessageTable,
  type OutgoingMailRow,
  outgoingMailTable,
} from '../table.ts';

const mostTries = 12;
const patience = { baseMs: 30_000, capMs: 30 * 60_000, longestAskedMs: 0 };

/**
 * Lays a copy of what was sent into each account's folder of sent messages, where the office names one. A copy that is
 * there already (we died before noting it, or the server keeps them by itself) is not laid twice. Whether the copy
 * succeeds says nothing about the message: that one has left.
 */
export async function copySent(desk: Desk, signal: AbortSignal): Promise<void> {
  const { store, clock } = desk.kernel;
  const due = await store.read((reader) =>
    reader.find(outgoingMailTable, {
      where: { copyState: 'waiting', copyAt: LessThanOrEqual(clock.now()) },
      order: { copyAt: 'ASC', id: 'ASC' },
      take: 100,
    }),
  );
  for (const accountId of new Set(due.map((row) => row.accountId))) {
    if (signal.aborted) return;
    const account = await store.read((reader) =>
      reader.findOneBy(mailAccountTable, { id: accountId, state: 'active', removedAt: IsNull() }),
    );
    const rows = due.filter((row) => row.accountId === accountId);
    if (account) await copyAll(desk, account, rows, signal);
    else for (const row of rows) await layBack(desk, row, false);
  }
}

async function copyAll(desk: Desk, account: MailAccountRow, rows: readonly OutgoingMailRow[], signal: AbortSignal) {
  const { kernel } = desk;
  let client: ImapFlow | null = null;
  try {
    client = await openImap(kernel, account, { signal });
    for (const row of rows) {
      if (account.sentFolder !== '') await copyOne(desk, client, account.sentFolder, row);
      await note(desk, row, { copyState: account.sentFolder === '' ? 'none' : 'done', copyAt: noDeadline });
    }
  } catch (error) {
    if (signal.aborted) return;
    if (problemOf(error) === null && !isServersWord(error)) throw error;
    for (const row of rows) await layBack(desk, row, true);
  } finally {
    client?.close();
  }
}

async function copyOne({ kernel }: Desk, client: ImapFlow, folder: string, row: OutgoingMailRow): Promise<void> {
  const message = await kernel.store.read((reader) => reader.findOneBy(mailMessageTable, { id: row.messageRowId }));
  if (!message) return;
  // EXAMINE: looking changes nothing there.
  await client.mailboxOpen(folder, { readOnly: true });
  const there = await client.search({ header: { 'message-id': `<${message.messageId}>` } }, { uid: true });
  // Closed again: in a folder opened for looking, the library thinks no flag may be set.
  await client.mailboxClose();
  if (there && there.length > 0) return;
  const bytes = await fetchFile(kernel.host.dataDir, message.rawSha256);
  await client.append(folder, Buffer.from(bytes), ['\\Seen'], new Date(message.at));
}

/** The server answered, and said no: the folder is gone, or the mailbox is full. */
function isServersWord(error: unknown): boolean {
  return error instanceof Error && ('responseStatus' in error || 'serverResponseCode' in error);
}

/** @param counted false where the account is paused: nothing was tried */
async function layBack(desk: Desk, row: OutgoingMailRow, counted: boolean): Promise<void> {
  const tries = row.copyTries + (counted ? 1 : 0);
  if (tries >= mostTries)
    return note(desk, row, { copyState: 'failed', copyAt: noDeadline, problem: sendProblem.copyFailed });
  const copyAt = desk.kernel.clock.now() + Math.max(10_000, waitAfter(tries + 1, Math.random(), null, patience));
  await note(desk, row, { copyTries: tries, copyAt });
}

/** The message itself may still be under way to some; what is noted here is only its copy. */
async function note({ kernel }: Desk, row: OutgoingMailRow, after: Partial<OutgoingMailRow>): Promise<void> {
  await kernel.store.write(async (writer) => {
    await writer.update(outgoingMailTable, { id: row.id, copyState: 'waiting' }, after);
    if (after.copyState === 'failed') announce(kernel, writer, 'mail', row.id, null);
  });
}
