import { expect, type Page, test } from '@playwright/test';
import {
  answerArrives,
  chooseProblem,
  confirmAndRate,
  dialog,
  notSolved,
  onStep,
  requestMissing,
  solve,
  tickAll,
} from '../support/hands.ts';
import { startOffice } from '../support/journey.ts';
import { figures, ofSide, printedReport } from '../support/printed-report.ts';

/**
 * The whole case, from the first word of the user to the printed report, once for each channel. The office's clock is
 * set before each act, so every figure in the printed report can be counted by hand. Monday 15 June 2026 in WIB; the
 * counter is open from 08.00 to 12.00 and from 13.00 to 15.30.
 */
let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice('2026-06-15T09:00:00+07:00');
});
test.afterEach(() => office.stop());

test.use({ actionTimeout: 15_000 });

const at = (page: Page, time: string) => office.clock(page, `2026-06-15T${time}:00+07:00`);

test('LPSE Support: priority set late, data requested, not solved, solved again, rated', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await at(page, '09:00');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Judul' }).fill('Tidak bisa login ke SPSE');
  await page.getByText('LPSE Support', { exact: true }).click();
  await chooseProblem(page, 'login');
  await page.getByRole('textbox', { name: 'Nomor LPSE Support' }).fill('LS-77120');
  await page.getByRole('textbox', { name: 'Telepon' }).fill('081200001111');
  await page.getByRole('textbox', { name: 'Nama pelapor' }).fill('Pengguna Contoh');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '2');

  await at(page, '09:40');
  await page.keyboard.press('e');
  await onStep(page, '3');
  await at(page, '09:45');
  await requestMissing(page);
  await at(page, '10:00');
  await answerArrives(page, 'User ID CONTOH01, NPWP terlampir, LPSE Kota Contoh');
  await onStep(page, '7');
  await at(page, '10:20');
  await tickAll(page);
  await solve(page, 'Akun diaktifkan kembali.');
  await at(page, '10:30');
  await notSolved(page, 'Masih muncul pesan salah');
  await onStep(page, '7');
  await at(page, '10:50');
  await solve(page, 'Kata sandi diatur ulang oleh pengguna.');
  await at(page, '11:00');
  await confirmAndRate(page);

  // Office: 40 (10 over the limit of 30) + 5 + 20 minutes, after "not solved" 20 more. User: data 15, answers to the solution 10 and 10.
  const report = await printedReport(page);
  expect(figures(report, '1')).toBe('1 0 0 0 0 1 0 – –');
  expect(figures(report, '2')).toBe('1 0 1 0 0 0 0 40 menit 40 menit');
  expect(figures(report, '3')).toBe('1 0 0 0 0 1 0 – –');
  expect(figures(report, '4')).toBe('1 0 0 0 0 1 0 – –');
  expect(figures(report, '7')).toBe('2 0 0 0 0 2 0 – –');
  expect(figures(report, '9')).toBe('2 2 0 0 0 0 0 0 detik 0 detik');
  expect(figures(report, '10')).toBe('2 0 0 0 0 2 0 – –');
  expect(report).toMatch(/^ ?Jumlah 14 2 1 0 0 11 0$/m);
  expect(ofSide(report, 'Kantor (LPSE)')).toBe('10 2 1 66,7% 1 jam 25 menit');
  expect(ofSide(report, 'Pengguna SPSE')).toBe('4 0 0 – 35 menit');
});

test('phone: one step late, data requested and confirmed by telephone, not solved, solved again, rated', async ({
  page,
}) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await at(page, '10:00');
  await page.keyboard.press('F2');
  await page.getByLabel('Nomor telepon').fill('081234567890');
  await page.getByLabel('Yang ditanyakan').fill('Pokja gagal upload dokumen pemilihan');
  await expect(page.getByRole('region', { name: 'Panel telepon' }).getByRole('status')).toHaveText('Tersimpan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'Judul' }).fill('Gagal upload dokumen pemilihan');
  await chooseProblem(page, 'pemilihan');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '1.2');

  await at(page, '10:50');
  await page.keyboard.press('e');
  await onStep(page, '1.3');
  await at(page, '11:00');
  await requestMissing(page, true);
  await page.getByLabel('Yang ditanyakan').fill('Diminta mengirim data lewat e-mail');
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await expect(page.getByRole('region', { name: 'Panel telepon' })).toBeHidden();
  await at(page, '11:30');
  await answerArrives(page, 'Pokja Contoh 1, POKJA01, tender 8812345 Pengadaan Contoh, layar terlampir');
  await onStep(page, '2');
  await at(page, '11:45');
  await solve(page, 'Berkas dipecah di bawah batas ukuran.');
  await at(page, '13:30');
  await notSolved(page, 'Berhenti lagi di 80 persen');
  await onStep(page, '2');
  await at(page, '13:50');
  await solve(page, 'Nama berkas dipendekkan, unggah berhasil.');
  await at(page, '14:00');
  await confirmAndRate(page);

  // Office: 50 (20 over the limit of 30) + 10 + 15, after "not solved" 20 more. User: data in 30 minutes.
  const report = await printedReport(page);
  expect(figures(report, '1.2')).toBe('1 0 1 0 0 0 0 50 menit 50 menit');
  expect(figures(report, '1.3')).toBe('1 1 0 0 0 0 0 10 menit 10 menit');
  expect(figures(report, '1.4')).toBe('1 1 0 0 0 0 0 30 menit 30 menit');
  expect(figures(report, '1.5')).toBe('1 0 0 0 0 1 0 – –');
  expect(figures(report, '2')).toBe('2 2 0 0 0 0 0 15 menit 20 menit');
  expect(figures(report, '3')).toBe('2 2 0 0 0 0 0 0 detik 0 detik');
  expect(report).toMatch(/^ ?Jumlah 9 6 1 0 0 2 0$/m);
  expect(ofSide(report, 'Kantor (LPSE)')).toBe('7 5 1 83,3% 1 jam 35 menit');
  expect(ofSide(report, 'Pengguna SPSE')).toBe('2 1 0 100,0% 30 menit');
  expect(report).toMatch(/1\.2\. a\) Helpdesk LPSE menerima laporan Terlambat 15\/06\/2026 20 menit Putri Petugas/);
});

test('visit: data requested, one step late, not solved, a deviation the supervisor answers for, rated', async ({
  page,
  browser,
}) => {
  await office.signIn(page, 'officer');
  await page.getByRole('navigation').first().waitFor();
  await at(page, '09:00');
  await page.keyboard.press('F4');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Tono Contoh');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Tamu 1: Tono Contoh' })).toBeVisible();
  await page.getByLabel('Deskripsi laporan').fill('Unggah dokumen pemilihan berhenti');
  await page.getByRole('button', { name: 'Buat tiket' }).click();
  await page.getByRole('textbox', { name: 'Judul' }).fill('Unggah dokumen pemilihan berhenti');
  await chooseProblem(page, 'pemilihan');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '1.2');

  await at(page, '09:20');
  await page.keyboard.press('e');
  await onStep(page, '1.3');
  await at(page, '09:25');
  await requestMissing(page);
  await at(page, '09:35');
  await answerArrives(page, 'Pokja Contoh 1, POKJA01, tender 8812345 Pengadaan Contoh, layar diperlihatkan');
  await onStep(page, '2');
  await at(page, '10:20');
  await solve(page, 'Peramban diperbarui.');
  await at(page, '10:30');
  await notSolved(page, 'Masih berhenti');
  await onStep(page, '2');
  await at(page, '10:40');
  await page.getByRole('button', { name: 'Menyimpang' }).click();
  await dialog(page).getByLabel('Alasan').fill('Ditangani tamu sendiri di meja, atas petunjuk petugas');
  await dialog(page).getByRole('combobox', { name: 'Lanjut ke' }).click();
  await page.getByRole('option', { name: /Langkah 3/ }).click();
  await dialog(page).getByRole('button', { name: 'Menyimpang' }).click();
  await onStep(page, '3');
  await at(page, '10:45');
  await solve(page, 'Berkas dipecah.');
  await at(page, '10:50');
  await confirmAndRate(page);

  const boss = await (await browser.newContext()).newPage();
  await office.signIn(boss, 'supervisor');
  await boss.getByRole('link', { name: 'Laporan' }).click();
  await boss
    .getByRole('radiogroup', { name: 'Hasil' })
    .getByText(/^Belum diketahui \(1\)$/)
    .click();
  await boss.getByRole('button', { name: 'Tandai diketahui' }).click();
  await dialog(boss).getByLabel('Catatan (boleh kosong)').fill('Tamu hadir, dapat diterima');
  await dialog(boss).getByRole('button', { name: 'Tandai diketahui' }).click();
  await expect(boss.getByText('Penyimpangan ditandai diketahui')).toBeVisible();

  // Office: 20 + 5 + 45 (15 over the limit of 30), after "not solved" 10 (deviating) + 5. User: data in 10 minutes.
  const report = await printedReport(boss);
  expect(figures(report, '1.2')).toBe('1 1 0 0 0 0 0 20 menit 20 menit');
  expect(figures(report, '1.3')).toBe('1 1 0 0 0 0 0 5 menit 5 menit');
  expect(figures(report, '1.4')).toBe('1 1 0 0 0 0 0 10 menit 10 menit');
  expect(figures(report, '2')).toMatch(/^2 0 1 0 1 0 0 /);
  expect(figures(report, '3')).toBe('2 2 0 0 0 0 0 0 detik 5 menit');
  expect(report).toMatch(/^ ?Jumlah 9 5 1 0 1 2 0$/m);
  expect(ofSide(report, 'Kantor (LPSE)')).toBe('7 4 1 80,0% 1 jam 25 menit');
  expect(ofSide(report, 'Pengguna SPSE')).toBe('2 1 0 100,0% 10 menit');
  expect(report).toContain('Sari Supervisor');
});
