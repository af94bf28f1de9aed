import { ImapFlow } from 'imapflow';
import type { Kernel } from '../../../kernel.ts';
import { credentialsFor, type Signing } from './credentials.ts';
import { problemOf } from './problem.ts';
import type { GivenSecrets } from './secrets.ts';
import { trusted, widenTrust } from './trust.ts';

/** Time and size limits of one connection. */
const bounds = {
  connectionTimeout: 20_000,
  greetingTimeout: 15_000,
  socketTimeout: 3 * 60_000,
  maxIdleTime: 2 * 60_000,
  autoIdleDelay: 1_500,
  maxLineLength: 4 * 1024 * 1024,
  maxLiteralSize: 72 * 1024 * 1024,
  maxResponseSize: 160 * 1024 * 1024,
};

/**
 * A signed-in connection to the mailbox's server. TLS with a certificate that is checked, always; plain only where the
 * account says so, which is allowed to this computer alone. Close it with `close()`.
 * @throws MailTrouble, or an error that `problemOf` understands
 */
export async function openImap(
  kernel: Kernel,
  account: Signing,
  options: { given?: GivenSecrets; signal?: AbortSignal } = {},
): Promise<ImapFlow> {
  const { host, port, security } = account.imap;
  const client = new ImapFlow({
    host: host.replace(/^\[|\]$/g, ''),
    port,
    secure: security === 'tls',
    doSTARTTLS: security === 'tls' ? undefined : security === 'starttls',
    auth: await credentialsFor(kernel, account, 'imap', options.given ?? null),
    tls: trusted(),
    clientInfo: { name: 'Loket', version: kernel.host.appVersion },
    logger: false,
    ...bounds,
  });
  // A connection that ends is seen by the next command; without a listener Node would end the program.
  client.on('error', () => {});
  const stop = () => client.close();
  options.signal?.addEventListener('abort', stop, { once: true });
  client.once('close', () => options.signal?.removeEventListener('abort', stop));
  try {
    await client.connect();
  } catch (error) {
    client.close();
    if (problemOf(error) === 'certificate' && widenTrust()) return openImap(kernel, account, options);
    throw error;
  }
  return client;
}
