import { type Case, cases } from './case.ts';
import { attachment, between, join, letter, multipart, part, plain, sender } from './letter.ts';

/** A message in a message in a message… */
function forwarded(depth: number): Buffer {
  const heads: Buffer[] = [];
  for (let level = 0; level < depth; level += 1)
    heads.push(letter({ Subject: `Terusan ${level}`, 'Content-Type': 'message/rfc822' }, ''));
  return join(...heads, letter({ Subject: 'Paling dalam' }, 'Isi paling dalam\r\n'));
}

/** The same as attachments of a letter each. */
function forwardedInParts(depth: number): Buffer {
  const heads: Buffer[] = [];
  const tails: string[] = [];
  for (let level = 0; level < depth; level += 1) {
    const type = `multipart/mixed; boundary="t${level}"`;
    heads.push(
      letter(
        { Subject: `Terusan ${level}`, 'Content-Type': type },
        `--t${level}\r\nContent-Type: message/rfc822\r\n\r\n`,
      ),
    );
    tails.unshift(`\r\n--t${level}--\r\n`);
  }
  return join(...heads, letter({}, 'Isi paling dalam\r\n'), ...tails);
}

/** Multiparts in multiparts: only boundaries, no message of its own. */
function boxes(depth: number): Buffer {
  let head = '';
  let tail = '';
  for (let level = 0; level < depth; level += 1) {
    head += `--k${level}\r\nContent-Type: multipart/mixed; boundary="k${level + 1}"\r\n\r\n`;
    tail = `\r\n--k${level}--${tail}`;
  }
  return letter(
    { 'Content-Type': 'multipart/mixed; boundary="k0"' },
    `${head}--k${depth}\r\n\r\nIsi paling dalam\r\n--k${depth}--${tail}`,
  );
}

const inner = letter({ Subject: 'Surat di dalam' }, 'Isi surat di dalam\r\n');
const odd = { from: sender, notice: true } as const;

export const nestedCases: Case[] = cases('nested', {
  'one forwarded message': [
    multipart('mixed', [plain('Lihat terusan'), part({ 'Content-Type': 'message/rfc822' }, inner)]),
    { text: ['Lihat terusan'] },
  ],
  'a forwarded message as a file': [
    multipart('mixed', [plain('Lihat terusan'), attachment('terusan.eml', 'message/rfc822', inner)]),
    { text: ['Lihat terusan'], files: [{ bytes: inner }] },
  ],
  'a forwarded message with a file in it': [
    multipart('mixed', [
      plain('Lihat terusan'),
      part(
        { 'Content-Type': 'message/rfc822' },
        multipart('mixed', [plain('Dalam'), attachment('b.bin', 'application/x-b', 'bukti')], {}, 'batas-2'),
      ),
    ]),
    { text: ['Lihat terusan'] },
  ],
  '20 messages deep': [forwarded(20), { from: sender, subject: 'Terusan 0' }],
  '1,000 messages deep': [forwarded(1_000), { from: sender, subject: 'Terusan 0' }],
  '1,000 messages deep, each in its parts': [forwardedInParts(1_000), odd],
  '100 multiparts deep': [boxes(100), { from: sender }],
  '1,000 multiparts deep': [boxes(1_000), odd],
  '10,000 multiparts deep': [() => boxes(10_000), odd, 'heavy'],
  'a digest of 50 messages': [
    letter(
      { 'Content-Type': 'multipart/digest; boundary="d"' },
      between('d', ...Array.from({ length: 50 }, () => join('\r\n', inner))),
    ),
    { from: sender },
  ],
  'alternative in related in mixed': [
    multipart('mixed', [
      join(
        'Content-Type: multipart/related; boundary="r"\r\n\r\n',
        between(
          'r',
          join(
            'Content-Type: multipart/alternative; boundary="a"\r\n\r\n',
            between(
              'a',
              plain('Isi polos'),
              part({ 'Content-Type': 'text/html' }, '<p>Isi HTML <img src="cid:g1"></p>'),
            ),
          ),
          attachment('g.png', 'image/png', Buffer.from('89504e470d0a1a0a', 'hex'), {
            'Content-ID': '<g1>',
            'Content-Disposition': 'inline',
          }),
        ),
      ),
      attachment('a.txt', 'text/x-a', 'bukti'),
    ]),
    { text: ['Isi polos'], html: ['Isi HTML'], files: [{ bytes: Buffer.from('bukti') }] },
  ],
  'a message that contains itself by name': [
    multipart('mixed', [
      plain(),
      part(
        { 'Content-Type': 'message/external-body; access-type=URL; URL="http://kenari.test/luar"' },
        'Content-ID: <x>\r\n\r\n',
      ),
    ]),
    { text: ['Tidak bisa login'] },
  ],
  'message/partial': [
    letter({ 'Content-Type': 'message/partial; id="x"; number=1; total=900' }, inner),
    { from: sender },
  ],
});
