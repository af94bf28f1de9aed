import { type Case, cases } from './case.ts';
import { html, join, letter, sender, word } from './letter.ts';

const text = ['Tidak bisa login'];
const from = (value: string | Buffer, must: Case['must'] = {}): [Buffer, Case['must']] => [
  letter({ From: value }),
  { text, ...must },
];
const subject = (value: string | Buffer, must: Case['must'] = {}): [Buffer, Case['must']] => [
  letter({ Subject: value }),
  { from: sender, text, ...must },
];

/** Headers that want to become other headers, other people, or part of a page. */
export const headerCases: Case[] = cases('header', {
  'subject with a recipient hidden in it': subject(word('utf-8', 'Halo\r\nBcc: korban@contoh.test\r\n\r\nIsi lain')),
  'subject with a lone CR hidden in it': subject('=?utf-8?Q?Halo=0DBcc:=20korban@contoh.test?='),
  'subject with a NUL hidden in it': subject('=?utf-8?Q?Halo=00dunia?='),
  'subject that is markup': subject('<script>top.jebol=1</script><img src=x onerror=alert(1)>'),
  'subject that is a formula': subject('=HYPERLINK("http://kenari.test/?"&A1,"Klik")'),
  'subject that is a formula after a tab': subject('\t@SUM(1+1)*cmd|calc'),
  'subject with terminal codes': subject('\x1b]0;judul\x07\x1b[31mmerah'),
  'subject with an entity': subject('&lt;b&gt; &amp;amp; &#x202e;'),
  'subject with a template': subject('{{nama}} #{process.env} <%= x %> {{constructor.constructor("alert(1)")()}}'),
  'subject of only Re:': subject('Re: Re: RE: Fwd: FW: Bls: Trs: Re[3]:'),
  'empty subject': subject(''),
  'no subject': [letter({ Subject: null }), { from: sender, text }],
  'two subjects': [letter({ Subject: ['Pertama', 'Kedua'] }), { from: sender, text }],
  'two senders in one header': from(`A <a@satu.test>, B <b@dua.test>`),
  'two From headers': [letter({ From: [`A <${sender}>`, 'Direktur LKPP <direktur@lkpp.test>'] }), { text }],
  'no sender': [letter({ From: null }), { text }],
  'empty sender': from(''),
  'sender <>': from('<>'),
  'sender without a domain': from('pengguna'),
  'sender with another address as name': from(`"direktur@lkpp.go.id" <${sender}>`, { from: sender }),
  'sender with two addresses in brackets': from(`<direktur@lkpp.go.id> <${sender}>`),
  'sender with a comment as address': from(`${sender} (direktur@lkpp.go.id)`, { from: sender }),
  'sender in a group': from(`Kelompok: ${sender};`),
  'sender with a line break in its name': from(
    '=?utf-8?Q?Budi=0D=0ABcc:_korban@contoh.test?= <pengguna@penyedia.test>',
    { from: sender },
  ),
  'sender with markup in its address': from('"<img src=x onerror=alert(1)>"@penyedia.test'),
  'sender with a quoted local part': from('"a b\\"c"@penyedia.test'),
  'sender in a foreign domain (IDN)': from('pengguna@münchen.test'),
  'sender in look-alike letters': from('Helpdesk <helpdesk@lpѕe.contoh.test>'),
  'sender in Unicode (EAI)': from('用户@例子.测试'),
  'sender with an address of 5,000 characters': from(`${'a'.repeat(5_000)}@penyedia.test`),
  'Mailsploit: NUL in an encoded address': from(
    '=?utf-8?b?cG90dXNAd2hpdGVob3VzZS5nb3Y=?==?utf-8?Q?=00?=@penyedia.test',
  ),
  'Mailsploit: line end in an encoded address': from('=?utf-8?Q?direktur@lkpp.test=0A=00?=@penyedia.test'),
  'Reply-To that is somebody else': [letter({ 'Reply-To': 'Orang lain <lain@jahat.test>' }), { from: sender, text }],
  'Reply-To with 50 addresses': [
    letter({ 'Reply-To': Array.from({ length: 50 }, (_, n) => `r${n}@jahat.test`).join(', ') }),
    { from: sender, text },
  ],
  'Reply-To with a line break': [
    letter({ 'Reply-To': '=?utf-8?Q?x=0D=0ABcc:korban=40contoh.test?= <a@b.test>' }),
    { from: sender, text },
  ],
  'Sender differs from From': [letter({ Sender: 'robot@layanan.test' }), { from: sender, text }],
  'our own mark, made up': [letter({ 'X-Loket-Office': 'karangan' }), { from: sender, kind: 'message' }],
  'headers of our host program': [
    letter({ Cookie: 'a=b', Authorization: 'Bearer x', Host: 'kenari.test' }),
    { from: sender, text },
  ],
  '__proto__ and constructor as headers': [
    letter({ ['__proto__']: 'x', constructor: 'y', toString: 'z', hasOwnProperty: 'w' }),
    { from: sender, text },
  ],
  'parameters named __proto__': [
    letter({ 'Content-Type': 'text/plain; __proto__=x; constructor=y; charset=utf-8' }),
    { from: sender, text },
  ],
  'HTML title that is markup': [html('<title><script>top.jebol=1</script></title><p>Tidak bisa login</p>'), { text }],
  'a header line of 900 KB': [letter({ 'X-Panjang': 'p'.repeat(900_000) }), { from: sender, text }],
  'header folded 10,000 times': [letter({ 'X-Lipat': 'a\r\n '.repeat(10_000) }), { from: sender, text }],
  'DKIM and ARC of a real server': [
    letter({
      'DKIM-Signature': 'v=1; a=rsa-sha256; d=penyedia.test; s=s1; h=from:to;\r\n\tbh=AAAA=;\r\n\tb=BBBB',
      'ARC-Seal': 'i=1; a=rsa-sha256; t=1; cv=none; d=x.test',
      Received: ['from a by b; Mon, 15 Jun 2026 09:00:00 +0700', 'from c by d; rusak'],
    }),
    { from: sender, text },
  ],
  'password in the subject': subject('Password: Rahasia#2026x'),
  'password in the text': [
    letter({}, 'Tidak bisa login. User ID: CONTOH01 Password: Rahasia#2026x\r\n'),
    { from: sender, text, textLacks: ['Rahasia#2026x'] },
  ],
  'a text that looks like headers': [
    letter({}, join('Tidak bisa login\r\n\r\n', 'From: direktur@lkpp.test\r\nSubject: palsu\r\n')),
    { from: sender, text },
  ],
});
