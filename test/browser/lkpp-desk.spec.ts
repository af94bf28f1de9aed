import { expect, test } from '@playwright/test';
import { officeAt, someFile } from '../lkpp-gateway/office.ts';
import { type Lkpp, startLkpp } from '../support/lkpp.ts';

/** The simulator's own page, on which a person plays LKPP. */
let lkpp: Lkpp;
test.beforeEach(async () => {
  lkpp = await startLkpp({ pace: 'manual' });
});
test.afterEach(() => lkpp.stop());

test('a person at LKPP works on a case', async ({ page }) => {
  const office = officeAt(lkpp);
  const file = someFile('aplikasi.log', 3_000);
  const made = await office.create({ title: 'Galat 500 saat pembukaan penawaran', files: [file.announced] });
  await page.goto(lkpp.url);
  await expect(page.getByRole('heading', { name: 'Galat 500 saat pembukaan penawaran' })).toBeVisible();
  await expect(page.getByText('berkas belum lengkap')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Terima', exact: true })).toHaveCount(0);

  await office.upload(made, [file]);
  await page.getByRole('button', { name: 'Terima', exact: true }).click();
  const act = async (button: string, words: string, items?: string) => {
    await page.locator('article').getByRole('button', { name: button, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').first().fill(words);
    if (items) await dialog.getByLabel('Daftar data').fill(items);
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await act('Naikkan level', 'Perlu pemeriksaan log.');
  await act('Minta data', 'Mohon log.', 'Log aplikasi\nNama berkas');
  await expect(page.getByText('1 permintaan data belum dijawab')).toBeVisible();
  const events = await office.eventsUntil('dataRequested');
  expect(events.map((each) => each.type)).toEqual(['accepted', 'levelChanged', 'dataRequested']);
  expect(events.at(-1)?.data).toMatchObject({ body: 'Mohon log.', items: ['Log aplikasi', 'Nama berkas'] });
  await office.answer(made.id, { dataRequestId: String(events.at(-1)?.data.dataRequestId), body: 'Log terlampir.' });
  await expect(page.getByText('Log terlampir.')).toBeVisible();
  await act('Kemajuan', 'Sedang diperbaiki.');
  await act('Selesai', 'Sudah diperbaiki.');
  await act('Tutup', 'Tidak ada kabar.');
  expect((await office.eventsUntil('closed')).map((each) => each.type)).toEqual(['progress', 'resolved', 'closed']);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'aplikasi.log' }).click();
  expect((await download).suggestedFilename()).toBe('aplikasi.log');
});

test('a person turns the fault dial, changes tokens and reads the counters', async ({ page }) => {
  await page.goto(`${lkpp.url}/#cuaca`);
  await page.getByRole('spinbutton', { name: 'Galat 500: Buat eskalasi' }).fill('1');
  await page.getByLabel('Benih acak').fill('77');
  await page.getByRole('button', { name: 'Berlakukan' }).click();
  await expect(page.getByText('Cuaca jaringan berlaku')).toBeVisible();
  await expect(officeAt(lkpp).escalate({})).rejects.toThrow('500');
  await page.getByRole('button', { name: 'Tenang' }).click();
  await page.getByRole('button', { name: 'Berlakukan' }).click();
  await expect(async () => void (await officeAt(lkpp).escalate({}))).toPass();

  await page.getByRole('link', { name: 'Token kantor' }).click();
  await page.getByLabel('Keterangan').fill('pengganti');
  await page.getByRole('button', { name: 'Terbitkan token' }).click();
  const fresh = (await page.locator('code').textContent()) ?? '';
  await page.getByRole('row', { name: 'pertama' }).getByRole('button', { name: 'Cabut' }).click();
  await expect(page.getByText('Dicabut')).toBeVisible();
  await expect(officeAt(lkpp).escalate({})).rejects.toThrow('401');
  await officeAt(lkpp, fresh).escalate({});

  await page.getByRole('link', { name: 'Angka' }).click();
  await expect(page.getByRole('row', { name: 'Galat 500 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: 'Eskalasi 2', exact: true })).toBeVisible();
});
