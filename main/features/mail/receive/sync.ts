import type { ImapFlow } from 'imapflow';
import type { Zone } from '../../../../shared/domain/time/zone.ts';
import type { Kernel } from '../../../kernel.ts';
import type { Desk } from '../../tickets/service.ts';
import { type MailAccountRow, type MailFolderRow, mailFolderTable, mailPlaceTable } from '../table.ts';
import { fetchGroup, type Losses, searchUids } from './fetch.ts';
import { importQuery, isTooOld, openFolder, readFolder } from './folder.ts';
import { keepGroup, type Stream } from './keep.ts';
import { prepare } from './prepare.ts';

/** One look into a mailbox: the work around it, and what it asks on the way. */
export type Look = {
  desk: Desk;
  account: MailAccountRow;
  client: ImapFlow;
  losses: Losses;
  zone: Zone;
  signal: AbortSignal;
  /** Whether the server announced something since the last question. */
  hasNews: () => boolean;
};

/** Takes in what is new, then what lay there when Loket first looked; what comes meanwhile goes first. */
export async function syncMailbox(look: Look): Promise<void> {
  const { desk, account, client, signal } = look;
  const { store, clock, live } = desk.kernel;
  const folder = await openFolder(desk.kernel, account, client);
  await takeNew(look, folder);
  const isImported = folder.importState === 'running' && (await takeOld(look, folder));
  if (signal.aborted) return;
  await store.write(async (writer) => {
    await writer.update(mailFolderTable, { id: folder.id }, { lastSyncAt: clock.now() });
    if (isImported)
      await writer.update(mailFolderTable, { id: folder.id, importState: 'running' }, { importState: 'done' });
  });
  if (isImported) live.publish({ topic: 'mail', id: account.id, at: clock.now(), by: null });
}

/** Imports what lay in the mailbox. @returns whether all of it is here; not when a person stopped it or the program stops */
async function takeOld(look: Look, folder: MailFolderRow): Promise<boolean> {
  const { desk, account, client, signal } = look;
  const { importUid, importEnd } = folder;
  const there = await searchUids(client, importQuery(account, importUid + 1, Math.max(importEnd, 1)));
  const known = await knownUids(desk.kernel, folder.id);
  let left = there.filter((uid) => uid > importUid && uid <= importEnd && !known.has(uid));
  if (folder.importTotal === 0)
    await desk.kernel.store.write((writer) =>
      writer.update(mailFolderTable, { id: folder.id }, { importTotal: left.length }),
    );
  while (left.length > 0) {
    const now = await readFolder(desk.kernel, folder.id);
    if (signal.aborted || now?.importState !== 'running') return false;
    const upTo = await takeGroup(look, folder, left, 'import');
    left = left.filter((uid) => uid > upTo);
    await sayProgress(look, folder);
    if (look.hasNews()) await takeNew(look, folder);
  }
  return true;
}

/** What was seen there already: an office that chooses an earlier day fetches only what it lacks. */
async function knownUids({ store }: Kernel, folderId: string): Promise<ReadonlySet<number>> {
  const places = await store.read((reader) =>
    reader
      .createQueryBuilder(mailPlaceTable, 'p')
      .select('p.uid', 'uid')
      .where('p.folderId = :folderId', { folderId })
      .getRawMany<{ uid: number | string }>(),
  );
  return new Set(places.map(({ uid }) => Number(uid)));
}

async function takeNew(look: Look, folder: MailFolderRow): Promise<void> {
  const { desk, client, signal } = look;
  const { lastUid } = (await readFolder(desk.kernel, folder.id)) ?? folder;
  // "n:*" always answers with the last message, however old.
  let left = (await searchUids(client, { uid: `${lastUid + 1}:*` })).filter((uid) => uid > lastUid);
  while (left.length > 0 && !signal.aborted) {
    const upTo = await takeGroup(look, folder, left, 'new');
    left = left.filter((uid) => uid > upTo);
  }
}

/** Fetches, opens and keeps one group. @returns the last UID that is done with */
async function takeGroup(look: Look, folder: MailFolderRow, uids: readonly number[], stream: Stream): Promise<number> {
  const { desk, account, client, losses, zone } = look;
  const { fetched, upTo } = await fetchGroup(client, uids, losses, desk.kernel.clock.now());
  const wanted = fetched.filter(({ receivedAt }) => !isTooOld(account, receivedAt, zone));
  const group = await Promise.all(wanted.map((message) => prepare(desk.kernel, message, folder.id)));
  await keepGroup(desk, account, folder.id, stream, group, upTo, uids.filter((uid) => uid <= upTo).length);
  return upTo;
}

async function sayProgress({ desk, account }: Look, folder: MailFolderRow): Promise<void> {
  const { live, clock } = desk.kernel;
  const row = await readFolder(desk.kernel, folder.id);
  if (!row) return;
  const progress = { done: row.importDone, total: row.importTotal, label: account.name };
  live.publish({ topic: 'progress', id: account.id, at: clock.now(), by: null, progress });
}
