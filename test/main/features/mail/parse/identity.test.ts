import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf } from '../../../../../main/features/mail/parse/identity.ts';

const at = Date.UTC(2026, 5, 15, 2, 0);
const of = (text: string, receivedAt = at) => identityOf(new TextEncoder().encode(text), receivedAt);
const letter = 'From: a@b.test\r\nMessage-ID: <1@b.test>\r\nSubject: Satu\r\n\r\nIsi\r\n';
const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);

describe('the identity of a message', () => {
  it('stays the same whatever servers add, fold or end on the way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('Received', 'X-Spam-Status', 'DKIM-Signature', 'Delivered-To'), word), {
          maxLength: 6,
        }),
        (added) => {
          const trace = added.map(([name, value]) => `${name}: ${value};\r\n\tby mx\r\n`).join('');
          expect(of(trace + letter)).toBe(of(letter));
        },
      ),
    );
    expect(of(letter.replaceAll('\r\n', '\n'))).toBe(of(letter));
    expect(of(`${letter}\r\n\r\n`)).toBe(of(letter));
    expect(of(letter.replace('Subject: Satu', 'Subject:\r\n Satu'))).toBe(of(letter));
    expect(of(letter, at + 86_400_000)).toBe(of(letter));
  });

  it('differs when anything the sender wrote differs, under the same Message-ID too', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(one !== other);
        const write = (text: string) => letter.replace('Isi', text);
        expect(of(write(one))).not.toBe(of(write(other)));
        expect(of(letter.replace('Satu', one))).not.toBe(of(letter.replace('Satu', other)));
      }),
    );
  });

  it('of a message with neither Message-ID nor date counts when the mailbox got it', () => {
    const bare = 'From: alat@b.test\r\nMessage-ID:\r\nSubject: Alarm\r\n\r\nDisk penuh\r\n';
    expect(of(bare)).toBe(of(bare, at + 500));
    expect(of(bare)).not.toBe(of(bare, at + 60_000));
  });

  it('is there for anything at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(identityOf(bytes, at)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });
});
