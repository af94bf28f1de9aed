import type { ImapFlow } from 'imapflow';
import { instant, type Zone } from '../../../../shared/domain/time/zone.ts';
import type { Kernel } from '../../../kernel.ts';
import { newId } from '../../../kernel.ts';
import { MailTrouble } from '../accounts/problem.ts';
import { type MailAccountRow, type MailFolderRow, mailFolderTable } from '../table.ts';
import { searchUids } from './fetch.ts';

/**
 * Opens the account's folder for reading only (EXAMINE: the server itself then refuses every change) and finds how far it
 * was read. A folder seen for the first time, or one whose server began to count anew (UIDVALIDITY), gets a cursor of its
 * own; what lies in it is imported, what comes from now on is read at once.
 * @throws MailTrouble `folder` when it does not exist
 */
export async function openFolder(kernel: Kernel, account: MailAccountRow, client: ImapFlow): Promise<MailFolderRow> {
  const mailbox = await client.mailboxOpen(account.folder, { readOnly: true }).catch((error: unknown) => {
    if (!client.usable) throw error;
    throw new MailTrouble('folder', error);
  });
  const place = { accountId: account.id, path: account.folder, uidValidity: String(mailbox.uidValidity) };
  const known = await kernel.store.read((reader) => reader.findOneBy(mailFolderTable, place));
  if (known) return known;
  const uids = await searchUids(client, importQuery(account, 1, '*'));
  const end = Math.max((mailbox.uidNext || 1) - 1, uids.at(-1) ?? 0);
  const row: MailFolderRow = {
    id: newId(),
    ...place,
    lastUid: end,
    importUid: 0,
    importEnd: end,
    importState: uids.length > 0 ? 'running' : 'done',
    importDone: 0,
    importTotal: uids.length,
    lastSyncAt: null,
    createdAt: kernel.clock.now(),
  };
  return kernel.store.write(async (writer) => {
    const twin = await writer.findOneBy(mailFolderTable, place);
    if (twin) return twin;
    // The numbers of an import that was still running mean nothing any more: this one takes its place.
    const { accountId, path } = place;
    await writer.update(mailFolderTable, { accountId, path, importState: 'running' }, { importState: 'idle' });
    await writer.insert(mailFolderTable, row);
    return row;
  });
}

/** IMAP knows days only, in the server's zone: a day more is asked for, and each message is looked at again. */
export function importQuery({ readFrom }: MailAccountRow, from: number, to: number | '*') {
  const uid = `${from}:${to}`;
  if (readFrom === null) return { uid };
  return { uid, since: new Date(Date.parse(`${readFrom}T00:00:00Z`) - 2 * 86_400_000) };
}

/** Whether the message came before the day from which the office wants its mail read. */
export function isTooOld({ readFrom }: MailAccountRow, receivedAt: number, zone: Zone): boolean {
  return readFrom !== null && receivedAt < instant(readFrom, '00:00', zone);
}

export function readFolder(kernel: Kernel, id: string): Promise<MailFolderRow | null> {
  return kernel.store.read((reader) => reader.findOneBy(mailFolderTable, { id }));
}
