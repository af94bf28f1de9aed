import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { buildRendererIfOld } from '../../main/hosts/build.ts';
import type { Language } from '../../shared/text/define.ts';
import config from '../playwright.config.ts';
import { startOffice } from '../support/journey.ts';
import { people, type Stop, settled, tour, tourInstant } from '../support/tour.ts';
import { requireBrowser } from './programs.ts';

/**
 * `npm run screens -- [part of a name …]`: a picture of every screen and its main states, in both sizes and both
 * themes, from the invented office, into out/screens/<size>-<theme>/<name>.png. Ends with 1 when one could not be taken.
 * With `--language en` the English face of them, in the small size and the light theme only, into <size>-<theme>-en.
 */
const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'out/screens' }, language: { type: 'string', default: 'id' } },
});
const isEnglish = values.language === 'en';
const small = { width: 1366, height: 768 };
const sizes = isEnglish ? [small] : [small, { width: 1920, height: 1080 }];
const themes = isEnglish ? (['light'] as const) : (['light', 'dark'] as const);
const folder = resolve(values.out);
const failures: string[] = [];

await buildRendererIfOld(console.log);
for (const size of sizes)
  for (const theme of themes) {
    const each = folderOf(size, theme);
    if (wanted.length === 0) await rm(each, { recursive: true, force: true });
    await mkdir(each, { recursive: true });
  }

const browser = await chromium.launch({ ...config.use?.launchOptions, executablePath: requireBrowser() });
try {
  await frontDoor();
  await theOffice();
} finally {
  await browser.close();
}
for (const failure of failures) console.error(failure);
console.log(`${folder}: ${failures.length === 0 ? 'lengkap' : `${failures.length} layar gagal diambil`}`);
process.exit(failures.length === 0 ? 0 : 1);

/** What is seen before anyone is signed in. */
async function frontDoor(): Promise<void> {
  if (!['first-run', 'sign-in'].some(isWanted)) return;
  const empty = await startOffice(tourInstant, 'empty');
  const page = await newPage();
  await empty.clock(page, tourInstant);
  await take(page, { name: 'first-run', open: (each) => empty.visit(each) });
  await empty.stop();
  const office = await startOffice(tourInstant);
  await take(page, { name: 'sign-in', open: (each) => office.visit(each) });
  await take(page, { name: 'sign-in-wrong', open: (each) => office.signIn(each, 'officer', 'bukan ini') });
  await office.stop();
  await page.context().close();
}

async function theOffice(): Promise<void> {
  const office = await startOffice(tourInstant, 'demo');
  for (const role of ['officer', 'supervisor', 'auditor'] as const) {
    const stops = tour[role].filter(({ name }) => isWanted(name));
    if (stops.length === 0) continue;
    const page = await newPage();
    await office.clock(page, tourInstant);
    await office.signIn(page, people[role]);
    await page.getByRole('navigation').first().waitFor();
    for (const stop of stops) await take(page, stop);
    await page.context().close();
  }
  await office.stop();
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Makassar', reducedMotion: 'reduce' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await page.setViewportSize(small);
  return page;
}

/** Opens a screen once and looks at it in every size and theme. */
async function take(page: Page, { name, open }: Stop): Promise<void> {
  if (!isWanted(name)) return;
  const began = performance.now();
  try {
    await page.setViewportSize(small);
    await open(page);
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : error}`);
  }
  if (isEnglish) await speak(page, 'en');
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme });
      await settled(page).catch(() => undefined); // the picture shows what still loads
      const path = join(folderOf(size, colorScheme), `${name}.png`);
      await page.screenshot({ path, animations: 'disabled' });
    }
  }
  if (isEnglish) await speak(page, 'id');
  console.log(`${name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** The tour goes by Indonesian words, so the page changes its language where it stands, as if another window had. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((newValue) => {
    localStorage.setItem('loket.language', newValue);
    window.dispatchEvent(new StorageEvent('storage', { key: 'loket.language', newValue }));
  }, language);
}

function folderOf({ width, height }: { width: number; height: number }, theme: string): string {
  return join(folder, `${width}x${height}-${theme}${isEnglish ? '-en' : ''}`);
}

function isWanted(name: string): boolean {
  return wanted.length === 0 || wanted.some((part) => name.includes(part));
}
