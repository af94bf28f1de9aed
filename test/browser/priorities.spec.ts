import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

const cell = (page: Page, row: number, column: string) =>
  page.locator('table[role=grid] tbody tr').nth(row).locator(`[id$="-${column}"]`);
const paste = (page: Page, text: string) =>
  page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
const saved = (page: Page) => expect(page.getByText('Tersimpan', { exact: true })).toBeVisible();

test('the supervisor edits the priority table like a spreadsheet and puts it in force', async ({ page }) => {
  await office.signIn(page, 'supervisor');
  await page.getByRole('link', { name: 'Prioritas' }).click();
  await expect(page.getByText('contoh, belum disahkan. Berlaku sejak')).toBeVisible();
  await page.getByRole('button', { name: 'Ubah (buat draf)' }).click();
  await saved(page);

  await test.step('a cell is edited by keyboard', async () => {
    await cell(page, 0, 'problem').click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('SPSE mati total');
    await page.keyboard.press('Enter');
    await expect(cell(page, 0, 'problem')).toHaveText('SPSE mati total');
    await saved(page);
  });

  await test.step('a block from a spreadsheet is pasted, a wrong cell is shown in its place', async () => {
    await cell(page, 1, 'urgency').click();
    await paste(page, 'Mendesak\tBesar\nSangat mendesak\tKecil');
    await expect(cell(page, 1, 'priority')).toContainText('Tinggi');
    await expect(cell(page, 1, 'priority')).not.toContainText('/');
    await expect(cell(page, 2, 'urgency')).toContainText('Sangat mendesak');
    await expect(cell(page, 2, 'urgency')).toContainText('Isi urgensi');
    await expect(page.getByText('1 isian perlu diperbaiki')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Berlakukan…' })).toBeDisabled();
  });

  await test.step('what is wrong is not lost when the page is loaded again', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Lanjutkan draf' }).click();
    await expect(cell(page, 2, 'urgency')).toContainText('Sangat mendesak');
    await expect(page.getByText('Ketikan Anda yang belum selesai dipulihkan.')).toBeVisible();
  });

  await test.step('a mistake is undone and done again', async () => {
    await cell(page, 2, 'urgency').click();
    await page.keyboard.press('Delete');
    await expect(cell(page, 2, 'urgency')).not.toContainText('Sangat mendesak');
    await page.keyboard.press('Control+Z');
    await expect(cell(page, 2, 'urgency')).toContainText('Sangat mendesak');
    await paste(page, 'TM');
    await expect(cell(page, 2, 'urgency')).not.toContainText('Isi urgensi');
    await saved(page);
  });

  await test.step('a row moves down and up', async () => {
    await cell(page, 0, 'code').click();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(cell(page, 1, 'code')).toHaveText('P01');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(cell(page, 0, 'code')).toHaveText('P01');
    await saved(page);
  });

  await test.step('a stage is chosen from the list', async () => {
    await cell(page, 3, 'stages').click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('sanggah');
    await page.getByRole('option', { name: 'Masa Sanggah', exact: true }).click();
    await page.keyboard.press('Enter');
    await expect(cell(page, 3, 'stages')).toContainText('Masa Sanggah');
    await saved(page);
  });

  await test.step('every tab is accessible', async () => {
    for (const tab of ['Tabel', 'Matriks', 'Sasaran waktu', 'Riwayat']) {
      await page.getByRole('tab', { name: tab }).click();
      const found = await new AxeBuilder({ page }).analyze();
      const violations = found.violations.map(({ id, nodes }) => [tab, id, nodes.map((node) => node.html)]);
      expect(violations).toEqual([]);
    }
  });

  await test.step('the matrix and the targets are edited', async () => {
    await page.getByRole('tab', { name: 'Matriks' }).click();
    await page.getByRole('combobox', { name: 'Mendesak × Sedang', exact: true }).click();
    await page.getByRole('option', { name: 'Tinggi' }).filter({ visible: true }).click();
    await page.getByRole('tab', { name: 'Sasaran waktu' }).click();
    const high = page.getByRole('region', { name: 'Tinggi' });
    await high.getByLabel('Tanggap: Lama').fill('x');
    await expect(high.getByText('Isi dengan angka bulat, 0 atau lebih.')).toBeVisible();
    await high.getByLabel('Tanggap: Lama').fill('10');
    await saved(page);
  });

  await test.step('a situation is tried on the draft', async () => {
    await page.getByRole('button', { name: 'Coba' }).click();
    await page.getByRole('combobox', { name: 'Jenis permasalahan' }).click();
    await page.getByRole('option', { name: /^P20/ }).click();
    await expect(page.getByText('Matriks: Mendesak × Sedang = Tinggi.')).toBeVisible();
    await page.getByRole('button', { name: 'Coba' }).click();
  });

  await test.step('the draft is compared and put in force with a note', async () => {
    await page.getByRole('button', { name: 'Bandingkan dengan yang berlaku' }).click();
    const changes = page.getByRole('dialog');
    await expect(changes.getByRole('row', { name: /Matriks Mendesak × Sedang Diubah Menengah Tinggi/ })).toBeVisible();
    await expect(changes.getByRole('row', { name: /Baris P01 Jenis permasalahan Diubah/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Berlakukan…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Berlakukan' }).click();
    await expect(page.getByRole('dialog').getByRole('alert').filter({ hasText: 'Catatan (wajib)' })).toBeVisible();
    await page.getByLabel('Catatan (wajib)').fill('Rapat LPSE 15 Juni 2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Berlakukan' }).click();
    await expect(page.getByText('Revisi 1 berlaku.')).toBeVisible();
    await expect(page.getByText('oleh Sari Supervisor')).toBeVisible();
  });

  await test.step('the history names both versions', async () => {
    await page.getByRole('tab', { name: 'Riwayat' }).click();
    await expect(page.getByRole('row', { name: /1 Berlaku .* Rapat LPSE 15 Juni 2026/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /0 Dicabut/ })).toBeVisible();
  });
});

test('an officer reads the table and cannot change it', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('link', { name: 'Prioritas' }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true');
  await expect(page.getByRole('button', { name: 'Ubah (buat draf)' })).toHaveCount(0);
});
