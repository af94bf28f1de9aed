import type { TimeWindow } from '../domain/time/calendar.ts';
import type { Language } from './define.ts';

/**
 * Opening hours as people write them: `07.30–12.00, 13.00–16.00`, `8:00-12:00; 13:00-15:30`, `libur` or nothing for a
 * closed day. Undefined when a part cannot be read; whether the hours make sense is for the calendar to judge.
 */
export function parseWindows(text: string): TimeWindow[] | undefined {
  const said = text.trim().toLowerCase();
  if (said === '' || said === 'libur' || said === 'tutup' || said === 'closed' || said === '–' || said === '-')
    return [];
  const windows: TimeWindow[] = [];
  for (const part of said.split(/[,;]|\bdan\b|\band\b/)) {
    const times = /^\s*(\d{1,2})[.:](\d{2})\s*(?:-|–|—|s\.?d\.?|sampai|to)\s*(\d{1,2})[.:](\d{2})\s*$/.exec(part);
    if (!times) return undefined;
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = times;
    windows.push({ from: clock(fromHour, fromMinute), to: clock(toHour, toMinute) });
  }
  return windows;
}

const clock = (hour: string, minute: string): string => `${hour.padStart(2, '0')}:${minute}`;

/** `07.30–12.00, 13.00–16.00`; nothing for a closed day. */
export function formatWindows(windows: readonly TimeWindow[], lang: Language): string {
  const time = (text: string) => (lang === 'id' ? text.replace(':', '.') : text);
  return windows.map((window) => `${time(window.from)}–${time(window.to)}`).join(', ');
}
