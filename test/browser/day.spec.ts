import { expect, type Page, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { figuresOfTheDay, inWords, sidesOfTheDay } from '../support/day-figures.ts';
import {
  answerArrives,
  chooseProblem,
  confirmAndRate,
  dialog,
  notSolved,
  onStep,
  press,
  solve,
  tickAll,
} from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { figures, ofSide, printedReport } from '../support/printed-report.ts';

/**
 * One day at the counter, as the SOPs read: Wednesday 17 June 2026 in WIB, open 08.00–12.00 and 13.00–15.30. Its report
 * must say on screen, on paper and in the workbook what test/support/day-figures.ts counted by hand.
 */
let office: Office;
test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 20_000 });
test.beforeAll(async () => {
  office = await startOffice('2026-06-17T08:00:00+07:00');
});
test.afterAll(() => office.stop());

const at = (page: Page, time: string) => office.clock(page, `2026-06-17T${time.replace('.', ':')}:00+07:00`);
async function enter(page: Page, who: string, time: string) {
  await at(page, time);
  await office.signIn(page, who);
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
}

/** A ticket that came in by LPSE Support, typed in by hand with its number there. */
async function fromLpseSupport(page: Page, subject: string, problem: string, externalNumber: string) {
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Judul' }).fill(subject);
  await page.getByText('LPSE Support', { exact: true }).click();
  await chooseProblem(page, problem);
  await page.getByRole('textbox', { name: 'Nomor LPSE Support' }).fill(externalNumber);
  await page.getByRole('textbox', { name: 'Nama pelapor' }).fill('Pengguna Contoh');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '2');
}

/** The colleague opens the ticket from the queue. */
async function openFromQueue(page: Page, subject: string) {
  await page.getByRole('link', { name: 'Antrean' }).first().click();
  await page.getByRole('grid').getByRole('row', { name: subject }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
}

test('LPSE Support: handed over to Admin LPSE, solved there, confirmed, closed and rated', async ({
  page,
  browser,
}) => {
  await enter(page, 'officer', '08.00');
  await fromLpseSupport(page, 'Tidak bisa login ke SPSE', 'login', 'LS-101');
  await at(page, '08.10');
  await page.keyboard.press('e');
  await onStep(page, '3');
  await at(page, '08.12');
  await page.getByRole('button', { name: 'Lewati' }).click();
  await dialog(page).getByLabel('Tidak', { exact: true }).check();
  await dialog(page).getByLabel('Alasan').fill('Pengguna menunggu di telepon, datanya sudah dibacakan');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '7');
  await tickAll(page);
  await at(page, '08.20');
  await press(page, /^Serahkan ke Admin LPSE/);
  await dialog(page).getByLabel('Alasan').fill('Akun perlu diaktifkan oleh Admin');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '12');

  const admin = await (await browser.newContext()).newPage();
  await enter(admin, 'lpseadmin', '08.35');
  await openFromQueue(admin, 'Tidak bisa login ke SPSE');
  await solve(admin, 'Akun diaktifkan kembali.');
  await at(page, '08.45');
  await expect(page.getByText('Menunggu konfirmasi').first()).toBeVisible(); // told live, without asking
  await confirmAndRate(page, 4);
  await admin.context().close();
});

test('LPSE Support: beyond the office, prepared and marked for LKPP', async ({ page }) => {
  await enter(page, 'lpseadmin', '08.50');
  await fromLpseSupport(page, 'Data penyedia tidak tersinkronisasi', 'sinkronisasi', 'LS-102');
  await at(page, '08.55');
  await page.keyboard.press('e');
  await onStep(page, '3');
  await at(page, '08.57');
  await press(page, /^Tidak$/);
  await onStep(page, '7');
  await tickAll(page);
  await at(page, '09.00');
  await test.step('nothing goes to LKPP without the data of SOP and table, or the reason why not', async () => {
    await page.keyboard.press('l');
    const send = dialog(page).getByRole('button', { name: 'Kirim ke LKPP' });
    const preview = dialog(page).getByRole('region', { name: 'Persis yang akan dikirim' });
    await expect(preview).toContainText('Tipe tiket: Gangguan');
    await expect(preview).toContainText('Prioritas: Rendah');
    await expect(preview).toContainText('Diterima: Rab, 17 Jun 2026 08.50 WIB');
    await expect(send).toBeDisabled();
    const reasons = dialog(page).getByRole('textbox', { name: /^Alasan tidak dapat dilengkapi/ });
    for (const reason of await reasons.all()) await reason.fill('Menyusul lewat LPSE Support');
    await dialog(page).getByLabel('Yang sudah dicoba kantor').fill('Agregasi diulang dua kali, tetap gagal.');
    await dialog(page)
      .getByRole('radio', { name: /manual/i })
      .check();
    await expect(dialog(page)).toContainText('Paket lengkap dan siap dikirim.');
    await send.click();
    await expect(dialog(page)).toBeHidden();
  });
  await onStep(page, '6');
  await at(page, '09.10');
  await press(page, /^Lengkap/);
  await onStep(page, '10');
  await expect(page.getByText('Di LKPP').first()).toBeVisible();
});

test('phone: F2, a number, a note; urgent by the stage deadline; exactly what is missing is asked for', async ({
  page,
}) => {
  await enter(page, 'officer', '09.40');
  await page.keyboard.press('F2');
  await page.keyboard.type('081234567890');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pokja gagal upload dokumen pemilihan, tahap ditutup besok');
  await expect(page.getByRole('region', { name: 'Panel telepon' }).getByRole('status')).toHaveText('Tersimpan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.getByRole('textbox', { name: 'Judul' }).fill('Gagal upload dokumen pemilihan');
  await chooseProblem(page, 'pemilihan');

  const decision = page.getByRole('region', { name: 'Prioritas menurut tabel' });
  await test.step('the stage closes tomorrow: Mendesak × Sedang = Menengah', async () => {
    await expect(decision).toContainText('Rendah');
    await page.getByRole('combobox', { name: 'Tahap tender' }).fill('penjelasan');
    await page.getByRole('option', { name: 'Pemberian Penjelasan' }).click();
    await page.getByLabel('Batas waktu tahap (WIB)').click();
    await page.getByRole('button', { name: '18 Juni 2026' }).click();
    await page.keyboard.press('Escape');
    await expect(decision).toContainText('Mendesak × Sedang = Menengah');
  });
  await page.getByRole('button', { name: /^Buat tiket/ }).click();
  await onStep(page, '1.2');
  await at(page, '09.55');
  await page.keyboard.press('e');
  await onStep(page, '1.3');

  await test.step('only what is missing is asked for, and confirmed by telephone', async () => {
    await at(page, '10.05');
    await press(page, /^Tidak lengkap/);
    const asked = dialog(page).getByRole('group', { name: 'Data yang diminta' }).getByRole('checkbox');
    await expect(asked).toHaveCount(5);
    for (const label of ['Nama panitia', 'User ID', 'Kode Lelang', 'Nama lelang', /^Print screen error/])
      await expect(dialog(page).getByRole('checkbox', { name: label })).toBeChecked();
    await expect(dialog(page).getByRole('checkbox', { name: /Nomor telepon/ })).toHaveCount(0);
    await dialog(page).getByLabel('Konfirmasi lewat telepon').check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Menunggu pengguna').first()).toBeVisible();
    await expect(page.getByLabel('Nomor telepon')).toHaveValue(/0?812-?3456-?7890|\+6281234567890/);
    await page.getByLabel('Yang ditanyakan').fill('Diminta mengirim data lewat e-mail');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await expect(page.getByRole('region', { name: 'Panel telepon' })).toBeHidden();
  });

  await at(page, '10.35');
  await answerArrives(page, 'Pokja Contoh 1, POKJA01, tender 8812345 Pengadaan Contoh, layar terlampir');
  await onStep(page, '2');
  await at(page, '10.50');
  await solve(page, 'Berkas dipecah di bawah batas ukuran.');
  await at(page, '11.00');
  await notSolved(page, 'Berhenti lagi di 80 persen');
  await onStep(page, '2');
  await at(page, '11.20');
  await solve(page, 'Nama berkas dipendekkan, unggah berhasil.');
  await at(page, '11.30');
  await confirmAndRate(page, 5);
});

test('visit: late, one departure with its reason, acknowledged by the supervisor', async ({ page, browser }) => {
  await enter(page, 'officer', '13.00');
  await page.keyboard.press('F4');
  await page.getByRole('textbox', { name: 'Nama' }).fill('Tono Contoh');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel('Deskripsi laporan').fill('Halaman pembuatan paket tidak pernah selesai dimuat');
  await page.getByRole('button', { name: 'Buat tiket' }).click();
  await page.getByRole('textbox', { name: 'Judul' }).fill('Proses memuat tidak berakhir');
  await chooseProblem(page, 'loading');
  await page.keyboard.press('Control+Enter');
  await onStep(page, '1.2');
  await at(page, '13.40');
  await page.keyboard.press('e');
  await onStep(page, '1.3');
  await at(page, '13.45');
  await page.getByRole('button', { name: 'Menyimpang' }).click();
  await dialog(page).getByLabel('Alasan').fill('Data dilihat langsung di layar tamu');
  await dialog(page).getByRole('combobox', { name: 'Lanjut ke' }).click();
  await page.getByRole('option', { name: /Langkah 2/ }).click();
  await dialog(page).getByRole('button', { name: 'Menyimpang' }).click();
  await onStep(page, '2');
  await at(page, '14.05');
  await solve(page, 'Peramban diperbarui.');
  await at(page, '14.10');
  await notSolved(page, 'Masih berputar');
  await at(page, '14.20');
  await solve(page, 'Tembolok dibersihkan, halaman terbuka.');
  await at(page, '14.30');
  await confirmAndRate(page, 4);

  const boss = await (await browser.newContext()).newPage();
  await enter(boss, 'supervisor', '14.40');
  await boss.getByRole('link', { name: 'Laporan' }).click();
  await boss
    .getByRole('radiogroup', { name: 'Hasil' })
    .getByText(/^Belum diketahui \(2\)$/)
    .click();
  for (const answeredFor of ['the departure of the visit', 'the step skipped in the morning']) {
    await test.step(answeredFor, async () => {
      await boss.getByRole('button', { name: 'Tandai diketahui' }).first().click();
      await dialog(boss).getByLabel('Catatan (boleh kosong)').fill('Dapat diterima');
      await dialog(boss).getByRole('button', { name: 'Tandai diketahui' }).click();
      await expect(dialog(boss)).toBeHidden();
    });
  }
  await expect(boss.getByText('semua diketahui supervisor')).toBeVisible();
  await boss.context().close();
});

test('the report of the day says the same on screen, on paper and in the workbook, and it is right', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await enter(page, 'supervisor', '15.00');
  await page.getByRole('link', { name: 'Laporan' }).click();
  await expect(page.getByText('Langkah kantor tepat waktu')).toBeVisible();
  for (const side of ['Dari', 'Sampai']) {
    await page.getByLabel(side, { exact: true }).fill('17 Jun 2026');
    await page.keyboard.press('Tab');
  }

  await test.step('on screen', async () => {
    await expect(page.getByText('3 selesai, 1 terbuka')).toBeVisible();
    await expect(page.getByText('93,8 %')).toBeVisible();
    await expect(page.getByText('15 dari 16 langkah terukur')).toBeVisible();
    await expect(page.getByText('4,33 dari 5')).toBeVisible();
    for (const { words } of Object.values(sidesOfTheDay))
      await expect(page.getByText(words, { exact: true }).first()).toBeVisible();
    for (const { title, steps, total } of figuresOfTheDay) {
      const table = page
        .getByRole('table')
        .filter({ has: page.getByRole('columnheader', { name: 'Langkah SOP' }) })
        .nth(figuresOfTheDay.findIndex((each) => each.title === title));
      for (const [step, row] of Object.entries(steps)) {
        const cells = table
          .getByRole('row')
          .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${step.replace('.', '\\.')}\\. `) }) })
          .getByRole('cell');
        expect((await cells.allInnerTexts()).slice(2), `${title}, ${step}`).toEqual([
          ...row.slice(0, 7).map(String),
          inWords(row[7]),
          inWords(row[8]),
        ]);
      }
      const sum = table.getByRole('row', { name: /^Jumlah/ }).getByRole('cell');
      expect((await sum.allInnerTexts()).slice(0, 7)).toEqual(total.map(String));
    }
  });

  await test.step('on paper', async () => {
    const report = await printedReport(page);
    for (const { title, steps, total } of figuresOfTheDay) {
      const from = report.indexOf(`. ${title}`);
      expect(from).toBeGreaterThan(0);
      const end = report.indexOf('Jumlah ', report.indexOf('\n', from));
      const section = report.slice(from, end);
      for (const [step, row] of Object.entries(steps)) {
        const printed = [...row.slice(0, 7), inWords(row[7]), inWords(row[8])].join(' ');
        expect(figures(section, step), `${title}, ${step}`).toBe(printed);
      }
      expect(report.slice(end).split('\n')[0]?.trim()).toBe(`Jumlah ${total.join(' ')}`);
    }
    expect(ofSide(report, 'Kantor (LPSE)')).toBe('34 15 1 93,8% 3 jam');
    expect(ofSide(report, 'Pengguna SPSE')).toBe('8 1 0 100,0% 40 menit');
    expect(ofSide(report, 'LKPP')).toBe('2 1 0 100,0% 10 menit');
    expect(report).toMatch(/Terlambat 17\/06\/2026 10 menit Putri Petugas/);
    expect(report).toMatch(/Data dilihat langsung/);
    expect(report).toMatch(/Sari Supervisor/);
  });

  await test.step('in the workbook', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh Excel' }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(await download.path());
    const sheets = book.worksheets.map((sheet) => {
      const lines: ExcelJS.CellValue[][] = [];
      sheet.eachRow((row) => lines.push([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((at) => row.getCell(at).value)));
      return lines;
    });
    const minutes = (value: ExcelJS.CellValue | undefined) => {
      if (value === null || value === undefined) return null;
      return value instanceof Date
        ? Math.round((value.getTime() - Date.UTC(1899, 11, 30)) / 60_000)
        : Math.round(Number(value) * 1440);
    };
    for (const { title, steps, total } of figuresOfTheDay) {
      const lines = sheets.find((sheet) => sheet.some(([first]) => String(first).includes(`. ${title}`))) ?? [];
      for (const [step, row] of Object.entries(steps)) {
        const line = lines.find(([first]) => String(first).startsWith(`${step}. `)) ?? [];
        expect([...line.slice(3, 10), minutes(line[10]), minutes(line[11])], `${title}, ${step}`).toEqual(row);
      }
      expect(lines.find(([first]) => first === 'Jumlah')?.slice(3, 10)).toEqual(total);
    }
    const sides = sheets.find((sheet) => sheet.some(([first]) => first === 'Kantor (LPSE)')) ?? [];
    for (const [side, { steps, onTime, late, minutes: spent }] of Object.entries(sidesOfTheDay)) {
      const line = sides.find(([first]) => first === side) ?? [];
      expect([...line.slice(1, 4), minutes(line[5])], side).toEqual([steps, onTime, late, spent]);
    }
  });
});
