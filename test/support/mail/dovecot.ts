import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { requireDovecot } from '../../tools/programs.ts';
import { deliverByLmtp } from './lmtp.ts';
import { mailPassword } from './password.ts';

export { mailPassword };

import { freePort } from './ports.ts';

/** A message put into a mailbox without the server's delivery: byte for byte, with the date the mailbox got it. */
export type Laid = { bytes: string | Uint8Array; at?: number };

/** As root nothing of Dovecot that reads mail may be root: it refuses to. Otherwise all of it is the one who tests. */
const root = process.getuid?.() === 0;
const owner = root ? { uid: 8, gid: 8 } : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

/**
 * A real IMAP server on loopback, with a folder of its own. Every user exists (`mailPassword`); mail is delivered by LMTP
 * as a mail server does, or laid into the mailbox byte for byte. Ports and mail stay the same over `kill` and `restart`.
 */
export async function startDovecot(options: { push?: boolean } = {}) {
  const program = process.env.LOKET_DOVECOT ?? requireDovecot();
  // Short: the path of a socket may have 107 characters.
  const folder = mkdtempSync(join(tmpdir(), 'dc-'));
  const imapPort = await freePort();
  const lmtpPort = await freePort();
  const mailFolder = join(folder, 'mail');
  chmodSync(folder, 0o755);
  for (const name of ['run', 'state', 'mail', 'home']) mkdirSync(join(folder, name), { mode: 0o755 });
  for (const name of ['mail', 'home']) own(join(folder, name));
  const configFile = join(folder, 'dovecot.conf');
  writeFileSync(configFile, configuration({ folder, imapPort, lmtpPort, push: options.push ?? true }));
  let child: ChildProcess | null = null;

  const start = async () => {
    // A group of its own, so that `kill` takes its helpers along.
    child = spawn(program, ['-F', '-c', configFile], { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
    const gone = once(child, 'exit').then(() => {
      throw new Error(`Dovecot ended: ${logOf(folder)}`);
    });
    gone.catch(() => {}); // heard only while it starts
    await Promise.race([gone, Promise.all([answers(imapPort), answers(lmtpPort)])]);
  };
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const running = child;
    child = null;
    if (!running?.pid || running.exitCode !== null || running.signalCode !== null) return;
    const exited = once(running, 'exit');
    process.kill(signal === 'SIGKILL' ? -running.pid : running.pid, signal);
    await exited;
  };
  // A test that dies leaves no server behind.
  const onExit = () => {
    if (child?.pid) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', onExit);
  const mailbox = (user: string) => join(mailFolder, user);
  let laid = 0;

  await start();
  return {
    host: '127.0.0.1',
    imapPort,
    lmtpPort,
    password: mailPassword,
    /** A mail server hands one message over; it is in the mailbox when this returns. */
    deliver: (user: string, bytes: string | Uint8Array, from = 'pengirim@contoh.test') =>
      deliverByLmtp(lmtpPort, { from, to: user, bytes }),
    /** Lays messages into the mailbox on disk, thousands a second; the server sees them at its next look. */
    lay(user: string, messages: Iterable<Laid>) {
      for (const part of ['', 'cur', 'new', 'tmp']) makeOwn(join(mailbox(user), part));
      for (const { bytes, at } of messages) {
        laid += 1;
        // The place in the row is the order in which the server numbers.
        const file = join(mailbox(user), 'new', `${1_700_000_000 + laid}.M${laid}P${process.pid}.uji`);
        writeFileSync(file, bytes, { mode: 0o600 });
        own(file);
        if (at !== undefined) utimesSync(file, at / 1_000, at / 1_000);
      }
    },
    /** How often each flag stands on messages of the mailbox: `{ S: 0 }` when nothing was marked as read. */
    marks(user: string): Record<string, number> {
      const counts: Record<string, number> = { S: 0, R: 0, T: 0, F: 0, D: 0 };
      for (const part of ['cur', 'new'])
        for (const name of existsSync(join(mailbox(user), part)) ? readdirSync(join(mailbox(user), part)) : [])
          for (const flag of name.split(':2,')[1] ?? '') counts[flag] = (counts[flag] ?? 0) + 1;
      return counts;
    },
    count: (user: string) =>
      ['cur', 'new'].reduce((sum, part) => {
        const place = join(mailbox(user), part);
        return sum + (existsSync(place) ? readdirSync(place).length : 0);
      }, 0),
    /** `kill -9` of the server and all its helpers: connections break in the middle. */
    kill: () => end('SIGKILL'),
    /** Ends politely: connections get a good-bye. */
    pause: () => end('SIGTERM'),
    /** Up again on the same ports with the same mail. */
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
    /**
     * The server begins to number anew (a new UIDVALIDITY), as after a restore or a move to another server.
     * @param keep whether the messages are still there
     */
    async resetMailbox(user: string, { keep = true }: { keep?: boolean } = {}) {
      // With its helpers: one that still holds a connection would write the old numbers down again.
      await end('SIGKILL');
      const place = mailbox(user);
      for (const name of readdirSync(place))
        if (!['cur', 'new', 'tmp'].includes(name)) rmSync(join(place, name), { recursive: true, force: true });
      if (!keep)
        for (const part of ['cur', 'new'])
          for (const name of readdirSync(join(place, part))) rmSync(join(place, part, name));
      // The number is the second in which it was made.
      await sleep(1_100);
      await start();
    },
    log: () => logOf(folder),
    async stop() {
      process.off('exit', onExit);
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
export type Dovecot = Awaited<ReturnType<typeof startDovecot>>;

function own(path: string): void {
  if (root) chownSync(path, owner.uid, owner.gid);
}
function makeOwn(path: string): void {
  if (existsSync(path)) return;
  mkdirSync(path, { recursive: true, mode: 0o700 });
  own(path);
}
function logOf(folder: string): string {
  const file = join(folder, 'dovecot.log');
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-4_000) : '';
}

type Wish = { folder: string; imapPort: number; lmtpPort: number; push: boolean };
function configuration({ folder, imapPort, lmtpPort, push }: Wish): string {
  const name = root ? null : userName();
  return `
protocols = imap lmtp
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_login_user = ${name ?? 'nobody'}
default_internal_user = ${name ?? 'mail'}
default_internal_group = ${name ? groupName() : 'mail'}
first_valid_uid = ${owner.uid}
first_valid_gid = ${owner.gid}
mail_location = maildir:${folder}/mail/%u
mail_fsync = never
mail_max_userip_connections = 50
postmaster_address = postmaster@contoh.test
hostname = surat.contoh.test
passdb {
  driver = static
  args = password=${mailPassword}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/home/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
protocol imap {
  imap_capability = ${push ? '' : 'IMAP4rev1 LITERAL+ UIDPLUS'}
}
service imap-login {
  chroot =
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = ${imapPort}
  }
  inet_listener imaps {
    port = 0
  }
}
service lmtp {
  user = ${name ?? 'root'}
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtpPort}
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`;
}

function userName(): string {
  return process.env.USER ?? process.env.LOGNAME ?? 'mail';
}
function groupName(): string {
  const line = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((each) => each.split(':')[2] === String(owner.gid));
  return line?.split(':')[0] ?? userName();
}

/** Waits until a server greets on the port. */
async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await greets(port)) return;
    await sleep(25);
  }
  throw new Error(`nothing greets on port ${port}`);
}
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const tell = (is: boolean) => {
      socket.destroy();
      resolve(is);
    };
    socket.setTimeout(2_000, () => tell(false));
    socket.once('data', () => tell(true));
    socket.once('error', () => tell(false));
    socket.once('close', () => tell(false));
  });
}
