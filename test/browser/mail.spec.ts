import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { confirmAndRate, dialog, onStep, press, tickAll } from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { helpdesk } from '../support/mail/account.ts';
import { correspondent } from '../support/mail/correspondent.ts';
import { type Dovecot, startDovecot } from '../support/mail/dovecot.ts';
import { type Smtp, startSmtp } from '../support/mail/smtp.ts';

/**
 * The SOP melalui E-mail (seed 003) on the screen, against a real IMAP and a real SMTP server; the office's clock is set
 * before each act. Monday 15 June 2026 in WIB.
 */
let office: Office;
let dovecot: Dovecot;
let smtp: Smtp;
test.beforeEach(async () => {
  [office, dovecot, smtp] = await Promise.all([
    startOffice('2026-06-15T09:00:00+07:00', 'test', true),
    startDovecot(),
    startSmtp(),
  ]);
  await office.connectMail(dovecot, smtp, helpdesk);
});
test.afterEach(async () => {
  await office.stop();
  await Promise.all([smtp.stop(), dovecot.stop()]);
});
test.use({ actionTimeout: 15_000 });

const at = (page: Page, time: string) => office.clock(page, `2026-06-15T${time}+07:00`);
const rows = (page: Page) => page.getByRole('grid').getByRole('row');

test('e-mail in, ticket, data request, the reply joins, solved, closed, and the register prints it', async ({
  page,
}) => {
  const budi = correspondent(dovecot, helpdesk, 'Budi Penyedia', 'budi@penyedia.test');
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();

  await test.step('steps 1 and 2: the letter waits, one key makes it a ticket', async () => {
    await at(page, '09:00:00');
    await budi.write('Tidak bisa login ke SPSE', {
      text: 'Selamat pagi,\r\nsaya tidak bisa login. Telepon 081200001111.',
    });
    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await rows(page).filter({ hasText: 'Tidak bisa login' }).click();
    await at(page, '09:02:00');
    await page.keyboard.press('t');
    await expect(dialog(page).getByLabel('E-mail')).toHaveValue(budi.address);
    await page.keyboard.press('Control+Enter');
    await onStep(page, '2');
    await at(page, '09:04:00');
    await page.keyboard.press('e');
    await dialog(page).getByRole('combobox', { name: 'Jenis permasalahan' }).pressSequentially('login');
    await page.getByRole('option').first().click();
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await press(page, /^Selesaikan langkah 2/);
    await onStep(page, '3');
  });

  await test.step('steps 3 and 4: what is missing is asked for by mail', async () => {
    await at(page, '09:06:00');
    await press(page, /^Ya/);
    await onStep(page, '4');
    await press(page, /^Minta data/);
    await expect(dialog(page).getByLabel('Isi surat', { exact: true })).toHaveValue(/mohon/i);
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText('Menunggu pengguna').first()).toBeVisible();
    await at(page, '09:06:30');
    const [asked] = await smtp.took(1, 40_000);
    expect(asked?.to).toEqual([budi.address]);
    expect(asked?.text).toMatch(/^Subject: .*2026-/m);
  });

  await test.step('steps 5 and 6: the reply joins by itself, its file is the ticket’s', async () => {
    await at(page, '09:30:00');
    const files = [{ name: 'layar.txt', bytes: Buffer.from('isi layar') }];
    await budi.answer(smtp.journal()[0], { text: 'User ID saya CONTOH01.', files });
    await expect(page.getByText('Ada balasan dari pengguna').first()).toBeVisible();
    await expect(page.getByText('Menunggu pengguna')).toHaveCount(0);
    await page.getByRole('tab', { name: /^Berkas/ }).click();
    await expect(page.getByRole('button', { name: /layar\.txt/ }).first()).toBeVisible();
  });

  await test.step('steps 7 to 9: solved by mail, confirmed, closed', async () => {
    await at(page, '10:00:00');
    await page.getByRole('tab', { name: 'SOP', exact: true }).click();
    await onStep(page, '7');
    await tickAll(page);
    await press(page, /^Selesaikan langkah 7/);
    await onStep(page, '8');
    await tickAll(page);
    await press(page, /^(Selesaikan|Berhasil ditangani|Ya)$/);
    await dialog(page).getByLabel('Penyelesaian').fill('Akun diaktifkan kembali.');
    await dialog(page).getByLabel('Isi surat', { exact: true }).press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await at(page, '10:00:30');
    await smtp.took(2, 40_000);
    await at(page, '10:20:00');
    await budi.answer(smtp.journal()[1], { text: 'Terima kasih, sudah bisa.' });
    await expect(page.getByText('Ada balasan dari pengguna').first()).toBeVisible();
    await confirmAndRate(page);
    expect(smtp.journal()).toHaveLength(2);
  });

  await test.step('the register of source 003 prints its eight columns', async () => {
    await page.getByRole('link', { name: 'Laporan' }).click();
    await page.getByRole('tab', { name: 'E-mail' }).click();
    await expect(page.getByRole('cell', { name: budi.address })).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Cetak PDF' }).click(),
    ]);
    const text = execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });
    const folded = text.replaceAll(/\s+/g, ' ');
    expect(folded).toMatch(/rekap penanganan permasalahan melalui e-mail/i);
    for (const column of [
      'No',
      'Nama',
      'E-mail',
      'Permasalahan',
      'Solusi',
      'Tgl diterima',
      'Tgl Selesai',
      'Keterangan',
    ])
      expect(folded.toLowerCase()).toContain(column.toLowerCase());
    for (const words of ['Budi Penyedia', 'Tidak bisa login', 'Akun diaktifkan kembali', '15/06/2026'])
      expect(folded).toContain(words);
  });
});
