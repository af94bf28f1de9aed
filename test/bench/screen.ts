import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium, type Page } from '@playwright/test';
import type { Core } from '../../main/core.ts';
import { demoPassword } from '../../main/features/office/demo/office.ts';
import { buildRendererIfOld, rendererDir } from '../../main/hosts/build.ts';
import { serve } from '../../main/hosts/node/serve.ts';
import { median } from './measure.ts';

const places = [process.env.LOKET_CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const options = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Time to the first useful screen (the open queue with its rows) of a signed-in officer over the browser host, divided
 * by an empty page in the same browser. Null where there is no Chromium.
 */
export async function firstScreenRatio(core: Core, say: (line: string) => void): Promise<number | null> {
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (executablePath === undefined) return null;
  await buildRendererIfOld(say);
  const served = await serve(core, { port: 0, rendererDir });
  const plain = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>.</title><p id="there">.'),
  );
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const address = plain.address();
  const browser = await chromium.launch({ executablePath, args: options });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await signIn(page, served.newLink());
    const times = { screen: [] as number[], empty: [] as number[] };
    const emptyPage = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
    for (let round = -2; round < 9; round += 1) {
      const screen = await timed(page, `${served.url}/#/antrean/open`, '[role="row"][aria-rowindex="2"]');
      const empty = await timed(page, emptyPage, '#there');
      if (round < 0) continue;
      times.screen.push(screen);
      times.empty.push(empty);
    }
    return median(times.screen) / median(times.empty);
  } finally {
    await browser.close();
    await served.close();
    plain.close();
  }
}

async function signIn(page: Page, link: string): Promise<void> {
  await page.goto(link);
  const name = page.getByLabel(/Nama pengguna/);
  const tile = page.getByRole('button', { name: /Putri/ });
  await name.or(tile).first().waitFor();
  if ((await tile.count()) > 0) await tile.first().click();
  else await name.fill('putri');
  await page
    .getByLabel(/Kata sandi/)
    .first()
    .fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

async function timed(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  const start = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor();
  return performance.now() - start;
}
