import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { demoPassword } from '../../main/features/office/demo/office.ts';
import type { Dovecot } from './mail/dovecot.ts';
import type { Smtp } from './mail/smtp.ts';

const answer = z.object({ link: z.string().optional() });

export type Office = Awaited<ReturnType<typeof startOffice>>;

/**
 * An office in a process of its own, opened by journeys like a user would, with a clock the journey sets.
 * @param kind `test`: three people and no work; `demo`: the invented office with a year of work; `empty`: no office yet
 * @param withJobs also what Loket does by itself (deliveries to LKPP, reminders), for journeys that wait for it
 */
export async function startOffice(
  at = '2026-06-15T09:00:00+07:00',
  kind: 'test' | 'demo' | 'empty' = 'test',
  withJobs = false,
) {
  const child = fork(join(import.meta.dirname, 'served-office.ts'), [at, kind, withJobs ? 'jobs' : ''], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ask = async (message: object) => {
    const reply = once(child, 'message');
    child.send(message);
    return answer.parse((await reply)[0]);
  };
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The office ended with ${code} before it opened.`);
    }),
  ]);
  return {
    /** Moves the office's clock and the page's to the same instant, where both stand still. */
    async clock(page: Page, instant: string) {
      await ask({ do: 'clock', at: Date.parse(instant) });
      await page.clock.setFixedTime(new Date(instant));
    },
    /** Opens the office in this browser, nobody signed in. */
    async visit(page: Page) {
      const { link } = await ask({ do: 'link' });
      await page.goto(link ?? '');
    },
    /** Opens a browser session and signs in. */
    async signIn(page: Page, username: string, password = kind === 'demo' ? demoPassword : 'Rahasia-2026!') {
      await this.visit(page);
      const tiles = page.getByRole('button', { name: 'Petugas lain' });
      const field = page.getByLabel('Nama pengguna');
      await tiles.or(field).waitFor();
      if (await tiles.isVisible()) await tiles.click();
      await field.fill(username);
      await page.getByLabel('Kata sandi', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    },
    /** Connects the office's mailbox to the servers of the tests, as the supervisor does in the settings. */
    connectMail: (dovecot: Dovecot, smtp: Smtp, address: string, opensTickets = false) =>
      ask({
        do: 'mail',
        imapPort: dovecot.imapPort,
        smtpPort: smtp.port,
        password: dovecot.password,
        address,
        opensTickets,
      }),
    async stop() {
      child.send({ do: 'stop' });
      await once(child, 'exit');
    },
  };
}
