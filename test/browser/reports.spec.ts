import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { demoPassword } from '../../main/features/office/demo/office.ts';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice('2026-11-19T10:40:00+08:00', 'demo');
});
test.afterEach(() => office.stop());

async function isAccessible(page: Page) {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)])).toEqual([]);
}

test('the supervisor looks behind the numbers of the report, answers for deviations, prints it', async ({ page }) => {
  await office.signIn(page, 'sari', demoPassword);
  await page.getByRole('link', { name: 'Laporan' }).click();
  await expect(page.getByText('Langkah kantor tepat waktu')).toBeVisible();
  await isAccessible(page);

  await test.step('a number opens exactly the steps it counts, and each leads to its ticket', async () => {
    const number = page.getByRole('button', { name: /Terlambat: tampilkan$/ }).first();
    const count = Number(await number.innerText());
    await number.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('row')).toHaveCount(count + 1);
    const ticket = await dialog.getByRole('link').first().innerText();
    await dialog.getByRole('link').first().click();
    await expect(page.getByText(ticket).first()).toBeVisible();
    await page.goBack();
  });

  await test.step('the year is chosen, and coming back to the report finds it again', async () => {
    await page.getByRole('combobox', { name: 'Periode' }).click();
    await page.getByRole('option', { name: 'Tahun ini' }).click();
    await expect(page.getByLabel('Dari', { exact: true })).toHaveValue('1 Jan 2026');
    await page.getByRole('tab', { name: 'Register' }).click();
    await expect(page.getByText('1 Januari 2026 – 19 November 2026')).toBeVisible();
    await isAccessible(page);
    await page.getByRole('tab', { name: 'Kepatuhan SOP' }).click();
    await expect(page.getByLabel('Dari', { exact: true })).toHaveValue('1 Jan 2026');
  });

  await test.step('a deviation nobody answered for yet is acknowledged in place', async () => {
    const waiting = page.getByRole('radiogroup', { name: 'Hasil' }).getByText(/^Belum diketahui \(\d+\)$/);
    const before = Number(/\d+/.exec(await waiting.innerText())?.[0]);
    await waiting.click();
    await page.getByRole('button', { name: 'Tandai diketahui' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Catatan (boleh kosong)').fill('Sudah dibahas dengan petugas.');
    await dialog.getByRole('button', { name: 'Tandai diketahui' }).click();
    await expect(page.getByText('Penyimpangan ditandai diketahui')).toBeVisible();
    await expect(page.getByText(`Belum diketahui (${before - 1})`)).toBeVisible();
  });

  await test.step('the workbook is saved', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('kepatuhan-sop-2026-01-01-2026-11-19.xlsx');
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  await test.step('a print that takes long can be stopped', async () => {
    await page.getByRole('button', { name: 'Cetak PDF' }).click();
    await page.getByRole('button', { name: 'Batalkan' }).click();
    await expect(page.getByText('Pembuatan dokumen dibatalkan')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cetak PDF' })).toBeVisible();
  });

  await test.step('the overview says how today and the last thirty days went', async () => {
    await page.getByRole('tab', { name: 'Ikhtisar' }).click();
    await expect(page.getByText('30 hari terakhir')).toBeVisible();
    await expect(page.getByRole('img', { name: '30 hari terakhir' })).toBeVisible();
    await isAccessible(page);
  });
});
