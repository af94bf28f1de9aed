import { type Case, cases } from './case.ts';
import { encode, quotedPrintable, utf7 } from './encode.ts';
import { join, letter, sender, word } from './letter.ts';

/** A word in each charset that only its own decoder gets right. */
const words: Record<string, string> = {
  'utf-8': 'Yogyakarta é 東京 😀',
  'iso-8859-1': 'Café Ürün',
  'iso-8859-2': 'Příloha žluťoučký',
  'iso-8859-3': 'Ġimgħa ħobż',
  'iso-8859-4': 'Ķēniņš ģimene',
  'iso-8859-5': 'Привет мир',
  'iso-8859-6': 'مرحبا بكم',
  'iso-8859-7': 'Καλημέρα κόσμε',
  'iso-8859-8': 'שלום עולם',
  'iso-8859-10': 'Ąžuolas ðþ',
  'iso-8859-13': 'Žąsis ņūķ',
  'iso-8859-14': 'Ẁŷ ḃċ',
  'iso-8859-15': 'Prix 5 € Œuvre',
  'iso-8859-16': 'Țară și ștergar',
  'windows-1250': 'Łódź „cytat”',
  'windows-1251': 'Съешь ещё — хорошо',
  'windows-1252': '“Surat” – dokumen… €',
  'windows-1253': 'Ωραία €',
  'windows-1254': 'İstanbul ğüşıöç',
  'windows-1255': 'שָלוֹם ₪',
  'windows-1256': 'سلام عليكم',
  'windows-1257': 'Šiauliai žemė',
  'windows-1258': 'Đô la ₫ ưu',
  'windows-874': 'สวัสดีครับ',
  'koi8-r': 'Здравствуйте мир',
  'koi8-u': 'Їжак єнот',
  macintosh: 'Äpfel “π” ∞',
  ibm866: 'Файл письма',
  gbk: '无法登录采购系统',
  gb18030: '無法登錄采购',
  big5: '無法登入採購系統',
  'euc-jp': 'ログインできません',
  shift_jis: '日本語ソフト表示',
  'iso-2022-jp': '日本語のメール',
  'euc-kr': '로그인할 수 없습니다',
};

const inEach: Case[] = Object.entries(words).flatMap(([label, text]) => {
  const bytes = encode(text, label);
  const must = { subject: text, text: [text], from: sender, parse: ['parsed'] } as const;
  const type = `text/plain; charset=${label}`;
  return cases('charset', {
    [`${label}: raw body, encoded subject`]: [
      letter(
        { Subject: word(label, bytes), 'Content-Type': type, 'Content-Transfer-Encoding': '8bit' },
        join(bytes, '\r\n'),
      ),
      must,
    ],
    [`${label}: quoted-printable body, name of the sender encoded`]: [
      letter(
        {
          From: `${word(label, bytes)} <${sender}>`,
          'Content-Type': type,
          'Content-Transfer-Encoding': 'quoted-printable',
        },
        quotedPrintable(bytes),
      ),
      { text: [text], from: sender, fromName: text },
    ],
  });
});

const eight = { 'Content-Transfer-Encoding': '8bit' };
const typed = (label: string, body: string | Buffer, headers = {}) =>
  letter({ 'Content-Type': `text/plain; charset=${label}`, ...eight, ...headers }, body);
const latin = (text: string) => Buffer.from(text, 'latin1');

const wrong = cases('charset', {
  'utf-16le with a mark': [
    letter(
      { 'Content-Type': 'text/plain; charset=utf-16', 'Content-Transfer-Encoding': 'base64' },
      Buffer.from('\ufeffPesan panjang', 'utf16le').toString('base64'),
    ),
    { text: ['Pesan panjang'] },
  ],
  'utf-16be': [
    letter(
      { 'Content-Type': 'text/plain; charset=utf-16be', 'Content-Transfer-Encoding': 'base64' },
      encode('Pesan panjang', 'utf-16be').toString('base64'),
    ),
    { text: ['Pesan panjang'] },
  ],
  'utf-7 body': [typed('utf-7', utf7('Tidak bisa masuk é')), { text: ['Tidak bisa masuk'] }],
  'utf-7 body that hides a script': [
    letter({ 'Content-Type': 'text/html; charset=utf-7' }, '+ADw-script+AD4-alert(1)+ADw-/script+AD4-Halo'),
    { text: ['Halo'] },
  ],
  'no charset, utf-8 bytes': [letter({ 'Content-Type': 'text/plain', ...eight }, 'Surat é 東京'), { text: ['Surat'] }],
  'says us-ascii, is utf-8': [typed('us-ascii', 'Harga €5 naik'), { text: ['Harga', '5 naik'] }],
  'says utf-8, is latin-1': [typed('utf-8', latin('Caf\xe9 tutup')), { text: ['Caf', 'tutup'] }],
  'says iso-8859-1, is windows-1252': [
    typed('iso-8859-1', latin('\x93Surat\x94 \x96 isi')),
    { text: ['“Surat” – isi'] },
  ],
  'says gb2312, is gb18030': [typed('gb2312', encode('無法登錄', 'gb18030')), { text: ['無法登錄'] }],
  'unknown charset': [typed('x-tidak-ada', 'Isi surat'), { text: ['Isi surat'] }],
  'empty charset': [typed('""', 'Isi surat'), { text: ['Isi surat'] }],
  'charset with quotes and spaces': [typed('" UTF-8 "', 'Isi é surat'), { text: ['Isi é surat'] }],
  'charset in single quotes': [typed("'utf-8'", 'Isi surat'), { text: ['Isi surat'] }],
  'charset of 10,000 letters': [typed('x'.repeat(10_000), 'Isi surat'), { text: ['Isi surat'] }],
  'two charsets': [typed('utf-8; charset=iso-8859-1', 'Isi surat'), { text: ['Isi surat'] }],
  'charset=binary': [typed('binary', latin('Isi \x00\xff surat')), { text: ['surat'] }],
  'overlong utf-8': [typed('utf-8', Buffer.from([0xc0, 0xbc, 0xe0, 0x80, 0xbc, 0x41])), { text: ['A'] }],
  'lone surrogates in utf-8': [typed('utf-8', Buffer.from('eda080edb08041', 'hex')), { text: ['A'] }],
  'utf-8 cut in a character': [typed('utf-8', Buffer.from('Surat \xe6\x9d', 'latin1')), { text: ['Surat'] }],
  'iso-2022-jp that never switches back': [typed('iso-2022-jp', latin('Halo \x1b$B$3$s')), { text: ['Halo', 'こん'] }],
  'only invalid bytes': [typed('utf-8', Buffer.alloc(5_000, 0xff)), {}],
  'direction marks in the subject': [
    typed('utf-8', 'Isi', { Subject: 'Faktur \u202efdp.exe\u202c baru' }),
    { from: sender },
  ],
  'zero-width letters in the subject': [typed('utf-8', 'Isi', { Subject: 'Ti\u200bket\u200d\ufeff' }), {}],
  'windows-1252 bytes in the subject, not encoded': [
    letter({ Subject: latin('Permohonan \x93data\x94') }),
    { text: ['Tidak bisa login'] },
  ],
  'utf-8 in the subject, not encoded (RFC 6532)': [
    letter({ Subject: 'Gagal unggah – é' }),
    { subject: 'Gagal unggah – é' },
  ],
  'gbk in the name of the sender, not encoded': [
    letter({ From: join('"', encode('采购', 'gbk'), `" <${sender}>`) }),
    { from: sender },
  ],
  'encoded words cut in a character': [
    letter({ Subject: '=?utf-8?Q?=E6=9D?=\r\n =?utf-8?Q?=B1?=' }),
    { subject: '東' },
  ],
  'encoded word without an end': [letter({ Subject: '=?utf-8?B?SGFsbw' }), {}],
  'encoded word with a wrong letter for its kind': [letter({ Subject: '=?utf-8?X?SGFsbw==?=' }), {}],
  'encoded word with an unknown charset': [letter({ Subject: '=?x-tak-ada?Q?Halo_dunia?=' }), {}],
  'encoded word with a language': [letter({ Subject: '=?utf-8*id?Q?Halo_dunia?=' }), { subject: 'Halo dunia' }],
  'encoded word in a quoted name': [letter({ From: `"=?utf-8?Q?Budi_Contoh?=" <${sender}>` }), { from: sender }],
  'encoded word that holds a line break': [
    letter({ Subject: '=?utf-8?Q?Halo=0D=0ABcc:_korban@contoh.test?=' }),
    { from: sender },
  ],
  '2,000 encoded words': [letter({ Subject: `${word('utf-8', 'kata ')}\r\n `.repeat(2_000) }), { from: sender }],
});

export const charsetCases: Case[] = [...inEach, ...wrong];
