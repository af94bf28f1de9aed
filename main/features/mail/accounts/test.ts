import { createTransport } from 'nodemailer';
import type { z } from 'zod';
import { type mailTestResult, mailTestSteps } from '../../../../shared/contract/mail-accounts.ts';
import type { Said } from '../../../../shared/domain/refusal.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { type MailProblem, mailProblems } from '../../../../shared/text/mail-problems.ts';
import { mailTestText } from '../../../../shared/text/mail-test.ts';
import type { Kernel } from '../../../kernel.ts';
import type { AccountInput } from './change.ts';
import { credentialsFor, type Signing } from './credentials.ts';
import { openImap } from './imap.ts';
import { problemOf } from './problem.ts';
import { requireSafe } from './safety.ts';
import type { GivenSecrets } from './secrets.ts';
import { trusted, widenTrust } from './trust.ts';

type Step = (typeof mailTestSteps)[number];
type Result = z.infer<typeof mailTestResult>;
type Found = Partial<Record<Step, Pick<Result, 'state'> & { said: Said }>>;
const patienceMs = 20_000;

/** Which step a problem belongs to, at either server. */
const stepOf: Partial<Record<MailProblem, 'Connect' | 'Secure' | 'Login'>> = {
  dns: 'Connect',
  refused: 'Connect',
  timeout: 'Connect',
  certificate: 'Secure',
  secure: 'Secure',
  login: 'Login',
  oauth: 'Login',
  noSecret: 'Login',
  busy: 'Login',
};

/** Tries every step of a mailbox, saves nothing, and says of each in plain words how it went. */
export async function testAccount(
  kernel: Kernel,
  input: AccountInput & { id?: string; secrets: GivenSecrets },
  language: keyof Said,
): Promise<{ ok: boolean; steps: Result[]; folders: string[] }> {
  const account: Signing & { folder: string } = { ...input, id: input.id ?? 'none' };
  const found: Found = {};
  const folders: string[] = [];
  try {
    requireSafe(input);
    found.address = { state: 'ok', said: mailTestText.addressOk };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    found.address = { state: 'failed', said: error.said };
  }
  if (found.address.state === 'ok') {
    await Promise.all([
      tryImap(kernel, account, input.secrets, found, folders),
      trySmtp(kernel, account, input.secrets, found),
    ]);
  }
  const steps = mailTestSteps.map((step) => {
    const { state, said } = found[step] ?? { state: 'skipped' as const, said: mailTestText.skipped };
    return { step, state, message: said[language].slice(0, 1_000) };
  });
  return { ok: steps.every(({ state }) => state === 'ok' || state === 'notice'), steps, folders };
}

async function tryImap(
  kernel: Kernel,
  account: Signing & { folder: string },
  secrets: GivenSecrets,
  found: Found,
  folders: string[],
): Promise<void> {
  let client: Awaited<ReturnType<typeof openImap>>;
  try {
    client = await openImap(kernel, account, { given: secrets });
  } catch (error) {
    return fail(found, 'imap', account.imap.security === 'none', error);
  }
  try {
    succeed(found, 'imap', account.imap.security === 'none', ['Connect', 'Secure', 'Login']);
    for (const { path } of await client.list()) if (folders.length < 500 && path.length <= 200) folders.push(path);
    const isThere = await client.mailboxOpen(account.folder, { readOnly: true }).then(
      () => true,
      () => false,
    );
    found.imapFolder = isThere
      ? { state: 'ok', said: mailTestText.folderOk }
      : { state: 'failed', said: mailProblems.folder };
    found.imapPush = client.capabilities.has('IDLE')
      ? { state: 'ok', said: mailTestText.pushOk }
      : { state: 'notice', said: mailTestText.noPush };
  } catch (error) {
    found.imapFolder = { state: 'failed', said: mailProblems[problemOf(error) ?? 'lost'] };
  } finally {
    client.close();
  }
}

async function trySmtp(kernel: Kernel, account: Signing, secrets: GivenSecrets, found: Found): Promise<void> {
  const { host, port, security } = account.smtp;
  try {
    const signIn = await credentialsFor(kernel, account, 'smtp', secrets);
    const transport = createTransport({
      host: host.replace(/^\[|\]$/g, ''),
      port,
      secure: security === 'tls',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      auth:
        'pass' in signIn
          ? { user: signIn.user, pass: signIn.pass }
          : { type: 'OAuth2', user: signIn.user, accessToken: signIn.accessToken },
      tls: trusted(),
      connectionTimeout: patienceMs,
      greetingTimeout: patienceMs,
      socketTimeout: patienceMs,
      logger: false,
    });
    try {
      await transport.verify();
    } finally {
      transport.close();
    }
    succeed(found, 'smtp', security === 'none', ['Connect', 'Secure', 'Login']);
  } catch (error) {
    if (problemOf(error) === 'certificate' && widenTrust()) return trySmtp(kernel, account, secrets, found);
    fail(found, 'smtp', security === 'none', error);
  }
}

type Part = 'Connect' | 'Secure' | 'Login';
const order: Part[] = ['Connect', 'Secure', 'Login'];

function succeed(found: Found, server: 'imap' | 'smtp', isPlain: boolean, parts: readonly Part[]): void {
  const words = { Connect: mailTestText.connected, Secure: mailTestText.secure, Login: mailTestText.signedIn };
  for (const part of parts)
    found[`${server}${part}`] =
      part === 'Secure' && isPlain
        ? { state: 'notice', said: mailTestText.plainHere }
        : { state: 'ok', said: words[part] };
}

/** The step that failed, with what to do; those before it went well, those after it were not reached. */
function fail(found: Found, server: 'imap' | 'smtp', isPlain: boolean, error: unknown): void {
  const problem = problemOf(error) ?? 'lost';
  const failed = stepOf[problem] ?? 'Connect';
  const isTried = problem !== 'noSecret' && problem !== 'oauth'; // without those nothing was connected yet
  if (isTried) succeed(found, server, isPlain, order.slice(0, order.indexOf(failed)));
  found[`${server}${failed}`] = { state: 'failed', said: mailProblems[problem] };
}
