import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elapsed } from '../../../../shared/domain/time/elapsed.ts';
import { isOpen, workedBetween } from '../../../../shared/domain/time/scale.ts';
import { shippedCalendar } from '../../../../shared/domain/time/shipped.ts';

const calendars = (['work', 'counter', 'partner'] as const).map((kind) => shippedCalendar('Asia/Makassar', kind));
const moment = fc.integer({ min: Date.UTC(2024, 0, 2), max: Date.UTC(2027, 11, 31) });

it('gives what elapsed gives, in both directions', () => {
  fc.assert(
    fc.property(fc.constantFrom(...calendars), moment, moment, (calendar, a, b) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const worked = workedBetween(calendar, from, to);
      expect(worked / 1000).toBeCloseTo(elapsed(from, to, calendar), 6);
      expect(workedBetween(calendar, to, from)).toBe(worked === 0 ? 0 : -worked);
    }),
  );
});

it('knows whether the office is open', () => {
  const [, counter] = calendars;
  if (!counter) throw new Error('no counter calendar');
  const at = (time: string, day = 15) => Date.parse(`2026-06-${day}T${time}:00+08:00`);
  expect(['07:59', '08:00', '11:59', '12:00', '13:00', '15:30'].map((time) => isOpen(counter, at(time)))).toEqual([
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(isOpen(counter, at('09:00', 16))).toBe(false);
});
