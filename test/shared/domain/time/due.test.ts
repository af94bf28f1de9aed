import { describe, expect, it } from 'vitest';
import { CalendarError, due, elapsedFor, limit, type Pause } from '../../../../shared/domain/time/index.ts';
import { at, exampleOffice, office, week } from './offices.ts';

const pause = (from: string, to: string | null): Pause => ({
  fromMs: at(from),
  toMs: to === null ? null : at(to),
  reason: 'menunggu data pengguna',
});

describe('when working minutes run out (vectors of peers.md §3.5)', () => {
  const calendar = exampleOffice();
  it.each([
    ['near closing goes on next morning', '2025-06-16 15:30', 60, [], '2025-06-17 08:00'],
    ['jumps the break', '2025-06-16 11:45', 30, [], '2025-06-16 13:15'],
    ['received in the break', '2025-06-16 12:10', 15, [], '2025-06-16 13:15'],
    ['the longer Friday break', '2025-06-20 11:20', 30, [], '2025-06-20 13:20'],
    ['over the weekend', '2025-06-20 16:20', 30, [], '2025-06-23 07:50'],
    ['received on Saturday', '2025-06-21 10:00', 10, [], '2025-06-23 07:40'],
    ['ends exactly at the break', '2025-06-16 10:00', 120, [], '2025-06-16 12:00'],
    ['ends exactly at closing', '2025-06-16 13:00', 180, [], '2025-06-16 16:00'],
    [
      'a pause over the break',
      '2025-06-16 09:00',
      120,
      [pause('2025-06-16 10:00', '2025-06-16 14:00')],
      '2025-06-16 15:00',
    ],
    [
      'a pause over two nights',
      '2025-06-16 09:00',
      480,
      [pause('2025-06-16 15:00', '2025-06-18 08:30')],
      '2025-06-18 11:30',
    ],
    [
      'two pauses begun in one minute',
      '2025-06-16 09:00',
      120,
      [pause('2025-06-16 10:00:05', '2025-06-16 10:00:20'), pause('2025-06-16 10:00:40', '2025-06-16 10:20:00')],
      '2025-06-16 11:19:35',
    ],
    ['Ramadan, holidays, normal hours', '2025-03-27 14:00', 120, [], '2025-04-08 08:30'],
  ] as const)('%s', (_name, start, minutes, pauses, end) => {
    expect(due(at(start), limit(minutes, 'minute'), calendar, pauses)).toBe(at(end));
  });

  it('0 minutes is at once, even at night', () => {
    expect(due(at('2025-06-16 22:00'), limit(0, 'minute'), calendar)).toBe(at('2025-06-16 22:00'));
  });

  it('overlapping pauses are not counted twice', () => {
    const twice = [pause('2025-06-16 09:30', '2025-06-16 10:30'), pause('2025-06-16 10:00', '2025-06-16 11:00')];
    expect(due(at('2025-06-16 09:00'), limit(60, 'minute'), calendar, twice)).toBe(at('2025-06-16 11:30'));
  });

  it('an open pause holds the clock: no deadline, unless the time was up before it', () => {
    const open = [pause('2025-06-16 10:00', null)];
    expect(due(at('2025-06-16 09:00'), limit(61, 'minute'), calendar, open)).toBeNull();
    expect(due(at('2025-06-16 09:00'), limit(60, 'minute'), calendar, open)).toBe(at('2025-06-16 10:00'));
    const within = [...open, pause('2025-06-16 10:30', '2025-06-16 11:00')];
    expect(due(at('2025-06-16 09:00'), limit(61, 'minute'), calendar, within)).toBeNull();
  });
});

describe('other units (domain.md §7.4)', () => {
  const calendar = exampleOffice();
  it.each([
    ['1 hari: the day of receipt is not counted', '2025-06-16 09:00', limit(1, 'workingDay'), '2025-06-17 16:00'],
    ['2 hari over a weekend', '2025-06-19 15:59', limit(2, 'workingDay'), '2025-06-23 16:00'],
    ['1 hari received on Saturday', '2025-06-21 10:00', limit(1, 'workingDay'), '2025-06-23 16:00'],
    ['1 hari before the holidays', '2025-03-27 14:00', limit(1, 'workingDay'), '2025-04-08 16:00'],
    ['2 hari kalender end with the day', '2025-06-20 09:00', limit(2, 'calendarDay'), '2025-06-22 23:59:59.999'],
    ['3 × 24 jam runs through the weekend', '2025-06-20 15:50', limit(72, 'elapsedHour'), '2025-06-23 15:50'],
    ['jam is working time', '2025-06-16 15:00', limit(2, 'hour'), '2025-06-17 08:30'],
  ])('%s', (_name, start, standard, end) => {
    expect(due(at(start), standard, calendar)).toBe(at(end));
  });

  it('a pause moves a deadline in days by the working time it took', () => {
    const pauses = [pause('2025-06-17 10:00', '2025-06-17 12:00')];
    expect(due(at('2025-06-16 09:00'), limit(1, 'workingDay'), calendar, pauses)).toBe(at('2025-06-18 09:30'));
  });

  it('N/A, "tidak ditetapkan" and LKPP\'s "minimal" have no deadline', () => {
    expect(due(at('2025-06-16 09:00'), { kind: 'notApplicable' }, calendar)).toBeNull();
    expect(due(at('2025-06-16 09:00'), { kind: 'unspecified' }, calendar)).toBeNull();
    const minimum = { kind: 'minimum', unit: 'elapsedHour', amount: 72 } as const;
    expect(due(at('2025-06-16 09:00'), minimum, calendar)).toBeNull();
    expect(elapsedFor(minimum, at('2025-06-16 09:00'), at('2025-06-20 09:00'), calendar)?.late).toBeNull();
    expect(elapsedFor({ kind: 'notApplicable' }, 0, 1, calendar)).toBeNull();
  });
});

describe('worked example of domain.md §7.4 (WITA, 08:00–16:30, break 12–13)', () => {
  const calendar = office('Asia/Makassar', week(['08:00-12:00', '13:00-16:30']));
  const wita = (text: string) => at(text, 'Asia/Makassar');
  it.each([
    ['2025-06-20 15:50', limit(30, 'minute'), '2025-06-20 16:20'],
    ['2025-06-20 16:20', limit(30, 'minute'), '2025-06-23 08:20'],
    ['2025-06-20 15:50', limit(1, 'workingDay'), '2025-06-23 16:30'],
    ['2025-06-20 15:50', limit(72, 'elapsedHour'), '2025-06-23 15:50'],
  ])('received %s', (start, standard, end) => {
    expect(due(wita(start), standard, calendar)).toBe(wita(end));
  });
});

describe('what cannot be computed is said, never guessed', () => {
  const code = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return error instanceof CalendarError ? error.fault : error;
    }
  };
  it('dates before or after the patterns', () => {
    const calendar = exampleOffice();
    expect(code(() => due(at('2023-12-31 10:00'), limit(1, 'minute'), calendar))).toBe('outsideCalendar');
    const ended = { ...calendar, patterns: calendar.patterns.slice(0, 1) };
    expect(code(() => due(at('2025-02-28 16:20'), limit(60, 'minute'), ended))).toBe('outsideCalendar');
  });
  it('more time than twenty years hold', () => {
    expect(code(() => due(at('2025-06-16 10:00'), limit(100_000, 'hour'), exampleOffice()))).toBe('noMoreHours');
    expect(code(() => due(at('2025-06-16 10:00'), limit(100_000, 'workingDay'), exampleOffice()))).toBe('noMoreHours');
  });
  it('a time that is not a time, an amount below zero', () => {
    expect(code(() => due(Number.NaN, limit(1, 'minute'), exampleOffice()))).toBe('badInstant');
    expect(code(() => due(at('2025-06-16 10:00'), limit(-1, 'minute'), exampleOffice()))).toBe('badAmount');
  });
});
