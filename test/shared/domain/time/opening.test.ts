import { expect, it } from 'vitest';
import { nextOpening } from '../../../../shared/domain/time/index.ts';
import { shippedCalendar } from '../../../../shared/domain/time/shipped.ts';

const counter = shippedCalendar('Asia/Jakarta', 'counter');
const opening = (at: string) => new Date(nextOpening(Date.parse(at), counter)).toISOString();

it('is the instant itself within counter hours', () => {
  expect(opening('2026-06-17T09:12:30+07:00')).toBe('2026-06-17T02:12:30.000Z');
});
it('is the next opening after closing time, over a weekend and over a holiday', () => {
  expect(opening('2026-06-19T20:00+07:00')).toBe('2026-06-22T01:00:00.000Z');
  expect(opening('2026-06-16T09:00+07:00')).toBe('2026-06-17T01:00:00.000Z');
});
