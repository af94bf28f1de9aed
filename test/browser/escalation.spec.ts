import { expect, test } from '@playwright/test';
import { dialog, next } from '../support/hands.ts';
import { startOffice } from '../support/journey.ts';
import { type Lkpp, startLkpp } from '../support/lkpp.ts';
import { anotherScreen, appError, atLkpp, attach, connect, reportByCall } from '../support/lkpp-hands.ts';

/** SOP Error Aplikasi (SOP-LPSE.BTG-001) from the call to LKPP Level 2 and back, LKPP being a process of its own. */
let office: Awaited<ReturnType<typeof startOffice>>;
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

const subject = appError;

test('an application error goes from the call to LKPP Level 2 and back', async ({ page, browser }) => {
  const supervisor = await anotherScreen(browser);
  await connect(office, supervisor, lkpp);
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await reportByCall(page);

  await test.step('the package gate asks for what is missing; with every lack justified it may leave', async () => {
    await page.keyboard.press('l');
    const send = dialog(page).getByRole('button', { name: 'Kirim ke LKPP' });
    await expect(dialog(page).getByRole('region', { name: 'Persis yang akan dikirim' })).toContainText(subject);
    await expect(send).toBeDisabled();
    for (const reason of await dialog(page)
      .getByRole('textbox', { name: /^Alasan tidak dapat dilengkapi/ })
      .all()) {
      await reason.fill('Panitia mengirimkannya menyusul');
    }
    await dialog(page).getByLabel('Yang sudah dicoba kantor').fill('Layanan dimulai ulang, galat tetap muncul.');
    await dialog(page)
      .getByRole('combobox', { name: /^Kelas tiket/ })
      .click();
    await page.getByRole('option', { name: 'Level 2: Bug fixing aplikasi SPSE dan SIKaP' }).click();
    await dialog(page).getByLabel('Gateway LKPP').check();
    await expect(dialog(page)).toContainText('Paket lengkap dan siap dikirim.');
    await expect(dialog(page).getByRole('region', { name: 'Persis yang akan dikirim' })).toContainText(
      'Layanan dimulai ulang',
    );
    await send.click();
    await expect(dialog(page)).toBeHidden();
  });

  const staff = await anotherScreen(browser);
  await test.step('LKPP gets the case and accepts it', async () => {
    await staff.goto(lkpp.url);
    await expect(staff.getByRole('heading', { name: subject })).toBeVisible();
    await atLkpp(staff, 'Terima');
    await expect(page.getByRole('banner').or(page.getByRole('main')).getByText('Diterima LKPP').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^Level 0/ })).toBeVisible();
  });

  await test.step('LKPP asks for data; it stands on the ticket as a task, is answered with a file', async () => {
    await atLkpp(staff, 'Minta data', 'Mohon log aplikasi dan tangkapan layar.', 'Log aplikasi\nTangkapan layar');
    const task = page.getByRole('region', { name: 'Permintaan data dari LKPP' }).first();
    await expect(task).toContainText('LKPP meminta data');
    await task.getByRole('button', { name: 'Jawab' }).click();
    await page.getByLabel('Jawaban untuk LKPP').fill('Log terlampir, tangkapan layar menyusul lewat telepon.');
    await attach(page, page.getByRole('button', { name: 'Tambah berkas' }), {
      name: 'aplikasi.log',
      mimeType: 'text/plain',
      buffer: Buffer.from('galat 500\n'),
    });
    await expect(page.getByRole('checkbox', { name: /aplikasi\.log/ })).toBeChecked();
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await expect(page.getByText('Jawaban masuk Kotak keluar.')).toBeVisible();
    await expect(staff.getByText('Log terlampir, tangkapan layar menyusul lewat telepon.')).toBeVisible();
    await expect(staff.getByRole('link', { name: 'aplikasi.log' })).toBeVisible();
    await expect(page.getByText('LKPP meminta data', { exact: true })).toBeHidden();
  });

  await test.step('the case climbs to Level 2 and the header says who holds it', async () => {
    await atLkpp(staff, 'Naikkan level', 'Perlu pemeriksaan log.');
    await expect(page.getByRole('button', { name: /^Level 1/ })).toBeVisible();
    await atLkpp(staff, 'Naikkan level', 'Perlu perbaikan aplikasi.');
    await expect(page.getByRole('button', { name: /^Level 2/ })).toBeVisible();
  });

  await test.step('LKPP solves it: the answer is in the same ticket, the user is told next', async () => {
    await atLkpp(staff, 'Selesai', 'Perbaikan aplikasi sudah dipasang.');
    await expect(page.getByText('Perbaikan aplikasi sudah dipasang.').first()).toBeVisible();
    await expect(next(page)).toContainText('Langkah 10');
    await page.getByLabel('Catatan untuk LKPP').fill('Panitia sudah dapat membuka penawaran.');
    await page.getByRole('button', { name: 'Sudah selesai' }).click();
    await expect(page.getByText('Konfirmasi masuk Kotak keluar.')).toBeVisible();
    await expect(staff.getByText('Panitia sudah dapat membuka penawaran.').first()).toBeVisible();
  });

  await test.step('Kotak keluar shows that everything arrived', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Kotak keluar' }).click();
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible();
    await page.getByRole('tab', { name: 'Terkirim' }).click();
    await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'Terkirim' })).toHaveCount(4);
  });

  await test.step('LKPP has everything exactly once', async () => {
    const [entry, ...others] = (await lkpp.ledger()).escalations;
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ localNumber: expect.any(String), level: 2, state: 'closed' });
    expect(entry?.feedbacks).toHaveLength(1);
    expect(entry?.confirmations).toHaveLength(1);
  });

  await test.step('the report counts it', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Laporan' }).click();
    await page.getByRole('tab', { name: 'Kinerja eskalasi' }).click();
    await expect(page.getByRole('row', { name: /Level 2/ })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Cetak PDF' }).click();
    expect((await download).suggestedFilename()).toMatch(/^kinerja-eskalasi-.*\.pdf$/);
  });
});

test('server access is asked for, approved by the supervisor, opened, handed over before a witness and closed', async ({
  page,
  browser,
}) => {
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
  await reportByCall(page);
  await page.getByRole('navigation').getByRole('link', { name: 'Akses server' }).click();
  await page.getByRole('button', { name: 'Minta akses' }).first().click();
  const form = dialog(page);
  await form.getByRole('combobox', { name: 'Tiket' }).fill('Galat');
  await page.getByRole('option', { name: new RegExp(subject) }).click();
  await form.getByLabel('Nomor surat').fill('005/CONTOH/2026');
  await form.getByLabel('Nama pemohon').fill('Petugas LKPP Contoh');
  await form.getByLabel('Tujuan').fill('Memeriksa log aplikasi SPSE.');
  await form.getByLabel('Cara masuk').fill('VPN lalu SSH');
  await form.getByLabel('User akses').fill('root');
  await form.getByRole('button', { name: 'Minta akses' }).click();
  await expect(form.getByRole('alert')).toBeVisible();
  await form.getByLabel('User akses').fill('lkpp.contoh');
  await form.getByRole('button', { name: 'Minta akses' }).click();
  await expect(form).toBeHidden();
  await page.getByRole('grid').getByRole('row').nth(1).click();
  const detail = page.getByRole('region', { name: 'Rincian akses' });
  await expect(detail.getByText('Menunggu keputusan supervisor.')).toBeVisible();

  const supervisor = await anotherScreen(browser);
  await office.signIn(supervisor, 'supervisor');
  await supervisor.getByRole('navigation').getByRole('link', { name: 'Akses server' }).click();
  await supervisor.getByRole('grid').getByRole('row').nth(1).click();
  await supervisor.getByRole('button', { name: 'Setujui' }).click();

  await detail.getByRole('button', { name: 'Akses sudah dibuka' }).click();
  await expect(detail.getByRole('button', { name: 'Akses sudah dibuka' })).toBeHidden();
  await detail.getByLabel('Saksi').fill('Adi Admin');
  await detail.getByRole('button', { name: 'Catat serah terima' }).click();
  await expect(detail.getByText(/disaksikan Adi Admin/)).toBeVisible();
  await detail.getByRole('button', { name: 'Tutup akses' }).click();
  await expect(detail.getByText('Ditutup', { exact: true }).first()).toBeVisible();
  await detail.getByRole('button', { name: 'Kata sandi sudah diganti' }).click();
  await expect(detail.getByText(/^Kata sandi diganti/)).toBeVisible();
  await page.getByRole('button', { name: 'Cetak register' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Cetak PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/^register-akses-server-.*\.pdf$/);
});
