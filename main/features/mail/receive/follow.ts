import { MoreThan } from 'typeorm';
import { type Patience, waitAfter } from '../../../../shared/domain/escalations/backoff.ts';
import type { MailProblem } from '../../../../shared/text/mail-problems.ts';
import { programActor } from '../../../connection.ts';
import { announce } from '../../../kernel.ts';
import { writeAudit } from '../../audit/service.ts';
import { readProfile } from '../../office/settings.ts';
import type { Desk } from '../../tickets/service.ts';
import { openImap } from '../accounts/imap.ts';
import { MailTrouble, problemOf } from '../accounts/problem.ts';
import { type MailAccountRow, mailAccountTable, mailFolderTable } from '../table.ts';
import { Losses } from './fetch.ts';
import { syncMailbox } from './sync.ts';
import { Waker } from './waker.ts';

/** How mailboxes are followed. */
export type Pace = { patience: Patience; minuteMs: number };
export const usualPace: Pace = {
  patience: { baseMs: 2_000, capMs: 5 * 60_000, longestAskedMs: 0 },
  minuteMs: 60_000,
};
/** A refused sign-in may be a passing fault; three in a row are not, and more would get the mailbox locked. */
const mostRefusals = 3;
const recentMs = 15 * 60_000;

/** Follows one mailbox until the program stops or its account changes: connects, looks, waits for news, again. */
export async function followAccount(
  desk: Desk,
  account: MailAccountRow,
  signal: AbortSignal,
  pace: Pace = usualPace,
): Promise<void> {
  const { kernel } = desk;
  const waker = new Waker();
  kernel.mail.wakers.set(account.id, waker);
  const losses = new Losses();
  let misses = 0;
  let refusals = 0;
  while (!signal.aborted) {
    try {
      await stayConnected(desk, account, signal, pace, waker, losses, () => {
        misses = 0;
        refusals = 0;
      });
    } catch (error) {
      if (signal.aborted) break;
      const problem = problemOf(error);
      if (problem === null) kernel.log.error('mail.follow', error, { account: account.id });
      say(desk, account.id, { online: false, problem: problem ?? 'fault' });
      misses += 1;
      refusals = problem === 'login' || problem === 'oauth' ? refusals + 1 : 0;
      if (refusals >= mostRefusals && !(await isReadElsewhere(desk, account))) {
        await pauseAfterRefusals(desk, account, problem === 'oauth' ? 'oauth' : 'loginPaused');
        break;
      }
      kernel.mail.tokens.delete(account.id);
      await waker.sleep(waitAfter(misses, Math.random(), null, pace.patience), signal);
    }
  }
  say(desk, account.id, { online: false });
  if (kernel.mail.wakers.get(account.id) === waker) kernel.mail.wakers.delete(account.id);
}

async function stayConnected(
  desk: Desk,
  account: MailAccountRow,
  signal: AbortSignal,
  pace: Pace,
  waker: Waker,
  losses: Losses,
  onLine: () => void,
): Promise<void> {
  const { kernel } = desk;
  const { document: profile } = await kernel.store.read(readProfile);
  const client = await openImap(kernel, account, { signal });
  try {
    // Known before the first sync is through: an import of thousands is no lost connection.
    say(desk, account.id, { online: true });
    let hasNews = false;
    const news = () => {
      hasNews = true;
      waker.wake();
    };
    client.on('exists', news);
    client.on('close', () => waker.wake());
    while (!signal.aborted) {
      hasNews = false;
      await syncMailbox({
        desk,
        account,
        client,
        losses,
        signal,
        zone: profile.zone,
        hasNews: () => {
          const had = hasNews;
          hasNews = false;
          return had;
        },
      });
      onLine();
      const pushes = client.capabilities.has('IDLE');
      say(desk, account.id, { online: true, pushes, problem: null });
      if (!client.usable) throw new MailTrouble('lost');
      if (!hasNews) await waker.sleep(account.pollMinutes * pace.minuteMs, signal);
      if (!client.usable && !signal.aborted) throw new MailTrouble('lost');
    }
  } finally {
    client.close();
  }
}

function say(
  desk: Desk,
  accountId: string,
  change: { online: boolean; pushes?: boolean; problem?: MailProblem | null },
) {
  const { mail, live, clock } = desk.kernel;
  if (mail.set(accountId, change)) live.publish({ topic: 'mail', id: accountId, at: clock.now(), by: null });
}

/** Where several PCs share a database, one with an old password must not stop the others, which read the same mailbox. */
async function isReadElsewhere({ kernel }: Desk, account: MailAccountRow): Promise<boolean> {
  if (kernel.store.engine !== 'postgres') return false;
  const since = kernel.clock.now() - recentMs;
  const where = { accountId: account.id, lastSyncAt: MoreThan(since) };
  return kernel.store.read((reader) => reader.existsBy(mailFolderTable, where));
}

async function pauseAfterRefusals({ kernel }: Desk, account: MailAccountRow, why: MailProblem): Promise<void> {
  await kernel.store.write(async (writer) => {
    const { affected } = await writer.update(
      mailAccountTable,
      { id: account.id, version: account.version, state: 'active' },
      { state: 'paused', pausedBecause: why, version: account.version + 1, updatedAt: kernel.clock.now() },
    );
    if (!affected) return;
    await writeAudit(kernel, writer, programActor, {
      action: 'mail.pauseAccount',
      entity: 'mailAccount',
      entityId: account.id,
      summary: `Kotak surat ${account.name} dijeda: server menolak masuk`,
      after: { state: 'paused', pausedBecause: why },
    });
    announce(kernel, writer, 'mail', account.id, null);
  });
}
