import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limit, type StandardTime } from '../../../shared/domain/time/index.ts';
import { parseStandardTime, writtenTime } from '../../../shared/text/parse-duration.ts';

test.each([
  ['30 menit', limit(30, 'minute')],
  ['4 jam', limit(4, 'hour')],
  ['4 jam kerja', limit(4, 'hour')],
  ['1 hari', limit(1, 'workingDay')],
  ['2 Hari  Kalender', limit(2, 'calendarDay')],
  ['3x24 jam', limit(72, 'elapsedHour')],
  ['3 × 24 jam', limit(72, 'elapsedHour')],
  ['5 jam berjalan', limit(5, 'elapsedHour')],
  ['1.200 menit', limit(1200, 'minute')],
  ['seketika', limit(0, 'minute')],
  ['minimal 1 jam', { kind: 'minimum', unit: 'hour', amount: 1 }],
  ['N/A', { kind: 'notApplicable' }],
])('"%s" is read', (text, standard) => {
  expect(parseStandardTime(text)).toEqual(standard);
});

test.each(['', 'segera', '30', 'menit', '-5 menit', '1,5 jam', '3 minggu'])('"%s" is not guessed at', (text) => {
  expect(parseStandardTime(text)).toBeUndefined();
});

test('what is written is read back the same, in both languages', () => {
  const unit = fc.constantFrom('minute', 'hour', 'workingDay', 'calendarDay', 'elapsedHour');
  const amount = fc.integer({ min: 1, max: 100_000 });
  const timed = fc.record({ kind: fc.constantFrom('limit', 'minimum'), unit, amount });
  const bare = fc.constantFrom<StandardTime>({ kind: 'notApplicable' }, { kind: 'unspecified' }, limit(0, 'minute'));
  fc.assert(
    fc.property(fc.oneof(timed, bare), fc.constantFrom('id', 'en'), (standard, lang) => {
      expect(parseStandardTime(writtenTime(standard, lang))).toEqual(standard);
    }),
  );
});
