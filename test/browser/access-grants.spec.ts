import { expect, type Page, test } from '@playwright/test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { dialog } from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { anotherScreen, officerWithTicket, openTab, rows, saved, visit } from '../support/lkpp-hands.ts';

/** Access for LKPP to the office's server (SOP-LPSE.BTG-003 "akses server"; domain.md §3.4, §8.5). */
let office: Office;
test.beforeEach(async () => {
  office = await startOffice('2026-06-15T09:00:00+07:00');
});
test.afterEach(() => office.stop());

const detail = (page: Page) => page.getByRole('region', { name: 'Rincian akses' });

/** Fills in the form; who, why and how, never a password. */
async function ask(page: Page, applicant = 'Petugas LKPP Contoh') {
  const form = dialog(page);
  await form.getByLabel('Nomor surat').fill('005/CONTOH/2026');
  await form.getByLabel('Nama pemohon').fill(applicant);
  await form.getByLabel('Tujuan').fill('Memeriksa log aplikasi SPSE.');
  await form.getByLabel('Cara masuk').fill('VPN lalu SSH');
  await form.getByLabel('User akses').fill('lkpp.contoh');
}
const send = (page: Page) => dialog(page).getByRole('button', { name: 'Minta akses' }).click();
const open = async (page: Page) => {
  await visit(page, 'Akses server');
  await rows(page).nth(1).click();
};

test('asked for from the ticket, kept as a draft, rejected with a reason', async ({ page, browser }) => {
  await officerWithTicket(office, page);
  await openTab(page, /^LKPP/);
  await page.getByRole('button', { name: 'Minta akses server' }).click();
  await ask(page);
  await page.keyboard.press('Escape');
  await page.reload();
  await openTab(page, /^LKPP/);
  await page.getByRole('button', { name: 'Minta akses server' }).click();
  await expect(dialog(page).getByLabel('Tujuan')).toHaveValue('Memeriksa log aplikasi SPSE.');
  await expect(dialog(page).getByLabel('User akses')).toHaveValue('lkpp.contoh');
  await send(page);
  await expect(dialog(page)).toBeHidden();

  const supervisor = await anotherScreen(browser);
  await office.signIn(supervisor, 'supervisor');
  await open(supervisor);
  await expect(supervisor.getByRole('button', { name: 'Tolak' })).toBeDisabled();
  await supervisor.getByLabel('Catatan keputusan').fill('Surat belum ditandatangani.');
  await supervisor.getByRole('button', { name: 'Tolak' }).click();
  await expect(supervisor.getByText('Keputusan dicatat.')).toBeVisible();

  await page.getByRole('link', { name: /Petugas LKPP Contoh/ }).click();
  await expect(detail(page)).toContainText('Tidak setuju');
  await expect(detail(page)).toContainText('Surat belum ditandatangani.');
  await expect(detail(page).getByRole('button', { name: 'Akses sudah dibuka' })).toHaveCount(0);
});

test('open too long: marked as overdue for everybody until it is closed, then printed in the register', async ({
  page,
  browser,
}) => {
  await officerWithTicket(office, page);
  await openTab(page, /^LKPP/);
  await page.getByRole('button', { name: 'Minta akses server' }).click();
  await ask(page);
  await send(page);
  const supervisor = await anotherScreen(browser);
  await office.signIn(supervisor, 'supervisor');
  await open(supervisor);
  await supervisor.getByRole('button', { name: 'Setujui' }).click();
  await open(page);
  await detail(page).getByRole('button', { name: 'Akses sudah dibuka' }).click();
  await expect(detail(page).getByText('Terbuka').first()).toBeVisible();

  await test.step('five hours later, four were allowed', async () => {
    await office.clock(page, '2026-06-15T14:05:00+07:00');
    await page.reload();
    await expect(detail(page).getByText('Lewat waktu, tutup sekarang')).toBeVisible();
    await openTab(page, 'Lewat waktu');
    await expect(rows(page)).toHaveCount(2);
  });
  await test.step('closed with a note: no longer overdue', async () => {
    await detail(page).getByLabel('Catatan penutupan').fill('Pemeriksaan selesai, akun dinonaktifkan.');
    await detail(page).getByRole('button', { name: 'Tutup akses' }).click();
    await expect(page.getByText('Akses ditutup.')).toBeVisible();
    await openTab(page, 'Ditutup');
    await expect(rows(page).nth(1)).toContainText('Ditutup');
  });
  await test.step('the register is printed and saved as a workbook', async () => {
    await page.getByRole('button', { name: 'Cetak register' }).click();
    const paper = await saved(page, () => page.getByRole('button', { name: 'Cetak PDF' }).click());
    expect(paper.name).toMatch(/^register-akses-server-.*\.pdf$/);
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const workbook = await saved(page, () => page.getByRole('button', { name: 'Unduh Excel' }).click());
    expect(workbook.name).toMatch(/\.xlsx$/);
  });
});

test('a secret that must travel is sealed to LKPP’s key and shown once, never in clear', async ({ page, browser }) => {
  const identity = await generateIdentity();
  const supervisor = await anotherScreen(browser);
  await test.step('the supervisor enters LKPP’s public key', async () => {
    await office.signIn(supervisor, 'supervisor');
    await visit(supervisor, 'Pengaturan');
    await openTab(supervisor, 'LKPP');
    await supervisor.getByLabel('Kunci publik LKPP (age)').fill(await identityToRecipient(identity));
    await supervisor.getByRole('button', { name: 'Simpan' }).click();
    await expect(supervisor.getByText('Pengaturan LKPP disimpan.')).toBeVisible();
  });
  await officerWithTicket(office, page);
  await openTab(page, /^LKPP/);
  await page.getByRole('button', { name: 'Minta akses server' }).click();
  await ask(page);
  await send(page);
  await open(supervisor);
  await supervisor.getByRole('button', { name: 'Setujui' }).click();

  await open(page);
  await detail(page).getByLabel('Rahasia', { exact: true }).fill('Sementara-Contoh-4471');
  await detail(page).getByRole('button', { name: 'Segel' }).click();
  await expect(detail(page).getByText('Tersegel, belum ditampilkan.')).toBeVisible();
  expect(await page.content()).not.toContain('Sementara-Contoh-4471');
  await detail(page).getByRole('button', { name: 'Tampilkan sekali' }).click();
  await expect(dialog(page)).toContainText('hanya dapat ditampilkan satu kali');
  await dialog(page).getByRole('button', { name: 'Tampilkan sekali' }).click();
  await expect(dialog(page).getByText(/-----BEGIN AGE ENCRYPTED FILE-----/)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Tutup' }).last().click();
  await expect(detail(page).getByText('Sudah dikirim atau ditampilkan, lalu dihapus.')).toBeVisible();
  await expect(detail(page).getByRole('button', { name: 'Tampilkan sekali' })).toHaveCount(0);
});
