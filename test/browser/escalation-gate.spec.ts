import { expect, type Page, test } from '@playwright/test';
import { dialog, here } from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { fillPackage, leaving, officerWithTicket, openTab, saved, sendButton } from '../support/lkpp-hands.ts';
import { zipEntries } from '../support/zip-entries.ts';

/** The gate: nothing leaves that is incomplete without a reason, personal without need, or secret at all. */
let office: Office;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

const found = (page: Page) => dialog(page).getByRole('alert').filter({ hasText: 'tampak seperti rahasia' });
const reasons = (page: Page) => dialog(page).getByRole('textbox', { name: /^Alasan tidak dapat dilengkapi/ });

test('a secret blocks with the place shown, is masked at a press, and its words appear nowhere', async ({ page }) => {
  await officerWithTicket(office, page);
  await fillPackage(page, 'Manual');
  await dialog(page)
    .getByLabel('Yang sudah dicoba kantor')
    .fill('Sudah dicoba masuk.\nPassword SPSE: Rahasia#12345\nTetap galat.');
  await reasons(page).first().fill('Kata sandi: Bocor-9981 belum diganti');

  await test.step('blocked: where it stands and of what kind, never what it is', async () => {
    await expect(found(page)).toContainText('Yang sudah dicoba kantor: kata sandi');
    await expect(found(page)).toContainText('Baris 2');
    await expect(found(page)).toContainText('Alasan untuk "');
    await expect(found(page)).not.toContainText('Rahasia#12345');
    await expect(sendButton(page)).toBeDisabled();
    await expect(dialog(page)).toContainText('rahasia yang ditemukan');
  });

  await test.step('masked on request, the rest of the words stay', async () => {
    await found(page).getByRole('button', { name: 'Samarkan yang saya ketik' }).click();
    await expect(found(page)).toHaveCount(0);
    await expect(dialog(page).getByLabel('Yang sudah dicoba kantor')).toHaveValue(
      /^Sudah dicoba masuk\.\nPassword SPSE: •+\nTetap galat\.$/,
    );
    await expect(leaving(page)).not.toContainText('Rahasia#12345');
  });

  await test.step('a secret in the notice to the user blocks as well', async () => {
    await dialog(page).getByLabel('Pemberitahuan kepada pengguna').fill('Yth. Panitia,\nsandi: Sementara-771');
    await expect(found(page)).toContainText('Pemberitahuan kepada pengguna');
    await found(page).getByRole('button', { name: 'Samarkan yang saya ketik' }).click();
    await sendButton(page).click();
    await expect(dialog(page)).toBeHidden();
  });

  await test.step('the package that leaves holds none of it', async () => {
    await openTab(page, /^LKPP/);
    const { bytes } = await saved(page, () => page.getByRole('button', { name: 'Unduh paket' }).click());
    const all = [...zipEntries(bytes).values()].map((each) => each.toString()).join('\n');
    expect(all).toContain('Sudah dicoba masuk.');
    for (const secret of ['Rahasia#12345', 'Bocor-9981', 'Sementara-771']) expect(all).not.toContain(secret);
    expect(await page.content()).not.toContain('Rahasia#12345');
  });
});

test('a personal number leaves masked unless the officer opens it on purpose', async ({ page }) => {
  await officerWithTicket(office, page);
  await fillPackage(page, 'Manual');
  const masked = dialog(page).getByRole('region', { name: 'Nomor pribadi disamarkan' });
  await expect(masked).toContainText('Telepon pelapor');
  await expect(masked).toContainText('pembukaan dicatat di jejak audit');
  await expect(leaving(page)).not.toContainText('081355550000');
  await masked.getByRole('switch', { name: 'Kirim tanpa samaran: Telepon pelapor' }).click();
  await expect(leaving(page)).toContainText(/0813[- ]?5555[- ]?0000|81355550000/);
  await masked.getByRole('switch', { name: 'Kirim tanpa samaran: Telepon pelapor' }).click();
  await expect(leaving(page)).not.toContainText(/0813[- ]?5555[- ]?0000|81355550000/);
});

test('what is typed at the gate outlives the dialog and the page; an empty field tells what the SOP’s steps did', async ({
  page,
}) => {
  await officerWithTicket(office, page);
  await page.keyboard.press('e');
  await expect(here(page)).not.toContainText('1.2');
  await page.keyboard.press('l');
  await expect(leaving(page)).toBeVisible();
  await expect(sendButton(page)).toBeDisabled();
  await expect(leaving(page)).toContainText(/Langkah yang sudah dicoba:\n\d[\d.]*\. /);
  await reasons(page).first().fill('Pengguna sedang tidak di kantor');
  await dialog(page).getByLabel('Yang sudah dicoba kantor').fill('Peramban lain sudah dicoba.');
  await dialog(page).getByLabel('Pemberitahuan kepada pengguna').fill('Yth. Panitia, mohon menunggu kabar LKPP.');
  await dialog(page).getByLabel('E-mail', { exact: true }).check();
  await expect(dialog(page)).toContainText('Draf tersimpan');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.reload();
  await page.getByRole('region', { name: 'Tindakan berikutnya' }).waitFor();
  await page.keyboard.press('l');
  await expect(reasons(page).first()).toHaveValue('Pengguna sedang tidak di kantor');
  await expect(dialog(page).getByLabel('Yang sudah dicoba kantor')).toHaveValue('Peramban lain sudah dicoba.');
  await expect(dialog(page).getByLabel('Pemberitahuan kepada pengguna')).toHaveValue(/menunggu kabar LKPP/);
  await expect(dialog(page).getByLabel('E-mail', { exact: true })).toBeChecked();
});
