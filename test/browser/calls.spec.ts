import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

const number = (page: Page) => page.getByLabel('Nomor telepon');
const note = (page: Page) => page.getByLabel('Yang ditanyakan');
const mainNavigation = (page: Page) => page.getByRole('navigation', { name: 'Navigasi utama' });
const pad = (page: Page) => page.getByRole('region', { name: 'Panel telepon' });

test('a telephone rings twice: two notes by keyboard, both in the log', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();

  await page.keyboard.press('F2');
  await expect(number(page)).toBeFocused();
  const began = Date.now();
  await page.keyboard.type('081234567890');
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('Gagal unggah dokumen penawaran, layar berhenti di 99%');
  await expect(pad(page).getByRole('status')).toHaveText('Tersimpan');
  await page.getByRole('button', { name: 'Parkir' }).click();

  await page.keyboard.press('F2');
  await expect(number(page)).toBeFocused();
  await expect(number(page)).toHaveValue('');
  await page.keyboard.type('0285391234');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Menanyakan jadwal pelatihan');
  await expect(page.getByRole('list', { name: '2 panggilan terbuka' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('1');
  expect(Date.now() - began).toBeLessThan(20_000);
  await expect(page.getByText('Panggilan selesai: Terjawab.')).toBeVisible();

  await expect(note(page)).toHaveValue('Gagal unggah dokumen penawaran, layar berhenti di 99%');
  await page.getByRole('button', { name: 'Lanjutkan' }).click();
  await page.keyboard.press('Escape');
  await pad(page).getByRole('button', { name: 'Diarahkan ke LPSE Support' }).click();
  await page.getByLabel('Nomor LPSE Support').fill('LS-4411');
  await page.keyboard.press('Enter');
  await expect(pad(page)).toBeHidden();

  await mainNavigation(page).getByRole('link', { name: 'Telepon' }).click();
  const log = page.getByRole('grid', { name: 'Catatan telepon' });
  await expect(log.getByRole('row')).toHaveCount(3);
  await expect(log).toContainText('0812-••••-•890');
  await expect(log).toContainText('Menanyakan jadwal pelatihan');
  await expect(log).toContainText('Diarahkan ke LPSE Support');
});

test('reloading in the middle of a word loses nothing', async ({ page }) => {
  await office.signIn(page, 'officer');
  await mainNavigation(page).waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('0811999');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sertifikat kedaluw');
  await page.reload();
  await expect(number(page)).toHaveValue('0811999');
  await expect(note(page)).toHaveValue('Sertifikat kedaluw');
  await note(page).press('End');
  await page.keyboard.type('arsa');
  await expect(pad(page).getByRole('status')).toHaveText('Tersimpan');
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(note(page)).toHaveValue('Sertifikat kedaluwarsa');
  await note(page).press('Control+Enter');
  await page.keyboard.press('1');
  await expect(pad(page)).toBeHidden();
});

test('"Tiket baru" ends the call by itself once the ticket is there', async ({ page }) => {
  await office.signIn(page, 'officer');
  await mainNavigation(page).waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('081355550000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tidak bisa unggah penawaran');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect(page).toHaveURL(/telepon=/);
  await page.getByLabel(/^Judul/).fill('Tidak bisa unggah penawaran');
  await page
    .getByRole('button', { name: /Simpan|Buat tiket/ })
    .first()
    .click();
  await expect(page.getByText('Panggilan selesai: Tiket baru.')).toBeVisible();
  await expect(pad(page)).toBeHidden();
});

for (const theme of ['light', 'dark']) {
  test(`the pad, the telephone pages, contacts and search are accessible (${theme})`, async ({ page }) => {
    await page.addInitScript((value) => localStorage.setItem('loket.theme', value), theme);
    await office.signIn(page, 'supervisor');
    await mainNavigation(page).waitFor();
    await page.keyboard.press('F2');
    await page.keyboard.type('081266660000');
    await page.getByLabel('Nama', { exact: true }).fill('Ibu Contoh');
    await note(page).fill('Menanyakan jadwal');
    await note(page).press('Escape');
    await page.keyboard.press('5');
    await expectAccessible(page);
    await page.getByRole('button', { name: /15 menit lagi/ }).click();
    await expect(pad(page)).toBeHidden();
    await page.keyboard.press('F2');
    await page.keyboard.type('081266660000');
    await expect(page.getByRole('option', { name: /Ibu Contoh/ })).toBeVisible();
    await expectAccessible(page);
    const open = (address: string) =>
      page.evaluate((hash) => {
        window.location.hash = hash;
      }, address);
    await open('/telepon');
    await page.getByRole('row', { name: /Ibu Contoh/ }).click();
    await expect(page.getByRole('heading', { name: 'Rincian panggilan' })).toBeVisible();
    await expectAccessible(page);
    await open('/telepon/kembali');
    await expect(page.getByRole('list', { name: 'Telepon kembali' })).toContainText('Ibu Contoh');
    await expectAccessible(page);
    await open('/kontak');
    await page.getByRole('row', { name: /Ibu Contoh/ }).click();
    await expect(page.getByRole('heading', { name: 'Riwayat' })).toBeVisible();
    await expectAccessible(page);
    await open('/cari');
    await page.getByPlaceholder(/Nomor tiket/).fill('contoh');
    await expect(page.getByRole('link', { name: /Ibu Contoh/ }).first()).toBeVisible();
    await expectAccessible(page);
  });
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }))).toEqual([]);
}
