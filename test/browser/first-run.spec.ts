import { expect, type Page, test } from '@playwright/test';
import { type Office, startOffice } from '../support/journey.ts';

test.use({ timezoneId: 'Asia/Makassar' });

const password = 'Rahasia-2026!';
const menu = (page: Page) => page.getByRole('button', { name: /Menu petugas|Officer menu/ });
const go = (page: Page, path: string) => page.goto(`${page.url().split('#')[0]}#/${path}`);

test.describe('an empty data folder', () => {
  let office: Office;
  test.beforeEach(async () => {
    office = await startOffice('2026-06-15T09:00:00+08:00', 'empty');
  });
  test.afterEach(() => office.stop());

  test('the first supervisor sets the office up, adds an officer, and cannot be the last to go', async ({ page }) => {
    await office.clock(page, '2026-06-15T09:00:00+08:00');
    await office.visit(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Selamat datang di Loket');
    await page.getByLabel('Nama LPSE').fill('LPSE Kabupaten Contoh');
    await page.getByLabel(/^Kode kantor di INAPROC/).fill('Kab Contoh');
    await expect(page.getByRole('combobox', { name: 'Zona waktu' })).toHaveValue(/WITA/);
    await page.getByLabel('Nama lengkap').fill('Sari Supervisor');
    await page.getByLabel('Nama pengguna').fill('sari');
    await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill('pendek');
    await page.getByRole('textbox', { name: 'Ulangi kata sandi' }).fill('lain');
    await page.getByRole('button', { name: 'Siapkan kantor' }).click();
    await expect(page.getByRole('textbox', { name: 'Ulangi kata sandi' })).toHaveAccessibleDescription(/tidak sama/i);
    await page.getByRole('textbox', { name: 'Ulangi kata sandi' }).fill('pendek');
    await page.getByRole('button', { name: 'Siapkan kantor' }).click();
    // Both faults at once, and nothing typed is gone.
    await expect(page.getByText('Minimal 10 karakter.', { exact: true })).toBeVisible();
    await expect(page.getByText(/Hanya huruf kecil, angka/).first()).toBeVisible();
    await expect(page.getByLabel('Nama LPSE')).toHaveValue('LPSE Kabupaten Contoh');

    await page.getByLabel(/^Kode kantor di INAPROC/).fill('kabcontoh');
    await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(password);
    await page.getByRole('textbox', { name: 'Ulangi kata sandi' }).fill(password);
    await page.getByRole('button', { name: 'Siapkan kantor' }).click();
    await expect(menu(page)).toContainText('Sari Supervisor');

    await go(page, 'pengaturan/petugas');
    await page.getByRole('row', { name: /Sari Supervisor/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch').click();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await expect(dialog.getByRole('alert')).toContainText('supervisor terakhir yang aktif');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Tambah petugas' }).click();
    await dialog.getByLabel('Nama *', { exact: true }).fill('Putri Petugas');
    await dialog.getByLabel('Nama pengguna').fill('putri');
    await dialog.getByLabel('Kata sandi pertama').fill(password);
    await dialog.getByRole('button', { name: 'Tambah petugas' }).click();
    await expect(page.getByRole('row', { name: /Putri Petugas/ })).toBeVisible();

    // The office works from here: the first caller becomes its first ticket's caller.
    await page.keyboard.press('F2');
    await expect(page.getByLabel('Nomor telepon').first()).toBeFocused();
  });

  test('whoever only looks around gets an invented office full of work', async ({ page }) => {
    test.setTimeout(240_000);
    await office.visit(page);
    await page.getByRole('button', { name: 'Coba dengan data rekaan' }).click();
    await expect(menu(page)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('row')).not.toHaveCount(0);
  });
});

test.describe('a PC shared by the shift', () => {
  let office: Office;
  test.beforeAll(async () => {
    office = await startOffice('2026-06-15T09:00:00+08:00');
  });
  test.afterAll(() => office.stop());

  test('locks by itself once nobody has touched it, keeps what was typed, and shows nothing beneath', async ({
    page,
  }) => {
    await office.clock(page, '2026-06-15T09:00:00+08:00');
    await office.signIn(page, 'supervisor');
    await go(page, 'pengaturan/kantor');
    await page.getByLabel(/Kunci layar otomatis|Kunci otomatis/).fill('10');
    await page.getByRole('button', { name: 'Simpan', exact: true }).click();
    await expect(page.getByText('Tersimpan.')).toBeVisible();
    await page.getByLabel('Unit kerja').fill('Bagian Pengadaan, belum disimpan');

    await office.clock(page, '2026-06-15T09:11:00+08:00');
    const lock = page.getByRole('dialog', { name: 'Layar terkunci' });
    await expect(lock).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await lock.getByLabel('Kata sandi', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Unit kerja')).toHaveValue('Bagian Pengadaan, belum disimpan');
  });

  test('the language chosen on the PC stays, and can be changed before anyone signs in', async ({ page }) => {
    await office.signIn(page, 'officer');
    await menu(page).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation').first()).toContainText('Queue');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('navigation').first()).toContainText('Queue');
    await menu(page).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();

    await expect(page.getByRole('heading', { name: 'Who is on duty?' })).toBeVisible();
    await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'id');
    await office.signIn(page, 'supervisor');
    await expect(page.getByRole('navigation').first()).toContainText('Antrean');
  });
});
