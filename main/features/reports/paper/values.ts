import type { Language } from '../../../../shared/text/define.ts';
import { formatDuration } from '../../../../shared/text/format.ts';
import type { Column } from './document.ts';

const locales: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };

export interface Place {
  language: Language;
  timeZone: string;
}

/** A value as printed: numbers and dates in the language of the paper, durations in words, nothing as "–". */
export function printedValue(value: string | number | null, column: Column, place: Place): string {
  if (value === null) return '–';
  if (typeof value === 'string') return value;
  const decimals = { minimumFractionDigits: column.decimals ?? 0, maximumFractionDigits: column.decimals ?? 0 };
  switch (column.type) {
    case 'number':
      return numbersOf(place, decimals).format(value);
    case 'percent':
      return numbersOf(place, { style: 'percent', ...decimals }).format(value);
    case 'duration':
      return printedDuration(value, place.language);
    case 'date':
      return dates(place, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(value);
    case 'dateTime':
      return printedDateTime(value, place);
    default:
      return String(value);
  }
}

function printedDateTime(at: number, place: Place): string {
  const day = dates(place, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);
  const parts = dates(place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(at);
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? '';
  return place.language === 'id'
    ? `${day} ${part('hour')}.${part('minute')}`
    : `${day} ${part('hour')}:${part('minute')}`;
}

/** In the words of the screen (domain.md §4: a unit always stands beside the number), so that both say the same. */
function printedDuration(seconds: number, language: Language): string {
  return `${seconds < 0 ? '-' : ''}${formatDuration(seconds, language)}`;
}

const numbers = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numbersOf(place: Place, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([place.language, options]);
  const format = numbers.get(key) ?? new Intl.NumberFormat(locales[place.language], options);
  numbers.set(key, format);
  return format;
}

function dates(place: Place, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([place, options]);
  const format =
    dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[place.language], { ...options, timeZone: place.timeZone });
  dateFormats.set(key, format);
  return format;
}

/**
 * An instant as a date whose UTC fields read like the office's wall clock: workbooks have no zones, so the local time
 * itself must be stored.
 */
export function wallClock(at: number, timeZone: string): Date {
  const parts = dates(
    { language: 'en', timeZone },
    {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    },
  ).formatToParts(at);
  const part = (type: string) => Number(parts.find((item) => item.type === type)?.value ?? 0);
  return new Date(Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')));
}
