import { expect, test } from '@playwright/test';
import { type Office, startOffice } from '../support/journey.ts';

let office: Office;
test.beforeAll(async () => {
  office = await startOffice();
});
test.afterAll(() => office.stop());

test('a screen that breaks leaves the call, the navigation and the other screens standing', async ({ page }) => {
  await office.signIn(page, 'officer');
  const navigation = page.getByRole('navigation').first();
  await navigation.waitFor();
  await page.keyboard.press('F2');
  const number = page.getByLabel('Nomor telepon').first();
  await number.fill('0812 3456 7890');
  // An answer no screen can draw stands for a fault of ours.
  await page.route('**/rpc/visits/**', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ json: [null] }) }),
  );
  await navigation.getByRole('link', { name: 'Tamu' }).click();
  await expect(page.getByRole('alert')).toContainText('berhenti karena kesalahan di Loket');
  await expect(number).toHaveValue(/0812/);

  await navigation.getByRole('link', { name: 'Antrean' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Antrean');
  await navigation.getByRole('link', { name: 'Tamu' }).click();
  await expect(page.getByRole('alert')).toContainText('berhenti');
  await page.unroute('**/rpc/visits/**');
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Tamu');
});
