import { describe, expect, it } from 'vitest';
import {
  accountForm,
  emptyAccount,
  guessed,
  inputOf,
  mistakesOf,
  noSecrets,
  portOf,
  secretsOf,
} from '../../../../renderer/features/mail/accounts/account-form.ts';
import { mailAccountInput } from '../../../../shared/contract/mail-accounts.ts';

const empty = emptyAccount(crypto.randomUUID(), '2026-06-09', 'LPSE Nusa Contoh');
const filled = {
  ...empty,
  address: 'helpdesk@nusacontoh.example',
  imap: { ...empty.imap, host: 'imap.nusacontoh.example', user: 'helpdesk' },
  smtp: { ...empty.smtp, host: 'smtp.nusacontoh.example', user: 'helpdesk' },
};

describe('connecting a mailbox', () => {
  it('starts a month back and never opens tickets by itself', () => {
    expect(empty).toMatchObject({ readFrom: '2026-05-10', opensTickets: false, folder: 'INBOX' });
  });
  it('guesses the servers from the address, and leaves what is filled in', () => {
    const { imap, smtp } = guessed({ ...empty, address: 'helpdesk@nusacontoh.example', imap: filled.imap });
    expect(imap).toEqual(filled.imap);
    expect(smtp).toMatchObject({ host: 'mail.nusacontoh.example', user: 'helpdesk@nusacontoh.example' });
    expect(guessed({ ...empty, address: 'belum selesai' }).imap.host).toBe('');
  });
  it('knows the usual ports', () => {
    expect([
      portOf('imap', 'tls'),
      portOf('imap', 'starttls'),
      portOf('smtp', 'tls'),
      portOf('smtp', 'starttls'),
    ]).toEqual([993, 143, 465, 587]);
  });
  it('names every field that is missing before any server is asked', () => {
    expect(Object.keys(mistakesOf(empty, noSecrets, false)).sort()).toEqual(
      ['address', 'imap.host', 'imap.user', 'password', 'smtp.host', 'smtp.user'].sort(),
    );
    expect(mistakesOf({ ...filled, address: 'helpdesk' }, { ...noSecrets, password: 'x' }, false)).toEqual({
      address: 'badAddress',
    });
  });
  it('asks for a secret only while none is kept, and for the one of the chosen way to sign in', () => {
    expect(mistakesOf(filled, noSecrets, true)).toEqual({});
    const oauth = { ...filled, auth: 'oauth2' as const };
    expect(Object.keys(mistakesOf(oauth, noSecrets, false)).sort()).toEqual(
      ['oauth.clientId', 'oauth.tokenUrl', 'refreshToken'].sort(),
    );
  });
  it('is what the contract takes', () => {
    expect(mailAccountInput.safeParse(inputOf(filled)).success).toBe(true);
  });
});

describe('secrets', () => {
  it('left empty stay as they are kept', () => {
    expect(secretsOf(noSecrets)).toEqual({});
    expect(secretsOf({ ...noSecrets, password: ' sandi dengan spasi ' })).toEqual({ password: ' sandi dengan spasi ' });
  });
  it('have no place in the draft of the form', () => {
    const draft = accountForm.parse({ ...filled, password: 'rahasia', secrets: { password: 'rahasia' } });
    expect(JSON.stringify(draft)).not.toContain('rahasia');
  });
});
