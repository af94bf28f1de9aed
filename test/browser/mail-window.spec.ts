import { expect, type Page, test } from '@playwright/test';
import { type Office, startOffice } from '../support/journey.ts';
import { people, settled, tourInstant } from '../support/tour.ts';

/** A morning at the mail window of the invented office: reading, joining, making a ticket, setting aside, all by keyboard. */
test.use({ timezoneId: 'Asia/Makassar', contextOptions: { reducedMotion: 'reduce' }, actionTimeout: 15_000 });

let office: Office;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  office = await startOffice(tourInstant, 'demo');
});
test.afterAll(() => office.stop());

const rows = (page: Page) => page.getByRole('grid').getByRole('row');
const actions = (page: Page) => page.getByRole('group', { name: 'Tindakan surat' });
const choose = async (page: Page, words: string) => {
  await rows(page).filter({ hasText: words }).click();
  await actions(page).waitFor();
};

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000);
  await office.clock(page, tourInstant);
  await office.signIn(page, people.officer);
  await page.getByRole('navigation').first().waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('u');
  await rows(page).nth(1).waitFor();
});

test('HTML is read without a script, a request or a way out, and a link tells where it leads', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('127.0.0.1') && !request.url().startsWith('blob:')) asked.push(request.url());
  });
  const before = await page.title();
  await choose(page, 'dinonaktifkan');
  await page.getByText('HTML', { exact: true }).click();
  const mail = page.frameLocator('iframe');
  await expect(mail.getByText('Abaikan bila bukan Anda.')).toBeVisible();
  await expect(mail.locator('script')).toHaveCount(0);
  await expect(page).toHaveTitle(before);
  await mail.getByRole('link').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('spse-inaproc.penipu.example', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('alert')).toContainText('berbeda');
  await page.keyboard.press('Escape');
  await choose(page, 'Undangan');
  await page.getByText('HTML', { exact: true }).click();
  await expect(mail.getByRole('heading', { name: 'Undangan rapat' })).toBeVisible();
  await expect(page.getByText('2 gambar dari luar tidak dimuat')).toBeVisible();
  await settled(page);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Tampilkan gambar' }).click();
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  expect(asked.every((url) => url.startsWith('https://'))).toBe(true);
});

test('J and K move, a message is read after a moment, A joins what fits, and the next one follows', async ({
  page,
}) => {
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: /unggah dokumen penawaran/ })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Data yang diminta' })).toBeVisible();
  const number = (
    await actions(page)
      .getByRole('button', { name: /^Gabungkan ke/ })
      .innerText()
  ).match(/\d{4}-\d{6}/)?.[0];
  await page.keyboard.press('a');
  await expect(page.getByText(`Surat bergabung ke ${number}.`)).toBeVisible();
  await expect(rows(page).filter({ hasText: 'Data yang diminta' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /Menanyakan tiket/ })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByRole('heading', { name: /unggah dokumen penawaran/ })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/surat/tiket`);
  await choose(page, 'Data yang diminta');
  await page.keyboard.press('t');
  await expect(page.getByRole('tab', { name: /^E-mail/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Digabungkan petugas')).toBeVisible();
});

test('T makes a ticket from a letter: the form is filled in, its files come along, the SOP of e-mail runs', async ({
  page,
}) => {
  await choose(page, 'unggah dokumen');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Kode tender')).toHaveValue(/^99/);
  await dialog.getByLabel('Instansi/perusahaan').fill('CV Rekaan Peraga');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(dialog.getByLabel('Instansi/perusahaan')).toHaveValue('CV Rekaan Peraga');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Tindakan berikutnya' }).waitFor();
  await expect(page.getByText('Menerima e-mail dari pengguna SPSE').first()).toBeVisible();
  await page.getByRole('tab', { name: /^Berkas/ }).click();
  await expect(page.getByRole('button', { name: /layar-unggah\.png/ }).first()).toBeVisible();
});

test('I sets a letter aside with a reason, and it comes back by Urungkan', async ({ page }) => {
  await choose(page, 'Undangan');
  await page.keyboard.press('i');
  await page.getByRole('dialog').getByText('Bukan urusan LPSE').click();
  await page.keyboard.press('Control+Enter');
  await expect(rows(page).filter({ hasText: 'Undangan' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(rows(page).filter({ hasText: 'Undangan' })).toHaveCount(1);
});

test('a reply leaves after ten seconds unless it is taken back, and its text stands there again', async ({ page }) => {
  await page.goto(`${page.url().split('#')[0]}#/surat/tiket`);
  await rows(page).nth(1).click();
  await actions(page).waitFor();
  await page.keyboard.press('r');
  const body = page.getByLabel('Isi surat', { exact: true });
  await expect(body).toBeFocused();
  await body.fill('Baik, kami periksa sekarang.');
  await page.reload();
  await expect(page.getByLabel('Isi surat', { exact: true })).toHaveValue('Baik, kami periksa sekarang.');
  // The page has just been drawn anew: who it goes to must be there before it can be sent.
  await expect(page.getByLabel('Judul', { exact: true })).toHaveValue(/^Re: /);
  await expect(page.getByRole('button', { name: /^Kirim/ })).toBeEnabled();
  await page.getByLabel('Isi surat', { exact: true }).press('Control+Enter');
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click();
  await expect(page.getByText('Teksnya ada lagi di kotak tulis')).toBeVisible();
  await expect(page.getByLabel('Isi surat', { exact: true })).toHaveValue('Baik, kami periksa sekarang.');
});
