import { gzipSync } from 'node:zlib';
import { type Case, cases } from './case.ts';
import { attachment, html, join, letter, sender, withFiles } from './letter.ts';

const text = ['Tidak bisa login'];
const zipBomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
export const bombCases: Case[] = cases('bomb', {
  'gzip of 20 MB of nothing': [
    withFiles([attachment('bom.gz', 'application/gzip', zipBomb)]),
    { text, files: [{ bytes: zipBomb }] },
  ],
  'gzip in gzip in gzip': [
    withFiles([attachment('bom.gz.gz', 'application/zip', gzipSync(gzipSync(zipBomb)))]),
    { text, parts: 1 },
  ],
  'a picture of 60,000 × 60,000': [
    withFiles([
      attachment(
        'besar.png',
        'image/png',
        Buffer.from('89504e470d0a1a0a0000000d49484452 0000ea60 0000ea60 08020000 00'.replaceAll(' ', ''), 'hex'),
      ),
    ]),
    { text, parts: 1 },
  ],
  'XML with a billion laughs': [
    withFiles([
      attachment(
        'a.xml',
        'text/xml',
        `<!DOCTYPE l [<!ENTITY a "haha">${'bcdefghij'
          .split('')
          .map((name, n) => `<!ENTITY ${name} "${`&${'abcdefghi'[n]};`.repeat(10)}">`)
          .join('')}]><l>&j;</l>`,
      ),
    ]),
    { text, parts: 1 },
  ],
  'HTML nested 100,000 deep': [() => html(`<p>Tidak bisa login</p>${'<div>'.repeat(100_000)}dalam`), { from: sender }],
  'HTML nested 1,000,000 deep': [
    () => html(`<p>Tidak bisa login</p>${'<div>'.repeat(1_000_000)}dalam`),
    { from: sender },
    'heavy',
  ],
  'HTML of 300,000 tables in tables': [() => html('<table><tr><td>'.repeat(300_000)), { from: sender }, 'heavy'],
  'HTML with 1,000,000 wrongly nested tags': [
    () => html(`<p>Tidak bisa login</p>${'<b><i><a></b>'.repeat(150_000)}`),
    { from: sender },
    'heavy',
  ],
  'a tag that never closes, 5 MB': [
    () => html(`<p>Tidak bisa login</p><img ${'a="b" '.repeat(800_000)}`),
    { from: sender },
    'heavy',
  ],
  '100,000 attributes': [
    () => html(`<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=b`).join(' ')}>Tidak bisa login</p>`),
    { from: sender },
  ],
  '1,000,000 entities': [() => html('&amp;'.repeat(1_000_000)), { from: sender }],
  'an entity of 5 MB': [() => html(`<p>Tidak bisa login</p>&${'a'.repeat(5_000_000)};`), { from: sender }, 'heavy'],
  'a comment that never closes': [() => html(`<p>Tidak bisa login</p><!--${'-'.repeat(1_000_000)}`), { from: sender }],
  'a style of 5 MB': [
    () => html(`<p style="${'color:red;'.repeat(500_000)}">Tidak bisa login</p>`),
    { from: sender },
    'heavy',
  ],
  'a regex trap: blanks': [
    letter({ Subject: `a${' '.repeat(200_000)}b` }, `Tidak bisa login${' '.repeat(300_000)}!`),
    { text },
  ],
  'a regex trap: brackets in addresses': [letter({ From: `${'<'.repeat(30_000)}${sender}` }), {}],
  'a regex trap: comments in addresses': [letter({ From: `${'('.repeat(30_000)} ${sender}` }), {}],
  'a regex trap: quotes in addresses': [letter({ To: `${'"\\'.repeat(30_000)} <a@b.test>` }), { from: sender }],
  'a regex trap: parameters': [letter({ 'Content-Type': `text/plain; ${'a="'.repeat(30_000)}` }), { from: sender }],
  'a regex trap: a style': [html(`<p style="background:${'url('.repeat(20_000)}">Tidak bisa login</p>`), { text }],
  'a regex trap: long words for the secrets scan': [
    letter({}, `Tidak bisa login ${'kata sandi password: '.repeat(10_000)}`),
    { text },
  ],
  'a regex trap: numbers and dashes': [letter({}, `Tidak bisa login ${'1-'.repeat(100_000)}`), { text }],
  'a regex trap: equals signs': [
    letter({ 'Content-Transfer-Encoding': 'quoted-printable' }, `Tidak bisa login${'='.repeat(200_000)}`),
    { text },
  ],
  'a regex trap: line ends': [letter({}, join('Tidak bisa login', '\n\r'.repeat(100_000))), { text }],
  'base64 of 30 MB in one line': [
    () =>
      letter(
        { 'Content-Type': 'application/octet-stream', 'Content-Transfer-Encoding': 'base64' },
        Buffer.alloc(30 * 1024 * 1024, 'QUFB'),
      ),
    { from: sender },
    'heavy',
  ],
});
