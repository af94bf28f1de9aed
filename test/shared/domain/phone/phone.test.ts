import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digitsFragment,
  formatPhone,
  maskPhone,
  normalisePhone,
  splitPhones,
} from '../../../../shared/domain/phone/phone.ts';

describe('numbers as people write them', () => {
  it.each([
    ['081234567890', '+6281234567890', 'mobile'],
    ['0812-3456-7890', '+6281234567890', 'mobile'],
    ['+62 812 3456 7890', '+6281234567890', 'mobile'],
    ['62812 3456 7890', '+6281234567890', 'mobile'],
    ['+62 (0)812 3456 7890', '+6281234567890', 'mobile'],
    ['(+62) 812-3456-7890', '+6281234567890', 'mobile'],
    ['8123456789', '+628123456789', 'mobile'],
    ['0062 812 3456 7890', '+6281234567890', 'mobile'],
    ['(0285) 39-1234', '+62285391234', 'landline'],
    ['0285/391234', '+62285391234', 'landline'],
    ['021-29935577', '+622129935577', 'landline'],
    ['+65 6123 4567', '+6561234567', 'foreign'],
    ['001 202 555 0100', '+12025550100', 'foreign'],
    ['144', '144', 'short'],
    ['112', '112', 'short'],
    ['1500123', null, null],
    ['150012', '150012', 'short'],
  ])('%s', (typed, number, kind) => {
    const phone = normalisePhone(typed);
    expect([phone?.number ?? null, phone?.kind ?? null]).toEqual([number, kind]);
  });

  it.each(['(0285) 391234 ext 12', '0285-391234 ext. 12', '0285391234 pes 12', '0285391234, psw. 12', '0285391234x12'])(
    'keeps the extension apart: %s',
    (typed) => expect(normalisePhone(typed)).toEqual({ number: '+62285391234', extension: '12', kind: 'landline' }),
  );

  it('reads a local number only when the office has an area code', () => {
    expect(normalisePhone('391234')).toBeNull();
    expect(normalisePhone('391234', '0285')?.number).toBe('+62285391234');
  });

  it.each(['', 'tidak ada', '0', '0812', '08+12345678', '+', '0812345678901234567', 'a081234567890'])(
    'refuses %j',
    (typed) => {
      expect(normalisePhone(typed)).toBeNull();
    },
  );

  it('splits several numbers in one field and returns what it cannot read', () => {
    const { phones, unread } = splitPhones('0812-3456-7890 / (0285) 391234 pes 3; kantor');
    expect(phones.map((phone) => formatPhone(phone))).toEqual(['0812-3456-7890', '(0285) 391234 pes. 3']);
    expect(unread).toEqual(['kantor']);
  });
});

describe('showing and searching', () => {
  it.each([
    ['+6281234567890', '0812-3456-7890', '0812-••••-•890'],
    ['+62285391234', '(0285) 391234', '(0285) •••234'],
    ['+622129935577', '(021) 29935577', '(021) 2••••577'],
    ['144', '144', '144'],
  ])('%s', (number, shown, masked) => expect([formatPhone(number), maskPhone(number)]).toEqual([shown, masked]));

  it('finds the same person however the number is begun', () => {
    for (const typed of ['0812', '812', '62812', '+62 812', '0062812']) expect(digitsFragment(typed)).toBe('812');
    expect(digitsFragment('08')).toBe('');
    expect(digitsFragment('567 890')).toBe('567890');
  });

  const mobile = fc.integer({ min: 100_000_000, max: 99_999_999_999 }).map((n) => `+628${String(n).slice(0, 11)}`);
  it('a shown number reads back as the same number', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        expect(normalisePhone(formatPhone(number))?.number).toBe(number);
      }),
    );
  });
  it('any part typed from the front is found in the stored number', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.integer({ min: 4, max: 12 }),
        fc.constantFrom('0', '62', '+62'),
        (number, length, prefix) => {
          expect(number).toContain(digitsFragment((prefix + number.slice(3)).slice(0, length)));
        },
      ),
    );
  });
  it('no input, however strange, throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        normalisePhone(text);
        splitPhones(text);
        maskPhone(text);
        digitsFragment(text);
      }),
    );
  });
});
