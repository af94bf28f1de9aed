import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { mailAccountInput } from '../../../shared/contract/mail-accounts.ts';
import type { Dovecot } from './dovecot.ts';
import type { Smtp } from './smtp.ts';

export const helpdesk = 'helpdesk@lpse.contoh.test';

type Servers = {
  dovecot: Pick<Dovecot, 'imapPort' | 'password'>;
  smtp?: Pick<Smtp, 'port' | 'password'>;
  /** Where Loket connects instead, for a line that can be cut. */
  imapPort?: number;
  address?: string;
};
type Wish = Partial<z.input<typeof mailAccountInput>>;

/** What a supervisor types to connect the office's mailbox to the servers of the tests. */
export function accountInput({ dovecot, smtp, imapPort, address = helpdesk }: Servers, wish: Wish = {}) {
  const server = { host: '127.0.0.1', security: 'none' as const, user: address };
  return {
    clientKey: randomUUID(),
    name: 'Helpdesk',
    address,
    senderName: 'Helpdesk LPSE Kota Contoh',
    imap: { ...server, port: imapPort ?? dovecot.imapPort },
    // A port nobody answers on, where a test sends nothing.
    smtp: { ...server, port: smtp?.port ?? 9 },
    auth: 'password' as const,
    folder: 'INBOX',
    secrets: { password: dovecot.password },
    ...wish,
  };
}
