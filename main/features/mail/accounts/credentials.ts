import type { Kernel } from '../../../kernel.ts';
import type { MailAccountRow } from '../table.ts';
import { accessToken } from './oauth.ts';
import { MailTrouble } from './problem.ts';
import { type GivenSecrets, readSecret } from './secrets.ts';

export type SignIn = { user: string; pass: string } | { user: string; accessToken: string };
export type Signing = Pick<MailAccountRow, 'id' | 'auth' | 'oauth' | 'imap' | 'smtp'>;

/**
 * What an account signs in with at one of its servers.
 * @param given secrets that are tried and not kept (the wizard); what it leaves out is taken from what is kept
 * @throws MailTrouble `noSecret`, `oauth`, `busy`
 */
export async function credentialsFor(
  kernel: Kernel,
  account: Signing,
  server: 'imap' | 'smtp',
  given: GivenSecrets | null = null,
): Promise<SignIn> {
  const { user } = account[server];
  if (account.auth === 'oauth2') return { user, accessToken: await accessToken(kernel, account, given) };
  const pass = given?.password ?? (await readSecret(kernel.host, account.id, 'password'));
  if (!pass) throw new MailTrouble('noSecret');
  return { user, pass };
}
