import { type Case, cases } from './case.ts';
import { noise } from './huge.ts';
import { attachment, base64, between, letter, multipart, part, plain, sender, withFiles } from './letter.ts';
import { lyingTnef, tnef, tnefHead } from './tnef.ts';

const text = ['Tidak bisa login'];
const winmail = (bytes: Buffer): [Buffer, Case['must']] => [
  withFiles([attachment('winmail.dat', 'application/ms-tnef', bytes)]),
  { text, files: [{ name: 'winmail.dat', bytes }], notice: true },
];
const tnefCases = cases('files', {
  'winmail.dat with a file': winmail(tnef('Permohonan', { 'bukti.txt': Buffer.from('isi bukti') })),
  'winmail.dat without anything': winmail(tnefHead),
  'winmail.dat that lies about lengths': winmail(lyingTnef),
  'winmail.dat that is no TNEF': winmail(Buffer.from('bukan tnef')),
  'winmail.dat of no length': winmail(Buffer.alloc(0)),
  'winmail.dat with a path as file name': winmail(
    tnef('x', { '..\\..\\windows\\system32\\jahat.exe': Buffer.from('MZ') }),
  ),
  'a whole message as TNEF': [
    letter(
      { 'Content-Type': 'application/ms-tnef; name="winmail.dat"', 'Content-Transfer-Encoding': 'base64' },
      base64(tnef('Permohonan', {})),
    ),
    { from: sender, notice: true, parts: 1 },
  ],
});

const invitation = (lines: string[]) =>
  `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//uji//ID', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:1@contoh.test', 'DTSTART:20260615T020000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')}\r\n`;
const calendar = (content: string) =>
  multipart('alternative', [
    plain('Undangan rapat'),
    part({ 'Content-Type': 'text/calendar; method=REQUEST; charset=utf-8' }, content),
  ]);
const calendarCases = cases('files', {
  'an invitation': [calendar(invitation(['SUMMARY:Rapat'])), { text: ['Undangan rapat'], parts: 1 }],
  'an invitation that repeats for ever': [calendar(invitation(['RRULE:FREQ=SECONDLY'])), { text: ['Undangan rapat'] }],
  'an invitation with a link to a program': [
    calendar(invitation(['ATTACH:file:///C:/jahat.exe', 'URL:javascript:alert(1)'])),
    { text: ['Undangan rapat'] },
  ],
  'an invitation without an end': [calendar('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'), { text: ['Undangan rapat'] }],
  'an invitation as the whole message': [
    letter({ 'Content-Type': 'text/calendar; method=CANCEL' }, invitation([])),
    { from: sender, parts: 1 },
  ],
  'an invitation in a foreign charset': [
    multipart('mixed', [
      plain(),
      part(
        { 'Content-Type': 'text/calendar; charset=utf-16le', 'Content-Transfer-Encoding': 'base64' },
        base64(Buffer.from(invitation(['SUMMARY:é']), 'utf16le')),
      ),
    ]),
    { text },
  ],
});

const signature = noise(1_500);
const signed = (protocol: string, name: string) =>
  letter(
    { 'Content-Type': `multipart/signed; protocol="${protocol}"; micalg=sha-256; boundary="t"` },
    between('t', plain(), attachment(name, protocol, signature)),
  );
const armour = (kind: string, body: string) =>
  `-----BEGIN PGP ${kind}-----\r\n\r\n${body}\r\n-----END PGP ${kind}-----\r\n`;
const sealedFile = (bytes: Buffer) => ({ parts: 1, notice: true, files: [{ bytes }] }) as const;
const cryptoCases = cases('files', {
  'S/MIME, signed beside': [
    signed('application/pkcs7-signature', 'smime.p7s'),
    { text, files: [{ name: 'smime.p7s', bytes: signature }] },
  ],
  'S/MIME, signed around': [
    letter(
      {
        'Content-Type': 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m',
        'Content-Transfer-Encoding': 'base64',
      },
      base64(signature),
    ),
    sealedFile(signature),
  ],
  'S/MIME, sealed': [
    letter(
      {
        'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
        'Content-Disposition': 'attachment; filename="smime.p7m"',
        'Content-Transfer-Encoding': 'base64',
      },
      base64(signature),
    ),
    sealedFile(signature),
  ],
  'S/MIME by its old name': [
    letter(
      { 'Content-Type': 'application/x-pkcs7-mime; name=smime.p7m', 'Content-Transfer-Encoding': 'base64' },
      base64(signature),
    ),
    sealedFile(signature),
  ],
  'PGP, signed beside': [signed('application/pgp-signature', 'tanda.asc'), { text, files: [{ bytes: signature }] }],
  'PGP, sealed': [
    letter(
      { 'Content-Type': 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=e' },
      between(
        'e',
        part({ 'Content-Type': 'application/pgp-encrypted' }, 'Version: 1\r\n'),
        attachment('pesan.asc', 'application/octet-stream', armour('MESSAGE', base64(signature))),
      ),
    ),
    { notice: true },
  ],
  'PGP in the text': [letter({}, armour('MESSAGE', base64(signature))), { text: ['BEGIN PGP MESSAGE'] }],
  'PGP-signed text': [
    letter(
      {},
      `-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nTidak bisa login\r\n${armour('SIGNATURE', base64(signature))}`,
    ),
    { text },
  ],
  'PGP that leaks through a picture (EFAIL)': [
    multipart('mixed', [
      part({ 'Content-Type': 'text/html' }, '<img src="https://kenari.test/'),
      part({ 'Content-Type': 'text/plain' }, armour('MESSAGE', base64(signature))),
      part({ 'Content-Type': 'text/html' }, '">'),
    ]),
    { from: sender },
  ],
  'signed, with the part after the signature': [
    letter(
      { 'Content-Type': 'multipart/signed; protocol="application/pgp-signature"; boundary=t' },
      between('t', plain(), attachment('t.asc', 'application/pgp-signature', signature), plain('Disisipkan kemudian')),
    ),
    { text },
  ],
});

const names: Record<string, string> = {
  'a path to the root': '/etc/passwd',
  'a path upwards': '../../../../../etc/cron.d/jahat',
  'a path of Windows': '..\\..\\Startup\\jahat.bat',
  'a device of Windows': 'CON.txt',
  'two endings': 'faktur.pdf.exe',
  'a right-to-left mark': 'faktur\u202efdp.exe',
  'many blanks before the ending': `faktur.pdf${' '.repeat(150)}.exe`,
  'only dots': '...',
  'a colon (alternate stream)': 'a.txt:jahat.exe',
  markup: '<img src=x onerror=alert(1)>.png',
  'a line break': 'a\r\n b.txt',
  'a formula': '=cmd|calc!A1.xlsx',
  '500 letters of four bytes': `${'𝒳'.repeat(500)}.txt`,
};
const nameCases = cases(
  'files',
  Object.fromEntries(
    Object.entries(names).map(([what, name]) => [
      `file name: ${what}`,
      [
        withFiles([attachment(name.replaceAll('"', ''), 'application/octet-stream', `isi ${what}`)]),
        { text, files: [{ bytes: Buffer.from(`isi ${what}`) }] },
      ],
    ]),
  ),
);

const bytes = Buffer.from('isi');
const disposed = (
  headers: Record<string, string>,
  must: Case['must'] = { files: [{ bytes }] },
): [Buffer, Case['must']] => [withFiles([attachment('a.txt', 'text/x-a', bytes, headers)]), must];
const nameFormCases = cases('files', {
  'file name in pieces (RFC 2231)': disposed(
    { 'Content-Disposition': "attachment; filename*0*=utf-8''surat%20; filename*1=kuasa; filename*2*=%2Epdf" },
    { files: [{ name: 'surat kuasa.pdf', bytes }] },
  ),
  'file name as encoded word': disposed(
    { 'Content-Disposition': 'attachment; filename="=?utf-8?Q?b=C3=A9ta.txt?="' },
    { files: [{ name: 'béta.txt', bytes }] },
  ),
  'file name in pieces with holes': disposed({ 'Content-Disposition': 'attachment; filename*0=a; filename*9=b' }),
  '1,000 pieces of a file name': disposed({
    'Content-Disposition': `attachment; ${Array.from({ length: 1_000 }, (_, n) => `filename*${n}=x`).join('; ')}`,
  }),
  'no file name': disposed({ 'Content-Disposition': 'attachment', 'Content-Type': 'application/octet-stream' }),
  'type that says nothing': disposed({ 'Content-Type': 'x' }),
  'a picture that is a page': disposed({ 'Content-Type': 'image/png; name="a.png"' }),
  'SVG with a script': [
    withFiles([attachment('a.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')]),
    { text, parts: 1 },
  ],
  'HTML as a file': [
    withFiles([attachment('a.html', 'text/html', '<script>top.jebol=1</script>')]),
    { text, parts: 1 },
  ],
  'the same file twice': [
    withFiles([attachment('a.txt', 'text/x-a', bytes), attachment('a.txt', 'text/x-a', bytes)]),
    { parts: 2 },
  ],
  'an empty file': [withFiles([attachment('kosong.pdf', 'application/pdf', '')]), { text }],
  'Content-ID used twice': [
    letter(
      { 'Content-Type': 'multipart/related; boundary=r' },
      between(
        'r',
        part({ 'Content-Type': 'text/html' }, '<p>Gambar <img src="cid:g"></p>'),
        ...[1, 2].map((n) =>
          attachment(`${n}.png`, 'image/png', `g${n}`, { 'Content-ID': '<g>', 'Content-Disposition': 'inline' }),
        ),
      ),
    ),
    { html: ['Gambar'], parts: 2 },
  ],
  'Content-ID that is markup': [
    letter(
      { 'Content-Type': 'multipart/related; boundary=r' },
      between(
        'r',
        part(
          { 'Content-Type': 'text/html' },
          '<p>Gambar <img src="cid:&quot;&gt;&lt;script&gt;top.jebol=1&lt;/script&gt;"></p>',
        ),
        attachment('1.png', 'image/png', 'g', { 'Content-ID': '<"><script>top.jebol=1</script>>' }),
      ),
    ),
    { html: ['Gambar'] },
  ],
});

export const fileCases: Case[] = [...tnefCases, ...calendarCases, ...cryptoCases, ...nameCases, ...nameFormCases];
