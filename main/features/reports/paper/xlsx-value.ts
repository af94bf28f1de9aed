import type { Column } from './document.ts';
import { wallClock } from './values.ts';

/**
 * A cell that can never become a formula (models.md E9). Workbook strings are typed as text already; the leading
 * apostrophe also protects a file that is later saved as CSV. It goes before = + - @ tab and CR.
 */
export function safeText(text: string): string {
  const clean = text.replace(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '').slice(0, 32_767);
  // Looked at after cleaning too: a control character in front must not hide the sign behind it.
  return [text, clean].some((each) => /^[=+\-@\t\r]/.test(each)) ? `'${clean}`.slice(0, 32_767) : clean;
}

/** The typed value of a cell: numbers, wall-clock dates and durations (share of a day) stay numbers; text stays text. */
export function typedValue(
  value: string | number | null,
  column: Column,
  timeZone: string,
): string | number | Date | null {
  if (value === null) return null;
  if (typeof value === 'string') return safeText(value);
  if (!Number.isFinite(value)) return null;
  if (column.type === 'date' || column.type === 'dateTime') return wallClock(value, timeZone);
  if (column.type === 'duration') return value / 86_400;
  return column.type === undefined || column.type === 'text' ? safeText(String(value)) : value;
}

/** The number format of a column; durations run past 24 hours. */
export function numberFormat(column: Column): string | undefined {
  const decimals = column.decimals ? `.${'0'.repeat(column.decimals)}` : '';
  switch (column.type) {
    case 'number':
      return `#,##0${decimals}`;
    case 'percent':
      return `0${decimals}%`;
    case 'duration':
      return '[h]:mm';
    case 'date':
      return 'dd/mm/yyyy';
    case 'dateTime':
      return 'dd/mm/yyyy hh:mm';
    default:
      return undefined;
  }
}

/** A sheet name Excel accepts: no : \ / ? * [ ] ' and at most 31 characters, unique in the workbook. */
export function sheetName(wanted: string, taken: Set<string>): string {
  const base =
    wanted
      .replace(/[:\\/?*[\]']|\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 31)
      .trim() || 'Sheet';
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const tail = ` (${number})`;
    name = base.slice(0, 31 - tail.length) + tail;
  }
  taken.add(name.toLowerCase());
  return name;
}
