import { Refusal } from '../refusal.ts';

export type CalendarFault = 'outsideCalendar' | 'noMoreHours' | 'spanTooLong' | 'badInstant' | 'badAmount';

/** A time that cannot be computed: refused and reported, never guessed (peers.md §3.5 rule 8). */
export class CalendarError extends Refusal {
  readonly fault: CalendarFault;
  constructor(fault: CalendarFault, indonesian: string, english: string) {
    super('REFUSED', { id: indonesian, en: english });
    this.name = 'CalendarError';
    this.fault = fault;
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
