import { expect, type Page, test } from '@playwright/test';
import { dialog } from '../support/hands.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { type Lkpp, startLkpp } from '../support/lkpp.ts';
import {
  anotherScreen,
  atLkpp,
  attach,
  connect,
  fillPackage,
  openTab,
  reportByCall,
  rows,
  sendButton,
  sendPackage,
  visit,
} from '../support/lkpp-hands.ts';

/** What the officer sees and does when the way to LKPP is broken, paused or locked; LKPP is a process of its own. */
let office: Office;
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

/** The badge asks again every half minute. */
const soon = { timeout: 45_000 };
const badge = (page: Page, words: RegExp) => page.getByRole('banner').getByRole('button', { name: words });
const waiting = (page: Page, words: string) => rows(page).filter({ hasText: words });

async function bothSigned(page: Page, supervisor: Page) {
  await connect(office, supervisor, lkpp);
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
}

test('the gateway is down: the ticket is sent anyway, waits in Kotak keluar, and arrives once when the gateway is back', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await bothSigned(page, await anotherScreen(browser));
  await lkpp.pause();
  await reportByCall(page);
  await sendPackage(page);

  await test.step('a badge says that LKPP cannot be reached; it opens Kotak keluar', async () => {
    await expect(badge(page, /^LKPP tak tersambung/)).toBeVisible(soon);
    await badge(page, /^LKPP tak tersambung/).click();
    await expect(page.getByRole('heading', { name: 'Kotak keluar' })).toBeVisible();
    await expect(page.getByText(/^Tidak tersambung\./)).toBeVisible();
    await expect(waiting(page, 'Menunggu')).toHaveCount(1);
    await expect(waiting(page, 'Akan dicoba lagi dengan sendirinya')).toHaveCount(1, soon);
  });

  await test.step('every attempt is explained; a person may try at once', async () => {
    await rows(page).nth(1).click();
    await expect(dialog(page).getByRole('list', { name: 'Riwayat percobaan' })).toContainText(
      'Tidak dapat terhubung dengan LKPP',
    );
    await dialog(page).getByRole('button', { name: 'Coba sekarang' }).click();
    await expect(page.getByText('1 kiriman dicoba lagi.')).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the gateway is back: delivered by itself, exactly once, and the badge is gone', async () => {
    await lkpp.start();
    await page.getByRole('button', { name: 'Coba semua' }).click();
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible(soon);
    await openTab(page, 'Terkirim');
    await expect(waiting(page, 'Terkirim')).toHaveCount(1);
    await expect(badge(page, /LKPP tak tersambung/)).toHaveCount(0, soon);
    expect((await lkpp.ledger()).escalations).toHaveLength(1);
  });
});

test('paused: sent tickets wait, one is withdrawn with its reason, a delivery is cancelled, then all go on', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const supervisor = await anotherScreen(browser);
  await bothSigned(page, supervisor);
  await visit(page, 'Kotak keluar');
  await page.getByRole('button', { name: 'Jeda semua' }).click();
  await expect(page.getByText('Semua pengiriman dijeda.').first()).toBeVisible();
  await expect(badge(page, /^Kiriman dijeda/)).toBeVisible(soon);

  await test.step('a ticket is sent meanwhile and withdrawn again; the reason typed survives a change of mind', async () => {
    await reportByCall(page);
    await sendPackage(page);
    await openTab(page, /^LKPP/);
    await page.getByRole('button', { name: 'Batalkan eskalasi' }).click();
    await dialog(page).getByLabel('Alasan').fill('Pengguna sudah dapat masuk kembali.');
    await dialog(page).getByRole('button', { name: 'Batal', exact: true }).click();
    await page.getByRole('button', { name: 'Batalkan eskalasi' }).click();
    await expect(dialog(page).getByLabel('Alasan')).toHaveValue('Pengguna sudah dapat masuk kembali.');
    await dialog(page).getByRole('button', { name: 'Batalkan eskalasi' }).click();
    await expect(page.getByText('Eskalasi dibatalkan.').first()).toBeVisible();
    await expect(page.getByText('Dibatalkan', { exact: true }).first()).toBeVisible();
  });

  await test.step('another is sent with a file; the file’s delivery is cancelled by hand', async () => {
    await reportByCall(page, 'Galat 500 saat pengumuman');
    await fillPackage(page, 'Gateway LKPP');
    await attach(page, dialog(page).getByRole('button', { name: 'Tambah berkas' }), {
      name: 'aplikasi.log',
      mimeType: 'text/plain',
      buffer: Buffer.from('galat 500\n'),
    });
    await expect(dialog(page).getByRole('checkbox', { name: /aplikasi\.log/ })).toBeChecked();
    await sendButton(page).click();
    await expect(dialog(page)).toBeHidden();
    await visit(page, 'Kotak keluar');
    await expect(waiting(page, 'Dijeda')).toHaveCount(2);
    await waiting(page, 'aplikasi.log').click();
    await dialog(page).getByRole('button', { name: 'Batalkan kiriman' }).click();
    await dialog(page).last().getByLabel('Alasan').fill('Berkas keliru.');
    await dialog(page).last().getByRole('button', { name: 'Batalkan kiriman' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(waiting(page, 'Dijeda')).toHaveCount(1);
  });

  await test.step('resumed: what was not withdrawn arrives, what was withdrawn never does', async () => {
    await page.getByRole('button', { name: 'Lanjutkan semua' }).click();
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible(soon);
    const { escalations } = await lkpp.ledger();
    expect(escalations).toHaveLength(1);
    await openTab(page, 'Semua');
    await expect(waiting(page, 'Dibatalkan')).toHaveCount(2);
    await expect(waiting(page, 'Terkirim')).toHaveCount(1);
  });
});

test('the token is withdrawn: Loket stops, says what to do, and goes on by itself with a new token', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const supervisor = await anotherScreen(browser);
  await bothSigned(page, supervisor);
  const staff = await anotherScreen(browser);
  await test.step('LKPP withdraws the token on its own page', async () => {
    await staff.goto(`${lkpp.url}/#token`);
    await staff.getByRole('button', { name: 'Cabut' }).first().click();
  });
  await reportByCall(page);
  await sendPackage(page);

  await test.step('deliveries are paused with one plain sentence', async () => {
    await expect(badge(page, /^Kiriman dijeda\. Token gateway LKPP ditolak/)).toBeVisible(soon);
    await badge(page, /^Kiriman dijeda/).click();
    await expect(
      page.getByRole('status').filter({ hasText: 'Masukkan token yang baru pada Pengaturan' }),
    ).toBeVisible();
  });

  await test.step('the supervisor enters the new token, which is never shown again', async () => {
    const { token } = await lkpp.issueToken('kotacontoh', 'pengganti');
    await supervisor.getByLabel('Token', { exact: true }).fill(token);
    await supervisor.getByRole('button', { name: 'Simpan' }).click();
    await expect(supervisor.getByText('Pengaturan LKPP disimpan.')).toBeVisible();
    await expect(supervisor.getByLabel('Token', { exact: true })).toHaveValue('');
    expect(await supervisor.content()).not.toContain(token);
  });

  await test.step('the waiting ticket leaves by itself', async () => {
    await expect(page.getByText('Tidak ada yang menunggu')).toBeVisible(soon);
    await expect(badge(page, /^Kiriman dijeda/)).toHaveCount(0, soon);
    await staff.goto(lkpp.url);
    await atLkpp(staff, 'Terima');
  });
});
