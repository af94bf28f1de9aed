import { type Case, cases, type Given } from './case.ts';
import { letter, word } from './letter.ts';

/** What must not, and what may, bring a message to the ticket of `Given` without a person. */
const subjectOf = (make: (given: Given) => string, joins: boolean): [Case['bytes'], Case['must']] => [
  (given) => letter({ Subject: make(given) }),
  { joins, kind: 'message' },
];
const headed = (make: (given: Given) => Record<string, string>, joins: boolean): [Case['bytes'], Case['must']] => [
  (given) => letter({ Subject: 'Tanya lagi', ...make(given) }),
  { joins, kind: 'message' },
];
const changed = (mark: string) => mark.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
const fullToken = ({ number, mark }: Given) => `[${number}·${mark}]`;

export const tokenCases: Case[] = cases('token', {
  'a bare number': subjectOf(({ number }) => `Tiket ${number}`, false),
  'a number in brackets': subjectOf(({ number }) => `Re: Halo [${number}]`, false),
  'a number with an empty mark': subjectOf(({ number }) => `Re: [${number}·]`, false),
  'the last letter of the mark wrong': subjectOf(({ number, mark }) => `Re: [${number}·${changed(mark)}]`, false),
  'a mark cut short': subjectOf(({ number, mark }) => `Re: [${number}·${mark.slice(0, 5)}]`, false),
  'a mark made longer': subjectOf(({ number, mark }) => `Re: [${number}·${mark}x]`, false),
  'a mark turned around': subjectOf(
    ({ number, mark }) => `Re: [${number}·x${[...mark].reverse().join('').slice(1)}]`,
    false,
  ),
  'a mark of stars': subjectOf(({ number }) => `Re: [${number}·******]`, false),
  'a mark that is a pattern': subjectOf(({ number }) => `Re: [${number}·[a-z0-9]{6}]`, false),
  'a mark that is SQL': subjectOf(({ number }) => `Re: [${number}·' OR '1'='1]`, false),
  'the mark of another number': subjectOf(({ number, mark }) => `Re: [${number.replace(/1$/, '2')}·${mark}]`, false),
  'a number that does not exist': subjectOf(({ mark }) => `Re: [2026-999999·${mark}]`, false),
  'a number of another year': subjectOf(({ number, mark }) => `Re: [${number.replace('2026', '2025')}·${mark}]`, false),
  'full-width digits': subjectOf(
    ({ number, mark }) =>
      `Re: [${[...number].map((one) => (/\d/.test(one) ? String.fromCodePoint(0xff10 + Number(one)) : one)).join('')}·${changed(mark)}]`,
    false,
  ),
  '500 marks tried in one subject': subjectOf(
    ({ number, mark }) =>
      Array.from({ length: 500 }, (_, n) => n.toString(36).padStart(6, 'z'))
        .filter((tried) => tried !== mark)
        .map((tried) => `[${number}·${tried}]`)
        .join(' '),
    false,
  ),
  'the token in the text only': [
    (given) => letter({ Subject: 'Tanya' }, `Menyangkut ${fullToken(given)}\r\n`),
    { joins: false },
  ],
  'the token in the name of the sender': [
    (given) => letter({ Subject: 'Tanya', From: `"${fullToken(given)}" <pengguna@penyedia.test>` }),
    { joins: false },
  ],
  'the token in a header of its own': headed((given) => ({ 'X-Loket-Ticket': fullToken(given) }), false),
  'a thread of our domain that we never began': headed(
    ({ office }) => ({ References: `<karangan@${office.split('@')[1]}>` }),
    false,
  ),
  'our Message-ID in capitals, cut': headed(
    ({ sentId }) => ({ 'In-Reply-To': `<${sentId.toUpperCase().slice(1)}>` }),
    false,
  ),
  'our Message-ID as its own': [
    ({ sentId }) => letter({ Subject: 'Tanya', 'Message-ID': `<${sentId}>` }),
    { joins: false },
  ],
  'the token': subjectOf((given) => `Re: Halo ${fullToken(given)}`, true),
  'the token alone': subjectOf(fullToken, true),
  'the token behind many Re:': subjectOf((given) => `Bls: RE: Fw: Halo ${fullToken(given)} (mohon bantuan)`, true),
  'the token in an encoded word': subjectOf((given) => word('utf-8', `Re: Halo ${fullToken(given)}`), true),
  'the token over two lines': subjectOf((given) => `Re: Halo yang panjang\r\n ${fullToken(given)}`, true),
  'the reply: In-Reply-To': headed(({ sentId }) => ({ 'In-Reply-To': `<${sentId}>` }), true),
  'the reply: References': headed(({ sentId }) => ({ References: `<lain@contoh.test> <${sentId}>` }), true),
  'the reply: References over lines with rubbish': headed(
    ({ sentId }) => ({ References: `rusak <>\r\n\t<${sentId}>,, <<` }),
    true,
  ),
});
