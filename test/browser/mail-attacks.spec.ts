import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { attackCases } from '../corpus/attacks/index.ts';
import { shown } from '../corpus/attacks/payload.ts';
import { nobodyGiven } from '../corpus/case.ts';
import { type Office, startOffice } from '../support/journey.ts';
import { helpdesk } from '../support/mail/account.ts';
import { type Dovecot, startDovecot } from '../support/mail/dovecot.ts';
import { type Smtp, startSmtp } from '../support/mail/smtp.ts';
import { startSniffer } from '../support/mail/sniffer.ts';

/**
 * Every attack of the corpus in a real mailbox, read by an officer on the real screen: first as the core cleaned it, then
 * with the cleaning taken away, so that the frame alone must hold. No script runs, nothing is asked of the network, nothing
 * navigates, no dialog opens.
 */
let dovecot: Dovecot;
let smtp: Smtp;
let office: Office;
let sniffer: Awaited<ReturnType<typeof startSniffer>>;
let context: BrowserContext;
let page: Page;
/** A part of them in `npm test`; every one in `npm run faults:mail`. */
const every = Number(process.env.LOKET_MAIL_ATTACK_STEP ?? 5);
const chosen = attackCases.map((each, index) => ({ each, index })).filter(({ index }) => index % every === 0);
/** What the browser did that no letter may make it do. */
const done: string[] = [];

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  [dovecot, smtp, sniffer] = await Promise.all([startDovecot(), startSmtp(), startSniffer()]);
  dovecot.lay(
    helpdesk,
    attackCases.map((each, index) => ({
      bytes: each.bytes(nobodyGiven),
      at: Date.parse('2026-06-14T09:00:00+07:00') + index * 1_000,
    })),
  );
  office = await startOffice('2026-06-15T09:00:00+07:00', 'test', true);
  await office.connectMail(dovecot, smtp, helpdesk);
  context = await browser.newContext({ proxy: { server: sniffer.url, bypass: '127.0.0.1' } });
  page = await context.newPage();
  await office.signIn(page, 'officer');
  await page.getByRole('heading', { name: 'Antrean' }).waitFor();
});
test.afterAll(async () => {
  await context.close();
  await office.stop();
  await Promise.all([sniffer.stop(), smtp.stop(), dovecot.stop()]);
});

const answer = z.object({
  json: z.object({ items: z.array(z.object({ id: z.string(), at: z.number() })), nextCursor: z.string().nullable() }),
});
/** Ids of all messages in the order of the corpus, once they are all there. */
async function messages(): Promise<string[]> {
  for (;;) {
    const all: { id: string; at: number }[] = [];
    let cursor: string | null = null;
    do {
      const input: object = { box: 'all', limit: 100, ...(cursor === null ? {} : { cursor }) };
      const found: z.infer<typeof answer>['json'] = answer.parse(
        await page.evaluate(
          async (body) => {
            const headers = { 'content-type': 'application/json' };
            return (await fetch('/rpc/mail/list', { method: 'POST', headers, body })).json();
          },
          JSON.stringify({ json: input }),
        ),
      ).json;
      all.push(...found.items);
      cursor = found.nextCursor;
    } while (cursor !== null);
    if (all.length === attackCases.length) return all.sort((a, b) => a.at - b.at).map(({ id }) => id);
    await page.waitForTimeout(250);
  }
}

/** Goes to a message as a click on its line does. */
async function open(id: string): Promise<void> {
  await page.evaluate((path) => {
    location.hash = path;
  }, `/surat/semua/${id}`);
}

function watch(own: string): void {
  page.on('dialog', (dialog) => {
    done.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (other) => done.push(`window ${other.url()}`));
  page.on('download', (download) => done.push(`download ${download.url()}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob|about):/.test(url)) done.push(`request ${request.resourceType()} ${url}`);
  });
  // Told of although the frame's rules stopped it before it left; what left is in the sniffer's list.
  page.on('requestfailed', (request) => {
    const told = done.indexOf(`request ${request.resourceType()} ${request.url()}`);
    if (request.failure()?.errorText === 'csp' && told >= 0) done.splice(told, 1);
  });
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(own) && frame.url() !== 'about:blank') done.push(`navigation ${frame.url()}`);
  });
}

/** Reads the HTML of one message on the screen. @returns everything that happened and must not */
async function show(id: string, words: string): Promise<string[]> {
  done.length = 0;
  const address = `/surat/semua/${id}`;
  await open(id);
  const detail = page.getByRole('article');
  await detail.getByText('HTML', { exact: true }).click();
  const frame = page.frameLocator('iframe');
  const isShown = await frame
    .getByText(words)
    .first()
    .waitFor({ state: 'attached', timeout: 8_000 })
    .then(
      () => true,
      () => false,
    );
  if (!isShown) return ['is not shown'];
  const found = await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const inner = document.querySelector('iframe')?.contentWindow;
    const marked = [window, inner].some((view) => view && Reflect.get(view, 'jebol') !== undefined);
    return { marked, frames: window.frames.length, inner: inner?.frames.length ?? 0, path: location.hash.slice(1) };
  });
  if (done.some((what) => what.startsWith('request'))) await page.waitForTimeout(300);
  const wrong = [...done.splice(0), ...sniffer.take().map((url) => `asked for ${url}`)];
  if (found.marked) wrong.push('a script ran');
  if (found.frames !== 1 || found.inner !== 0) wrong.push(`${found.frames} frames, ${found.inner} inside`);
  if (found.path !== address) wrong.push(`went to ${found.path}`);
  return wrong;
}

test('attacks, cleaned: nothing runs, nothing is asked for, every letter is readable', async () => {
  test.setTimeout(900_000);
  const ids = await messages();
  watch(new URL(page.url()).origin);
  await page.evaluate(() => {
    location.hash = '/surat/semua';
  });
  await page.getByRole('heading', { name: 'E-mail' }).waitFor();
  const wrong: string[] = [];
  for (const { each, index } of chosen)
    for (const what of await show(ids[index] ?? '', shown)) wrong.push(`${each.name}: ${what}`);
  console.log(`serangan HTML: ${chosen.length} ditampilkan bersih, ${wrong.length} lolos`);
  expect(wrong).toEqual([]);
});

test('attacks, not cleaned: the frame alone holds', async () => {
  test.setTimeout(900_000);
  const ids = await messages();
  let markup = '';
  // Only in this test: the page gets the sender's HTML as it came, in place of the cleaned one.
  await page.route('**/rpc/mail/html', (route) =>
    route.fulfill({ json: { json: { html: `<body><p>mentah</p>${markup}</body>`, remoteCount: 0 } } }),
  );
  await page.evaluate(() => {
    location.hash = '/surat/semua';
  });
  await page.reload();
  await page.getByRole('heading', { name: 'E-mail' }).waitFor();
  const wrong: string[] = [];
  for (const { each, index } of chosen) {
    const bytes = each.bytes(nobodyGiven).toString('utf8');
    markup = bytes.slice(bytes.indexOf('\r\n\r\n') + 4);
    for (const what of await show(ids[index] ?? '', 'mentah')) wrong.push(`${each.name}: ${what}`);
  }
  await page.unroute('**/rpc/mail/html');
  console.log(`serangan HTML: ${chosen.length} ditampilkan mentah, ${wrong.length} lolos`);
  expect(wrong).toEqual([]);
});
