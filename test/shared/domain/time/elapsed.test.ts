import { describe, expect, it } from 'vitest';
import {
  elapsed,
  elapsedFor,
  explain,
  limit,
  nextWorkingDayEnd,
  workingMinutesBefore,
} from '../../../../shared/domain/time/index.ts';
import { at, exampleOffice } from './offices.ts';

const calendar = exampleOffice();

describe('working time used', () => {
  it('Friday 16:00 to Monday 08:00 is 60 minutes', () => {
    expect(elapsed(at('2025-06-20 16:00'), at('2025-06-23 08:00'), calendar)).toBe(60 * 60);
  });
  it('keeps milliseconds', () => {
    expect(elapsed(at('2025-06-16 09:00'), at('2025-06-16 09:00') + 1, calendar)).toBe(0.001);
  });
  it('a clock set back meanwhile counts as no time', () => {
    expect(elapsed(at('2025-06-16 10:00'), at('2025-06-16 09:00'), calendar)).toBe(0);
  });
  it('is measured in working days when the SOP says hari', () => {
    const days = (end: string) => elapsedFor(limit(1, 'workingDay'), at('2025-06-19 10:00'), at(end), calendar);
    expect(days('2025-06-19 15:00')).toMatchObject({ amount: 0, late: false });
    expect(days('2025-06-20 16:30')).toMatchObject({ amount: 1, late: false });
    expect(days('2025-06-20 16:31')).toMatchObject({ late: true });
    expect(days('2025-06-23 08:00')).toMatchObject({ amount: 2, late: true });
  });
  it('is measured in calendar days and in hours of the day', () => {
    const from = at('2025-06-20 10:00');
    expect(elapsedFor(limit(2, 'calendarDay'), from, at('2025-06-22 23:59'), calendar)).toMatchObject({
      amount: 2,
      late: false,
    });
    expect(elapsedFor(limit(2, 'calendarDay'), from, at('2025-06-23 00:00'), calendar)).toMatchObject({
      amount: 3,
      late: true,
    });
    expect(elapsedFor(limit(24, 'elapsedHour'), from, at('2025-06-21 11:00'), calendar)).toMatchObject({
      amount: 25,
      late: true,
    });
  });
});

describe('why the number is what it is', () => {
  it('names the hours, the closures and the pauses', () => {
    const list = explain(limit(3, 'hour'), at('2025-03-27 14:00'), at('2025-04-08 08:30'), calendar, [
      { fromMs: at('2025-03-27 14:30'), toMs: at('2025-03-27 14:45'), reason: 'menunggu LKPP' },
    ]);
    expect(list.slice(0, 4)).toEqual([
      {
        kind: 'worked',
        pattern: 'Ramadan',
        fromMs: at('2025-03-27 14:00'),
        toMs: at('2025-03-27 14:30'),
        seconds: 1800,
      },
      {
        kind: 'paused',
        reasons: ['menunggu LKPP'],
        fromMs: at('2025-03-27 14:30'),
        toMs: at('2025-03-27 14:45'),
        seconds: 900,
      },
      {
        kind: 'worked',
        pattern: 'Ramadan',
        fromMs: at('2025-03-27 14:45'),
        toMs: at('2025-03-27 15:00'),
        seconds: 900,
      },
      {
        kind: 'closed',
        because: { kind: 'pattern', pattern: 'Ramadan' },
        fromMs: at('2025-03-27 15:00'),
        toMs: at('2025-03-28 00:00'),
        seconds: 9 * 3600,
      },
    ]);
    expect(list[4]).toMatchObject({
      kind: 'closed',
      because: { kind: 'exception', exception: { date: '2025-03-28' } },
    });
    expect(list.at(-1)).toMatchObject({ kind: 'worked', pattern: 'Normal', seconds: 3600 });
  });
  it('shows pauses that overlap as one, with both reasons', () => {
    const reasons = ['menunggu pengguna', 'menunggu LKPP'];
    const pauses = [
      { fromMs: at('2025-06-16 10:00'), toMs: at('2025-06-16 11:00'), reason: 'menunggu LKPP' },
      { fromMs: at('2025-06-16 09:00'), toMs: at('2025-06-16 10:30'), reason: 'menunggu pengguna' },
    ];
    const list = explain(limit(1, 'hour'), at('2025-06-16 09:00'), at('2025-06-16 11:00'), calendar, pauses);
    expect(list).toEqual([
      { kind: 'paused', reasons, fromMs: at('2025-06-16 09:00'), toMs: at('2025-06-16 11:00'), seconds: 7200 },
    ]);
  });
  it('shows a night and a weekend as one closure', () => {
    const list = explain(limit(1, 'hour'), at('2025-06-20 16:00'), at('2025-06-23 08:00'), calendar);
    expect(list.map((part) => part.kind)).toEqual(['worked', 'closed', 'worked']);
  });
});

describe('counting back and forward', () => {
  it('two working hours before a stage closes', () => {
    expect(workingMinutesBefore(at('2025-06-16 14:00'), 120, calendar)).toBe(at('2025-06-16 11:00'));
    expect(workingMinutesBefore(at('2025-06-16 23:59'), 120, calendar)).toBe(at('2025-06-16 14:00'));
    expect(workingMinutesBefore(at('2025-06-17 09:30'), 120, calendar)).toBe(at('2025-06-17 07:30'));
    expect(workingMinutesBefore(at('2025-06-23 08:00'), 60, calendar)).toBe(at('2025-06-20 16:00'));
  });
  it('the end of the next working day', () => {
    expect(nextWorkingDayEnd(at('2025-06-19 10:00'), calendar)).toBe(at('2025-06-20 16:30'));
    expect(nextWorkingDayEnd(at('2025-06-20 23:00'), calendar)).toBe(at('2025-06-23 16:00'));
  });
});
