import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeAll(async () => {
  office = await startOffice();
});
test.afterAll(() => office.stop());

const password = 'Rahasia-2026!';
async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
/** What the page's own rules blocked, and what broke. */
function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) troubles.push(message.text());
  });
  return troubles;
}
const menu = (page: Page) => page.getByRole('button', { name: /Menu petugas/ });

test('an officer signs in, locks, unlocks, and hands the PC to a colleague', async ({ page }) => {
  const troubles = troublesOf(page);
  await office.signIn(page, 'officer', 'salah');
  await expect(page.getByRole('alert')).toContainText('Nama pengguna atau kata sandi salah');
  await expectAccessible(page);
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(menu(page)).toContainText('Putri Petugas');

  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Kunci layar' }).click();
  const lock = page.getByRole('dialog', { name: 'Layar terkunci' });
  await expect(lock).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole('navigation')).toHaveCount(0); // nothing beneath is reachable
  await page.reload();
  await expect(lock).toBeVisible(); // a reload is no way around it
  await lock.getByLabel('Kata sandi', { exact: true }).fill('salah');
  await page.keyboard.press('Enter');
  await expect(lock.getByRole('alert')).toBeVisible();
  await lock.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(lock).toHaveCount(0);

  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
  await page.getByRole('button', { name: 'Putri Petugas' }).click();
  await page.getByRole('button', { name: 'Pilih petugas lain' }).click();
  await page.getByRole('button', { name: 'Petugas lain' }).click();
  await page.getByLabel('Nama pengguna').fill('supervisor');
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(menu(page)).toContainText('Sari Supervisor');
  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Putri Petugas' }).click();
  await expect(page.getByLabel('Nama pengguna')).toHaveCount(0); // only her password is asked for
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(menu(page)).toContainText('Putri Petugas');
  expect(troubles).toEqual([]);
});

test('what was being typed is still there after the lock', async ({ page }) => {
  await office.signIn(page, 'supervisor');
  await page.goto(`${page.url().split('#')[0]}#/pengaturan/kantor`);
  await page.getByLabel('Unit kerja').fill('Bagian Pengadaan, belum disimpan');
  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Kunci layar' }).click();
  await page.getByLabel('Kata sandi', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Unit kerja')).toHaveValue('Bagian Pengadaan, belum disimpan');
});

test('the supervisor manages people, tokens, backups and the trail', async ({ page }) => {
  const troubles = troublesOf(page);
  await office.signIn(page, 'supervisor');
  await expect(menu(page)).toBeVisible();
  const open = (tab: string) => page.goto(`${page.url().split('#')[0]}#/pengaturan/${tab}`);

  await open('petugas');
  await page.getByRole('button', { name: 'Tambah petugas' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nama *', { exact: true }).fill('Bima Baru');
  await dialog.getByLabel('Nama pengguna').fill('bima');
  await dialog.getByLabel('Kata sandi pertama').fill('terlalulemah');
  await dialog.getByRole('button', { name: 'Tambah petugas' }).click();
  await expect(dialog.getByText('Kata sandi minimal 10 karakter').first()).toBeVisible();
  await dialog.getByLabel('Kata sandi pertama').fill(password);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Tambah petugas' }).click();
  await expect(page.getByRole('row', { name: /Bima Baru/ })).toBeVisible();

  await open('token');
  await page.getByRole('button', { name: 'Buat token' }).click();
  await dialog.getByLabel('Nama sistem').fill('Dasbor');
  await dialog.getByRole('button', { name: 'Buat', exact: true }).click();
  await expect(dialog.getByText(/^loket_/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Sudah saya salin' }).click();
  await expect(page.getByRole('row', { name: /Dasbor/ })).toBeVisible();

  await open('cadangan');
  await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
  await page.getByRole('button', { name: 'Uji pulih' }).first().click();
  await expect(page.getByText('Salinan ini utuh')).toBeVisible();
  await expectAccessible(page);

  await open('jejak-audit');
  await page.getByRole('button', { name: 'Periksa keutuhan' }).click();
  await expect(page.getByText(/^Utuh: \d+ jejak diperiksa/)).toBeVisible();
  await expectAccessible(page);

  await open('kantor');
  await expect(page.getByLabel('Nama LPSE')).toHaveValue('LPSE Kota Contoh');
  await expectAccessible(page);
  expect(troubles).toEqual([]);
});

test('the same in English, to whom it suits', async ({ page }) => {
  await office.signIn(page, 'supervisor');
  await menu(page).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.keyboard.press('Escape');
  await page.goto(`${page.url().split('#')[0]}#/pengaturan/kantor`);
  await page.getByLabel('Code of the office at INAPROC').fill('Kota Contoh');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Only small letters, digits and hyphens')).toBeVisible();
});
