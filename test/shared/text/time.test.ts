import { expect, it } from 'vitest';
import { explain, limit } from '../../../shared/domain/time/index.ts';
import { shippedCalendar } from '../../../shared/domain/time/shipped.ts';
import { intervalWhy } from '../../../shared/text/time.ts';
import { at } from '../domain/time/offices.ts';

it('each interval says why it counts or not, in both languages', () => {
  const calendar = shippedCalendar('Asia/Jakarta');
  const pauses = [{ fromMs: at('2026-03-17 09:00'), toMs: at('2026-03-17 10:00'), reason: 'menunggu LKPP' }];
  const parts = explain(limit(8, 'hour'), at('2026-03-17 08:30'), at('2026-03-19 00:00'), calendar, pauses);
  const why = (lang: 'id' | 'en') => parts.map((part) => intervalWhy(part, lang));
  expect(why('id')).toEqual([
    'Jam kerja: Ramadan 1447 H (usulan)',
    'Jeda: menunggu LKPP',
    'Jam kerja: Ramadan 1447 H (usulan)',
    'Di luar jam kerja: Ramadan 1447 H (usulan)',
    'Jam kerja: Ramadan 1447 H (usulan)',
    'Di luar jam kerja: Ramadan 1447 H (usulan)',
    'Cuti bersama 18 Mar 2026: Hari Suci Nyepi',
  ]);
  expect(why('en').at(-1)).toBe('Collective leave 18 Mar 2026: Hari Suci Nyepi');
  const always = explain(limit(72, 'elapsedHour'), 0, 1000, calendar);
  expect(always.map((part) => intervalWhy(part, 'id'))).toEqual(['Waktu berjalan terus']);
});
