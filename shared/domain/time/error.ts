export type CalendarErrorCode = 'outsideCalendar' | 'noMoreHours' | 'spanTooLong' | 'badInstant' | 'badAmount';

/**
 * A time that cannot be computed, reported and never guessed (peers.md §3.5 rule 8).
 * `message` is the Indonesian sentence for the user; `english` stands beside it.
 */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  readonly code: CalendarErrorCode;
  readonly english: string;
  constructor(code: CalendarErrorCode, indonesian: string, english: string) {
    super(indonesian);
    this.code = code;
    this.english = english;
  }
}

/** @throws CalendarError `badInstant` when the value is not an instant in milliseconds. */
export function requireInstant(ms: number): void {
  if (Number.isFinite(ms)) return;
  throw new CalendarError(
    'badInstant',
    'Tanggal atau jam tidak terbaca. Periksa kembali isian waktunya.',
    'The date or time cannot be read. Check what was entered.',
  );
}
