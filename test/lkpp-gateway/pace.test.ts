import { describe, expect, it } from 'vitest';
import { doneAt, isOpen } from './pace.ts';

const at = (text: string) => Date.parse(text);

describe('the pace of the automatic staff', () => {
  it('keeps LKPP’s hours in WIB when it is real', () => {
    // A Friday afternoon: ten minutes are left, five more come on Monday morning.
    expect(doneAt(at('2026-06-12T16:20:00+07:00'), 15, 'real')).toBe(at('2026-06-15T07:35:00+07:00'));
    // 17 June 2026 follows a holiday.
    expect(doneAt(at('2026-06-15T15:50:00+07:00'), 15, 'real')).toBe(at('2026-06-17T07:35:00+07:00'));
  });

  it('counts minutes as tenths of a second for a demonstration, and acts at once for a test', () => {
    expect(doneAt(1_000, 15, 'demo')).toBe(2_500);
    expect(doneAt(1_000, 450, 'fast')).toBeLessThan(1_050);
    expect(doneAt(1_000, 15, 'manual')).toBeNull();
  });

  it('knows when LKPP’s people are at work', () => {
    expect(isOpen(at('2026-06-15T09:00:00+07:00'))).toBe(true);
    expect(isOpen(at('2026-06-15T12:30:00+07:00'))).toBe(false);
    expect(isOpen(at('2026-06-14T09:00:00+07:00'))).toBe(false);
  });
});
