import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { randomFrom } from '../corpus/case.ts';
import { accountInput, helpdesk } from '../support/mail/account.ts';
import { type Cutter, startCutter } from '../support/mail/cutter.ts';
import { type Dovecot, startDovecot } from '../support/mail/dovecot.ts';
import { ordinaries, ordinary } from '../support/mail/ordinary.ts';
import { hashOf } from '../support/mail/verdict.ts';
import { testOffice } from '../support/office.ts';

const program = join(import.meta.dirname, 'mail-office.ts');
export type MailRound = {
  messages: number;
  /** How often the office is ended by `kill -9`, while it imports. */
  officeKills: number;
  serverKills: number;
  /** How often the line breaks in the middle of whatever passes. */
  cuts: number;
  /** How often the server begins to number anew. */
  resets: number;
  seed?: number;
};

/**
 * Lets an office import a mailbox while the office, the server and the line between them are broken at random, and compares
 * what it keeps with what was there: every message exactly once, byte for byte, and nothing marked on the server.
 * @returns the counts and everything that is wrong
 */
export async function runMailFaults({ messages, officeKills, serverKills, cuts, resets, seed = 1 }: MailRound) {
  const random = randomFrom(seed);
  const folder = mkdtempSync(join(tmpdir(), 'loket-mail-faults-'));
  const dovecot = await startDovecot();
  const cutter = await startCutter(dovecot.imapPort);
  const counts = { messages, lives: 0, officeKills: 0, serverKills: 0, cuts: 0, resets: 0 };
  try {
    dovecot.lay(helpdesk, ordinaries(messages - extra(messages)));
    const office = await testOffice({ folder });
    await (await office.as('supervisor')).mail.accounts.create(accountInput({ dovecot, imapPort: cutter.port }));
    await office.core.close();

    const troubles = [
      ...Array.from({ length: officeKills }, () => 'officeKills' as const),
      ...Array.from({ length: serverKills }, () => 'serverKills' as const),
      ...Array.from({ length: cuts }, () => 'cuts' as const),
      ...Array.from({ length: resets }, () => 'resets' as const),
    ].sort(() => random() - 0.5);
    let said = '';
    let isDone = false;
    while (!isDone) {
      counts.lives += 1;
      const child = spawn(process.execPath, [program, folder, String(messages)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      said = '';
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString('utf8');
      });
      const ended = once(child, 'close');
      await until(() => said.includes('kept') || child.exitCode !== null);
      for (let trouble = troubles.pop(); trouble; trouble = troubles.pop()) {
        await sleep(30 + random() * 400);
        counts[trouble] += 1;
        if (await befall(trouble, { child, dovecot, cutter, random })) break;
        if (child.exitCode !== null) break;
      }
      if (troubles.length === 0) {
        cutter.cutAfter(null);
        if (dovecot.count(helpdesk) < messages) await deliverRest(dovecot, messages);
      }
      const [code, signal] = await ended;
      if (said.includes('error ')) throw new Error(`A fault of ours: ${said.slice(said.indexOf('error '))}`);
      if (signal === 'SIGKILL') continue;
      if (code !== 0) throw new Error(`The office ended with ${code}: ${said}`);
      isDone = true;
    }
    const wrong = compare(folder, messages);
    const marks = dovecot.marks(helpdesk);
    if (Object.values(marks).some((count) => count > 0)) wrong.push(`marked on the server: ${JSON.stringify(marks)}`);
    if (dovecot.count(helpdesk) !== messages) wrong.push(`${dovecot.count(helpdesk)} messages left on the server`);
    return { counts, wrong };
  } finally {
    await cutter.stop();
    await dovecot.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What comes after the mailbox was connected, through the mail server's own delivery. */
const extra = (messages: number) => Math.min(20, Math.floor(messages / 10));
async function deliverRest(dovecot: Dovecot, messages: number): Promise<void> {
  for (let n = messages - extra(messages); n < messages; n += 1) await dovecot.deliver(helpdesk, ordinary(n));
}

type Scene = { child: ChildProcess; dovecot: Dovecot; cutter: Cutter; random: () => number };
/** @returns true when the office is dead */
async function befall(trouble: 'officeKills' | 'serverKills' | 'cuts' | 'resets', scene: Scene): Promise<boolean> {
  const { child, dovecot, cutter, random } = scene;
  if (trouble === 'officeKills') {
    child.kill('SIGKILL');
    return true;
  }
  if (trouble === 'serverKills') {
    await dovecot.kill();
    await sleep(random() * 300);
    await dovecot.restart();
  }
  if (trouble === 'resets') await dovecot.resetMailbox(helpdesk);
  if (trouble === 'cuts') {
    // Half of the time every connection breaks again after some bytes, until the next trouble.
    cutter.cutAfter(random() < 0.5 ? 2_000 + Math.floor(random() * 60_000) : null);
    cutter.cutAll();
  }
  return false;
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await sleep(20);
}

type Kept = { id: string; subject: string; raw_sha256: string; parse: string; files: number; at: number; size: number };

/** What an office keeps, against what lay in its mailbox. */
export function compare(folder: string, messages: number): string[] {
  const wrong: string[] = [];
  const must = (is: boolean, what: string) => {
    if (!is) wrong.push(what);
  };
  const db = new Database(join(folder, 'loket.sqlite'), { readonly: true });
  const kept = db.prepare<[], Kept>(`SELECT * FROM mail_message WHERE direction = 'in'`).all();
  const places = db.prepare(`SELECT count(DISTINCT message_row_id) FROM mail_place`).pluck().get();
  const parts = db.prepare<[], { sha256: string; size: number }>('SELECT sha256, size FROM mail_part').all();
  must(db.pragma('integrity_check', { simple: true }) === 'ok', 'the database is damaged');
  must(kept.length === messages, `${kept.length} of ${messages} messages kept`);
  must(places === kept.length, `${places} of ${kept.length} messages have a place`);
  const bySubject = Map.groupBy(kept, ({ subject }) => subject);
  for (let n = 0; n < messages; n += 1) {
    const found = bySubject.get(`Surat ${n}`) ?? [];
    must(found.length === 1, `Surat ${n} is there ${found.length} times`);
    const [one] = found;
    if (!one) continue;
    must(
      one.parse === 'parsed' && one.files === (n % 10 === 9 ? 1 : 0),
      `Surat ${n} is ${one.parse} with ${one.files} files`,
    );
    // Delivered ones got a line of the server's on top.
    if (n < messages - extra(messages)) must(one.raw_sha256 === hashOf(ordinary(n)), `Surat ${n} has other bytes`);
    must(isKept(folder, one.raw_sha256, one.size), `the bytes of Surat ${n} are not on disk`);
  }
  must(
    parts.every(({ sha256, size }) => isKept(folder, sha256, size)),
    'the bytes of a file are not on disk',
  );
  db.close();
  return wrong;
}

function isKept(folder: string, sha256: string, size: number): boolean {
  const file = join(folder, 'files', sha256.slice(0, 2), sha256);
  return existsSync(file) && statSync(file).size === size;
}

if (process.argv[1] === import.meta.filename) {
  const wish = (name: string, usual: number) => Number(process.env[name] ?? usual);
  const started = performance.now();
  const { counts, wrong } = await runMailFaults({
    messages: wish('LOKET_MAIL_FAULT_MESSAGES', 10_000),
    officeKills: wish('LOKET_MAIL_FAULT_KILLS', 60),
    serverKills: wish('LOKET_MAIL_FAULT_SERVER_KILLS', 20),
    cuts: wish('LOKET_MAIL_FAULT_CUTS', 60),
    resets: wish('LOKET_MAIL_FAULT_RESETS', 3),
  });
  console.log('Surat', JSON.stringify(counts));
  console.log(`${wrong.length} salah dalam ${((performance.now() - started) / 1000).toFixed(0)} detik`);
  for (const each of wrong.slice(0, 40)) console.log(`  - ${each}`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
