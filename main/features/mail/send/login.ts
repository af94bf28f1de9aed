import type { Kernel } from '../../../kernel.ts';
import type { MailAccountRow } from '../table.ts';
import type { SmtpLogin } from './smtp.ts';

/** What opens the account's server for sending; null when this computer does not have it. */
export async function loginOf({ host }: Kernel, account: MailAccountRow): Promise<SmtpLogin | null> {
  const password = await host.secrets.get(`mail-${account.id}-password`);
  return password ? { kind: 'password', password } : null;
}
