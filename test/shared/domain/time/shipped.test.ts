import { describe, expect, it } from 'vitest';
import { due, elapsed, knownYears, limit, WEEKDAYS, windowMinutes } from '../../../../shared/domain/time/index.ts';
import {
  holidayFile,
  shippedCalendar,
  shippedCalendars,
  shippedHolidays,
  withHolidays,
} from '../../../../shared/domain/time/shipped.ts';
import { at } from './offices.ts';

const [decree] = shippedHolidays;
const calendar = shippedCalendar('Asia/Jakarta');

/** Dates and weekdays as printed in domain.md §7.3. */
const PRINTED = {
  holiday:
    '01-01 Kam,01-16 Jum,02-17 Sel,03-19 Kam,03-21 Sab,03-22 Min,04-03 Jum,04-05 Min,05-01 Jum,05-14 Kam,05-27 Rab,05-31 Min,06-01 Sen,06-16 Sel,08-17 Sen,08-25 Sel,12-25 Jum',
  collectiveLeave: '02-16 Sen,03-18 Rab,03-20 Jum,03-23 Sen,03-24 Sel,05-15 Jum,05-28 Kam,12-24 Kam',
};
const DAYS = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'];

describe('SKB 2026', () => {
  it.each(['holiday', 'collectiveLeave'] as const)('%s dates fall on the printed weekdays', (kind) => {
    const found = decree?.dates
      .filter((entry) => entry.kind === kind)
      .map((entry) => `${entry.date.slice(5)} ${DAYS[new Date(`${entry.date}T00:00:00Z`).getUTCDay()]}`);
    expect(found?.join()).toBe(PRINTED[kind]);
  });
  it('17 holidays and 8 days of collective leave', () => {
    expect(decree?.dates.filter((entry) => entry.kind === 'holiday')).toHaveLength(17);
    expect(decree?.dates.filter((entry) => entry.kind === 'collectiveLeave')).toHaveLength(8);
  });
});

describe('shipped calendars', () => {
  it('weeks of 37.5 h and, in Ramadan, 32.5 h', () => {
    const hours = shippedCalendars.work.patterns.map(
      ({ days }) => WEEKDAYS.flatMap((day) => days[day]).reduce((sum, window) => sum + windowMinutes(window), 0) / 60,
    );
    expect(hours).toEqual([37.5, 32.5, 37.5]);
  });
  it('the counter is never open outside working hours', () => {
    const counter = shippedCalendar('Asia/Makassar', 'counter');
    for (const [index, pattern] of counter.patterns.entries())
      for (const day of WEEKDAYS)
        for (const window of pattern.days[day])
          expect(calendar.patterns[index]?.days[day].some((w) => w.from <= window.from && window.to <= w.to)).toBe(
            true,
          );
  });
  it('LKPP keeps WIB whatever the office has', () => {
    expect(shippedCalendar('Asia/Jayapura').zone).toBe('Asia/Jayapura');
    expect(shippedCalendar('Asia/Jayapura', 'partner').zone).toBe('Asia/Jakarta');
  });
  it('knows which years have a decree, and still computes the others', () => {
    expect(knownYears(calendar)).toEqual([2026]);
    expect(due(at('2025-06-20 16:20'), limit(30, 'minute'), calendar)).toBe(at('2025-06-23 07:50'));
    expect(due(at('2027-06-21 09:00'), limit(1, 'workingDay'), calendar)).toBe(at('2027-06-22 16:00'));
  });
  it('an order before Idulfitri 2026 is due after it', () => {
    expect(due(at('2026-03-17 14:30'), limit(60, 'minute'), calendar)).toBe(at('2026-03-25 08:00'));
  });
  it('Ramadan is marked as a proposal', () => {
    expect(shippedCalendars.work.patterns[1]).toMatchObject({ validFrom: '2026-02-18', validTo: '2026-03-19' });
    expect(shippedCalendars.work.notes.some((note) => note.id.includes('usulan'))).toBe(true);
  });
});

describe('importing a decree', () => {
  const revised = holidayFile.parse({
    year: 2026,
    title: 'Perubahan',
    notes: [],
    dates: [{ date: '2026-12-31', kind: 'collectiveLeave', name: 'Cuti bersama' }],
  });
  it('keeps what the office typed itself and takes out what the revision dropped', () => {
    const own = {
      ...calendar,
      exceptions: [
        ...calendar.exceptions,
        { date: '2026-07-01', kind: 'holiday' as const, name: 'Hari jadi daerah', windows: [] },
      ],
    };
    const next = withHolidays(own, revised, decree);
    expect(next.exceptions.map((exception) => exception.date)).toEqual(['2026-07-01', '2026-12-31']);
    expect(next.version).toBe(calendar.version + 1);
    expect(knownYears(next)).toEqual([2026]);
  });
  it('leaves a half day alone that the office put on a decreed date', () => {
    const halfDay = {
      date: '2026-12-31',
      kind: 'halfDay' as const,
      name: 'Tutup buku',
      windows: [{ from: '08:00', to: '12:00' }],
    };
    const next = withHolidays({ ...calendar, exceptions: [halfDay] }, revised);
    expect(next.exceptions).toEqual([halfDay]);
  });
  it('refuses a date of another year', () => {
    const wrong = { ...revised, dates: [{ date: '2025-12-31', kind: 'holiday', name: 'X' }] };
    expect(holidayFile.safeParse(wrong).error?.issues[0]?.message).toContain('bukan tanggal tahun 2026');
  });
});

it('a report of 20,000 intervals takes well under a second', () => {
  const started = performance.now();
  for (let index = 0; index < 20_000; index++) {
    const from = at('2026-01-05 08:00') + (index % 300) * 86_400_000;
    elapsed(from, from + 4 * 86_400_000, calendar);
    due(from, limit(240, 'minute'), calendar);
  }
  expect(performance.now() - started).toBeLessThan(3000);
});
