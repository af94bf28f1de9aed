import { z } from 'zod';
import { api, done, id, instant, line, localDate, requiredLine, version } from './common.ts';

/** The office's mailboxes: where mail comes in and goes out. Passwords and tokens are given here and never read back. */
export const mailSecurity = ['tls', 'starttls', 'none'] as const;
export const mailAuth = ['password', 'oauth2'] as const;
export const mailAccountStates = ['active', 'paused'] as const;

const port = z.int().min(1).max(65_535);
const hostName = z.string().trim().max(253);
/** One end of an account. `none` is allowed to this computer only. */
export const mailServer = z.object({
  host: hostName.min(1),
  port,
  security: z.enum(mailSecurity),
  user: requiredLine,
});
/** Where an access token comes from; its secrets are kept by the host. */
export const mailOauth = z.object({
  tokenUrl: z.string().trim().max(300),
  clientId: line,
  scope: z.string().trim().max(500),
});
export const mailAccountInput = z.object({
  /** How the office calls it: "Helpdesk". */
  name: requiredLine,
  /** Address that stands on outgoing mail. */
  address: z.email().max(200),
  /** Name beside it: "Helpdesk LPSE Kabupaten Contoh". */
  senderName: line,
  /** Other addresses of the same mailbox: mail from them is our own. */
  aliases: z.array(z.email().max(200)).max(20).default([]),
  imap: mailServer,
  smtp: mailServer,
  auth: z.enum(mailAuth),
  oauth: mailOauth.nullable().default(null),
  /** Mailbox that is read; nothing in it is marked, moved or deleted. */
  folder: requiredLine.default('INBOX'),
  /** Mailbox into which sent messages are laid; empty where the server keeps them by itself. */
  sentFolder: line.default(''),
  /** Older messages stay unread by Loket; null reads the whole mailbox. */
  readFrom: localDate.nullable().default(null),
  /** Minutes between looks where the server cannot push. */
  pollMinutes: z.int().min(1).max(120).default(2),
  /** Lines under every message that leaves. */
  signature: z.string().max(2_000).default(''),
  /** Opens a ticket for mail of a new thread by itself; otherwise an officer opens it with one key. */
  opensTickets: z.boolean().default(false),
});
export const mailSecrets = z.object({
  password: z.string().max(500).optional(),
  refreshToken: z.string().max(4_000).optional(),
  clientSecret: z.string().max(500).optional(),
});
export const mailImport = z.object({
  state: z.enum(['idle', 'running', 'cancelled', 'done']),
  done: z.int().min(0),
  total: z.int().min(0),
});
export const mailAccount = mailAccountInput.extend({
  id,
  version,
  state: z.enum(mailAccountStates),
  /** Why it is paused or what is wrong now, in the user's words; empty when all is well. */
  problem: z.string().max(1_000),
  online: z.boolean(),
  /** False where the server cannot push (no IDLE) and Loket looks every few minutes. */
  pushes: z.boolean(),
  lastSyncAt: instant.nullable(),
  hasSecret: z.boolean(),
  import: mailImport,
});
/** One step of the test of an account, in the order they are tried; a failed step says what is wrong and what to do. */
export const mailTestSteps = [
  'address',
  'imapConnect',
  'imapSecure',
  'imapLogin',
  'imapFolder',
  'imapPush',
  'smtpConnect',
  'smtpSecure',
  'smtpLogin',
] as const;
export const mailTestResult = z.object({
  step: z.enum(mailTestSteps),
  state: z.enum(['ok', 'failed', 'skipped', 'notice']),
  /** In the language of the session. */
  message: z.string().max(1_000),
});

export const mailAccounts = {
  list: api.output(z.array(mailAccount).max(20)),
  /** Tries each step without saving anything; with `id`, secrets left out are taken from what is kept. */
  test: api
    .input(mailAccountInput.extend({ id: id.optional(), secrets: mailSecrets.prefault({}) }))
    .output(z.object({ ok: z.boolean(), steps: z.array(mailTestResult).max(20), folders: z.array(line).max(500) })),
  create: api.input(mailAccountInput.extend({ clientKey: id, secrets: mailSecrets })).output(mailAccount),
  save: api.input(mailAccountInput.extend({ id, version, secrets: mailSecrets.prefault({}) })).output(mailAccount),
  pause: api.input(z.object({ id, version, paused: z.boolean() })).output(mailAccount),
  /** Forgets its secrets and stops reading; its messages stay. Refused while messages wait to be sent. */
  remove: api.input(z.object({ id, version })).output(done),
  /** Looks now. */
  sync: api.input(z.object({ id })).output(mailAccount),
  cancelImport: api.input(z.object({ id })).output(mailAccount),
  resumeImport: api.input(z.object({ id })).output(mailAccount),
};
