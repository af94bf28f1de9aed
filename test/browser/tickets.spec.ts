import { expect, type Page, test } from '@playwright/test';
import { startOffice } from '../support/journey.ts';

let office: Awaited<ReturnType<typeof startOffice>>;
test.beforeEach(async () => {
  office = await startOffice();
});
test.afterEach(() => office.stop());

const dialog = (page: Page) => page.getByRole('dialog');
const next = (page: Page) => page.getByRole('region', { name: 'Tindakan berikutnya' });
const rows = (page: Page) => page.getByRole('grid').getByRole('row');

/** A new ticket by keyboard only, from any screen. */
async function newTicket(page: Page, subject: string, channel = 'LPSE Support') {
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Judul' })).toBeFocused();
  await page.keyboard.type(subject);
  await page.getByText(channel, { exact: true }).click();
  await page.getByRole('combobox', { name: 'Jenis permasalahan' }).pressSequentially('login');
  await expect(page.getByRole('option').first()).toContainText('login');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Telepon' }).fill('081200001111');
  await page.getByRole('textbox', { name: 'Nama pelapor' }).fill('Pengguna Contoh');
  await expect(
    page.getByRole('region', { name: 'Prioritas menurut tabel' }).getByRole('listitem').first(),
  ).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

test('a ticket goes from report to closing: data asked for, received, solved, not solved, solved, rated', async ({
  page,
}) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  const began = Date.now();
  await newTicket(page, 'Tidak bisa login ke SPSE');
  expect(Date.now() - began).toBeLessThan(60_000);

  await test.step('step 2 is done, the data the table asks for is requested', async () => {
    await expect(next(page)).toContainText('Langkah 2');
    await page.keyboard.press('e');
    await expect(next(page)).toContainText('Langkah 3');
    await page.keyboard.press('m');
    await expect(dialog(page)).toContainText('User ID');
    await expect(dialog(page).getByLabel('Pesan kepada pengguna')).toHaveValue(/Tidak bisa login[\s\S]*- User ID/);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Menunggu pengguna').first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Linimasa' })).toContainText('mohon dikirimkan data berikut');
  });

  await test.step('the user answers', async () => {
    await page.keyboard.press('e');
    await dialog(page).getByLabel('Isi balasan pengguna').fill('User ID kami CONTOH01');
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText('Analisa Helpdesk').first()).toBeVisible();
  });

  await test.step('requirements are ticked where they stand, then it is solved', async () => {
    await expect(next(page)).toContainText('Langkah 7');
    const step = page.getByRole('listitem').filter({ hasText: 'Anda di sini' });
    for (const box of await step.getByRole('checkbox', { checked: false }).all()) await box.check();
    await page.keyboard.press('s');
    await dialog(page).getByLabel('Penyelesaian').fill('Akun diaktifkan kembali.');
    await expect(dialog(page).getByLabel('Pemberitahuan kepada pengguna')).toHaveValue(/Akun diaktifkan kembali/);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Menunggu konfirmasi').first()).toBeVisible();
  });

  await test.step('"not solved" goes back to the one who closed it', async () => {
    await page.keyboard.press('e');
    await dialog(page).getByText('Belum selesai', { exact: true }).click();
    await expect(dialog(page)).toContainText('Tiket kembali kepada Putri Petugas');
    await dialog(page).getByLabel('Apa kata pengguna').fill('Masih muncul pesan salah');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Analisa Helpdesk').first()).toBeVisible();
    await expect(next(page)).toContainText('Langkah 7');
  });

  await test.step('solved, confirmed and rated', async () => {
    await page.keyboard.press('s');
    await dialog(page).getByLabel('Penyelesaian').fill('Kata sandi diatur ulang oleh pengguna.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Menunggu konfirmasi').first()).toBeVisible();
    await page.keyboard.press('e');
    await dialog(page).getByLabel('5 dari 5').check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Selesai', { exact: true }).first()).toBeVisible();
  });

  await test.step('the time of a step can be explained', async () => {
    await page.getByTitle('Jelaskan waktu tiket ini').click();
    await expect(dialog(page)).toContainText('Jumlah dihitung');
    await page.keyboard.press('Escape');
  });
});

test('Back finds queue, filters, ticks and the current row as they were left', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  for (const subject of ['Gagal unggah satu', 'Gagal unggah dua', 'Jadwal keliru']) await newTicket(page, subject);
  await page.getByRole('link', { name: 'Antrean' }).click();
  await page.getByRole('link', { name: /Tugas saya/ }).click();
  await page.getByRole('searchbox').fill('unggah');
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('grid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await expect(page.getByRole('region', { name: '1 tiket dipilih' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/tiket\//);
  await page.goBack();
  await expect(page).toHaveURL(/#\/antrean\/saya/);
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByRole('region', { name: '1 tiket dipilih' })).toBeVisible();
  await expect(rows(page).nth(2)).toHaveAttribute('data-current', 'true');

  await page.getByRole('button', { name: 'Tugaskan' }).click();
  await page.getByRole('menuitem', { name: 'Adi Admin' }).click();
  await expect(page.getByText('1 tiket ditugaskan.')).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('what is typed survives a reload, and a screenshot can be pasted', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Judul' })).toBeFocused();
  await page.keyboard.type('Judul yang belum selesai');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Judul' })).toHaveValue('Judul yang belum selesai');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Judul yang belum selesai');

  await page.keyboard.press('c');
  await page.keyboard.type('Sudah ditelepon, tidak diang');
  await page.reload();
  await page.getByText('Catatan intern', { exact: true }).click();
  const note = page.getByRole('textbox', { name: 'Catatan intern' });
  await expect(note).toHaveValue('Sudah ditelepon, tidak diang');
  await note.press('End');
  await note.pressSequentially('kat');
  await note.evaluate((field) => {
    const bytes = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
      (letter) => letter.charCodeAt(0),
    );
    const data = new DataTransfer();
    data.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(/tangkapan-layar-.*\.png/)).toBeVisible();
  await note.press('Control+Enter');
  await expect(note).toHaveValue('');
  await expect(page.getByRole('list', { name: 'Linimasa' })).toContainText('Sudah ditelepon, tidak diangkat');
  await page.getByRole('tab', { name: /Berkas \(1\)/ }).click();
  await expect(page.getByRole('list', { name: 'Berkas tiket' })).toContainText('SHA-256');
});

test('two officers change one field: the later sees both texts and chooses', async ({ page, browser }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await newTicket(page, 'Kode tender keliru');
  const other = await (await browser.newContext()).newPage();
  await office.signIn(other, 'lpseadmin');
  await other.getByRole('heading', { name: 'Antrean' }).waitFor();
  await rows(other).nth(1).click();
  for (const each of [page, other]) {
    await each.getByRole('tab', { name: 'Data' }).click();
    await each.getByRole('button', { name: 'Ubah Kode tender' }).click();
  }
  await other.getByRole('textbox', { name: 'Kode tender' }).fill('1111');
  await other.keyboard.press('Enter');
  await expect(other.getByText('1111').first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Kode tender' }).fill('2222');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Adi Admin');
  await expect(dialog(page)).toContainText('1111');
  await expect(dialog(page)).toContainText('2222');
  await dialog(page).getByRole('button', { name: 'Simpan pilihan' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('tabpanel')).toContainText('2222');
  await expect(other.getByRole('tabpanel')).toContainText('2222');
});

test('a click on what a colleague has just changed is not taken: the officer sees who changed what', async ({
  page,
  browser,
}) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await newTicket(page, 'Dua petugas satu langkah');
  await page.keyboard.press('e');
  await expect(next(page)).toContainText('Langkah 3');
  await page.keyboard.press('m');
  await expect(dialog(page).getByLabel('Pesan kepada pengguna')).toHaveValue(/User ID/);

  const other = await (await browser.newContext()).newPage();
  await office.signIn(other, 'lpseadmin');
  await other.getByRole('heading', { name: 'Antrean' }).waitFor();
  await rows(other).nth(1).click();
  await other.getByRole('tab', { name: 'Data' }).click();
  await other.getByRole('button', { name: 'Ubah Kode tender' }).click();
  await other.getByRole('textbox', { name: 'Kode tender' }).fill('4711');
  await other.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Linimasa' })).toContainText('4711');

  await page.keyboard.press('Control+Enter');
  const alert = dialog(page).getByRole('alert');
  await expect(alert).toContainText('Kode tender baru saja diubah Adi Admin');
  await expect(alert).toContainText('4711');
  await expect(dialog(page).getByLabel('Pesan kepada pengguna')).toHaveValue(/User ID/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Menunggu pengguna').first()).toBeVisible();
});

test('a deviation needs a reason, can be taken back, and the supervisor acknowledges it', async ({ page, browser }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await newTicket(page, 'Langkah dilewati');
  await page.getByRole('button', { name: 'Menyimpang' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Menyimpang' })).toBeDisabled();
  await dialog(page).getByLabel('Alasan').fill('Perintah lisan koordinator');
  await dialog(page).getByRole('combobox', { name: 'Lanjut ke' }).click();
  await page.getByRole('option', { name: /Langkah 7/ }).click();
  await dialog(page).getByRole('button', { name: 'Menyimpang' }).click();
  await expect(next(page)).toContainText('Langkah 7');
  await expect(page.getByText('Belum diketahui supervisor')).toBeVisible();
  await page.getByRole('button', { name: 'Urungkan', exact: true }).click();
  await expect(next(page)).toContainText('Langkah 2');

  await page.getByRole('button', { name: 'Lewati' }).click();
  await dialog(page).getByLabel('Alasan').fill('Prioritas sudah jelas');
  await page.keyboard.press('Control+Enter');
  await expect(next(page)).toContainText('Langkah 3');

  const boss = await (await browser.newContext()).newPage();
  await office.signIn(boss, 'supervisor');
  await boss.getByRole('heading', { name: 'Antrean' }).waitFor();
  await rows(boss).nth(1).click();
  await boss.getByRole('button', { name: 'Ketahui penyimpangan' }).click();
  await dialog(boss).getByLabel('Catatan supervisor').fill('Diingatkan');
  await boss.keyboard.press('Control+Enter');
  await expect(boss.getByText(/Diketahui Sari Supervisor/)).toBeVisible();
  await expect(page.getByText(/Diketahui Sari Supervisor/)).toBeVisible();
});

test('what is typed right after Ctrl+K, before the palette is drawn, is for the palette and no command of the page', async ({
  page,
}) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await page.evaluate(() => {
    for (const init of [{ key: 'k', ctrlKey: true }, { key: 'n' }, { key: 'o' }])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
  });
  await expect(dialog(page)).toBeVisible();
  await expect(dialog(page).getByRole('textbox').or(dialog(page).getByRole('searchbox')).first()).toHaveValue('no');
  await expect(page).toHaveURL(/#\/antrean/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#\/tiket\/baru/);
});

test('a filtered queue is saved, found again, shared, removed and brought back', async ({ page }) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await page.getByRole('searchbox').fill('unggah');
  await page.getByRole('button', { name: 'Simpan tampilan' }).click();
  await dialog(page).getByLabel('Nama tampilan').fill('Unggah');
  await page.keyboard.press('Enter');
  const views = page.getByRole('navigation', { name: 'Tampilan tersimpan' });
  await expect(views.getByRole('button', { name: 'Unggah', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Hapus saringan "unggah"' }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.getByRole('link', { name: /Terlambat/ }).click();
  await views.getByRole('button', { name: 'Unggah', exact: true }).click();
  await expect(page).toHaveURL(/#\/antrean\/terbuka/);
  await expect(page.getByRole('searchbox')).toHaveValue('unggah');
  await page.getByRole('button', { name: 'Menu tampilan Unggah' }).click();
  await page.getByRole('menuitem', { name: 'Bagikan' }).click();
  await expect(views.getByLabel('dibagikan')).toBeVisible();
  await page.getByRole('button', { name: 'Menu tampilan Unggah' }).click();
  await page.getByRole('menuitem', { name: 'Hapus' }).click();
  await expect(views).toBeHidden();
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await expect(views.getByRole('button', { name: 'Unggah dibagikan' })).toBeVisible();
});
