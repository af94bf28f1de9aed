import { expect, type Page } from '@playwright/test';

/** What an officer does on a ticket, by the words on the screen. */

export const dialog = (page: Page) => page.getByRole('dialog');
export const next = (page: Page) => page.getByRole('region', { name: 'Tindakan berikutnya' });
export const here = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Anda di sini' });
export const onStep = (page: Page, step: string) => expect(next(page)).toContainText(`Langkah ${step} `);

/** The button of the running step, by the words the SOP or the office has for it. */
export const press = (page: Page, words: RegExp) => next(page).getByRole('button', { name: words }).first().click();

export async function tickAll(page: Page, where = here(page)) {
  const open = where.getByRole('checkbox', { checked: false });
  for (let left = await open.count(); left > 0; left -= 1) {
    await open.first().click();
    await expect(open).toHaveCount(left - 1);
  }
}
export async function solve(page: Page, solution: string) {
  await press(page, /^(Selesaikan|Berhasil ditangani)$/);
  await dialog(page).getByLabel('Penyelesaian').fill(solution);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Menunggu konfirmasi').first()).toBeVisible();
}
export async function notSolved(page: Page, said: string) {
  await press(page, /^Konfirmasi/);
  await dialog(page).getByText('Belum selesai', { exact: true }).click();
  await expect(dialog(page)).toContainText('Tiket kembali kepada');
  await dialog(page).getByLabel('Apa kata pengguna').fill(said);
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
}
export async function confirmAndRate(page: Page, rating = 5) {
  await press(page, /^Konfirmasi/);
  await dialog(page).getByLabel(`${rating} dari 5`).check();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Selesai', { exact: true }).first()).toBeVisible();
}
export async function requestMissing(page: Page, byPhone = false) {
  await press(page, /^(Minta data|Tidak lengkap)/);
  await expect(dialog(page).getByLabel('Pesan kepada pengguna')).toHaveValue(/mohon dikirimkan data berikut/);
  if (byPhone) await dialog(page).getByLabel('Konfirmasi lewat telepon').check();
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('Menunggu pengguna').first()).toBeVisible();
}
export async function answerArrives(page: Page, text: string) {
  await press(page, /^Data diterima/);
  await dialog(page).getByLabel('Isi balasan pengguna').fill(text);
  await tickAll(page, dialog(page));
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toBeHidden();
}
export async function chooseProblem(page: Page, word: string) {
  await page.getByRole('combobox', { name: 'Jenis permasalahan' }).pressSequentially(word);
  await expect(page.getByRole('option').first()).toContainText(new RegExp(word, 'i'));
  await page.keyboard.press('Enter');
  const decision = page.getByRole('region', { name: 'Prioritas menurut tabel' });
  await expect(decision.getByRole('listitem').first()).toBeVisible();
}
