import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMailFaults } from '../../../faults/mail.ts';
import { helpdesk } from '../../../support/mail/account.ts';
import { startCutter } from '../../../support/mail/cutter.ts';
import { type Dovecot, startDovecot } from '../../../support/mail/dovecot.ts';
import { ordinaries, ordinary } from '../../../support/mail/ordinary.ts';
import { type Receiving, receiving } from '../../../support/mail/receiving.ts';
import { testOffice } from '../../../support/office.ts';

let dovecot: Dovecot;
beforeEach(async () => {
  dovecot = await startDovecot();
});
afterEach(() => dovecot.stop());

const problem = async (mail: Receiving, words: RegExp) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (words.test((await mail.account()).problem)) return;
    await sleep(50);
  }
  expect((await mail.account()).problem).toMatch(words);
};

it('the office killed, the server killed, the line cut, the mailbox numbered anew: every message once, byte for byte', async () => {
  const { counts, wrong } = await runMailFaults({ messages: 300, officeKills: 4, serverKills: 2, cuts: 5, resets: 1 });
  console.log(`surat masuk: ${JSON.stringify(counts)}`);
  expect(wrong).toEqual([]);
}, 120_000);

it('the server goes and comes back: it is said, and what came meanwhile arrives', async () => {
  const office = await testOffice();
  const mail = await receiving(office, { dovecot });
  await dovecot.deliver(helpdesk, ordinary(1));
  await mail.until(1);
  await dovecot.kill();
  await problem(mail, /./);
  expect((await mail.account()).online).toBe(false);
  await dovecot.restart();
  await dovecot.deliver(helpdesk, ordinary(2));
  await mail.until(2);
  await problem(mail, /^$/);
  expect((await mail.account()).online).toBe(true);
  await mail.stop();
  await office.close();
});

it('a line that always breaks in the middle of one large message: the others arrive, and once it holds so does that one', async () => {
  const office = await testOffice();
  const cutter = await startCutter(dovecot.imapPort);
  const large = Buffer.concat([ordinary(3), Buffer.from('baris panjang yang besar\r\n'.repeat(40_000))]);
  dovecot.lay(helpdesk, [{ bytes: ordinary(1) }, { bytes: large }, { bytes: ordinary(2) }]);
  cutter.cutAfter(200_000);
  const mail = await receiving(office, { dovecot, imapPort: cutter.port });
  for (let tries = 0; cutter.counts().cuts < 3 && tries < 400; tries += 1) await sleep(25);
  cutter.cutAfter(null);
  await mail.until(3);
  const whole = () => mail.rows().then((rows) => rows.every(({ parse, size }) => parse === 'parsed' && size > 300));
  for (let tries = 0; !(await whole()) && tries < 200; tries += 1) await sleep(50);
  expect((await mail.rows()).map(({ subject, parse }) => `${subject} ${parse}`).sort()).toEqual([
    'Surat 1 parsed',
    'Surat 2 parsed',
    'Surat 3 parsed',
  ]);
  await mail.stop();
  await cutter.stop();
  await office.close();
});

it('a server that cannot push is looked at every few minutes', async () => {
  const quiet = await startDovecot({ push: false });
  const office = await testOffice();
  const mail = await receiving(office, { dovecot: quiet });
  await quiet.deliver(helpdesk, ordinary(1));
  await mail.until(1);
  await quiet.deliver(helpdesk, ordinary(2));
  await mail.until(2);
  expect(await mail.account()).toMatchObject({ pushes: false, online: true });
  await mail.stop();
  await office.close();
  await quiet.stop();
});

/** Only root may make a disk of a few megabytes. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts();
describe.skipIf(!mayMount)('the disk is full', () => {
  const mount = (...args: string[]) => {
    const { status, stderr } = spawnSync(args[0] ?? '', args.slice(1), { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  it('it is said in plain words, nothing is half kept, and after making room each message is there once', async () => {
    const disk = mkdtempSync(join(tmpdir(), 'loket-disk-'));
    mount('mount', '-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', disk);
    try {
      const folder = join(disk, 'kantor');
      mkdirSync(folder);
      const office = await testOffice({ folder });
      dovecot.lay(helpdesk, ordinaries(1_000));
      const mail = await receiving(office, { dovecot });
      await problem(mail, /penuh/);
      const kept = await mail.count();
      expect(kept).toBeLessThan(1_000);
      // The office can still be read.
      const page = await (await office.as('officer')).mail.list({ box: 'all' });
      expect(page.items.length).toBeGreaterThan(0);

      mount('mount', '-o', 'remount,size=200m', disk);
      await mail.until(1_000);
      await problem(mail, /^$/);
      const subjects = (await mail.rows()).map(({ subject }) => subject);
      expect(new Set(subjects).size).toBe(1_000);
      expect(subjects).toHaveLength(1_000);
      const halves = readdirSync(join(folder, 'files'), { recursive: true }).filter((name) =>
        String(name).endsWith('.tmp'),
      );
      expect(halves).toEqual([]);
      await mail.stop();
      await office.close();
    } finally {
      spawnSync('umount', ['-l', disk]);
      rmSync(disk, { recursive: true, force: true });
    }
  }, 120_000);
});

function mounts(): boolean {
  const place = mkdtempSync(join(tmpdir(), 'loket-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place]);
  if (status === 0) spawnSync('umount', [place]);
  else console.log('Pengujian disk penuh dilewati: di sini tidak boleh memasang tmpfs.');
  rmSync(place, { recursive: true, force: true });
  return status === 0;
}
