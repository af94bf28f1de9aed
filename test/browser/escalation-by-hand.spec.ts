import { expect, type Page, test } from '@playwright/test';
import PostalMime from 'postal-mime';
import { dialog, next } from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { appError, attach, officerWithTicket, openTab, saved, sendPackage, visit } from '../support/lkpp-hands.ts';
import { zipEntries } from '../support/zip-entries.ts';

/** Ways to LKPP that people go: no gateway is set up, Loket prepares the package and keeps watch. */
let office: Office;
test.beforeEach(async () => {
  office = await startOffice(new Date().toISOString(), 'test', true);
});
test.afterEach(() => office.stop());

const byHand = (page: Page) => page.getByRole('region', { name: 'Dikirim dengan tangan' });
const news = (page: Page) => page.getByRole('form', { name: 'Yang tampil di halaman LKPP' });
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const screenshot = {
  name: 'bukti-kirim.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** What LKPP's page shows, written down as it stands there. */
async function saw(page: Page, kind: string, words = '', level = '') {
  await news(page).getByRole('combobox', { name: 'Kabar' }).click();
  await page.getByRole('option', { name: kind, exact: true }).click();
  if (level !== '') {
    await news(page).getByRole('combobox', { name: 'Level' }).click();
    await page.getByRole('option', { name: level, exact: true }).click();
  }
  if (words !== '') await news(page).getByLabel('Isi kabar').fill(words);
  await news(page).getByRole('button', { name: 'Catat kabar' }).click();
  await expect(page.getByText('Kabar dicatat.').last()).toBeVisible();
}

test('by hand: package downloaded, number and proof recorded, reminded, answer and solution written down', async ({
  page,
}) => {
  await officerWithTicket(office, page);
  await test.step('without a gateway the dialog offers the way by hand', async () => {
    await page.keyboard.press('l');
    await expect(dialog(page).getByLabel('Gateway LKPP')).toBeDisabled();
    await expect(dialog(page).getByLabel('Manual')).toBeChecked();
    await page.keyboard.press('Escape');
    await sendPackage(page, 'Manual');
    await openTab(page, /^LKPP/);
  });

  await test.step('the ZIP holds what LPSE Support asks for, in its order', async () => {
    const { name, bytes } = await saved(page, () => byHand(page).getByRole('button', { name: 'Unduh paket' }).click());
    expect(name).toMatch(/^eskalasi-\d{4}-\d+\.zip$/);
    const entries = zipEntries(bytes);
    expect([...entries.keys()].slice(0, 8)).toEqual([
      '00-ringkasan.txt',
      '01-judul-tiket.txt',
      '02-lpse.txt',
      '03-aplikasi.txt',
      '04-kode-error.txt',
      '05-kode-tender.txt',
      '06-tipe-tiket.txt',
      '07-deskripsi.txt',
    ]);
    expect(entries.get('01-judul-tiket.txt')?.toString().trim()).toBe(appError);
    expect(entries.get('07-deskripsi.txt')?.toString()).toContain('Layanan dimulai ulang, galat tetap muncul.');
    expect(entries.get('00-ringkasan.txt')?.toString()).not.toContain('081355550000');
    expect(JSON.parse(entries.get('package.json')?.toString() ?? '')).toMatchObject({ version: 1, title: appError });
  });

  await test.step('number and proof are recorded; a number half typed is still there after a reload', async () => {
    await byHand(page).getByLabel('Nomor dari LKPP').fill('LS-2026-0');
    await page.reload();
    await openTab(page, /^LKPP/);
    await expect(byHand(page).getByLabel('Nomor dari LKPP')).toHaveValue('LS-2026-0');
    await byHand(page).getByLabel('Nomor dari LKPP').fill('LS-2026-00417');
    await attach(page, byHand(page).getByRole('button', { name: 'Tambah berkas' }), screenshot);
    await expect(byHand(page).getByRole('combobox', { name: 'Bukti pengiriman' })).toHaveValue('bukti-kirim.png');
    await byHand(page).getByRole('button', { name: 'Catat pengiriman' }).click();
    await expect(page.getByText('LS-2026-00417').first()).toBeVisible();
    await expect(byHand(page)).toContainText('Periksa lagi');
  });

  await test.step('a day later Loket asks to look', async () => {
    const ticket = new URL(page.url()).hash;
    await office.clock(page, inHours(25));
    await office.signIn(page, 'officer');
    await page.getByRole('heading', { name: 'Antrean' }).waitFor();
    await page.goto(`${page.url().split('#')[0]}${ticket}`);
    await openTab(page, /^LKPP/);
    await expect(byHand(page).getByText('Saatnya melihat kabar di halaman LKPP')).toBeVisible();
  });

  await test.step('LKPP accepts, asks for data, climbs, and solves: each as its page shows it', async () => {
    await saw(page, 'Diterima', '', 'Level 1');
    await expect(page.getByRole('button', { name: /^Level 1/ })).toBeVisible();
    await saw(page, 'Meminta data', 'Mohon log aplikasi.');
    const task = page.getByRole('region', { name: 'Permintaan data dari LKPP' }).first();
    await expect(task).toContainText('Mohon log aplikasi.');
    await page.getByLabel('Jawaban untuk LKPP').fill('Log sudah diunggah di LPSE Support.');
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await expect(page.getByText('LKPP meminta data', { exact: true })).toBeHidden();
    await saw(page, 'Pindah level', 'Perlu perbaikan aplikasi.', 'Level 2');
    await expect(page.getByRole('button', { name: /^Level 2/ })).toBeVisible();
    await saw(page, 'Selesai', 'Perbaikan aplikasi sudah dipasang.');
    await expect(page.getByRole('region', { name: 'Penyelesaian dari LKPP' })).toContainText('sudah dipasang');
    await expect(next(page)).toContainText('Langkah 10');
  });

  await test.step('the office confirms; nothing of it waits in Kotak keluar', async () => {
    await page.getByRole('button', { name: 'Sudah selesai' }).click();
    await expect(page.getByRole('region', { name: 'Dikirim dengan tangan' })).toHaveCount(0);
    await visit(page, 'Kotak keluar');
    await expect(page.getByText('Gateway belum diatur')).toBeVisible();
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible();
  });
});

test('by hand: what LKPP gives back is said on the ticket with the reason', async ({ page }) => {
  await officerWithTicket(office, page);
  await sendPackage(page, 'Manual');
  await openTab(page, /^LKPP/);
  await byHand(page).getByLabel('Nomor dari LKPP').fill('LS-2026-00418');
  await byHand(page).getByRole('button', { name: 'Catat pengiriman' }).click();
  await saw(page, 'Dikembalikan', 'Bukan kewenangan LKPP.');
  await expect(page.getByText('Dikembalikan LKPP').first()).toBeVisible();
  await expect(page.getByText('Bukan kewenangan LKPP.').first()).toBeVisible();
});

test('e-mail: the message is composed with everything in it, to be sent from the office’s mailbox', async ({
  page,
}) => {
  await officerWithTicket(office, page);
  await sendPackage(page, 'E-mail');
  await openTab(page, /^LKPP/);
  const { name, bytes } = await saved(page, () => byHand(page).getByRole('button', { name: 'Unduh paket' }).click());
  expect(name).toMatch(/^eskalasi-.*\.eml$/);
  expect(bytes.toString()).toContain('X-Unsent: 1');
  const message = await PostalMime.parse(bytes);
  expect(message.text).toContain(`Judul tiket: ${appError}`);
  await byHand(page).getByLabel('Nomor dari LKPP').fill('LS-2026-00419');
  await byHand(page).getByRole('button', { name: 'Catat pengiriman' }).click();
  await expect(page.getByText('LS-2026-00419').first()).toBeVisible();
});
