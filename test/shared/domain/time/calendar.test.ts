import { describe, expect, it } from 'vitest';
import { calendar, detectClockJump, elapsed, WEEKDAYS, windowMinutes } from '../../../../shared/domain/time/index.ts';
import { at, exampleOffice, normal, office, ramadan, week } from './offices.ts';

const messages = (input: unknown): string[] => {
  const result = calendar.safeParse(input);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
};
const base = exampleOffice();
const withDays = (days: unknown) => ({
  ...base,
  patterns: [{ name: 'X', validFrom: '2025-01-01', validTo: null, days }],
});

describe('hours of Perpres 21/2023', () => {
  it.each([
    ['normal', normal, 37.5],
    ['Ramadan', ramadan, 32.5],
  ])('%s weeks add up', (_name, days, hours) => {
    const minutes = WEEKDAYS.flatMap((day) => days[day]).reduce((sum, window) => sum + windowMinutes(window), 0);
    expect(minutes / 60).toBe(hours);
  });
  it('a day from 00:00 to 24:00 has 24 hours and joins the next without a seam', () => {
    const always = office('Asia/Jayapura', week(['00:00-24:00'], ['00:00-24:00'], ['00:00-24:00']));
    expect(
      elapsed(at('2025-06-16 23:59:59', 'Asia/Jayapura'), at('2025-06-18 00:00:01', 'Asia/Jayapura'), always),
    ).toBe(86_402);
  });
});

describe('a calendar that cannot be right is refused with a sentence', () => {
  it('accepts the example office', () => expect(messages(base)).toEqual([]));
  it('windows that overlap or are out of order', () => {
    expect(messages(withDays(week(['07:30-12:00', '11:00-16:00'])))[0]).toContain('bertumpang tindih');
    expect(messages(withDays(week(['13:00-16:00', '07:30-12:00'])))[0]).toContain('Urutkan');
  });
  it('a window that ends before it begins, an impossible time', () => {
    expect(messages(withDays(week(['12:00-12:00'])))[0]).toContain('Jam selesai harus sesudah jam mulai');
    expect(messages(withDays(week(['07:60-12:00'])))[0]).toContain('Jam mulai');
    expect(messages(withDays(week(['07:00-24:01'])))[0]).toContain('Jam selesai');
  });
  it('a calendar without hours', () => {
    expect(messages(withDays(week([])))[0]).toContain('tidak mempunyai jam sama sekali');
    expect(messages({ ...base, patterns: [] })[0]).toContain('sedikitnya satu pola');
  });
  it('patterns with a gap or an overlap', () => {
    const [first, second, third] = base.patterns;
    expect(messages({ ...base, patterns: [first, third] })[0]).toContain('Tidak ada jam kerja dari 2025-03-01');
    expect(messages({ ...base, patterns: [{ ...first, validTo: '2025-03-01' }, second, third] })[0]).toContain(
      'bertumpang tindih',
    );
    expect(messages({ ...base, patterns: [{ ...first, validTo: null }, second] })[0]).toContain('bertumpang tindih');
  });
  it('a date that does not exist, a date twice, a holiday with hours, a half day without', () => {
    const holiday = { date: '2025-12-25', kind: 'holiday', name: 'Natal', windows: [] };
    expect(messages({ ...base, exceptions: [{ ...holiday, date: '2025-02-29' }] })[0]).toContain(
      'tidak ada dalam penanggalan',
    );
    expect(messages({ ...base, exceptions: [holiday, holiday] })[0]).toContain('dua kali');
    expect(messages({ ...base, exceptions: [{ ...holiday, windows: [{ from: '08:00', to: '12:00' }] }] })[0]).toContain(
      'setengah hari',
    );
    expect(messages({ ...base, exceptions: [{ ...holiday, kind: 'halfDay' }] })[0]).toContain('Isi jam buka');
  });
  it('a zone outside Indonesia', () =>
    expect(messages({ ...base, zone: 'Europe/Rome' })[0]).toContain('WIB, WITA, atau WIT'));
});

describe('exceptions', () => {
  it('half days and extra days replace the hours of the pattern', () => {
    const special = calendar.parse({
      ...base,
      exceptions: [
        { date: '2025-06-16', kind: 'halfDay', name: 'Apel', windows: [{ from: '10:00', to: '12:00' }] },
        { date: '2025-06-21', kind: 'extraDay', name: 'Lembur tender', windows: [{ from: '08:00', to: '11:00' }] },
      ],
    });
    expect(elapsed(at('2025-06-16 00:00'), at('2025-06-17 00:00'), special)).toBe(2 * 3600);
    expect(elapsed(at('2025-06-21 00:00'), at('2025-06-22 00:00'), special)).toBe(3 * 3600);
  });
});

describe('clock jumps', () => {
  it('is quiet while both clocks agree, and tells direction and size when not', () => {
    expect(detectClockJump(1000, 50, 61_200, 60_050, 500)).toBeNull();
    expect(detectClockJump(0, 0, 3_600_000, 1000, 500)).toEqual({ direction: 'forward', byMs: 3_599_000 });
    expect(detectClockJump(10_000, 0, 5000, 1000, 500)).toEqual({ direction: 'backward', byMs: 6000 });
  });
});
