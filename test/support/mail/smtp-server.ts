import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { type SmtpDial, smtpCommand, smtpDial } from './smtp-dial.ts';

/**
 * A process of its own: a mail server that takes messages (or fails as its dial says) and writes each one down before it
 * answers. Started by `startSmtp`. Arguments: folder of the journal, port (0: any), password.
 */
const [folder = '', wantedPort = '0', password = ''] = process.argv.slice(2);
let dial: SmtpDial = smtpDial.parse({});
/** Failures still to come; `null`: until the dial is turned. */
let left: number | null = null;
let taken = 0;

/** Whether the fault happens this time, counting down a dial set for a number of times. */
function fails(fault: SmtpDial['fault']): boolean {
  if (dial.fault !== fault) return false;
  if (left === null) return true;
  if (left === 0) return false;
  left -= 1;
  return true;
}
class Answer extends Error {
  responseCode: number;
  constructor(code: number, words: string) {
    super(words);
    this.responseCode = code;
  }
}

/** By the port they come from, so that they can be cut. */
const sockets = new Map<number, Socket>();
const smtp = new SMTPServer({
  authOptional: false,
  allowInsecureAuth: true,
  hideSTARTTLS: true,
  disableReverseLookup: true,
  authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
  logger: false,
  closeTimeout: 200,
  onAuth({ username, password: given, accessToken }, _session, callback) {
    if (fails('login') || (given ?? accessToken) !== password)
      return callback(new Answer(535, '5.7.8 Authentication credentials invalid'));
    callback(null, { user: username });
  },
  onMailFrom(_address, _session, callback) {
    if (fails('senderRefused')) return callback(new Answer(553, '5.7.1 Sender address rejected: not owned by user'));
    callback();
  },
  onRcptTo({ address }, _session, callback) {
    const code = dial.recipients[address.toLowerCase()];
    if (code !== undefined)
      return callback(
        new Answer(code, code >= 500 ? '5.1.1 User unknown' : '4.2.1 Mailbox temporarily unavailable (greylisted)'),
      );
    if (fails('greylist')) return callback(new Answer(451, '4.7.1 Greylisting in action, please come back later'));
    callback();
  },
  onData(stream, session, callback) {
    receive(stream, session.remotePort, {
      from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      to: session.envelope.rcptTo.map(({ address }) => address),
    }).then(
      (words) => callback(null, words),
      (error: Error) => callback(error),
    );
  },
});
smtp.on('error', () => {}); // a connection cut by the dial

async function receive(stream: SMTPServerDataStream, port: number, envelope: { from: string; to: string[] }) {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  if (fails('cutBeforeTaken')) return cut(port);
  if (fails('temporary')) throw new Answer(452, '4.3.1 Insufficient system storage');
  if (fails('permanent')) throw new Answer(554, '5.7.1 Message rejected as spam');
  if (dial.fault === 'slow') await sleep(dial.slowMs);
  const bytes = Buffer.concat(parts);
  const n = taken++;
  writeFileSync(join(folder, `${n}.eml`), bytes);
  appendFileSync(join(folder, 'journal.jsonl'), `${JSON.stringify({ n, ...envelope, at: Date.now() })}\n`);
  process.send?.({ taken: n });
  if (fails('cutAfterTaken')) return cut(port);
  return `2.0.0 Ok: queued as ${n}`;
}

/** The line goes dead: no answer is ever given to this session. */
function cut(port: number): Promise<string> {
  sockets.get(port)?.destroy();
  return new Promise(() => {});
}

const door = createServer((socket) => {
  if (fails('refuse')) return socket.destroy();
  if (fails('silent')) return; // takes the connection and never says a word
  const port = socket.remotePort ?? 0;
  sockets.set(port, socket);
  socket.once('close', () => sockets.delete(port));
  socket.on('error', () => {});
  smtp.server.emit('connection', socket);
});
door.listen(Number(wantedPort), '127.0.0.1', () => {
  const address = door.address();
  if (typeof address === 'object' && address !== null) process.send?.({ port: address.port });
});

process.on('message', (message) => {
  const wanted = smtpCommand.parse(message);
  dial = wanted.dial;
  left = wanted.dial.times;
  process.send?.({ ok: true });
});
process.on('disconnect', () => process.exit(0));
