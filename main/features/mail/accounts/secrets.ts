import type { z } from 'zod';
import type { mailSecrets } from '../../../../shared/contract/mail-accounts.ts';
import type { Host } from '../../../host.ts';
import type { MailAccountRow } from '../table.ts';

export type GivenSecrets = z.infer<typeof mailSecrets>;
const kinds = { password: 'password', refreshToken: 'refresh', clientSecret: 'client-secret' } as const;
type SecretKind = keyof typeof kinds;

const nameOf = (accountId: string, kind: SecretKind) => `mail-${accountId}-${kinds[kind]}`;

export function readSecret(host: Host, accountId: string, kind: SecretKind): Promise<string | null> {
  return host.secrets.get(nameOf(accountId, kind));
}

/** Keeps what was given in the host's store; what was left out stays as it was, an empty text forgets it. */
export async function keepSecrets(host: Host, accountId: string, given: GivenSecrets): Promise<void> {
  for (const kind of ['password', 'refreshToken', 'clientSecret'] as const) {
    const value = given[kind];
    if (value !== undefined) await host.secrets.set(nameOf(accountId, kind), value === '' ? null : value);
  }
}

export async function forgetSecrets(host: Host, accountId: string): Promise<void> {
  await keepSecrets(host, accountId, { password: '', refreshToken: '', clientSecret: '' });
}

/** Whether what the account signs in with is kept here. */
export async function hasSecret(host: Host, { id, auth }: Pick<MailAccountRow, 'id' | 'auth'>): Promise<boolean> {
  return (await readSecret(host, id, auth === 'password' ? 'password' : 'refreshToken')) !== null;
}
