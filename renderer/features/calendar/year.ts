import { type Calendar, type DateException, WEEKDAYS } from '../../../shared/domain/time/index.ts';

/** One day of the year view. */
export type Day = {
  date: string;
  /** 0 = Monday. */
  column: number;
  mark: DateException['kind'] | 'open' | 'closed' | 'outside';
  exception: DateException | null;
  /** Name of the weekly pattern in force. */
  pattern: string;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Every day of a year, month by month, with what the calendar makes of it. */
export function monthsOf(calendar: Pick<Calendar, 'patterns' | 'exceptions'>, year: number): Day[][] {
  const exceptions = new Map(calendar.exceptions.map((exception) => [exception.date, exception]));
  return Array.from({ length: 12 }, (_, month) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return Array.from({ length }, (_, index): Day => {
      const date = `${year}-${two(month + 1)}-${two(index + 1)}`;
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      const pattern = calendar.patterns.find(
        ({ validFrom, validTo }) => validFrom <= date && (validTo === null || date <= validTo),
      );
      const exception = exceptions.get(date) ?? null;
      const isOpen = (pattern?.days[WEEKDAYS[weekday] ?? 'sun'].length ?? 0) > 0;
      const plain = pattern === undefined ? 'outside' : isOpen ? 'open' : 'closed';
      return {
        date,
        column: (weekday + 6) % 7,
        mark: exception?.kind ?? plain,
        exception,
        pattern: pattern?.name ?? '',
      };
    });
  });
}

/** The pattern of most days of the year; the others are marked. */
export function usualPattern(months: Day[][]): string {
  const days = new Map<string, number>();
  for (const { pattern } of months.flat()) days.set(pattern, (days.get(pattern) ?? 0) + 1);
  return [...days].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
