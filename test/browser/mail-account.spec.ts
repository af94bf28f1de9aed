import { expect, type Locator, test } from '@playwright/test';
import { type Office, startOffice } from '../support/journey.ts';
import { helpdesk } from '../support/mail/account.ts';
import { type Dovecot, startDovecot } from '../support/mail/dovecot.ts';
import { ordinaries } from '../support/mail/ordinary.ts';
import { type Smtp, startSmtp } from '../support/mail/smtp.ts';

/** A supervisor connects the office's mailbox, which is full of older mail, against real servers. */
const older = 1_500;
let office: Office;
let dovecot: Dovecot;
let smtp: Smtp;
test.beforeAll(async () => {
  [office, dovecot, smtp] = await Promise.all([
    startOffice('2026-06-15T09:00:00+07:00', 'test', true),
    startDovecot(),
    startSmtp(),
  ]);
  await dovecot.lay(helpdesk, ordinaries(older));
});
test.afterAll(async () => {
  await office.stop();
  await Promise.all([smtp.stop(), dovecot.stop()]);
});

async function fillServer(end: Locator, host: string, port: number) {
  await end.getByLabel('Server').fill(host);
  await end.getByLabel('Nama pengguna').fill(helpdesk);
  await end.getByRole('combobox', { name: 'Keamanan' }).click();
  await end.page().getByRole('option', { name: 'Tanpa (komputer ini saja)' }).click();
  await end.getByLabel('Porta').fill(String(port));
}

test('each step of a new mailbox is tried; its older mail comes with progress, can be stopped and taken up again', async ({
  page,
}) => {
  await office.clock(page, '2026-06-15T09:00:00+07:00');
  await office.signIn(page, 'supervisor');
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${page.url().split('#')[0]}#/pengaturan/surat`);
  await page.getByRole('button', { name: 'Sambungkan kotak surat' }).first().click();
  const dialog = page.getByRole('dialog');

  await test.step('a wrong password is said in plain words, at the step where it shows; nothing typed is lost', async () => {
    await dialog.getByLabel('Alamat e-mail').fill(helpdesk);
    await dialog.getByLabel('Nama kotak surat').fill('Helpdesk');
    await dialog.getByRole('textbox', { name: 'Kata sandi' }).fill('bukan-ini');
    await fillServer(dialog.getByRole('region', { name: 'Surat masuk (IMAP)' }), dovecot.host, dovecot.imapPort);
    await fillServer(dialog.getByRole('region', { name: 'Surat keluar (SMTP)' }), smtp.host, smtp.port);
    await dialog.getByLabel('Baca surat sejak').fill('');
    await dialog.getByRole('button', { name: 'Uji sambungan' }).click();
    const refused = dialog.getByRole('listitem').filter({ hasText: 'Masuk ke kotak surat' });
    await expect(refused).toContainText('gagal');
    await expect(refused).toContainText(/kata sandi/i);
    await expect(dialog.getByLabel('Nama kotak surat')).toHaveValue('Helpdesk');
  });

  await test.step('with the right one every step succeeds and the mailbox is saved', async () => {
    await dialog.getByRole('textbox', { name: 'Kata sandi' }).fill(dovecot.password);
    await dialog.getByRole('button', { name: 'Uji dan simpan' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Tersambung', { exact: true })).toBeVisible();
  });

  await test.step('older mail is stopped and taken up again; each message is there once and the server unchanged', async () => {
    const said = page.getByRole('status').filter({ hasText: 'surat lama' });
    await expect(said).toContainText(/Mengambil surat lama: [\d.]+ dari 1\.500/);
    await page.getByRole('button', { name: 'Hentikan' }).click();
    await expect(said).toContainText(/dihentikan pada [\d.]+ dari 1\.500/);
    await page.getByRole('button', { name: 'Lanjutkan' }).click();
    await expect(page.getByText('1.500 surat lama sudah diambil')).toBeVisible({ timeout: 90_000 });
    expect(dovecot.marks(helpdesk)).toEqual({ S: 0, R: 0, T: 0, F: 0, D: 0 });
  });
});
