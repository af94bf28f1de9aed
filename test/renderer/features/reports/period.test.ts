import { describe, expect, it } from 'vitest';
import { periodOf, presetOf } from '../../../../renderer/features/reports/period.ts';

/** 1 January 2027, 00.30 in WITA; in Jakarta it is still the old year. */
const newYear = Date.parse('2027-01-01T00:30+08:00');
const may = Date.parse('2026-05-20T10:00+07:00');

describe('periods of a report', () => {
  it('are days of the office, not of UTC', () => {
    expect(periodOf('thisMonth', newYear, 'Asia/Makassar')).toEqual({ from: '2027-01-01', to: '2027-01-01' });
    expect(periodOf('thisMonth', newYear, 'Asia/Jakarta')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it('know last month across the new year, with its last day', () => {
    expect(periodOf('lastMonth', newYear, 'Asia/Makassar')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
    expect(periodOf('lastMonth', Date.parse('2028-03-05T09:00+07:00'), 'Asia/Jakarta')).toEqual({
      from: '2028-02-01',
      to: '2028-02-29',
    });
  });

  it('begin quarters in January, April, July and October', () => {
    expect(periodOf('thisQuarter', may, 'Asia/Jakarta')).toEqual({ from: '2026-04-01', to: '2026-05-20' });
    expect(periodOf('thisYear', may, 'Asia/Jakarta')).toEqual({ from: '2026-01-01', to: '2026-05-20' });
  });

  it('are recognised again, and other days are the officer’s own', () => {
    expect(presetOf({ from: '2026-05-01', to: '2026-05-20' }, may, 'Asia/Jakarta')).toBe('thisMonth');
    expect(presetOf({ from: '2026-05-02', to: '2026-05-20' }, may, 'Asia/Jakarta')).toBeNull();
  });
});
