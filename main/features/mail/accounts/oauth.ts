import { z } from 'zod';
import type { Kernel } from '../../../kernel.ts';
import type { MailAccountRow } from '../table.ts';
import { MailTrouble } from './problem.ts';
import { isSafeUrl } from './safety.ts';
import { type GivenSecrets, keepSecrets, readSecret } from './secrets.ts';

type Oauth = Pick<MailAccountRow, 'id' | 'oauth'>;
const answer = z.object({
  access_token: z.string().min(1).max(20_000),
  expires_in: z.coerce.number().min(0).max(86_400).catch(600),
  refresh_token: z.string().min(1).max(20_000).optional(),
});
const patienceMs = 20_000;
const margin = 60_000;
const mostBytes = 100_000;

/**
 * A token that lets in for IMAP and SMTP alike; a new one is fetched when the old one is about to end. A refresh token that
 * the service replaced is kept in the host's store.
 * @param given secrets that are tried and not kept (the wizard)
 * @throws MailTrouble
 */
export async function accessToken(kernel: Kernel, account: Oauth, given: GivenSecrets | null = null): Promise<string> {
  const { tokens } = kernel.mail;
  const known = tokens.get(account.id);
  if (given === null && known && known.until > kernel.clock.now()) return known.token;
  const kept = (kind: 'refreshToken' | 'clientSecret') => readSecret(kernel.host, account.id, kind);
  const refreshToken = given?.refreshToken ?? (await kept('refreshToken'));
  if (!account.oauth || !refreshToken) throw new MailTrouble('noSecret');
  const clientSecret = given?.clientSecret ?? (await kept('clientSecret'));
  const fresh = await ask(account.oauth, refreshToken, clientSecret);
  if (given === null) {
    if (fresh.refresh_token && fresh.refresh_token !== refreshToken)
      await keepSecrets(kernel.host, account.id, { refreshToken: fresh.refresh_token });
    tokens.set(account.id, {
      token: fresh.access_token,
      until: kernel.clock.now() + Math.max(0, fresh.expires_in * 1_000 - margin),
    });
  }
  return fresh.access_token;
}

async function ask(oauth: NonNullable<Oauth['oauth']>, refreshToken: string, clientSecret: string | null) {
  if (!isSafeUrl(oauth.tokenUrl)) throw new MailTrouble('secure');
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: oauth.clientId,
    ...(clientSecret ? { client_secret: clientSecret } : {}),
    ...(oauth.scope ? { scope: oauth.scope } : {}),
  });
  let response: Response;
  let text: string;
  try {
    response = await fetch(oauth.tokenUrl, {
      method: 'POST',
      body,
      redirect: 'error',
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patienceMs),
    });
    text = (await response.text()).slice(0, mostBytes);
  } catch (cause) {
    throw new MailTrouble('busy', cause);
  }
  if (response.status >= 500 || response.status === 429) throw new MailTrouble('busy');
  if (!response.ok) throw new MailTrouble('oauth');
  try {
    return answer.parse(JSON.parse(text));
  } catch {
    throw new MailTrouble('oauth'); // without its cause: that would hold the token
  }
}
