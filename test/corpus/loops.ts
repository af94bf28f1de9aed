import { type Case, cases, type Given } from './case.ts';
import { between, type Headers, join, letter, part, plain } from './letter.ts';

type Kind = NonNullable<Case['must']['kind']>;
/** Also with everything that would bring a person's letter to its ticket: a machine's must still do nothing. */
const auto = (
  kind: Kind,
  headers: Headers,
  body = 'Saya sedang tidak di kantor.\r\n',
): [Case['bytes'], Case['must']] => [
  ({ sentId, number, mark }) =>
    letter({ Subject: `Re: Halo [${number}·${mark}]`, 'In-Reply-To': `<${sentId}>`, ...headers }, body),
  { kind },
];

function bounce(
  given: Given,
  status: string,
  headers: Headers = {},
  original: 'whole' | 'headers' | 'none' = 'headers',
): Buffer {
  const ours = letter(
    { 'Message-ID': `<${given.sentId}>`, From: given.office, Subject: `Halo [${given.number}·${given.mark}]` },
    original === 'whole' ? 'Isi surat kami\r\n' : '',
  );
  const report = [
    plain('Pesan Anda tidak dapat disampaikan.'),
    part(
      { 'Content-Type': 'message/delivery-status' },
      `Reporting-MTA: dns; mx.contoh.test\r\n\r\nFinal-Recipient: rfc822; hilang@penyedia.test\r\nAction: ${status.startsWith('5') ? 'failed' : 'delayed'}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 ${status} User unknown\r\n`,
    ),
    ...(original === 'none'
      ? []
      : [part({ 'Content-Type': original === 'whole' ? 'message/rfc822' : 'text/rfc822-headers' }, ours)]),
  ];
  return letter(
    {
      From: 'Mail Delivery System <MAILER-DAEMON@mx.contoh.test>',
      'Return-Path': '<>',
      Subject: 'Undelivered Mail Returned to Sender',
      'Auto-Submitted': 'auto-replied',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="r"',
      ...headers,
    },
    between('r', ...report),
  );
}
const back = (make: (given: Given) => Buffer): [Case['bytes'], Case['must']] => [make, { kind: 'bounce' }];

/** Mail that no person wrote, or that we wrote ourselves: it never opens a ticket and nothing answers it. */
export const loopCases: Case[] = cases('loop', {
  'away: Auto-Submitted: auto-replied': auto('autoReply', { 'Auto-Submitted': 'auto-replied' }),
  'away: Auto-Submitted with a comment': auto('autoReply', { 'Auto-Submitted': 'auto-replied (vacation)' }),
  'away: Auto-Submitted with parameters': auto('autoReply', {
    'Auto-Submitted': 'auto-replied; owner-email="a@b.test"',
  }),
  'away: Auto-Submitted in capitals': auto('autoReply', { 'AUTO-SUBMITTED': 'Auto-Replied' }),
  'away: auto-generated': auto('autoReply', { 'Auto-Submitted': 'auto-generated' }),
  'away: auto-notified': auto('autoReply', { 'Auto-Submitted': 'auto-notified' }),
  'away: X-Autoreply': auto('autoReply', { 'X-Autoreply': 'yes' }),
  'away: X-Autorespond': auto('autoReply', { 'X-Autorespond': 'Halo' }),
  'away: Precedence: auto_reply': auto('autoReply', { Precedence: 'auto_reply' }),
  'away: Exchange': auto('autoReply', {
    'X-Auto-Response-Suppress': 'All',
    'Auto-Submitted': 'auto-generated',
    'X-MS-Exchange-Inbox-Rules-Loop': 'a@b.test',
  }),
  'away: empty Return-Path': auto('autoReply', { 'Return-Path': '<>' }),
  'a read receipt': auto(
    'autoReply',
    { 'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=r' },
    between(
      'r',
      plain('Dibaca.').toString('utf8'),
      part(
        { 'Content-Type': 'message/disposition-notification' },
        'Disposition: manual-action/MDN-sent-manually; displayed\r\n',
      ),
    ).toString('utf8'),
  ),
  'a complaint (ARF)': auto(
    'autoReply',
    { 'Content-Type': 'multipart/report; report-type=feedback-report; boundary=r' },
    between(
      'r',
      plain('Keluhan').toString('utf8'),
      part({ 'Content-Type': 'message/feedback-report' }, 'Feedback-Type: abuse\r\n'),
    ).toString('utf8'),
  ),
  'Auto-Submitted: no is a person': [() => letter({ 'Auto-Submitted': 'no' }), { kind: 'message' }],
  'X-Auto-Response-Suppress alone is a person (Outlook)': [
    () => letter({ 'X-Auto-Response-Suppress': 'OOF' }),
    { kind: 'message' },
  ],
  'a list': auto('list', { 'List-Id': '<pengumuman.contoh.test>' }),
  'a list by Precedence': auto('list', { Precedence: 'list' }),
  'a newsletter': auto('list', { 'List-Unsubscribe': '<https://surat.contoh.test/berhenti>', Precedence: 'bulk' }),
  junk: auto('list', { Precedence: 'junk' }),
  'a bounce with our headers': back((given) => bounce(given, '5.1.1')),
  'a bounce with our whole letter': back((given) => bounce(given, '5.1.1', {}, 'whole')),
  'a bounce without our letter': back((given) => bounce(given, '5.1.1', {}, 'none')),
  'a delay, not yet a bounce': back((given) => bounce(given, '4.4.1')),
  'a bounce from postmaster': back((given) => bounce(given, '5.7.1', { From: 'postmaster@mx.contoh.test' })),
  'a bounce by X-Failed-Recipients': back((given) =>
    letter(
      { From: 'mailer-daemon@mx.contoh.test', 'X-Failed-Recipients': 'hilang@penyedia.test', 'Return-Path': '<>' },
      `Tidak sampai\r\nMessage-ID: <${given.sentId}>\r\n`,
    ),
  ),
  'a bounce in plain words (qmail)': back((given) =>
    letter(
      { From: 'MAILER-DAEMON@qmail.contoh.test', 'Return-Path': '<>', Subject: 'failure notice' },
      join(
        'Hi. This is the qmail-send program.\r\n<hilang@penyedia.test>:\r\nno mailbox\r\n\r\n--- Below this line is a copy of the message.\r\n\r\n',
        `Message-ID: <${given.sentId}>\r\nSubject: Halo\r\n`,
      ),
    ),
  ),
  'a bounce of a letter that is not ours': back((given) =>
    bounce({ ...given, sentId: 'orang-lain@jahat.test', number: '2026-777777' }, '5.1.1'),
  ),
  'a bounce of a bounce': back((given) =>
    bounce({ ...given, sentId: 'pantul@mx.contoh.test' }, '5.1.1', { Subject: 'Undelivered: Undelivered' }),
  ),
  'a bounce whose report is broken': back((given) =>
    letter(
      {
        From: 'MAILER-DAEMON@mx.contoh.test',
        'Return-Path': '<>',
        'Content-Type': 'multipart/report; report-type=delivery-status; boundary=r',
      },
      `--r\r\nContent-Type: message/delivery-status\r\n\r\nrusak: <${given.sentId}\r\n`,
    ),
  ),
  'our own address': [({ office }) => letter({ From: `Helpdesk <${office}>` }), { kind: 'own' }],
  'our own address in capitals': [
    ({ office }) => letter({ From: `Helpdesk <${office.toUpperCase()}>` }),
    { kind: 'own' },
  ],
  'a copy of what we sent': [
    ({ office, sentId }) => letter({ From: office, 'Message-ID': `<${sentId}>` }),
    { kind: 'own' },
  ],
  'our own address in the name only': [
    ({ office }) => letter({ From: `"${office}" <pengguna@penyedia.test>` }),
    { kind: 'message' },
  ],
  'our address as Reply-To': [({ office }) => letter({ 'Reply-To': office }), { kind: 'message' }],
});
