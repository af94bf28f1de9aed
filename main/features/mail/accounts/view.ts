import { IsNull } from 'typeorm';
import type { z } from 'zod';
import type { mailAccount } from '../../../../shared/contract/mail-accounts.ts';
import type { Said } from '../../../../shared/domain/refusal.ts';
import { sayMailProblem } from '../../../../shared/text/mail-problems.ts';
import type { Kernel } from '../../../kernel.ts';
import type { Reader } from '../../../store/store.ts';
import { type MailAccountRow, type MailFolderRow, mailAccountTable, mailFolderTable } from '../table.ts';
import { hasSecret } from './secrets.ts';

export type MailAccount = z.infer<typeof mailAccount>;
type Language = keyof Said;

/** All mailboxes of the office, oldest first. */
export async function listAccounts(kernel: Kernel, language: Language): Promise<MailAccount[]> {
  const { rows, folders } = await kernel.store.read(async (reader) => {
    const rows = await activeRows(reader);
    return { rows, folders: await reader.find(mailFolderTable, { order: { createdAt: 'DESC' }, take: 500 }) };
  });
  return Promise.all(rows.map((row) => viewAccount(kernel, row, folders, language)));
}

export function activeRows(reader: Reader): Promise<MailAccountRow[]> {
  return reader.find(mailAccountTable, { where: { removedAt: IsNull() }, order: { createdAt: 'ASC' }, take: 20 });
}

/** What is wrong with an account now, in words; empty when all is well. */
export function problemOfAccount(kernel: Kernel, row: MailAccountRow, language: Language): string {
  if (row.state === 'paused') return sayMailProblem(row.pausedBecause, language);
  return sayMailProblem(kernel.mail.line(row.id).problem ?? '', language);
}

async function viewAccount(
  kernel: Kernel,
  row: MailAccountRow,
  folders: readonly MailFolderRow[],
  language: Language,
): Promise<MailAccount> {
  const line = kernel.mail.line(row.id);
  const folder = folders.find(({ accountId, path }) => accountId === row.id && path === row.folder);
  const { id, version, name, address, senderName, aliases, imap, smtp, auth, oauth, folder: path } = row;
  const { sentFolder, readFrom, pollMinutes, signature, opensTickets, state } = row;
  return {
    ...{ id, version, name, address, senderName, aliases, imap, smtp, auth, oauth, folder: path },
    ...{ sentFolder, readFrom, pollMinutes, signature, opensTickets, state },
    problem: problemOfAccount(kernel, row, language),
    online: state === 'active' && line.online,
    pushes: line.pushes,
    lastSyncAt: folder?.lastSyncAt ?? null,
    hasSecret: await hasSecret(kernel.host, row),
    import: folder
      ? { state: folder.importState, done: folder.importDone, total: folder.importTotal }
      : { state: 'idle', done: 0, total: 0 },
  };
}
