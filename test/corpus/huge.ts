import { type Case, cases } from './case.ts';
import { attachment, between, html, join, letter, multipart, part, plain, sender, withFiles } from './letter.ts';

const MB = 1024 * 1024;
/** Bytes that no compression and no guess makes smaller, the same in every run. */
export function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0, state = 1; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}
const odd = { notice: true } as const;

export const hugeCases: Case[] = cases('huge', {
  '40 MB in one attachment': [
    () => withFiles([attachment('besar.bin', 'application/octet-stream', noise(29 * MB))]),
    { from: sender },
    'heavy',
  ],
  '40 MB of text': [
    () => letter({}, 'Tidak bisa login ke SPSE dan unggah berkas.\r\n'.repeat(930_000)),
    { from: sender },
    'heavy',
  ],
  'one line of 20 MB': [() => letter({}, 'x'.repeat(20 * MB)), { from: sender }, 'heavy'],
  'one line of 20 MB in a header': [() => letter({ Subject: 'x'.repeat(20 * MB) }), odd, 'heavy'],
  '100,000 headers': [
    () => letter({ 'X-Banyak': Array.from({ length: 100_000 }, (_, n) => `nilai ${n}`) }),
    odd,
    'heavy',
  ],
  '50,000 parts': [
    () =>
      multipart('mixed', [
        plain(),
        ...Array.from({ length: 50_000 }, (_, n) =>
          part({ 'Content-Type': 'text/x-k', 'Content-Disposition': 'attachment' }, `k${n}`),
        ),
      ]),
    { from: sender, notice: true },
    'heavy',
  ],
  '1,000,000 empty parts': [
    () => letter({ 'Content-Type': 'multipart/mixed; boundary=b' }, '--b\r\n'.repeat(1_000_000)),
    { from: sender },
    'heavy',
  ],
  '10 MB of HTML': [
    () => html(`<p>Tidak bisa login</p>${'<p>baris <b>tebal</b> <i>miring</i></p>'.repeat(270_000)}`),
    { from: sender },
    'heavy',
  ],
  '300 attachments': [
    withFiles(Array.from({ length: 300 }, (_, n) => attachment(`bukti-${n}.txt`, 'text/x-b', `bukti ${n}`))),
    { text: ['Tidak bisa login'], notice: true },
  ],
  'subject of 100,000 characters': [letter({ Subject: 'panjang '.repeat(12_500) }), { from: sender }],
  '5,000 recipients': [
    letter({ To: Array.from({ length: 5_000 }, (_, n) => `orang${n}@contoh.test`).join(',\r\n ') }),
    { from: sender },
  ],
  '5,000 references': [
    letter({ References: Array.from({ length: 5_000 }, (_, n) => `<r${n}@contoh.test>`).join('\r\n ') }),
    { from: sender, joins: false },
  ],
  'file name of 10,000 characters': [
    withFiles([attachment(`${'n'.repeat(10_000)}.pdf`, 'application/pdf', 'isi')]),
    { parts: 1 },
  ],
  'sender name of 100,000 characters': [letter({ From: `"${'N'.repeat(100_000)}" <${sender}>` }), {}],
  'Message-ID of 100,000 characters': [
    letter({ 'Message-ID': `<${'m'.repeat(100_000)}@contoh.test>` }),
    { from: sender },
  ],
  'a quotation of 3,000 levels': [
    letter({}, join('Tidak bisa login\r\n', `${'>'.repeat(3_000)} kutipan\r\n`)),
    { text: ['Tidak bisa login'] },
  ],
  '100,000 empty lines': [
    letter({}, `Tidak bisa login\r\n${'\r\n'.repeat(100_000)}akhir`),
    { text: ['Tidak bisa login'] },
  ],
  'a tree of 400 alternatives': [
    multipart(
      'mixed',
      Array.from({ length: 400 }, (_, n) =>
        join(`Content-Type: multipart/alternative; boundary="a${n}"\r\n\r\n`, between(`a${n}`, plain(`versi ${n}`))),
      ),
    ),
    { from: sender },
  ],
});
