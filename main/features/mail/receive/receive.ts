import { IsNull } from 'typeorm';
import { Bell } from '../../../bell.ts';
import type { Desk } from '../../tickets/service.ts';
import { type MailAccountRow, mailAccountTable } from '../table.ts';
import { followAccount, type Pace, usualPace } from './follow.ts';

type Following = { version: number; stop: AbortController; ended: Promise<void> };
const longestSleepMs = 15_000;

/** Reads all the office's mailboxes until the program stops; follows what is changed in the settings. */
export async function receiveMail(desk: Desk, signal: AbortSignal, pace: Pace = usualPace): Promise<void> {
  const { log, live } = desk.kernel;
  const following = new Map<string, Following>();
  const bell = new Bell(live, 'mail');
  try {
    while (!signal.aborted) {
      const accounts = await activeAccounts(desk);
      for (const [id, one] of following) {
        if (accounts.some((account) => account.id === id && account.version === one.version)) continue;
        one.stop.abort();
        await one.ended;
        following.delete(id);
      }
      for (const account of accounts) {
        if (following.has(account.id)) continue;
        const stop = new AbortController();
        const ended = followAccount(desk, account, AbortSignal.any([signal, stop.signal]), pace).catch(
          (error: unknown) => {
            following.delete(account.id); // a fault of ours: begun anew at the next turn
            log.error('mail.account', error, { account: account.id });
          },
        );
        following.set(account.id, { version: account.version, stop, ended });
      }
      await bell.sleep(longestSleepMs, signal);
    }
  } finally {
    bell.close();
    for (const one of following.values()) one.stop.abort();
    await Promise.all([...following.values()].map((one) => one.ended));
  }
}

function activeAccounts({ kernel }: Desk): Promise<MailAccountRow[]> {
  const where = { state: 'active' as const, removedAt: IsNull() };
  return kernel.store.read((reader) => reader.find(mailAccountTable, { where, take: 20 }));
}
