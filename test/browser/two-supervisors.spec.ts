import { expect, type Page, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeAll(async () => {
  office = await startOffice();
});
test.afterAll(() => office.stop());

async function openPane(page: Page, path: string): Promise<void> {
  await office.signIn(page, 'supervisor');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

test('the data of the office: the second is told who wrote what, loses nothing and undoes nothing', async ({
  page,
  browser,
}) => {
  const other = await (await browser.newContext()).newPage();
  await openPane(page, '/pengaturan/kantor');
  await openPane(other, '/pengaturan/kantor');
  await page.getByLabel('Unit kerja').fill('Bagian Layanan Pengadaan');
  await other.getByLabel('Unit kerja').fill('Bagian PBJ');
  await other.getByLabel('Situs web').fill('lpse.contoh.example');
  await other.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(other.getByRole('button', { name: 'Simpan', exact: true })).toBeDisabled();

  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'diubah orang lain' });
  await expect(told).toContainText('mengisi Unit kerja: Bagian PBJ');
  await expect(told).toContainText('mengisi Situs web: lpse.contoh.example');
  await expect(page.getByLabel('Unit kerja')).toHaveValue('Bagian Layanan Pengadaan');
  await expect(page.getByLabel('Situs web')).toHaveValue('lpse.contoh.example');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(told).toBeHidden();
  await other.reload();
  await expect(other.getByLabel('Unit kerja')).toHaveValue('Bagian Layanan Pengadaan');
  await expect(other.getByLabel('Situs web')).toHaveValue('lpse.contoh.example');
  await other.context().close();
});

test('a person: the second sees what the first saved and may take it', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage();
  for (const each of [page, other]) {
    await openPane(each, '/pengaturan/petugas');
    await each.getByRole('row', { name: /officer/ }).click();
  }
  const form = (each: Page) => each.getByRole('dialog');
  await form(page).getByLabel('Jabatan').fill('Petugas Helpdesk');
  await form(other).getByLabel('Jabatan').fill('Petugas Loket');
  await form(other).getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(form(other)).toBeHidden();
  await form(page).getByRole('button', { name: 'Simpan', exact: true }).click();
  await expect(form(page).getByRole('alert')).toContainText('mengisi Jabatan: Petugas Loket');
  await expect(form(page).getByLabel('Jabatan')).toHaveValue('Petugas Helpdesk');
  await form(page).getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  await expect(form(page).getByLabel('Jabatan')).toHaveValue('Petugas Loket');
  await expect(form(page).getByRole('alert')).toHaveCount(0);
  await other.context().close();
});
