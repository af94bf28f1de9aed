import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { helpdesk } from '../../../support/mail/account.ts';
import { type Dovecot, startDovecot } from '../../../support/mail/dovecot.ts';
import { ordinaries, ordinary } from '../../../support/mail/ordinary.ts';
import { receiving } from '../../../support/mail/receiving.ts';
import { type TestOffice, testOffice } from '../../../support/office.ts';

/** `npm run faults:mail` imports 10,000. */
const total = Number(process.env.LOKET_MAIL_IMPORT ?? 400);
const patience = 60_000 + total * 60;

let dovecot: Dovecot;
let office: TestOffice;
beforeEach(async () => {
  dovecot = await startDovecot();
  office = await testOffice();
});
afterEach(async () => {
  await office.close();
  await dovecot.stop();
});

it(
  `an old mailbox of ${total} messages: progress is seen, cancelling stops it, new mail comes first, resuming ends it, each once`,
  async () => {
    dovecot.lay(helpdesk, ordinaries(total));
    const seen: { done: number; total: number }[] = [];
    const stopListening = office.core.kernel.live.on(({ topic, progress }) => {
      if (topic === 'progress' && progress) seen.push({ done: progress.done, total: progress.total ?? 0 });
    });
    const started = performance.now();
    const mail = await receiving(office, { dovecot });
    const supervisor = await office.as('supervisor');
    const id = mail.accountId;
    await mail.until(Math.ceil(total / 5), patience);

    const cancelled = await supervisor.mail.accounts.cancelImport({ id });
    expect(cancelled.import.state).toBe('cancelled');
    await sleep(400); // a group may just be on its way
    const stood = await mail.count();
    expect(stood).toBeLessThan(total);
    await dovecot.deliver(helpdesk, ordinary(total));
    await mail.until(stood + 1);
    expect((await mail.rows()).filter(({ subject }) => subject === `Surat ${total}`)).toHaveLength(1);
    await sleep(400);
    expect(await mail.count()).toBe(stood + 1);
    // Also over a restart.
    await mail.stop();
    mail.start();
    await sleep(600);
    expect(await mail.count()).toBe(stood + 1);

    const resumed = await supervisor.mail.accounts.resumeImport({ id });
    expect(resumed.import.state).toBe('running');
    await mail.until(total + 1, patience);
    const perSecond = total / ((performance.now() - started) / 1_000);
    for (let tries = 0; (await mail.account()).import.state !== 'done' && tries < 100; tries += 1) await sleep(50);
    expect((await mail.account()).import).toEqual({ state: 'done', done: total, total });

    const subjects = (await mail.rows()).map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(total + 1);
    expect(subjects).toHaveLength(total + 1);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.every((one, index) => one.total === total && one.done >= (seen[index - 1]?.done ?? 0))).toBe(true);
    expect(dovecot.marks(helpdesk)).toEqual({ S: 0, R: 0, T: 0, F: 0, D: 0 });
    console.log(`impor: ${total} surat, ${perSecond.toFixed(0)} per detik dengan jeda, ${seen.length} kabar kemajuan`);
    stopListening();
    await mail.stop();
  },
  patience * 2,
);

it('the mailbox begins to number anew: nothing comes twice, nothing new is missed', async () => {
  dovecot.lay(helpdesk, ordinaries(100));
  const mail = await receiving(office, { dovecot });
  await mail.until(100);
  await dovecot.resetMailbox(helpdesk);
  await dovecot.deliver(helpdesk, ordinary(100));
  await mail.until(101);
  await dovecot.resetMailbox(helpdesk, { keep: false });
  await dovecot.deliver(helpdesk, ordinary(101));
  await mail.until(102);
  await sleep(600);
  const subjects = (await mail.rows()).map(({ subject }) => subject);
  expect(subjects).toHaveLength(102);
  expect(new Set(subjects).size).toBe(102);
  await mail.stop();
});

it('one letter to two of the office’s mailboxes is one letter', async () => {
  const other = 'admin@lpse.contoh.test';
  const first = await receiving(office, { dovecot });
  await first.stop();
  const second = await receiving(office, { dovecot, address: other });
  await dovecot.deliver(helpdesk, ordinary(1));
  await dovecot.deliver(other, ordinary(1));
  await dovecot.deliver(other, ordinary(2));
  await second.until(2);
  await sleep(600);
  expect(await second.count()).toBe(2);
  await second.stop();
});
