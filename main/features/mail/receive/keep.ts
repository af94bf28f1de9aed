import { programActor } from '../../../connection.ts';
import { announce, newId } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { takeTurn, writeAudit } from '../../audit/service.ts';
import type { Desk } from '../../tickets/service.ts';
import { settle } from '../file/settle.ts';
import { proveSent } from '../send/proof.ts';
import {
  type MailAccountRow,
  type MailFolderRow,
  type MailMessageRow,
  mailFolderTable,
  mailMessageTable,
  mailPlaceTable,
} from '../table.ts';
import type { Prepared } from './prepare.ts';
import { insertMessage, ourselves, ownCopies } from './rows.ts';

/** Which of the two cursors of a folder a group moves: what just came, or what lay there when Loket first looked. */
export type Stream = 'new' | 'import';

/**
 * Writes a group down: messages, where they were seen, what follows from them, and the cursor, all in one transaction. A
 * fault of ours in what follows must not keep mail out: the group is written without it and each message is tried by itself.
 * @param upTo UID up to which everything is done with
 * @param seen how many messages that were, the gone and the too old ones with them
 */
export async function keepGroup(
  desk: Desk,
  account: MailAccountRow,
  folderId: string,
  stream: Stream,
  group: readonly Prepared[],
  upTo: number,
  seen: number,
): Promise<void> {
  const { store, log } = desk.kernel;
  const copies = await ownCopies(desk.kernel, group);
  const lot: Lot = { account, folderId, stream, group, upTo, seen, copies };
  try {
    await store.write((writer) => write(desk, writer, lot, true));
  } catch (error) {
    if (isOutside(error)) throw error;
    log.warn('mail.group', { account: account.id, messages: group.length });
    const fresh = await store.write((writer) => write(desk, writer, lot, false));
    for (const { message, prepared } of fresh) {
      try {
        await store.write((writer) => settle(desk, writer, account, message, prepared));
      } catch (fault) {
        log.error('mail.settle', fault, { message: message.id });
        const notices = [...message.notices, 'notFiledByItself'];
        await store.write((writer) => writer.update(mailMessageTable, { id: message.id }, { notices }));
      }
    }
  }
}

/** The disk or the database itself, not one message. */
function isOutside(error: unknown): boolean {
  const driver = error instanceof Error ? (Reflect.get(error, 'driverError') ?? error) : error;
  const code: unknown = driver instanceof Error ? Reflect.get(driver, 'code') : undefined;
  return (
    typeof code === 'string' && /^(SQLITE_(FULL|BUSY|IOERR|READONLY|CORRUPT)|ENOSPC|EIO|ECONN|5[37]|08)/.test(code)
  );
}

/** A group on its way into the database. */
type Lot = {
  account: MailAccountRow;
  folderId: string;
  stream: Stream;
  group: readonly Prepared[];
  upTo: number;
  seen: number;
  copies: ReadonlyMap<number, MailMessageRow>;
};

async function write(
  desk: Desk,
  writer: Writer,
  { account, folderId, stream, group, upTo, seen, copies }: Lot,
  withEffects: boolean,
): Promise<{ message: MailMessageRow; prepared: Prepared }[]> {
  const { kernel } = desk;
  await takeTurn(writer);
  const folder = await writer.findOneBy(mailFolderTable, { id: folderId });
  if (!folder) throw new Error(`Mail folder ${folderId} is gone.`);
  const self = await ourselves(kernel, writer);
  const cursor = stream === 'new' ? folder.lastUid : folder.importUid;
  const due = group.filter(({ uid }) => uid > cursor);
  const fresh: { message: MailMessageRow; prepared: Prepared }[] = [];
  for (const prepared of due) {
    const known =
      (await writer.findOneBy(mailMessageTable, { identity: prepared.identity })) ?? copies.get(prepared.uid);
    const message = known ?? (await insertMessage(writer, account, prepared, self, kernel.clock.now()));
    if (!(await writer.existsBy(mailPlaceTable, { folderId, uid: prepared.uid })))
      await writer.insert(mailPlaceTable, { id: newId(), folderId, uid: prepared.uid, messageRowId: message.id });
    if (known) {
      if (known.direction === 'out') await proveSent(kernel, writer, known.id);
      continue;
    }
    fresh.push({ message, prepared });
    if (withEffects) await settle(desk, writer, account, message, prepared);
    announce(kernel, writer, 'mail', message.id, null);
  }
  await moveCursor(writer, folder, stream, upTo, seen);
  if (fresh.length > 0)
    await writeAudit(kernel, writer, programActor, {
      action: 'mail.receive',
      entity: 'mailAccount',
      entityId: account.id,
      summary: `${fresh.length} e-mail diterima`,
      after: { messages: fresh.map(({ message }) => message.id), upTo, folder: folder.id },
    });
  return fresh;
}

async function moveCursor(writer: Writer, folder: MailFolderRow, stream: Stream, upTo: number, count: number) {
  if (stream === 'new') {
    if (upTo > folder.lastUid) await writer.update(mailFolderTable, { id: folder.id }, { lastUid: upTo });
    return;
  }
  if (upTo > folder.importUid)
    await writer.update(
      mailFolderTable,
      { id: folder.id },
      { importUid: upTo, importDone: Math.min(folder.importTotal, folder.importDone + count) },
    );
}
