import { keepGroup } from '../../../main/features/mail/receive/keep.ts';
import { prepare } from '../../../main/features/mail/receive/prepare.ts';
import {
  type MailAccountRow,
  type MailMessageRow,
  mailFolderTable,
  mailMessageTable,
  mailPlaceTable,
} from '../../../main/features/mail/table.ts';
import { createDesk } from '../../../main/features/tickets/service.ts';
import type { Kernel } from '../../../main/kernel.ts';
import { newId } from '../../../main/kernel.ts';

/** A mailbox whose messages the test hands over itself, without a server: everything behind the fetching is the real thing. */
export async function openMailbox(kernel: Kernel, account: MailAccountRow) {
  const folderId = newId();
  let uid = 0;
  await kernel.store.write((writer) =>
    writer.insert(mailFolderTable, {
      id: folderId,
      accountId: account.id,
      path: account.folder,
      uidValidity: folderId,
      lastUid: 0,
      importUid: 0,
      importEnd: 0,
      importState: 'done',
      importDone: 0,
      importTotal: 0,
      lastSyncAt: null,
      createdAt: kernel.clock.now(),
    }),
  );
  /** Takes messages in as one group. @returns the rows they stand in, which may be the same row twice */
  return async (...letters: (string | Uint8Array)[]): Promise<MailMessageRow[]> => {
    const first = uid + 1;
    const fetched = letters.map((letter) => {
      uid += 1;
      const bytes = typeof letter === 'string' ? new TextEncoder().encode(letter) : letter;
      return { uid, bytes, receivedAt: kernel.clock.now(), notice: null };
    });
    const group = await Promise.all(fetched.map((message) => prepare(kernel, message, folderId)));
    await keepGroup(createDesk(kernel), account, folderId, 'new', group, uid, group.length);
    return kernel.store.read(async (reader) => {
      const rows: MailMessageRow[] = [];
      for (let at = first; at <= uid; at += 1) {
        const place = await reader.findOneBy(mailPlaceTable, { folderId, uid: at });
        const row = place ? await reader.findOneBy(mailMessageTable, { id: place.messageRowId }) : null;
        if (!row) throw new Error(`Message ${at} was not stored.`);
        rows.push(row);
      }
      return rows;
    });
  };
}
