import { z } from 'zod';
import { type mailAccountInput, mailAuth, mailSecurity } from '../../../../shared/contract/mail-accounts.ts';
import type { MailAccount } from '../parts/types.ts';

type Input = z.input<typeof mailAccountInput>;
const end = z.object({
  host: z.string().max(253),
  port: z.int(),
  security: z.enum(mailSecurity),
  user: z.string().max(200),
});

/** Everything typed into the form but the secrets, which are never kept as a draft. */
export const accountForm = z
  .object({
    clientKey: z.uuid(),
    name: z.string().max(200),
    address: z.string().max(200),
    senderName: z.string().max(200),
    aliases: z.array(z.string().max(200)).max(20),
    imap: end,
    smtp: end,
    auth: z.enum(mailAuth),
    oauth: z.object({
      tokenUrl: z.string().max(300),
      clientId: z.string().max(200),
      scope: z.string().max(500),
    }),
    folder: z.string().max(200),
    sentFolder: z.string().max(200),
    readFrom: z.string().nullable(),
    pollMinutes: z.int(),
    signature: z.string().max(2_000),
    opensTickets: z.boolean(),
  })
  .partial();
export type AccountForm = Required<z.infer<typeof accountForm>>;
export type Secrets = { password: string; refreshToken: string; clientSecret: string };
export const noSecrets: Secrets = { password: '', refreshToken: '', clientSecret: '' };

/** The form of a new mailbox: read from a month back, so that the first look is short. */
export function emptyAccount(clientKey: string, today: string, senderName: string): AccountForm {
  const from = new Date(`${today}T00:00:00Z`);
  from.setUTCDate(from.getUTCDate() - 30);
  return {
    clientKey,
    name: 'Helpdesk',
    address: '',
    senderName,
    aliases: [],
    imap: { host: '', port: 993, security: 'tls', user: '' },
    smtp: { host: '', port: 465, security: 'tls', user: '' },
    auth: 'password',
    oauth: { tokenUrl: '', clientId: '', scope: '' },
    folder: 'INBOX',
    sentFolder: '',
    readFrom: from.toISOString().slice(0, 10),
    pollMinutes: 2,
    signature: '',
    opensTickets: false,
  };
}

export function formOf(account: MailAccount): AccountForm {
  const { id: _, version: _version, state: _state, problem: _problem, online: _online, ...rest } = account;
  const { pushes: _pushes, lastSyncAt: _last, hasSecret: _has, import: _import, oauth, ...fields } = rest;
  return { ...fields, clientKey: account.id, oauth: oauth ?? { tokenUrl: '', clientId: '', scope: '' } };
}

const shape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const ports = { imap: { tls: 993, starttls: 143, none: 143 }, smtp: { tls: 465, starttls: 587, none: 25 } } as const;

/** The usual port of a way to connect. */
export const portOf = (kind: 'imap' | 'smtp', security: (typeof mailSecurity)[number]): number => ports[kind][security];

/** What an address alone tells: the user name, and where servers of such a domain usually are; what is filled in stays. */
export function guessed(form: AccountForm): Pick<AccountForm, 'imap' | 'smtp'> {
  const address = form.address.trim();
  const domain = shape.test(address) ? (address.split('@')[1] ?? '') : '';
  const fill = (server: AccountForm['imap']) => ({
    ...server,
    host: server.host === '' && domain !== '' ? `mail.${domain}` : server.host,
    user: server.user === '' && domain !== '' ? address : server.user,
  });
  return { imap: fill(form.imap), smtp: fill(form.smtp) };
}

/** Fields that must be mended before a test makes sense; the value says what kind of mistake it is. */
export function mistakesOf(
  form: AccountForm,
  secrets: Secrets,
  kept: boolean,
): Record<string, 'needed' | 'badAddress'> {
  const wrong: Record<string, 'needed' | 'badAddress'> = {};
  const need = (path: string, value: string) => {
    if (value.trim() === '') wrong[path] = 'needed';
  };
  need('name', form.name);
  need('address', form.address);
  if (wrong.address === undefined && !shape.test(form.address.trim())) wrong.address = 'badAddress';
  if (form.aliases.some((alias) => !shape.test(alias.trim()))) wrong.aliases = 'badAddress';
  for (const kind of ['imap', 'smtp'] as const) {
    need(`${kind}.host`, form[kind].host);
    need(`${kind}.user`, form[kind].user);
  }
  need('folder', form.folder);
  if (form.auth === 'oauth2') {
    need('oauth.tokenUrl', form.oauth.tokenUrl);
    need('oauth.clientId', form.oauth.clientId);
  }
  if (!kept)
    need(
      form.auth === 'password' ? 'password' : 'refreshToken',
      secrets[form.auth === 'password' ? 'password' : 'refreshToken'],
    );
  return wrong;
}

/** The account as the core wants it. */
export function inputOf({ clientKey: _, ...form }: AccountForm): Input {
  return { ...form, oauth: form.auth === 'oauth2' ? form.oauth : null };
}

/** Only the secrets that were typed; left out they stay as they are kept. */
export function secretsOf({ password, refreshToken, clientSecret }: Secrets) {
  return {
    ...(password === '' ? {} : { password }),
    ...(refreshToken.trim() === '' ? {} : { refreshToken: refreshToken.trim() }),
    ...(clientSecret.trim() === '' ? {} : { clientSecret: clientSecret.trim() }),
  };
}
