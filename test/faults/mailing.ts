import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { randomFrom } from '../lkpp-gateway/dial.ts';
import { startSmtp } from '../support/mail/smtp.ts';
import { giveAccount } from '../support/mailing.ts';
import { testOffice } from '../support/office.ts';

const program = join(import.meta.dirname, 'mailing-office.ts');
const sent = z.array(z.object({ mid: z.string(), subject: z.string(), state: z.string(), problem: z.string() }));
const shares = ['none', 'slow', 'slow', 'temporary', 'refuse', 'cutAfterTaken', 'cutBeforeTaken'] as const;

/**
 * Sends `total` messages over a server that fails again and again, kills the office and the server at random, and counts
 * what arrived by Message-ID.
 * @returns the counts and everything that is wrong
 */
export async function runMailFaults({ total, kills, seed = 1 }: { total: number; kills: number; seed?: number }) {
  const random = randomFrom(seed);
  const office = await testOffice();
  const { folder } = office;
  const smtp = await startSmtp({ fault: 'slow', slowMs: 60 });
  const counts = { total, kills: 0, killedWhileTaking: 0, lives: 0, sent: 0, uncertain: 0, arrived: 0 };
  try {
    office.clock.set(Date.now());
    await giveAccount(office.core.kernel, smtp);
    await office.core.close();
    const start = Date.now();
    let isDone = false;
    while (!isDone) {
      counts.lives += 1;
      // The weather changes with each life, and gets fine at the end.
      const fault = counts.kills < kills ? (shares[Math.floor(random() * shares.length)] ?? 'none') : 'slow';
      await smtp.setDial({ fault, times: fault === 'slow' ? null : 2, slowMs: Math.round(20 + random() * 120) });
      const child = spawn(process.execPath, [program, folder, String(total), String(start)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) => resolve({ code, signal }));
      });
      let said = '';
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString('utf8');
      });
      if (counts.kills < kills) {
        const before = smtp.journal().length;
        // Every second time at the worst moment: the server has it and has not answered.
        if (counts.kills % 2 === 0) {
          while (smtp.journal().length === before && child.exitCode === null) await sleep(3);
          counts.killedWhileTaking += child.exitCode === null ? 1 : 0;
        } else await sleep(300 + random() * 1_500);
        if (random() < 0.2) await smtp.restart();
        child.kill('SIGKILL');
      }
      const { code, signal } = await ended;
      if (signal === 'SIGKILL') counts.kills += 1;
      else if (code === 0) isDone = true;
      else throw new Error(`The office ended with ${code}: ${said}`);
    }
    const db = new Database(join(folder, 'loket.sqlite'), { readonly: true });
    const rows = sent.parse(
      db
        .prepare(
          'SELECT m.message_id AS mid, m.subject, o.state, o.problem FROM outgoing_mail o JOIN mail_message m ON m.id = o.message_row_id',
        )
        .all(),
    );
    const notes = z
      .number()
      .parse(db.prepare("SELECT count(*) FROM timeline_entry WHERE title LIKE 'Belum pasti%'").pluck().get());
    db.close();
    const taken = smtp.journal().map(({ text }) => /^Message-ID: <([^>]+)>/im.exec(text)?.[1] ?? '');
    const wrong: string[] = [];
    if (rows.length !== total) wrong.push(`${rows.length} messages instead of ${total}`);
    for (const row of rows) {
      const times = taken.filter((mid) => mid === row.mid).length;
      counts.arrived += times;
      if (row.state === 'sent') counts.sent += 1;
      if (row.state === 'uncertain') counts.uncertain += 1;
      if (times > 1) wrong.push(`${row.subject} arrived ${times} times`);
      if (row.state === 'sent' && times !== 1) wrong.push(`${row.subject} is called sent and arrived ${times} times`);
      if (row.state !== 'sent' && row.state !== 'uncertain') wrong.push(`${row.subject} is ${row.state}`);
      if (row.state === 'uncertain' && row.problem === '') wrong.push(`${row.subject} does not say what to do`);
    }
    if (taken.length !== counts.arrived) wrong.push('the server has messages nobody sent');
    if (notes !== counts.uncertain) wrong.push(`${notes} tickets say "uncertain" instead of ${counts.uncertain}`);
    return { counts, wrong };
  } finally {
    await smtp.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
