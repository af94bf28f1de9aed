import type { Kernel } from '../../../../kernel.ts';
import type { Writer } from '../../../../store/store.ts';
import { ticketKey } from '../../../mail/service.ts';
import {
  mailAccountTable,
  mailAttemptTable,
  mailFolderTable,
  mailMessageTable,
  mailPartTable,
  outgoingMailTable,
} from '../../../mail/table.ts';
import { insertAll } from '../insert.ts';
import type { Random } from '../random.ts';
import type { TicketRows } from '../ticket.ts';
import type { World } from '../world.ts';
import { demoAccount } from './account.ts';
import { Post } from './post.ts';
import { threadOf } from './threads.ts';
import { troubles } from './troubles.ts';
import { waitingMail } from './waiting.ts';

const monthMs = 35 * 86_400_000;

/**
 * The mail of the last weeks and what waits this morning. Lines it adds to timelines are added to the rows themselves, so it
 * comes before the tickets are written; {@link writeMail} comes after.
 */
export async function mailOfMonth(
  kernel: Kernel,
  world: World,
  random: Random,
  tickets: readonly TicketRows[],
): Promise<Post> {
  const post = new Post(kernel, world, random, await ticketKey(kernel), demoAccount(world, random));
  const recent = tickets.filter(
    ({ ticket }) => ticket.channel === 'email' && (ticket.closedAt === null || ticket.receivedAt > world.now - monthMs),
  );
  for (const rows of recent) await threadOf(post, rows);
  await troubles(post, recent);
  await waitingMail(post, recent);
  return post;
}

export async function writeMail(writer: Writer, post: Post): Promise<void> {
  await insertAll(writer, mailAccountTable, [post.account]);
  await insertAll(writer, mailFolderTable, [post.folder]);
  await insertAll(
    writer,
    mailMessageTable,
    post.messages.map(({ message }) => message),
  );
  await insertAll(
    writer,
    mailPartTable,
    post.messages.flatMap(({ parts }) => parts),
  );
  await insertAll(writer, outgoingMailTable, post.outgoing);
  await insertAll(writer, mailAttemptTable, post.attempts);
}
