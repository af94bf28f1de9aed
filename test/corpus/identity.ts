import { type Case, cases } from './case.ts';
import { letter, sender } from './letter.ts';

const text = ['Tidak bisa login'];
const id = (value: string | null | string[]): [Buffer, Case['must']] => [
  letter({ 'Message-ID': value }),
  { from: sender, text },
];
const date = (value: string | null | string[]): [Buffer, Case['must']] => [
  letter({ Date: value }, `Tidak bisa login ${String(value).slice(0, 40)}\r\n`),
  { from: sender, text },
];

/** Messages that say badly, twice, or not at all who they are. Each is another message: none may be lost as a copy. */
export const identityCases: Case[] = cases('identity', {
  'no Message-ID': [letter({ 'Message-ID': null }), { from: sender, text }],
  'no Message-ID, another text': [letter({ 'Message-ID': null }, 'Tidak bisa login lagi\r\n'), { from: sender, text }],
  'empty Message-ID': [letter({ 'Message-ID': '' }, 'Tidak bisa login, kosong\r\n'), { from: sender, text }],
  'Message-ID <>': [letter({ 'Message-ID': '<>' }, 'Tidak bisa login, kurung\r\n'), { from: sender, text }],
  'the same Message-ID, first text': [
    letter({ 'Message-ID': '<sama@penyedia.test>' }, 'Tidak bisa login, pertama\r\n'),
    { text: ['pertama'] },
  ],
  'the same Message-ID, second text': [
    letter({ 'Message-ID': '<sama@penyedia.test>' }, 'Tidak bisa login, kedua\r\n'),
    { text: ['kedua'] },
  ],
  'the same Message-ID, another sender': [
    letter({ 'Message-ID': '<sama@penyedia.test>', From: 'lain@penyedia.test' }, 'Tidak bisa login, pertama\r\n'),
    { from: 'lain@penyedia.test' },
  ],
  'two Message-IDs': id(['<satu@penyedia.test>', '<dua@penyedia.test>']),
  'Message-ID without brackets': id('tanpa-kurung@penyedia.test'),
  'Message-ID without @': id('<tanpa-at>'),
  'Message-ID with blanks': id('< ada spasi @ penyedia.test >'),
  'Message-ID with 8 bits': id('<é東@penyedia.test>'),
  'Message-ID with a comment': id('<komentar@penyedia.test> (ditulis mesin)'),
  'Message-ID that is SQL': id("<'; DROP TABLE mail_message; --@penyedia.test>"),
  'Message-ID that is a path': id('<../../../etc/passwd@penyedia.test>'),
  'Message-ID on the next line': id('\r\n <baris-baru@penyedia.test>'),
  'references to itself': [
    letter({
      'Message-ID': '<diri@penyedia.test>',
      References: '<diri@penyedia.test>',
      'In-Reply-To': '<diri@penyedia.test>',
    }),
    { from: sender, joins: false },
  ],
  'a ring of references, one': [
    letter({ 'Message-ID': '<ring1@penyedia.test>', References: '<ring2@penyedia.test>' }),
    { joins: false },
  ],
  'a ring of references, two': [
    letter({ 'Message-ID': '<ring2@penyedia.test>', References: '<ring1@penyedia.test>' }),
    { joins: false },
  ],
  'In-Reply-To with words': [letter({ 'In-Reply-To': 'Your message of Monday' }), { joins: false }],
});

export const dateCases: Case[] = cases('date', {
  'no date': date(null),
  'empty date': date(''),
  'not a date': date('kemarin sore'),
  'year 1': date('Mon, 1 Jan 0001 00:00:00 +0000'),
  'year 1899': date('Fri, 1 Jan 1899 00:00:00 +0000'),
  'before Unix': date('Wed, 31 Dec 1969 23:59:59 +0000'),
  'year 2038 + 1 second': date('Tue, 19 Jan 2038 03:14:08 +0000'),
  'year 9999': date('Fri, 31 Dec 9999 23:59:59 +0000'),
  'year 275761': date('Mon, 1 Jan 275761 00:00:00 +0000'),
  'year 99999999': date('Mon, 1 Jan 99999999 00:00:00 +0000'),
  'two digits': date('Mon, 15 Jun 26 09:00:00 +0700'),
  'the 31st of February': date('Tue, 31 Feb 2026 09:00:00 +0700'),
  'hour 25': date('Mon, 15 Jun 2026 25:61:61 +0700'),
  'leap second': date('Tue, 30 Jun 2026 23:59:60 +0000'),
  'zone +9999': date('Mon, 15 Jun 2026 09:00:00 +9999'),
  'zone in letters': date('Mon, 15 Jun 2026 09:00:00 WIB'),
  'wrong weekday': date('Sun, 15 Jun 2026 09:00:00 +0700'),
  'Indonesian words': date('Senin, 15 Juni 2026 09.00.00 WIB'),
  'ISO 8601': date('2026-06-15T09:00:00+07:00'),
  'two dates': date(['Mon, 15 Jun 2026 09:00:00 +0700', 'Tue, 16 Jun 2026 09:00:00 +0700']),
  'with comments inside comments': date('Mon, 15 Jun 2026 09:00:00 +0700 (a (b (c)))'),
  'a date of 100,000 characters': date(`Mon, 15 Jun 2026 ${'0'.repeat(100_000)}`),
  'only a number': date('1781488800'),
  Infinity: date('Infinity'),
});
