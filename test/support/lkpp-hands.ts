import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { dialog } from './hands.ts';
import type { Office } from './journey.ts';
import type { Lkpp } from './lkpp.ts';

/** What officers, the supervisor and LKPP's people do about an escalation, by the words on the screen. */

export const appError = 'Galat 500 saat pembukaan penawaran';
const pad = (page: Page) => page.getByRole('region', { name: 'Panel telepon' });
export const rows = (page: Page) => page.getByRole('grid').getByRole('row');
export const visit = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('link', { name: screen }).click();
export const openTab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name }).first().click();

/** Somebody else's screen. */
export async function anotherScreen(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  return context.newPage();
}

/** The supervisor connects the office to LKPP and tries the connection. */
export async function connect(office: Office, page: Page, lkpp: Pick<Lkpp, 'url' | 'token'>, publicKey = '') {
  await office.signIn(page, 'supervisor');
  await visit(page, 'Pengaturan');
  await openTab(page, 'LKPP');
  await page.getByLabel('Alamat gateway').fill(lkpp.url);
  await page.getByLabel('Token', { exact: true }).fill(lkpp.token);
  if (publicKey !== '') await page.getByLabel('Kunci publik LKPP (age)').fill(publicKey);
  await page.getByRole('combobox', { name: 'Saluran bawaan' }).click();
  await page.getByRole('option', { name: 'Gateway LKPP' }).click();
  await page.getByRole('button', { name: 'Simpan' }).click();
  await expect(page.getByText('Token sudah tersimpan')).toBeVisible();
  await expect(page.getByLabel('Token', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Uji sambungan' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Uji sambungan' })).toBeVisible();
}

/** A caller reports an application error; the call becomes a ticket. */
export async function reportByCall(page: Page, subject = appError) {
  await page.keyboard.press('F2');
  await page.keyboard.type('081355550000');
  await page.keyboard.press('Enter');
  await page.keyboard.type(subject);
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.getByLabel(/^Judul/).fill(subject);
  const kind = page.getByRole('combobox', { name: 'Jenis permasalahan' });
  await kind.pressSequentially('operasi');
  await page.getByRole('option', { name: /maaf operasi/ }).click();
  await expect(
    page.getByRole('region', { name: 'Prioritas menurut tabel' }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Nama pelapor' }).fill('Panitia Contoh');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  await expect(pad(page)).toBeHidden();
}

/** An officer at the ticket of a new application error. */
export async function officerWithTicket(office: Office, page: Page, subject = appError) {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await reportByCall(page, subject);
}

export const leaving = (page: Page) => dialog(page).getByRole('region', { name: 'Persis yang akan dikirim' });
export const sendButton = (page: Page) => dialog(page).getByRole('button', { name: 'Kirim ke LKPP' });

/** Opens the dialog, gives a reason for everything that is missing and says what was tried; nothing is sent yet. */
export async function fillPackage(page: Page, channel: 'Gateway LKPP' | 'Manual' | 'E-mail') {
  await page.keyboard.press('l');
  await expect(leaving(page)).toBeVisible();
  for (const reason of await dialog(page)
    .getByRole('textbox', { name: /^Alasan tidak dapat dilengkapi/ })
    .all()) {
    await reason.fill('Panitia mengirimkannya menyusul');
  }
  await dialog(page).getByLabel('Yang sudah dicoba kantor').fill('Layanan dimulai ulang, galat tetap muncul.');
  await dialog(page).getByLabel(channel).check();
}
/** Sends a complete package. */
export async function sendPackage(page: Page, channel: 'Gateway LKPP' | 'Manual' | 'E-mail' = 'Gateway LKPP') {
  await fillPackage(page, channel);
  await expect(dialog(page)).toContainText('Paket lengkap dan siap dikirim.');
  await sendButton(page).click();
  await expect(dialog(page)).toBeHidden();
}

/** Attaches a file through a button that opens the file chooser. */
export async function attach(page: Page, button: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
  const chooser = page.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles(file);
}

/** A download a person starts, with its bytes. */
export async function saved(page: Page, start: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent('download');
  await start();
  const download = await coming;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}

/** What a person at LKPP does on LKPP's own page. */
export async function atLkpp(page: Page, button: string, words?: string, items?: string) {
  await page.locator('article').getByRole('button', { name: button, exact: true }).click();
  if (words === undefined) return;
  const form = dialog(page);
  await form.locator('textarea').first().fill(words);
  if (items !== undefined) await form.getByLabel('Daftar data').fill(items);
  await form.getByRole('button', { name: button, exact: true }).click();
  await expect(form).toHaveCount(0);
}
