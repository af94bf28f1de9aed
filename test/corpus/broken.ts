import { type Case, cases } from './case.ts';
import {
  attachment,
  base64,
  between,
  html,
  join,
  letter,
  multipart,
  part,
  plain,
  sender,
  withFiles,
} from './letter.ts';

const file = Buffer.from('Isi berkas bukti, baris pertama.\nbaris kedua\n');
const kept = { files: [{ bytes: file }] };
const mixed = (body: string | Buffer, type = 'multipart/mixed; boundary="b1"') =>
  letter({ 'Content-Type': type }, body);
const text = ['Tidak bisa login'];
const noHeader = (headers: string, body = 'Tidak bisa login\r\n') => join(headers, '\r\n', body);

const structure = cases('broken', {
  'multipart without a boundary parameter': [mixed(between('b1', plain()), 'multipart/mixed'), { from: sender }],
  'boundary that never comes': [mixed('Tidak bisa login\r\n'), { from: sender }],
  'last boundary missing': [
    mixed(join('--b1\r\n', plain(), '\r\n--b1\r\n', attachment('a.txt', 'text/x-a', file))),
    { text, ...kept },
  ],
  'cut in the middle of an attachment': [
    Buffer.from(
      withFiles([attachment('a.bin', 'application/octet-stream', Buffer.alloc(3_000, 7))]).subarray(0, -2_000),
    ),
    { text },
  ],
  'boundary of 200 characters': [multipart('mixed', [plain()], {}, 'b'.repeat(200)), { text }],
  'boundary with regex signs': [multipart('mixed', [plain()], {}, '.*+?^$' + '{}()|[]/\\'), { from: sender }],
  'boundary with blanks at its end': [
    mixed(between('b1 ', plain()), 'multipart/mixed; boundary="b1 "'),
    { from: sender },
  ],
  'boundary without quotes': [mixed(between('b1', plain()), 'multipart/mixed; boundary=b1'), { text }],
  'boundary in capitals in the header only': [
    mixed(between('b1', plain()), 'multipart/mixed; boundary="B1"'),
    { from: sender },
  ],
  'empty boundary': [mixed(between('', plain()), 'multipart/mixed; boundary=""'), { from: sender }],
  'two boundary parameters': [
    mixed(between('b2', plain()), 'multipart/mixed; boundary=b1; boundary=b2'),
    { from: sender },
  ],
  'same boundary inside and outside': [
    mixed(
      join('--b1\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n', between('b1', plain()), '--b1--\r\n'),
    ),
    { text },
  ],
  'inner boundary begins with the outer one': [
    mixed(
      join(
        '--b1\r\nContent-Type: multipart/alternative; boundary="b1x"\r\n\r\n',
        between('b1x', plain()),
        '--b1--\r\n',
      ),
    ),
    { text },
  ],
  'parts without an empty line after their headers': [
    mixed('--b1\r\nContent-Type: text/plain\r\n--b1--\r\n'),
    { from: sender },
  ],
  'no parts at all': [mixed('--b1--\r\n'), { from: sender }],
  'words before and after the parts': [
    mixed(join('kata pembuka\r\n', between('b1', plain()), 'kata penutup\r\n')),
    { text, textLacks: ['kata pembuka', 'kata penutup'] },
  ],
  'text after an attachment': [
    multipart('mixed', [plain(), attachment('a.txt', 'text/x-a', file), plain('Catatan kaki')]),
    { text: [...text, 'Catatan kaki'], ...kept },
  ],
  'alternative with HTML first': [
    multipart('alternative', [part({ 'Content-Type': 'text/html' }, '<p>Tidak bisa <b>login</b></p>'), plain()]),
    { text },
  ],
  'alternative without a text': [multipart('alternative', []), { from: sender }],
  'only HTML': [html('<p>Tidak bisa login</p><p>mohon bantuan</p>'), { text: ['Tidak bisa login', 'mohon bantuan'] }],
  'multipart/unknown': [multipart('tidak-dikenal', [plain()]), { text }],
  'content type is rubbish': [letter({ 'Content-Type': ';;;=/=;' }), { from: sender }],
  'content type of a file, no multipart': [
    letter({ 'Content-Type': 'application/pdf; name=a.pdf', 'Content-Transfer-Encoding': 'base64' }, base64(file)),
    { from: sender, ...kept },
  ],
  'two Content-Type headers': [letter({ 'Content-Type': ['text/plain', 'text/html'] }), { text }],
  'Content-Type without MIME-Version': [
    letter({ 'MIME-Version': null, 'Content-Type': 'text/html' }, '<p>Tidak bisa login</p>'),
    { text },
  ],
  'folded in the middle of everything': [
    letter({ 'Content-Type': 'multipart/mixed;\r\n\tboundary\r\n =\r\n "b1"' }, between('b1', plain())),
    { from: sender },
  ],
});

const encodings = cases('broken', {
  'base64 that is not base64': [
    letter({ 'Content-Transfer-Encoding': 'base64' }, '!!! bukan base64 ???'),
    { from: sender },
  ],
  'base64 with the wrong padding': [
    letter({ 'Content-Transfer-Encoding': 'base64' }, 'VGlkYWsgYmlzYSBsb2dpbg='),
    { text },
  ],
  'base64 in one line with blanks in it': [
    letter({ 'Content-Transfer-Encoding': 'base64' }, 'VGlk YWsg\tYmlzYSBsb2dpbg=='),
    { text },
  ],
  'two pieces of base64, each with its padding': [
    letter({ 'Content-Transfer-Encoding': 'base64' }, 'VGlkYWsgYg==\r\naXNhIGxvZ2lu\r\n'),
    { from: sender },
  ],
  'quoted-printable with lonely equals signs': [
    letter({ 'Content-Transfer-Encoding': 'quoted-printable' }, 'Tidak bisa login = 100=ZZ =\r\n='),
    { text },
  ],
  'quoted-printable with small hex': [
    letter({ 'Content-Transfer-Encoding': 'quoted-printable' }, 'Tidak=20bisa=20login=2e'),
    { text },
  ],
  'says quoted-printable, is base64': [
    letter({ 'Content-Transfer-Encoding': 'quoted-printable' }, base64('Tidak bisa login')),
    { from: sender },
  ],
  'unknown encoding': [letter({ 'Content-Transfer-Encoding': 'x-rahasia' }), { text }],
  'two encodings': [letter({ 'Content-Transfer-Encoding': ['7bit', 'base64'] }), { from: sender }],
  'uuencoded file in the text': [letter({}, 'Tidak bisa login\r\nbegin 644 a.txt\r\n#0V%T\r\n`\r\nend\r\n'), { text }],
  'binary encoding with 8 bits': [
    letter({ 'Content-Transfer-Encoding': 'binary' }, join('Tidak bisa login ', Buffer.from([0xfe, 0x00]))),
    { text },
  ],
  'multipart that says it is base64': [
    letter(
      { 'Content-Type': 'multipart/mixed; boundary=b1', 'Content-Transfer-Encoding': 'base64' },
      between('b1', plain()),
    ),
    { from: sender },
  ],
  'attachment without an encoding, with 8 bits': [
    multipart('mixed', [
      plain(),
      part({ 'Content-Type': 'application/x-a', 'Content-Disposition': 'attachment' }, Buffer.from([1, 2, 250, 251])),
    ]),
    { parts: 1 },
  ],
});

const lines = cases('broken', {
  'bare LF': [Buffer.from(letter().toString().replaceAll('\r\n', '\n')), { from: sender, text }],
  'bare CR': [Buffer.from(letter().toString().replaceAll('\r\n', '\r')), {}],
  'CR LF and LF mixed': [
    Buffer.from(letter().toString().replace('\r\n', '\n').replace('\r\n', '\n')),
    { from: sender, text },
  ],
  'CR CR LF': [Buffer.from(letter().toString().replaceAll('\r\n', '\r\r\n')), { text: ['Tidak bisa'] }],
  'NUL in headers and text': [letter({ Subject: 'Halo\0 dunia' }, 'Tidak bisa login\0\0\r\n'), { from: sender, text }],
  'NUL in a file name': [withFiles([attachment('a.pdf\0.exe', 'application/pdf', file)]), { ...kept }],
  'only NUL': [Buffer.alloc(4_096), {}],
  'no byte at all': [Buffer.alloc(0), {}],
  'one line break': [Buffer.from('\r\n'), {}],
  'no headers, only a text': [noHeader('', 'Tidak bisa login\r\n'), { text: ['Tidak bisa login'] }],
  'headers and nothing else': [Buffer.from(`From: ${sender}\r\nSubject: Halo`), { from: sender, subject: 'Halo' }],
  'no empty line between headers and text': [
    Buffer.from(`From: ${sender}\r\nSubject: Halo\r\nIni isi surat tanpa baris kosong\r\n`),
    { from: sender },
  ],
  'first line of a mailbox file': [join('From pengguna Mon Jun 15 09:00:00 2026\r\n', letter()), { text }],
  'begins with a byte order mark': [join('\ufeff', letter()), { text }],
  'headers that begin with a blank': [noHeader(` tersesat\r\nFrom: ${sender}\r\n`), { text }],
  'header without a name': [noHeader(`: kosong\r\nFrom: ${sender}\r\n`), { from: sender, text }],
  'header with a blank before the colon': [noHeader(`From : ${sender}\r\nSubject : Halo\r\n`), { text }],
  'a picture and no message': [Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), {}],
  'a PDF and no message': [Buffer.from('%PDF-1.7\n%\xe2\xe3\n1 0 obj\n<<>>\nendobj', 'latin1'), {}],
  'a web page and no message': [Buffer.from('<!doctype html><script>alert(1)</script><p>halo'), {}],
  'ends in a lone CR': [join(letter(), '\r'), { text }],
  'dots alone on lines': [
    letter({}, 'Tidak bisa login\r\n.\r\n..\r\nsesudah titik\r\n'),
    { text: [...text, 'sesudah titik'] },
  ],
  'form feeds and bells': [letter({}, 'Tidak bisa login\f\x07\x08\x1b[2Jhapus\r\n'), { text }],
});

export const brokenCases: Case[] = [...structure, ...encodings, ...lines];
