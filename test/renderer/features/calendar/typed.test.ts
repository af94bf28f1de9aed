import { describe, expect, it } from 'vitest';
import {
  checkCalendar,
  minutesOfWeek,
  type TypedCalendar,
  typedOf,
} from '../../../../renderer/features/calendar/typed.ts';
import { monthsOf, usualPattern } from '../../../../renderer/features/calendar/year.ts';
import { shippedCalendar } from '../../../../shared/domain/time/shipped.ts';

const base = shippedCalendar('Asia/Jakarta');
const typed = typedOf(base, 'id');
const wrong = 'Tulis jam seperti ini.';
const withMonday = (hours: string): TypedCalendar => ({
  ...typed,
  patterns: typed.patterns.map((pattern, index) =>
    index === 0 ? { ...pattern, days: { ...pattern.days, mon: hours } } : pattern,
  ),
});

describe('a calendar that is being edited', () => {
  it('is read back the same in both languages', () => {
    for (const language of ['id', 'en'] as const)
      expect(checkCalendar(typedOf(base, language), base, wrong)).toEqual({ document: base, faults: {} });
  });

  it('counts the hours of a week: 37,5 and in Ramadan 32,5', () => {
    const hours = typed.patterns.map((pattern) => [pattern.name, (minutesOfWeek(pattern) ?? 0) / 60]);
    expect(hours).toEqual([
      ['Jam normal', 37.5],
      ['Ramadan 1447 H (usulan)', 32.5],
      ['Jam normal', 37.5],
    ]);
  });

  it('keeps what cannot be read and says so at its day', () => {
    const checked = checkCalendar(withMonday('pagi sampai siang'), base, wrong);
    expect(checked).toEqual({ document: null, faults: { 'patterns.0.days.mon': wrong } });
    const backwards = checkCalendar(withMonday('12.00–08.00'), base, wrong);
    expect(backwards.faults).toEqual({ 'patterns.0.days.mon': 'Jam selesai harus sesudah jam mulai.' });
    const late = checkCalendar(withMonday('25.00–26.00'), base, wrong);
    expect(late.faults['patterns.0.days.mon']).toContain('Jam mulai');
  });
});

describe('the year at a glance', () => {
  const months = monthsOf(base, 2026);
  const day = (date: string) => months.flat().find((each) => each.date === date);

  it('has every day once, each in the column of its weekday', () => {
    expect(months.map((days) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(monthsOf(base, 2028)[1]).toHaveLength(29);
    expect(day('2026-06-15')).toMatchObject({ column: 0, mark: 'open' });
  });

  it('tells holidays, cuti bersama, weekends and days outside the calendar apart', () => {
    expect(day('2026-08-17')).toMatchObject({ mark: 'holiday', exception: { name: 'Proklamasi Kemerdekaan' } });
    expect(day('2026-12-24')?.mark).toBe('collectiveLeave');
    expect(day('2026-06-14')?.mark).toBe('closed');
    expect(monthsOf(base, 2023).flat()[0]?.mark).toBe('outside');
  });

  it('knows which pattern is the usual one', () => {
    expect(usualPattern(months)).toBe('Jam normal');
    expect(day('2026-03-02')?.pattern).toBe('Ramadan 1447 H (usulan)');
  });
});
