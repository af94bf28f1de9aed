import { type Zone, zoneLetters, zoneOffset } from '../domain/time/zone.ts';
import type { Language } from './define.ts';

const DAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};
const SHORT_MONTHS = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** What is printed for an instant or date that cannot be read. */
export const NO_DATE = '–';

/** The instant moved so that the UTC fields of a Date read as local time; no ambient zone is ever used. */
const local = (ms: number, zone: Zone): Date => new Date(ms + zoneOffset(zone));
const readable = (date: Date): boolean => !Number.isNaN(date.getTime());
const two = (value: number): string => String(value).padStart(2, '0');

function datePart(date: Date, lang: Language, style: 'short' | 'long', weekday: boolean): string {
  const month = (style === 'short' ? SHORT_MONTHS : MONTHS)[lang][date.getUTCMonth()] ?? '';
  const name = DAYS[lang][date.getUTCDay()] ?? '';
  const day = weekday ? `${style === 'short' ? name.slice(0, 3) : name}, ` : '';
  return `${day}${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}

/** `16 Jun 2025`, long `16 Juni 2025`, with the weekday `Sen, …` or `Senin, …`. */
export function formatDate(
  ms: number,
  zone: Zone,
  lang: Language,
  { style = 'short', weekday = false }: { style?: 'short' | 'long'; weekday?: boolean } = {},
): string {
  const date = local(ms, zone);
  return readable(date) ? datePart(date, lang, style, weekday) : NO_DATE;
}

/** A calendar date `YYYY-MM-DD` without any time, e.g. a holiday or an effective date. */
export function formatIsoDate(
  iso: string,
  lang: Language,
  { style = 'short', weekday = false }: { style?: 'short' | 'long'; weekday?: boolean } = {},
): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return readable(date) ? datePart(date, lang, style, weekday) : NO_DATE;
}

/** `15.30` in Indonesian, `15:30` in English; with seconds `15.30.05`; with the zone's letters `15.30 WIB`. */
export function formatTime(
  ms: number,
  zone: Zone,
  lang: Language,
  { seconds = false, letters = false }: { seconds?: boolean; letters?: boolean } = {},
): string {
  const date = local(ms, zone);
  if (!readable(date)) return NO_DATE;
  const parts = [date.getUTCHours(), date.getUTCMinutes(), ...(seconds ? [date.getUTCSeconds()] : [])];
  return parts.map(two).join(lang === 'id' ? '.' : ':') + (letters ? ` ${zoneLetters(zone)}` : '');
}

/** The official form: `Sen, 16 Jun 2025 15.30 WIB`; long: `Senin, 16 Juni 2025 pukul 15.30 WIB`. */
export function formatDateTime(
  ms: number,
  zone: Zone,
  lang: Language,
  {
    style = 'short',
    weekday = true,
    seconds = false,
  }: { style?: 'short' | 'long'; weekday?: boolean; seconds?: boolean } = {},
): string {
  if (!readable(local(ms, zone))) return NO_DATE;
  const at = style === 'long' ? (lang === 'id' ? ' pukul ' : ' at ') : ' ';
  return formatDate(ms, zone, lang, { style, weekday }) + at + formatTime(ms, zone, lang, { seconds, letters: true });
}
