import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMailbox } from '../../../support/mail/take-in.ts';
import { giveAccount } from '../../../support/mailing.ts';
import { type Client, clientOf, type TestOffice, testOffice } from '../../../support/office.ts';

let office: TestOffice;
let putri: Client;
let take: Awaited<ReturnType<typeof openMailbox>>;
beforeEach(async () => {
  office = await testOffice();
  putri = await office.as('officer');
  const { kernel } = office.core;
  take = await openMailbox(kernel, await giveAccount(kernel, { host: '127.0.0.1', port: 1, password: 'x' }));
});
afterEach(() => office.close());

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const letter = [
  'From: warga@penyedia.test',
  'Subject: =?utf-8?Q?Galat_=2F_unggah?=',
  'Message-ID: <html@penyedia.test>',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Galat:</p><img src="cid:layar@1"><img src="cid:tiada"><img src="cid:palsu">',
  '<img src="https://luar.test/a.png?x=1&amp;y=2"><img src="http://luar.test/b.png"><script>alert(1)</script>',
  '<p>teks: data-remote-src="https://luar.test/teks"</p>',
  '--b',
  'Content-Type: image/png; name=layar.png',
  'Content-ID: <layar@1>',
  'Content-Transfer-Encoding: base64',
  '',
  png,
  '--b',
  'Content-Type: image/png; name=palsu.png',
  'Content-ID: <palsu>',
  '',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  '--b',
  'Content-Type: text/html; name=halaman.html',
  'Content-Disposition: attachment; filename="../../halaman.html"',
  '',
  '<script>alert(1)</script>',
  '--b--',
  '',
].join('\r\n');

describe('what is shown of a message', () => {
  it('is one document with its own pictures inside; outside ones only when asked, and https only', async () => {
    const [row] = await take(letter);
    const id = row?.id ?? '';
    const { html, remoteCount } = await putri.mail.html({ id });
    expect(remoteCount).toBe(2);
    expect(html).toContain(`src="data:image/png;base64,${png}"`);
    expect(html).toContain("default-src 'none'; img-src data:;");
    expect(html).toContain('data-cid="tiada"');
    expect(html).toContain('data-cid="palsu"'); // calls itself a picture and is none
    expect(html).not.toMatch(/ src="http|<script/);
    const remote = await putri.mail.html({ id, remote: true });
    expect(remote.html).toContain('src="https://luar.test/a.png?x=1&amp;y=2"');
    expect(remote.html).not.toContain(' src="http://');
    expect(remote.html).toContain('img-src data: https:;');
  });

  it('gives its files under harmless names and kinds, and itself byte for byte', async () => {
    const [row] = await take(letter);
    const message = await putri.mail.get({ id: row?.id ?? '' });
    expect(message.parts.map(({ name, mime, preview, inline }) => ({ name, mime, preview, inline }))).toEqual([
      { name: 'layar.png', mime: 'image/png', preview: 'image', inline: true },
      { name: 'palsu.png', mime: 'application/octet-stream', preview: 'none', inline: true },
      { name: 'halaman.html', mime: 'text/html', preview: 'none', inline: false },
    ]);
    const page = await putri.mail.part({ partId: message.parts[2]?.id ?? '' });
    expect([page.type, page.name, (await page.text()).trim()]).toEqual([
      'application/octet-stream',
      'halaman.html',
      '<script>alert(1)</script>',
    ]);
    const raw = await putri.mail.raw({ id: message.id });
    expect([raw.name, raw.type, await raw.text()]).toEqual(['Galat  unggah.eml', 'message/rfc822', letter]);
    await expect(putri.mail.part({ partId: '0190f3a0-0000-7000-8000-000000000001' })).rejects.toThrow(
      'tidak ditemukan',
    );
  });

  it('is said in the language of the reader', async () => {
    const [row] = await take('From: a@b.test\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\n\r\nx');
    const { notices } = await putri.mail.get({ id: row?.id ?? '' });
    expect(notices.join()).toContain('Minta pengirim');
    const connection = await office.connectAs('officer');
    connection.language = 'en';
    const english = await clientOf(office.core, connection).mail.get({ id: row?.id ?? '' });
    expect(english.notices.join()).toContain('Ask the sender');
  });
});
