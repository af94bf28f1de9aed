import { z } from 'zod';
import { due } from '../../shared/domain/time/due.ts';
import { shippedCalendar } from '../../shared/domain/time/shipped.ts';

/**
 * How fast the automatic staff works. `manual`: only people act, on the page. `fast`: within milliseconds, for tests.
 * `demo`: one working minute takes a tenth of a second, at any hour. `real`: LKPP's working hours, in WIB.
 */
export const pace = z.enum(['manual', 'fast', 'demo', 'real']);
export type Pace = z.infer<typeof pace>;

const lkppHours = shippedCalendar('Asia/Jakarta', 'partner');
const FAST_MS = 4;
const DEMO_MINUTE_MS = 100;

/** When work of so many working minutes that begins now is done; null when nobody works by himself. */
export function doneAt(now: number, workingMinutes: number, pace: Pace): number | null {
  switch (pace) {
    case 'manual':
      return null;
    case 'fast':
      return now + FAST_MS;
    case 'demo':
      return now + workingMinutes * DEMO_MINUTE_MS;
    case 'real':
      return due(now, { kind: 'limit', amount: workingMinutes, unit: 'minute' }, lkppHours);
  }
}

/** Whether LKPP's people are at work, by the clock in Jakarta. */
export const isOpen = (now: number): boolean => {
  const next = due(now, { kind: 'limit', amount: 1, unit: 'minute' }, lkppHours);
  return next !== null && next - now <= 60_000;
};
