import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Dovecot, startDovecot } from '../../../../support/mail/dovecot.ts';
import { accountInput, addMailbox, plainLetter, startReceiving, until } from '../../../../support/mail/mailbox.ts';
import { type Smtp, startSmtp } from '../../../../support/mail/smtp.ts';
import { type Client, type TestOffice, testOffice } from '../../../../support/office.ts';

let imap: Dovecot;
let smtp: Smtp;
let office: TestOffice;
let sari: Client;
const user = `wisaya-${process.pid}`;
beforeAll(async () => {
  imap = await startDovecot();
  smtp = await startSmtp();
}, 60_000);
afterAll(async () => {
  await imap.stop();
  await smtp.stop();
});
beforeEach(async () => {
  office = await testOffice();
  office.clock.set(Date.now());
  sari = await office.as('supervisor');
});
afterEach(() => office.close());

const input = () => ({ ...accountInput(imap, user, smtp.port), secrets: { password: imap.password } });
const statesOf = (steps: { step: string; state: string }[]) =>
  Object.fromEntries(steps.map(({ step, state }) => [step, state]));

describe('the wizard', () => {
  it('tries every step and shows the folders', async () => {
    const result = await sari.mail.accounts.test(input());
    expect(statesOf(result.steps)).toEqual({
      address: 'ok',
      imapConnect: 'ok',
      imapSecure: 'notice',
      imapLogin: 'ok',
      imapFolder: 'ok',
      imapPush: 'ok',
      smtpConnect: 'ok',
      smtpSecure: 'notice',
      smtpLogin: 'ok',
    });
    expect(result.ok).toBe(true);
    expect(result.folders).toContain('INBOX');
  });

  it('says which step failed and what to do, and that later ones were not tried', async () => {
    const wrong = await sari.mail.accounts.test({ ...input(), secrets: { password: 'keliru' } });
    expect(statesOf(wrong.steps)).toMatchObject({
      imapConnect: 'ok',
      imapLogin: 'failed',
      imapFolder: 'skipped',
      smtpLogin: 'failed',
    });
    expect(wrong.steps.find(({ step }) => step === 'imapLogin')?.message).toContain('kata sandi');
    const gone = await sari.mail.accounts.test({ ...input(), imap: { ...input().imap, port: 9 } });
    expect(statesOf(gone.steps)).toMatchObject({ imapConnect: 'failed', imapSecure: 'skipped', smtpLogin: 'ok' });
    const folder = await sari.mail.accounts.test({ ...input(), folder: 'Tidak Ada' });
    expect(statesOf(folder.steps)).toMatchObject({ imapLogin: 'ok', imapFolder: 'failed' });
    const nothing = await sari.mail.accounts.test({ ...input(), secrets: {} });
    expect(statesOf(nothing.steps)).toMatchObject({ imapLogin: 'failed', imapConnect: 'skipped' });
    const noTls = await sari.mail.accounts.test({ ...input(), imap: { ...input().imap, security: 'tls' } });
    expect(statesOf(noTls.steps)).toMatchObject({ imapSecure: 'failed', imapLogin: 'skipped' });
    const noStartTls = await sari.mail.accounts.test({ ...input(), imap: { ...input().imap, security: 'starttls' } });
    expect(statesOf(noStartTls.steps)).toMatchObject({ imapSecure: 'failed', imapLogin: 'skipped' });
  });

  it('sends no password to another computer without TLS', async () => {
    const server = { host: 'mail.contoh.test', port: 143, security: 'none' as const, user };
    const tried = await sari.mail.accounts.test({ ...input(), imap: server });
    expect(statesOf(tried.steps)).toMatchObject({ address: 'failed', imapConnect: 'skipped', smtpConnect: 'skipped' });
    await expect(addMailbox(sari, imap, user, { imap: server })).rejects.toThrow('hanya boleh ke komputer ini');
    await expect(addMailbox(sari, imap, user, { smtp: { ...server, host: 'https://x/' } })).rejects.toThrow(
      'bentuknya',
    );
  });
});

describe('the mailboxes', () => {
  it('keep their secrets out of the database, the answers and the trail', async () => {
    await addMailbox(sari, imap, user, { secrets: { password: 'Sangat-Rahasia-77' } });
    expect(JSON.stringify(await sari.mail.accounts.list())).not.toContain('Sangat-Rahasia');
    const files = readdirSync(office.folder, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && !entry.parentPath.endsWith('secrets'),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files)
      expect(readFileSync(join(file.parentPath, file.name)).includes('Sangat-Rahasia-77')).toBe(false);
  });

  it('are set up once by one request, changed by who read them last, and removed with their secrets', async () => {
    const clientKey = '0190f3a0-0000-7000-8000-000000000001';
    const first = await addMailbox(sari, imap, user, { clientKey });
    expect((await addMailbox(sari, imap, user, { clientKey })).id).toBe(first.id);
    const { version } = await sari.mail.accounts.pause({ id: first.id, version: first.version, paused: true });
    await expect(sari.mail.accounts.pause({ id: first.id, version: first.version, paused: false })).rejects.toThrow();
    await sari.mail.accounts.remove({ id: first.id, version });
    expect(await sari.mail.accounts.list()).toEqual([]);
    expect(await office.core.kernel.host.secrets.get(`mail-${first.id}-password`)).toBeNull();
    await expect(sari.mail.accounts.sync({ id: first.id })).rejects.toThrow('tidak ditemukan');
  });

  it('are not for officers to change', async () => {
    const putri = await office.as('officer');
    await expect(addMailbox(putri, imap, user)).rejects.toThrow();
    await expect(putri.mail.accounts.test(input())).rejects.toThrow();
    expect(await putri.mail.accounts.list()).toEqual([]);
  });

  it('are gone through again when an earlier day is chosen', async () => {
    const box = `${user}-hari`;
    const at = (date: string) => Date.parse(`${date}T12:00:00+07:00`);
    imap.lay(box, [
      { bytes: plainLetter({ Subject: 'Mei' }), at: at('2026-05-10') },
      { bytes: plainLetter({ Subject: 'Juni' }), at: at('2026-06-10') },
    ]);
    const account = await addMailbox(sari, imap, box, { readFrom: '2026-06-01' });
    const stop = startReceiving(office.core);
    const subjects = async (n: number) =>
      until(`${n} messages`, async () => {
        const { items } = await sari.mail.list({});
        return items.length === n ? items.map((row) => row.subject).sort() : null;
      });
    expect(await subjects(1)).toEqual(['Juni']);
    const [now] = await sari.mail.accounts.list();
    await sari.mail.accounts.save({
      ...accountInput(imap, box),
      id: account.id,
      version: now?.version ?? 0,
      readFrom: null,
    });
    expect(await subjects(2)).toEqual(['Juni', 'Mei']);
    await stop();
  });
});
