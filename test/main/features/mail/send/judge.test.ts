import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type SmtpFault } from '../../../../../main/features/mail/send/judge.ts';

const fault = (more: Partial<SmtpFault>): SmtpFault => ({ message: 'gagal', ...more });

describe('apa yang terjadi sesudah kiriman gagal', () => {
  it('sesudah seluruh pesan diserahkan, hanya jawaban server yang membolehkan percobaan lagi', () => {
    fc.assert(
      fc.property(
        fc.record({
          code: fc.constantFrom('ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EMESSAGE', 'ESTREAM', 'EPROTOCOL', ''),
          command: fc.constantFrom('DATA', 'CONN', 'API', ''),
          responseCode: fc.option(fc.integer({ min: 200, max: 599 }), { nil: undefined }),
          message: fc.string(),
        }),
        (given) => {
          const verdict = judge(given, true);
          const answered = given.responseCode !== undefined && given.responseCode >= 400;
          expect(verdict.do === 'doubt').toBe(!answered);
        },
      ),
    );
  });

  it('sebelum itu tidak pernah ada keraguan', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EAUTH', 'EDNS', 'ETLS', 'EENVELOPE', 'EMESSAGE', ''),
        fc.constantFrom('MAIL FROM', 'RCPT TO', 'DATA', 'CONN', 'EHLO', 'AUTH PLAIN', ''),
        fc.option(fc.integer({ min: 400, max: 599 }), { nil: undefined }),
        (code, command, responseCode) => {
          expect(judge(fault({ code, command, responseCode }), false).do).not.toBe('doubt');
        },
      ),
    );
  });

  it.each([
    ['kata sandi salah', { code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'login'],
    ['server sedang sibuk saat masuk', { code: 'EAUTH', responseCode: 454, command: 'AUTH PLAIN' }, 'later'],
    ['nama server salah', { code: 'EDNS' }, 'later'],
    ['sertifikat salah', { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, 'later'],
    ['pengirim tidak diizinkan', { code: 'EENVELOPE', responseCode: 553, command: 'MAIL FROM' }, 'stop'],
    ['kotak penerima tidak ada', { rejectedErrors: [{ message: '', responseCode: 550, recipient: 'a@b' }] }, 'nobody'],
    ['isi ditolak', { code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'stop'],
    [
      'terlalu besar menurut server',
      { code: 'EMESSAGE', message: 'Message size larger than allowed 10', command: 'MAIL FROM' },
      'stop',
    ],
    ['server menutup diri', { code: 'ECONNECTION', responseCode: 421, command: 'CONN' }, 'later'],
    ['enkripsi ditolak', { code: 'ETLS', responseCode: 502, command: 'STARTTLS' }, 'later'],
    ['salam penolakan', { code: 'EPROTOCOL', responseCode: 554, command: 'CONN' }, 'later'],
  ] as const)('%s', (_name, given, wanted) => {
    const verdict = judge(fault(given), false);
    expect(verdict.do).toBe(wanted);
    if ('problem' in verdict) expect(verdict.problem.length).toBeGreaterThan(20);
  });

  it('kata-kata server ditampilkan sebaris, tanpa tanda kendali', () => {
    const verdict = judge(fault({ responseCode: 451, command: 'DATA', response: '451\r\n\u0007 nanti\tsaja' }), false);
    expect(verdict).toMatchObject({ do: 'later', said: '451 nanti saja' });
  });
});
