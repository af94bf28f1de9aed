import type { z } from 'zod';
import type { mailAccountInput, mailServer } from '../../../../shared/contract/mail-accounts.ts';
import { Refusal, type Said } from '../../../../shared/domain/refusal.ts';
import { mailRefusal } from '../../../../shared/text/mail-core.ts';

type Input = z.output<typeof mailAccountInput>;
const here = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** @throws Refusal unless both servers are reached by TLS (without it only on this computer), and OAuth2 is complete */
export function requireSafe(input: Input): void {
  checkServer('imap', input.imap);
  checkServer('smtp', input.smtp);
  if (input.auth !== 'oauth2') return;
  if (!input.oauth?.clientId || !input.oauth.tokenUrl) refuse('oauth.tokenUrl', mailRefusal.oauthMissing);
  if (!isSafeUrl(input.oauth?.tokenUrl ?? '')) refuse('oauth.tokenUrl', mailRefusal.badTokenUrl);
}

function checkServer(path: string, { host, security }: z.output<typeof mailServer>): void {
  if (!/^(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?)*|\[?[0-9a-f:]+\]?)$/i.test(host))
    refuse(`${path}.host`, mailRefusal.badHost);
  if (security === 'none' && !here.includes(host.toLowerCase())) refuse(`${path}.security`, mailRefusal.plainElsewhere);
}

/** https, or http to this computer; no names or passwords in it. */
export function isSafeUrl(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && here.includes(url.hostname));
}

function refuse(path: string, message: Said): never {
  throw new Refusal('REFUSED', message, { fields: [{ path, message }] });
}
