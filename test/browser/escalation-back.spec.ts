import { expect, type Page, test } from '@playwright/test';
import { dialog } from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { type Lkpp, startLkpp } from '../support/lkpp.ts';
import {
  anotherScreen,
  atLkpp,
  connect,
  officerWithTicket,
  openTab,
  sendPackage,
  visit,
} from '../support/lkpp-hands.ts';

/** What comes back from LKPP against expectation: a solution that does not work, and news Loket does not know. */
let office: Office;
let lkpp: Lkpp;
test.beforeEach(async () => {
  [office, lkpp] = await Promise.all([
    startOffice(new Date().toISOString(), 'test', true),
    startLkpp({ pace: 'manual', office: 'kotacontoh' }),
  ]);
});
test.afterEach(async () => {
  await office.stop();
  await lkpp.stop();
});

const history = (page: Page) => page.getByRole('list', { name: 'Perjalanan di LKPP' });

test('LKPP’s solution does not work: "belum selesai" brings the case back to LKPP under the same number', async ({
  page,
  browser,
}) => {
  await connect(office, await anotherScreen(browser), lkpp);
  await officerWithTicket(office, page);
  await sendPackage(page);
  await openTab(page, /^LKPP/);
  const staff = await anotherScreen(browser);
  await staff.goto(lkpp.url);
  await atLkpp(staff, 'Terima');
  await atLkpp(staff, 'Selesai', 'Cache sudah dibersihkan.');
  await expect(page.getByRole('region', { name: 'Penyelesaian dari LKPP' })).toContainText('Cache sudah dibersihkan.');

  await test.step('"belum selesai" needs the words of the user, and the words are kept while they are asked', async () => {
    await expect(page.getByRole('button', { name: 'Belum selesai' })).toBeDisabled();
    await page.getByLabel('Catatan untuk LKPP').fill('Galat 500 muncul lagi pukul 10.');
    await visit(page, 'Kotak keluar');
    await page.goBack();
    await openTab(page, /^LKPP/);
    await expect(page.getByLabel('Catatan untuk LKPP')).toHaveValue('Galat 500 muncul lagi pukul 10.');
    await page.getByRole('button', { name: 'Belum selesai' }).click();
    await expect(page.getByText('Konfirmasi masuk Kotak keluar.')).toBeVisible();
  });

  await test.step('LKPP reads it on its own page and works on the same case', async () => {
    await expect(staff.getByText('Galat 500 muncul lagi pukul 10.').first()).toBeVisible();
    await expect(page.getByText('Ditangani LKPP').first()).toBeVisible();
    await atLkpp(staff, 'Selesai', 'Perbaikan aplikasi dipasang.');
    await expect(page.getByRole('region', { name: 'Penyelesaian dari LKPP' })).toContainText(
      'Perbaikan aplikasi dipasang.',
    );
  });

  await test.step('now it works', async () => {
    await page.getByRole('button', { name: 'Sudah selesai' }).click();
    await expect(page.getByText('Ditutup', { exact: true }).first()).toBeVisible();
    await expect
      .poll(async () =>
        (await lkpp.ledger()).escalations.map(({ state, confirmations }) => [state, confirmations.length]),
      )
      .toEqual([['closed', 2]]);
  });
});

test('news of a kind Loket does not know is kept and shown, and stops nothing', async ({ page, browser }) => {
  await lkpp.setDial({ ask: 0, faults: { unknownEvents: 1 } });
  await connect(office, await anotherScreen(browser), lkpp);
  await officerWithTicket(office, page);
  await sendPackage(page);
  await openTab(page, /^LKPP/);
  const staff = await anotherScreen(browser);
  await staff.goto(lkpp.url);
  await atLkpp(staff, 'Terima');
  await expect(page.getByText('Diterima LKPP').first()).toBeVisible();
  await expect(history(page)).toContainText('jenis kabar baru, disimpan apa adanya');

  await visit(page, 'Kotak keluar');
  await page.getByRole('button', { name: '1 kabar jenis baru' }).click();
  await expect(dialog(page)).toContainText('Disimpan apa adanya');
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await atLkpp(staff, 'Kemajuan', 'Sedang diperiksa.');
  await page.goBack();
  await openTab(page, /^LKPP/);
  await expect(history(page)).toContainText('Sedang diperiksa.');
});
