import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { mailPassword } from './password.ts';
import { type SmtpWish, smtpDial, smtpTaken } from './smtp-dial.ts';

/** The same as the mailbox's, as with most providers. */
export const smtpPassword = mailPassword;

/** One message the server said yes to (or took before the line went dead). */
export type Taken = z.output<typeof smtpTaken> & { bytes: Buffer; text: string };

/**
 * A real SMTP server in a process of its own. What it takes is on disk before it answers, so the journal is true
 * whatever happens to the sender, to the line, or to the server (`kill`).
 */
export async function startSmtp(dial: SmtpWish = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'loket-smtp-'));
  let port = 0;
  let child: ChildProcess | null = null;
  let wish: SmtpWish = dial;

  const setDial = async (next: SmtpWish) => {
    wish = next;
    if (!child) return;
    const known = heard(child, 'ok');
    child.send({ dial: smtpDial.parse(next) });
    await known;
  };
  const start = async () => {
    child = fork(join(import.meta.dirname, 'smtp-server.ts'), [folder, String(port), smtpPassword], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    port = z.object({ port: z.int() }).parse(await heard(child, 'port')).port;
    await setDial(wish);
  };
  const kill = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, 'exit');
    running.kill('SIGKILL');
    await exited;
  };
  const journal = (): Taken[] => {
    const file = join(folder, 'journal.jsonl');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const taken = smtpTaken.parse(JSON.parse(line));
        const bytes = readFileSync(join(folder, `${taken.n}.eml`));
        return { ...taken, bytes, text: bytes.toString('utf8') };
      });
  };

  await start();
  return {
    host: '127.0.0.1',
    port,
    password: smtpPassword,
    /** Turns the dial; what is not named goes back to normal. */
    setDial,
    /** Every message taken, in order, byte for byte. */
    journal,
    /** Waits until so many messages were taken. */
    async took(count: number, withinMs = 15_000): Promise<Taken[]> {
      for (const end = Date.now() + withinMs; Date.now() < end; await sleep(25)) {
        const all = journal();
        if (all.length >= count) return all;
      }
      throw new Error(`only ${journal().length} of ${count} messages were taken`);
    },
    /** `kill -9`. */
    kill,
    /** Up again on the same port, with the same journal and dial. */
    restart: async () => {
      await kill();
      await start();
    },
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
export type Smtp = Awaited<ReturnType<typeof startSmtp>>;

/** The next message of the child that has the given field. */
function heard(child: ChildProcess, field: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !(field in message)) return;
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(message);
    };
    const onExit = (code: number | null) => reject(new Error(`The mail server ended with ${code}`));
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}
