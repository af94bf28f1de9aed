import { z } from 'zod';

/** The three Indonesian time zones (domain.md §7.2). None of them has summer time, so each is one fixed offset. */
export const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export const zone = z.enum(ZONES, { error: 'Pilih zona waktu WIB, WITA, atau WIT.' });
export type Zone = z.infer<typeof zone>;

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const OFFSET_MS: Record<Zone, number> = {
  'Asia/Jakarta': 7 * HOUR_MS,
  'Asia/Makassar': 8 * HOUR_MS,
  'Asia/Jayapura': 9 * HOUR_MS,
};
const LETTERS: Record<Zone, 'WIB' | 'WITA' | 'WIT'> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Milliseconds the zone is ahead of UTC. */
export const zoneOffset = (zone: Zone): number => OFFSET_MS[zone];

/** The letters printed after a local time: WIB, WITA or WIT. */
export const zoneLetters = (zone: Zone): 'WIB' | 'WITA' | 'WIT' => LETTERS[zone];

/** Local calendar day of an instant, as a count of days since 1970-01-01. */
export const dayOf = (ms: number, zone: Zone): number => Math.floor((ms + OFFSET_MS[zone]) / DAY_MS);

/** The instant of local midnight at which a day begins. */
export const dayStart = (day: number, zone: Zone): number => day * DAY_MS - OFFSET_MS[zone];

/** Day of the week, 0 = Sunday (1970-01-01 was a Thursday). */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

/** Day count of an ISO date `YYYY-MM-DD`. The date must exist; the calendar schema checks that. */
export const dayFromIso = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);

/** ISO date `YYYY-MM-DD` of a day count. */
export const isoFromDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Instant of a local date and time of day, `instant('2025-06-16', '15:30', 'Asia/Jakarta')`; seconds are optional. */
export function instant(date: string, time: string, zone: Zone): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return dayStart(dayFromIso(date), zone) + hours * HOUR_MS + minutes * MINUTE_MS + seconds * 1000;
}
