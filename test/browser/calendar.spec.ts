import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice('2026-07-10T14:00:00+07:00');
});
test.afterEach(() => office.stop());

/** A ticket through the same door as the page's own calls. */
const createTicket = (page: Page) =>
  page.evaluate(async () => {
    const json = {
      clientKey: crypto.randomUUID(),
      channel: 'phone',
      subject: 'Gagal unggah dokumen pemilihan',
      facts: { problemCode: 'P04' },
    };
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch('/rpc/tickets/create', { method: 'POST', headers, body: JSON.stringify({ json }) });
    if (!answer.ok) throw new Error(await answer.text());
  });

test('a decree of July adds cuti bersama, and the deadline of a running ticket moves with it', async ({ page }) => {
  await office.signIn(page, 'supervisor');
  await page.getByRole('link', { name: 'Pengaturan' }).click();
  await createTicket(page);
  await page.getByRole('tab', { name: 'Kalender' }).click();
  await expect(page.getByText('37,5 jam seminggu')).toBeVisible();

  await test.step('the hours of a week are judged while they are typed', async () => {
    await page.getByLabel('Senin', { exact: true }).fill('08.00 sampai siang');
    await expect(page.getByText('Tulis jam seperti 07.30–12.00')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Simpan…' })).toBeDisabled();
    await page.getByLabel('Senin', { exact: true }).fill('07.30–12.00, 13.00–15.30');
    await expect(page.getByText('Perpres 21/2023: 37,5 jam')).toBeVisible();
    await page.getByLabel('Senin', { exact: true }).fill('07.30–12.00, 13.00–16.00');
  });

  await test.step('Monday 13 July becomes cuti bersama of the counter', async () => {
    await page.getByText('Jam loket', { exact: true }).click();
    await page.getByRole('button', { name: /13 Juli 2026/ }).click();
    await page.getByRole('combobox', { name: 'Jenis' }).click();
    await page.getByRole('option', { name: 'Cuti bersama' }).click();
    await page.getByLabel('Nama', { exact: true }).fill('Cuti bersama tambahan');
    await page.getByRole('button', { name: 'Terapkan' }).click();
    await expect(page.getByRole('button', { name: /13 Juli 2026, Cuti bersama/ })).toBeVisible();
  });

  await test.step('nothing is lost when the page is loaded again', async () => {
    await page.reload();
    await page.getByText('Jam loket (belum disimpan)').click();
    await expect(page.getByRole('row', { name: /Sen, 13 Jul 2026 .*Cuti bersama tambahan/ })).toBeVisible();
    await expect(page.getByText('Perubahan yang belum disimpan dipulihkan.')).toBeVisible();
  });

  await test.step('the moved deadline is shown before it is saved', async () => {
    await page.getByRole('button', { name: 'Simpan…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('1 tiket berjalan mendapat tenggat baru')).toBeVisible();
    await expect(dialog.getByRole('row', { name: /15 Jul 2026 15\.30 WIB .*16 Jul 2026 15\.30 WIB/ })).toBeVisible();
    await dialog.getByLabel('Catatan (wajib)').fill('SKB perubahan Juli 2026');
    await dialog.getByRole('button', { name: 'Simpan kalender' }).click();
    await expect(page.getByText('Jam loket versi 2 tersimpan.')).toBeVisible();
    await page.getByRole('button', { name: 'Riwayat' }).click();
    await expect(page.getByRole('row', { name: /2 .*Sari Supervisor SKB perubahan Juli 2026/ })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the decree of another year is shown before it is put in', async () => {
    await page.getByRole('button', { name: 'Tahun berikutnya' }).click();
    await expect(page.getByText('Hari libur tahun 2027 belum dimuat')).toBeVisible();
    await page.getByRole('button', { name: 'Impor hari libur…' }).click();
    const choose = (dates: object[]) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'libur-2027.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify({ year: 2027, title: 'SKB contoh 2027', dates })),
      });
    await choose([{ date: '2027-02-30', kind: 'holiday', name: 'Salah' }]);
    await expect(page.getByText('1 kesalahan dalam berkas')).toBeVisible();
    await choose([{ date: '2027-01-01', kind: 'holiday', name: 'Tahun Baru 2027' }]);
    await page.getByRole('button', { name: 'Masukkan ke kalender' }).click();
    await expect(page.getByText('Hari libur tahun 2027 belum dimuat')).toHaveCount(0);
    await expect(page.getByText('Jam mitra LKPP (belum disimpan)')).toBeVisible();
  });

  await test.step('the pane is accessible', async () => {
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map((violation) => [violation.id, violation.nodes.map((node) => node.html)])).toEqual([]);
  });
});
