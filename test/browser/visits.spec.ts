import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

test('a visitor comes, is helped, rates us and is called back', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('F4');
  await expect(page.getByRole('textbox', { name: 'Nama' })).toBeFocused();
  await page.keyboard.type('Tono Contoh');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { name: 'Tamu 1: Tono Contoh' })).toBeVisible();
  await page.getByLabel('Deskripsi laporan').fill('Berkas berhenti di 80 persen');
  await page.getByLabel('E-mail').fill('tono@');
  await expect(page.getByText('Alamat e-mail belum lengkap')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Tersimpan' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Solusi' }).fill('Berkas dikom');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Solusi' })).toHaveValue('Berkas dikom');
  await expect(page.getByLabel('Deskripsi laporan')).toHaveValue('Berkas berhenti di 80 persen');
  await expect(page.getByLabel('E-mail')).toHaveValue('tono@');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cetak formulir' }).click();
  expect((await download).suggestedFilename()).toBe('formulir-konsultasi-1.pdf');

  await page.getByRole('button', { name: 'Selesai & penilaian' }).click();
  await page.getByRole('radio', { name: 'Sangat puas' }).click();
  await page.getByLabel('Saran atau pesan').fill('Ramah');
  await page.getByRole('button', { name: 'Kirim penilaian' }).click();
  await expect(page.getByRole('table', { name: 'Sudah pulang hari ini' })).toContainText('Tono Contoh');
  await expect(page.getByRole('img', { name: '5 dari 5' })).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(page.getByText('1 tamu sedang di sini')).toBeVisible();
});

test('every SOP opens as table and as flow chart', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('navigation').getByRole('link', { name: 'SOP' }).click();
  const library = page.getByRole('grid', { name: 'Pustaka SOP' });
  await expect(library.getByRole('row')).toHaveCount(8);
  for (const address of await library
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    await page.evaluate((hash) => window.location.assign(hash ?? ''), address);
    await expect(page.getByRole('columnheader', { name: 'Uraian Kegiatan' })).toBeVisible();
    const steps = await page
      .locator('tbody [data-lane]')
      .first()
      .locator('xpath=ancestor::tbody')
      .getByRole('row')
      .count();
    await page.getByText('Bagan alir', { exact: true }).click();
    const chart = page.getByRole('group', { name: /^Bagan alir/ });
    await expect(chart.getByRole('button')).toHaveCount(steps);
  }
});

// The other pages are walked by every-screen.spec.ts; the one turned to the visitor is reached by a visit only.
test('the page on which a visitor rates us passes the accessibility check in light and dark', async ({ page }) => {
  await office.signIn(page, 'supervisor');
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('F4');
  await expect(page.getByRole('textbox', { name: 'Nama' })).toBeFocused();
  await page.keyboard.type('Wati Contoh');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Tamu 1: Wati Contoh' }).waitFor();
  const visit = new URL(page.url()).hash;
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.evaluate((to) => window.location.assign(to), `${visit}/nilai`);
    await page.getByRole('heading', { level: 1, name: 'Bagaimana pelayanan kami?' }).waitFor();
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([]);
  }
});
