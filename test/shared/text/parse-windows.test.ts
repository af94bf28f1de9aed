import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatWindows, parseWindows } from '../../../shared/text/parse-windows.ts';

test.each([
  ['07.30–12.00, 13.00–16.00', ['07:30-12:00', '13:00-16:00']],
  ['8:00-12:00; 13:00 - 15:30', ['08:00-12:00', '13:00-15:30']],
  ['08.00 s.d. 11.30 dan 13.00 sampai 16.00', ['08:00-11:30', '13:00-16:00']],
  ['libur', []],
  ['', []],
])('"%s" is read', (text, windows) => {
  expect(parseWindows(text)?.map(({ from, to }) => `${from}-${to}`)).toEqual(windows);
});

test.each(['pagi', '8-12', '08.00', '08.00-12.00,', '08.00-12'])('"%s" is not guessed at', (text) => {
  expect(parseWindows(text)).toBeUndefined();
});

test('what is written is read back the same', () => {
  const time = fc.integer({ min: 0, max: 1439 }).map((at) => {
    const [hour, minute] = [Math.floor(at / 60), at % 60];
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  });
  const windows = fc.array(fc.record({ from: time, to: time }), { maxLength: 4 });
  fc.assert(
    fc.property(windows, fc.constantFrom('id', 'en'), (hours, lang) => {
      expect(parseWindows(formatWindows(hours, lang))).toEqual(hours);
    }),
  );
});
