import { type Calendar, calendar, instant, type TimeWindow, type Zone } from '../../../../shared/domain/time/index.ts';

const windows = (...spans: string[]): TimeWindow[] =>
  spans.map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));

export const week = (weekdays: string[], friday: string[] = weekdays, weekend: string[] = []) => ({
  mon: windows(...weekdays),
  tue: windows(...weekdays),
  wed: windows(...weekdays),
  thu: windows(...weekdays),
  fri: windows(...friday),
  sat: windows(...weekend),
  sun: windows(...weekend),
});

export const normal = week(['07:30-12:00', '13:00-16:00'], ['07:30-11:30', '13:00-16:30']);
export const ramadan = week(['08:00-12:00', '12:30-15:00'], ['08:00-11:30', '12:30-15:30']);

/** The example office of peers.md §3.5. */
export const exampleOffice = (zone: Zone = 'Asia/Jakarta'): Calendar =>
  calendar.parse({
    id: 'example',
    kind: 'work',
    name: 'Kantor contoh',
    zone,
    version: 1,
    patterns: [
      { name: 'Normal', validFrom: '2024-01-01', validTo: '2025-02-28', days: normal },
      { name: 'Ramadan', validFrom: '2025-03-01', validTo: '2025-03-30', days: ramadan },
      { name: 'Normal', validFrom: '2025-03-31', validTo: null, days: normal },
    ],
    exceptions: ['2025-03-28', '2025-03-31', '2025-04-01', '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-07'].map(
      (date) => ({ date, kind: 'holiday', name: 'Idulfitri', windows: [] }),
    ),
  });

/** A one-pattern office, all week alike or as given. */
export const office = (zone: Zone, days: ReturnType<typeof week>): Calendar =>
  calendar.parse({
    id: 'office',
    kind: 'work',
    name: 'Kantor',
    zone,
    version: 1,
    patterns: [{ name: 'Tetap', validFrom: '2024-01-01', validTo: null, days }],
    exceptions: [],
  });

/** `at('2025-06-16 15:30')` in WIB, or in another zone. */
export const at = (text: string, zone: Zone = 'Asia/Jakarta'): number =>
  instant(text.slice(0, 10), text.slice(11), zone);
