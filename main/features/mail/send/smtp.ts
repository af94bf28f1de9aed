import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { SignIn } from '../accounts/credentials.ts';
import { trusted } from '../accounts/trust.ts';
import type { MailAccountRow } from '../table.ts';
import { type Refused, refusedOf, type SmtpFault } from './judge.ts';

/** How long a server may take; ms. */
export type SmtpLimits = { connectMs: number; greetingMs: number; silenceMs: number };
export const smtpLimits: SmtpLimits = { connectMs: 30_000, greetingMs: 30_000, silenceMs: 5 * 60_000 };

/** One message to hand over. */
export type Handing = {
  from: string;
  to: readonly string[];
  bytes: Uint8Array;
  /** Called for each piece that leaves, so that a lease can be kept. */
  onPiece(): Promise<void>;
  /** Called when all but the end of the message left; the end leaves only when it answers true. */
  commit(): Promise<boolean>;
};

const pieceBytes = 64 * 1024;

/** A failure of the mail library with what it knows about it. */
export class SmtpError extends Error {
  override name = 'SmtpError';
  readonly fault: SmtpFault;

  constructor(fault: SmtpFault) {
    super(fault.message, { cause: fault });
    this.fault = fault;
  }
}

/** A connection to the server of an account, logged in; messages go over it one after the other. */
export class SmtpLine {
  readonly #connection: SMTPConnection;
  #isFresh = true;

  private constructor(connection: SMTPConnection) {
    this.#connection = connection;
  }

  /** @throws SmtpError */
  static async open(server: MailAccountRow['smtp'], signIn: SignIn, limits: SmtpLimits, signal: AbortSignal) {
    const connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.security === 'tls',
      requireTLS: server.security === 'starttls',
      ignoreTLS: server.security === 'none',
      connectionTimeout: limits.connectMs,
      greetingTimeout: limits.greetingMs,
      socketTimeout: limits.silenceMs,
      tls: trusted(),
      // The name of the PC is nobody's business outside.
      name: '[127.0.0.1]',
    });
    const line = new SmtpLine(connection);
    const stop = () => connection.close();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await line.#until((done) => connection.connect(done));
      await line.#until((done) => connection.login(credentialsOf(signIn), done));
      return line;
    } catch (error) {
      connection.close();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  /**
   * Hands one message over.
   * @returns recipients the server did not take; the others have it
   * @throws SmtpError
   */
  async send(handing: Handing): Promise<Refused[]> {
    if (!this.#isFresh) await this.#until((done) => this.#connection.reset(done));
    this.#isFresh = false;
    const info = await this.#until<{ rejectedErrors?: SmtpFault[] | undefined }>((done) =>
      this.#connection.send(
        { from: handing.from, to: [...handing.to], size: handing.bytes.length },
        Readable.from(pieces(handing)),
        done,
      ),
    );
    return refusedOf(info?.rejectedErrors ?? []);
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed;
  }

  /** Says goodbye, without waiting for the answer. */
  quit(): void {
    this.#connection.quit();
  }

  /** Drops the line at once: what was not handed over whole, the server forgets. */
  close(): void {
    this.#connection.close();
  }

  /** Turns one call of the library into a promise; an error of the connection meanwhile ends it too. */
  #until<T = unknown>(start: (done: (error?: SmtpFault | null, result?: T) => void) => void): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const connection = this.#connection;
      const stop = () => {
        connection.removeListener('error', failed);
        connection.removeListener('end', ended);
        // Somebody must listen: an error between two calls is told by the next one.
        connection.on('error', ignored);
      };
      const failed = (fault: SmtpFault) => {
        stop();
        reject(new SmtpError(fault));
      };
      const ended = () => failed({ code: 'ECONNECTION', message: 'Connection closed' });
      connection.removeListener('error', ignored);
      connection.once('error', failed);
      connection.once('end', ended);
      start((fault, result) => {
        stop();
        if (fault) reject(new SmtpError(fault));
        else resolve(result);
      });
    });
  }
}

const ignored = (): void => {};

/** The message in pieces; its end (the lone dot the library writes when this is over) waits for the commit. */
async function* pieces({ bytes, onPiece, commit }: Handing): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    yield Buffer.from(bytes.subarray(at, at + pieceBytes));
    await onPiece();
  }
  if (!(await commit())) throw new Error('The message is no longer ours to send.');
}

function credentialsOf(signIn: SignIn) {
  const { user } = signIn;
  if ('pass' in signIn) return { user, credentials: { user, pass: signIn.pass } };
  return { user, oauth2: new XOAuth2({ user, accessToken: signIn.accessToken }) };
}
