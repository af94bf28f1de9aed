import { expect, type Locator, type Page } from '@playwright/test';

/** One screen, or one of its states, of the invented office, reached as an officer reaches it. */
export type Stop = {
  name: string;
  open(page: Page): Promise<void>;
  /** Another stop shows the same parts with other data: worth a picture, not a second check. */
  alike?: true;
};
export type Role = 'officer' | 'supervisor' | 'auditor';
/** User names in the invented office. */
export const people: Record<Role, string> = { officer: 'putri', supervisor: 'sari', auditor: 'ayu' };
/** A Tuesday morning in June, WITA: the counter is open and the year before it is full of work. */
export const tourInstant = '2026-06-09T10:20:00+08:00';

const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.getByRole('grid').getByRole('row');
const main = (page: Page) => page.getByRole('main');

/** Opens an address of the page from the start, so that nothing of the screen before it is left. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${path}`);
  await page.reload();
  await page.getByRole('navigation').first().waitFor();
  await expect(main(page)).not.toBeEmpty();
  await settled(page);
}

/** Nothing is loading any more, and nothing moves. */
export async function settled(page: Page): Promise<void> {
  const loading = page.getByText(/^(Memuat|Loading|Menghitung)[^.]*…$/);
  const grey = page.locator('.mantine-Skeleton-root, .mantine-Loader-root');
  await expect(loading.or(grey).filter({ visible: true })).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)));
  });
}

/** A screen that needs nothing but its address. */
function at(name: string, path: string, ready?: (page: Page) => Locator): Stop {
  return {
    name,
    open: async (page) => {
      await goTo(page, path);
      if (ready) await ready(page).first().waitFor();
    },
  };
}

/** The first ticket of a queue. */
async function ticketIn(page: Page, queue: string, query = ''): Promise<void> {
  await goTo(page, `/antrean/${queue}`);
  if (query !== '') await page.getByRole('searchbox').first().fill(query);
  await rows(page).nth(1).click();
  await page.getByRole('region', { name: 'Tindakan berikutnya' }).waitFor();
  await settled(page);
}

function ticket(name: string, queue: string, then?: (page: Page) => Promise<void>): Stop {
  return {
    name: `ticket-${name}`,
    open: async (page) => {
      await ticketIn(page, queue);
      await then?.(page);
    },
  };
}

/** A dialog of a ticket by its key; the ticket must allow the command. */
const byKey = (key: string) => async (page: Page) => {
  await page.keyboard.press(key);
  await dialog(page).waitFor();
};
const tab = (name: string | RegExp) => (page: Page) => page.getByRole('tab', { name }).first().click();

/** A dialog about a message of the waiting box, by its key. */
function mailDialog(name: string, key: string, words: string): Stop {
  return {
    name: `mail-${name}`,
    open: async (page) => {
      await goTo(page, '/surat');
      await rows(page).filter({ hasText: words }).click();
      await page.getByRole('group', { name: 'Tindakan surat' }).waitFor();
      await page.keyboard.press(key);
      await dialog(page).waitFor();
      await settled(page);
    },
  };
}

/** The mail of a ticket that came by mail and is being worked. */
function mailTicket(name: string, then?: (page: Page) => Promise<void>): Stop {
  return {
    name: `ticket-mail-${name}`,
    open: async (page) => {
      await goTo(page, '/surat/tiket');
      await rows(page).nth(1).click();
      await page.getByRole('button', { name: 'Buka tiket' }).click();
      await page.getByRole('region', { name: 'Tindakan berikutnya' }).waitFor();
      await page.getByRole('tab', { name: /^E-mail/ }).waitFor();
      await settled(page);
      await then?.(page);
    },
  };
}

const queues = ['baru', 'saya', 'menunggu-pengguna', 'menunggu-lkpp', 'segera', 'terlambat', 'konfirmasi', 'ditutup'];

/** The tab LKPP of a ticket whose delivery Kotak keluar shows. */
function atLkpp(name: string, outboxTab: string, delivery: string, then?: (page: Page) => Promise<void>): Stop {
  return {
    name: `lkpp-${name}`,
    open: async (page) => {
      await goTo(page, `/kotak-keluar/${outboxTab}`);
      await rows(page).filter({ hasText: delivery }).first().click();
      await dialog(page).getByRole('button', { name: 'Buka tiket' }).click();
      await page.getByRole('region', { name: 'Tindakan berikutnya' }).waitFor();
      await tab(/^LKPP/)(page);
      await settled(page);
      await then?.(page);
    },
  };
}
/** A row of the access register in one of its tabs. */
function access(name: string, status: string, then?: (page: Page) => Promise<void>): Stop {
  return {
    name: `access-${name}`,
    open: async (page) => {
      await goTo(page, '/akses');
      await tab(status)(page);
      await settled(page);
      await rows(page).nth(1).click();
      await page.getByRole('region', { name: 'Rincian akses' }).waitFor();
      await settled(page);
      await then?.(page);
    },
  };
}
const pressed = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  await dialog(page).last().waitFor();
};
/** What is typed has reached the preview. */
const previewed = (page: Page) => expect(dialog(page).locator('[data-old]')).toHaveCount(0);

const officer: Stop[] = [
  at('queue-terbuka', '/antrean/terbuka', (page) => rows(page).nth(1)),
  ...queues.map((queue): Stop => ({ ...at(`queue-${queue}`, `/antrean/${queue}`), alike: true })),
  {
    name: 'queue-nothing-found',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      await page.getByRole('searchbox').first().fill('katayangtidakada');
      await page.getByText('Tidak ada tiket yang cocok').first().waitFor();
    },
  },
  {
    name: 'queue-selection',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      for (const index of [1, 2, 4]) await rows(page).nth(index).getByRole('checkbox').check();
    },
  },
  ticket('new', 'baru'),
  ticket('waiting-user', 'menunggu-pengguna'),
  ticket('waiting-lkpp', 'menunggu-lkpp'),
  { ...ticket('late', 'terlambat'), alike: true },
  { ...ticket('to-confirm', 'konfirmasi'), alike: true },
  ticket('closed', 'ditutup'),
  ticket('data', 'saya', tab('Data')),
  ticket('files', 'ditutup', tab(/^Berkas/)),
  ticket('runs', 'menunggu-lkpp', async (page) => {
    await tab(/^Prosedur lain/)(page);
    await page.getByRole('tabpanel').getByRole('button', { name: /^SOP/ }).click();
  }),
  ticket('sop-wide', 'saya', (page) => page.getByRole('button', { name: 'Perlebar panel' }).click()),
  ticket('priority-dialog', 'saya', byKey('p')),
  ticket('explain-dialog', 'menunggu-pengguna', async (page) => {
    await page.getByTitle('Jelaskan waktu tiket ini').click();
    await dialog(page).waitFor();
  }),
  ticket('receive-dialog', 'menunggu-pengguna', byKey('e')),
  ticket('confirm-dialog', 'konfirmasi', byKey('e')),
  ticket('request-dialog', 'baru', byKey('m')),
  ticket('resolve-dialog', 'baru', byKey('s')),
  ticket('lkpp-dialog', 'saya', byKey('l')),
  ticket('lkpp-dialog-secret', 'saya', async (page) => {
    await byKey('l')(page);
    await dialog(page).getByLabel('Yang sudah dicoba kantor').fill('Masuk dengan password: Rekaan#4471, tetap galat.');
    await dialog(page).getByRole('alert').first().waitFor();
    await previewed(page);
  }),
  ticket('lkpp-dialog-end', 'saya', async (page) => {
    await byKey('l')(page);
    await dialog(page).getByLabel('Yang sudah dicoba kantor').fill('Peramban lain sudah dicoba.');
    await expect(dialog(page).getByRole('region', { name: 'Persis yang akan dikirim' })).toContainText('Peramban lain');
    await previewed(page);
    await dialog(page).getByLabel('Pemberitahuan kepada pengguna').scrollIntoViewIfNeeded();
  }),
  ticket('lkpp-by-hand', 'menunggu-lkpp', tab(/^LKPP/)),
  atLkpp('waiting', 'antre', 'tangkapan-layar'),
  atLkpp('withdraw', 'antre', 'tangkapan-layar', pressed('Batalkan eskalasi')),
  atLkpp('asked', 'terkirim', 'aplikasi.log'),
  atLkpp('solved', 'terkirim', 'layar-penuh.png'),
  at('outbox', '/kotak-keluar', (page) => rows(page).nth(1)),
  at('outbox-action', '/kotak-keluar/tindakan', (page) => rows(page).nth(1)),
  { ...at('outbox-done', '/kotak-keluar/terkirim'), alike: true },
  {
    name: 'outbox-delivery',
    open: async (page) => {
      await goTo(page, '/kotak-keluar/tindakan');
      await rows(page).nth(1).click();
      await dialog(page).getByRole('list', { name: 'Riwayat percobaan' }).waitFor();
    },
  },
  {
    name: 'outbox-cancel',
    open: async (page) => {
      await goTo(page, '/kotak-keluar/tindakan');
      await rows(page).nth(1).click();
      await pressed('Batalkan kiriman')(page);
    },
  },
  {
    name: 'outbox-unknown',
    open: async (page) => {
      await goTo(page, '/kotak-keluar');
      await page.getByRole('button', { name: /kabar jenis baru/ }).click();
      await dialog(page).getByRole('listitem').first().waitFor();
    },
  },
  at('access', '/akses', (page) => rows(page).nth(1)),
  access('pending', 'Menunggu keputusan'),
  access('open', 'Terbuka'),
  access('overdue', 'Lewat waktu'),
  access('closed', 'Ditutup'),
  access('show-once', 'Terbuka', pressed('Tampilkan sekali')),
  {
    name: 'access-form',
    open: async (page) => {
      await goTo(page, '/akses');
      await pressed('Minta akses')(page);
    },
  },
  {
    name: 'access-print',
    open: async (page) => {
      await goTo(page, '/akses');
      await pressed('Cetak register')(page);
    },
  },
  at('reports-escalations', '/laporan/eskalasi', (page) => page.getByRole('table').first()),
  ticket('close-dialog', 'konfirmasi', byKey('u')),
  ticket('note', 'saya', (page) => page.keyboard.press('c')),
  {
    name: 'ticket-form-empty',
    open: (page) => goTo(page, '/tiket/baru'),
  },
  {
    name: 'ticket-form-filled',
    open: async (page) => {
      await goTo(page, '/tiket/baru');
      await page.getByRole('textbox', { name: 'Judul' }).fill('Gagal unggah dokumen pemilihan');
      await page.getByRole('combobox', { name: 'Jenis permasalahan' }).fill('upload');
      await page.getByRole('option').first().click();
      await page.getByRole('textbox', { name: 'Telepon' }).fill('0812');
      await page.getByRole('region', { name: 'Prioritas menurut tabel' }).getByRole('listitem').first().waitFor();
      await settled(page);
    },
  },
  at('calls', '/telepon', (page) => rows(page).nth(1)),
  {
    name: 'calls-detail',
    open: async (page) => {
      await goTo(page, '/telepon');
      await rows(page).nth(1).click();
      await settled(page);
    },
  },
  at('calls-callbacks', '/telepon/kembali'),
  {
    name: 'call-pad-two-calls',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      await page.keyboard.press('F2');
      await page.keyboard.type('081234567890');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Gagal unggah dokumen penawaran, layar berhenti di 99%');
      await page.getByRole('button', { name: 'Parkir' }).click();
      await page.keyboard.press('F2');
      await page.keyboard.type('0813');
      await page.getByText('Mungkin penelepon ini').waitFor();
    },
  },
  {
    name: 'call-pad-outcome',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      const field = page.getByLabel('Nomor telepon');
      const show = page.getByRole('button', { name: 'Buka panel telepon' });
      await field.or(show).first().waitFor();
      if (!(await field.isVisible())) await show.click();
      await page.getByLabel('Yang ditanyakan').press('Control+Enter');
      await settled(page);
    },
  },
  {
    name: 'call-pad-gone',
    open: async (page) => {
      await goTo(page, '/telepon');
      const pad = page.getByRole('region', { name: 'Panel telepon' });
      for (const left of [1, 0]) {
        await page.getByLabel('Yang ditanyakan').press('Control+Enter');
        await page.keyboard.press('1');
        if (left > 0) await page.keyboard.press('Alt+1');
      }
      await expect(pad).toBeHidden();
    },
  },
  at('mail-waiting', '/surat', (page) => rows(page).nth(1)),
  {
    name: 'mail-suggested',
    open: async (page) => {
      await goTo(page, '/surat');
      await rows(page).filter({ hasText: 'Data yang diminta' }).click();
      await page.getByRole('group', { name: 'Tindakan surat' }).waitFor();
      await settled(page);
    },
  },
  {
    name: 'mail-html',
    open: async (page) => {
      await goTo(page, '/surat');
      await rows(page).filter({ hasText: 'Undangan' }).click();
      await page.getByText('HTML', { exact: true }).click();
      await page.frameLocator('iframe').getByText('Undangan rapat').waitFor();
      await settled(page);
    },
  },
  {
    name: 'mail-link',
    open: async (page) => {
      await goTo(page, '/surat');
      await rows(page).filter({ hasText: 'dinonaktifkan' }).click();
      await page.getByText('HTML', { exact: true }).click();
      await page.frameLocator('iframe').getByRole('link').click();
      await dialog(page).waitFor();
    },
  },
  mailDialog('make-ticket', 't', 'unggah dokumen'),
  mailDialog('join', 'a', 'Lupa kata sandi'),
  mailDialog('ignore', 'i', 'dinonaktifkan'),
  {
    name: 'mail-attachment',
    open: async (page) => {
      await goTo(page, '/surat');
      await rows(page).filter({ hasText: 'unggah dokumen' }).click();
      await page.getByRole('button', { name: /^Lihat layar/ }).click();
      await dialog(page).getByRole('img', { name: /layar/ }).waitFor();
    },
  },
  {
    name: 'mail-unreadable',
    open: async (page) => {
      await goTo(page, '/surat');
      await rows(page).filter({ hasText: 'Pengirim Rusak' }).click();
      await page.getByText('tidak dapat dibaca').first().waitFor();
    },
  },
  at('mail-automatic', '/surat/otomatis', (page) => rows(page).nth(1)),
  { ...at('mail-filed', '/surat/tiket', (page) => rows(page).nth(1)), alike: true },
  { ...at('mail-ignored', '/surat/diabaikan', (page) => rows(page).nth(1)), alike: true },
  { ...at('mail-sent', '/surat/terkirim', (page) => rows(page).nth(1)), alike: true },
  {
    name: 'mail-nothing-found',
    open: async (page) => {
      await goTo(page, '/surat');
      await page.getByRole('searchbox').fill('katayangtidakada');
      await page.getByText('Tidak ada surat yang cocok').waitFor();
    },
  },
  {
    name: 'mail-many',
    open: async (page) => {
      await goTo(page, '/surat');
      await page.getByRole('button', { name: 'Balas banyak tiket…' }).click();
      await dialog(page).getByRole('combobox').fill('P12');
      await page.getByRole('option').first().click();
      await dialog(page).getByLabel('Judul').waitFor();
      await settled(page);
    },
  },
  mailTicket('thread'),
  mailTicket('compose', (page) => page.getByRole('button', { name: /Tulis balasan/ }).click()),
  mailTicket('request-data', byKey('m')),
  mailTicket('resolve', byKey('s')),
  at('outbox-mail', '/kotak-keluar/surat', (page) => rows(page).nth(1)),
  {
    name: 'outbox-mail-uncertain',
    open: async (page) => {
      await goTo(page, '/kotak-keluar/surat');
      await rows(page).filter({ hasText: 'Belum pasti' }).click();
      await dialog(page).getByText('Riwayat percobaan').first().waitFor();
    },
  },
  at('visits', '/tamu'),
  {
    name: 'visits-register',
    open: async (page) => {
      await goTo(page, '/tamu');
      await page.keyboard.press('F4');
      await dialog(page).waitFor();
    },
  },
  at('visits-history', '/tamu/riwayat'),
  {
    name: 'visit-form',
    open: async (page) => {
      await goTo(page, '/tamu/riwayat');
      await rows(page).nth(1).getByRole('link').first().click();
      await page.getByRole('button', { name: 'Cetak formulir' }).waitFor();
      await settled(page);
    },
  },
  at('contacts', '/kontak', (page) => rows(page).nth(1)),
  {
    name: 'contact',
    open: async (page) => {
      await goTo(page, '/kontak');
      await rows(page).nth(1).click();
      await settled(page);
    },
  },
  {
    name: 'search',
    open: async (page) => {
      await goTo(page, '/cari');
      await main(page).getByRole('searchbox').or(main(page).getByRole('textbox')).first().fill('unggah dokumen');
      await settled(page);
    },
  },
  {
    name: 'palette',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('unggah');
      await page.getByRole('option').or(page.locator('.mantine-Spotlight-action')).first().waitFor();
    },
  },
  {
    name: 'shortcuts',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      await page.keyboard.press('?');
      await dialog(page).waitFor();
    },
  },
  {
    name: 'officer-menu',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      await page.getByRole('button', { name: /Menu petugas/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  at('priorities', '/prioritas', (page) => page.getByRole('grid')),
  at('priorities-matrix', '/prioritas/matriks'),
  at('priorities-targets', '/prioritas/target'),
  at('priorities-history', '/prioritas/riwayat'),
  at('sop', '/sop'),
  at('sop-official', '/sop/baca/application-error'),
  at('sop-flow', '/sop/baca/application-error/1/alir'),
  at('sop-ladders', '/sop/tingkat'),
  at('sop-choice', '/sop/pemilihan'),
  at('templates', '/pustaka'),
  at('reports-compliance', '/laporan/kepatuhan'),
  at('reports-register', '/laporan/register'),
  at('reports-overview', '/laporan/ikhtisar'),
  at('reports-mail', '/laporan/surat'),
  at('not-here', '/tidak-ada'),
];

const supervisor: Stop[] = [
  at('settings-lkpp', '/pengaturan/lkpp', (page) => page.getByLabel('Alamat gateway')),
  access('decision', 'Menunggu keputusan'),
  at('settings-office', '/pengaturan/kantor'),
  at('settings-staff', '/pengaturan/petugas'),
  {
    name: 'settings-staff-add',
    open: async (page) => {
      await goTo(page, '/pengaturan/petugas');
      await page.getByRole('button', { name: 'Tambah petugas' }).click();
      await dialog(page).getByLabel('Nama pengguna').fill('a');
      await dialog(page).getByLabel('Kata sandi pertama').fill('terlalulemah');
      await dialog(page).getByRole('button', { name: 'Tambah petugas' }).click();
    },
  },
  at('settings-calendar', '/pengaturan/kalender'),
  at('settings-procedures', '/pengaturan/sop-berlaku'),
  at('settings-templates', '/pengaturan/templat-balasan'),
  at('settings-mail', '/pengaturan/surat'),
  {
    name: 'settings-mail-add',
    open: async (page) => {
      await goTo(page, '/pengaturan/surat');
      await page.getByRole('button', { name: 'Sambungkan kotak surat' }).click();
      await dialog(page).getByLabel('Alamat e-mail').fill('lpse@nusacontoh.example');
      await dialog(page).getByRole('button', { name: 'Uji sambungan' }).click();
      await dialog(page).getByRole('alert').first().waitFor();
    },
  },
  at('settings-tokens', '/pengaturan/token'),
  at('settings-backup', '/pengaturan/cadangan'),
  at('settings-audit', '/pengaturan/jejak-audit'),
  {
    name: 'priorities-draft-errors',
    open: async (page) => {
      await goTo(page, '/prioritas');
      await page.getByRole('button', { name: /^(Ubah \(buat draf\)|Lanjutkan draf)$/ }).click();
      await settled(page);
      const cell = page.getByRole('row', { name: /P02/ }).getByRole('gridcell').nth(1);
      await cell.dblclick();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.press('Enter');
      await settled(page);
    },
  },
  { ...at('reports-supervisor', '/laporan/kepatuhan'), alike: true },
  {
    name: 'locked',
    open: async (page) => {
      await goTo(page, '/antrean/terbuka');
      await page.getByRole('button', { name: /Menu petugas/ }).click();
      await page.getByRole('menuitem', { name: 'Kunci layar' }).click();
      await page.getByRole('dialog', { name: 'Layar terkunci' }).waitFor();
    },
  },
];

const auditor: Stop[] = [
  ticket('read-only', 'terbuka'),
  ticket('read-only-lkpp', 'menunggu-lkpp', tab(/^LKPP/)),
  at('auditor-settings', '/pengaturan'),
  at('auditor-outbox', '/kotak-keluar', (page) => rows(page).nth(1)),
  at('auditor-access', '/akses', (page) => rows(page).nth(1)),
];

/** Every screen and its main states, by who sees them. */
export const tour: Record<Role, Stop[]> = { officer, supervisor, auditor };
