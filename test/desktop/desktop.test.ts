import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { projectRoot } from '../../main/hosts/build.ts';
import { findElectron } from '../../main/hosts/electron-runtime.ts';

let app: ElectronApplication;
let page: Page;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'loket-desktop-'));
  app = await _electron.launch({
    executablePath: findElectron() ?? undefined,
    args: [projectRoot, `--data=${folder}`],
  });
  page = await app.firstWindow();
  await page.getByRole('heading', { name: 'Selamat datang di Loket' }).waitFor();
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the page comes from our scheme and knows nothing of Node or Electron', async () => {
  expect(page.url()).toMatch(/^app:\/\/loket\//);
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    loket: Object.keys(Reflect.get(window, 'loket') ?? {}),
  }));
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', loket: ['connect'] });
});

test('its rules block inline script, eval, foreign pictures and files', async () => {
  const blocked = await page.evaluate(async () => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    try {
      script.textContent = 'window.broken = true';
      document.body.append(script);
    } catch (error) {
      seen.push(String(error));
    }
    const picture = new Image();
    picture.src = 'https://contoh.go.id/x.png';
    document.body.append(picture);
    const file = await fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { seen, file, broken: Reflect.has(window, 'broken') };
  });
  expect(blocked.file).toBe('refused');
  expect(blocked.broken).toBe(false);
  expect(blocked.seen.join(' ')).toContain('img-src');
});

test('it cannot leave, open windows, or reach the operating system but by https', async () => {
  await app.evaluate(({ shell }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, 'asked', asked);
    shell.openExternal = async (url) => void asked.push(url);
  });
  const before = page.url();
  for (const address of ['https://contoh.go.id/', 'file:///etc/passwd', 'javascript:alert(1)', 'smb://server/']) {
    await page.evaluate((url) => void window.open(url), address);
    await page.evaluate((url) => {
      const link = document.createElement('a');
      link.href = url;
      document.body.append(link);
      link.click();
    }, address);
  }
  await page.waitForTimeout(500);
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
  const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked'));
  expect(new Set(asked)).toEqual(new Set(['https://contoh.go.id/']));
});

test('an office is set up, survives a reload signed in, and a second start shows the first window', async () => {
  await page.getByLabel('Nama LPSE').fill('LPSE Kota Contoh');
  await page.getByLabel('Kode kantor di INAPROC').fill('kotacontoh');
  await page.getByLabel('Nama lengkap').fill('Sari Supervisor');
  await page.getByLabel('Nama pengguna').fill('sari');
  await page.getByLabel('Kata sandi *', { exact: true }).fill('Rahasia-2026!');
  await page.getByLabel('Ulangi kata sandi').fill('Rahasia-2026!');
  await page.getByRole('button', { name: 'Siapkan kantor' }).click();
  const menu = page.getByRole('button', { name: /Menu petugas/ });
  await expect(menu).toContainText('Sari Supervisor');
  await page.reload();
  await expect(menu).toContainText('Sari Supervisor');

  const second = await _electron
    .launch({ executablePath: findElectron() ?? undefined, args: [projectRoot, `--data=${folder}`] })
    .catch(() => null);
  await second?.close();
  expect(app.windows()).toHaveLength(1);
  await expect(menu).toBeVisible();
});

test('camera, place and notices are refused', async () => {
  const place = await page.evaluate(
    () =>
      new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        );
      }),
  );
  expect(place).toBe('refused');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});
