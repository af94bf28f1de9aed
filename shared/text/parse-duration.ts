import type { StandardTime } from '../domain/time/standard-time.ts';
import type { Language } from './define.ts';
import { formatStandardTime } from './format-duration.ts';
import { formatNumber } from './format-number.ts';

const units: [RegExp, 'minute' | 'hour' | 'workingDay' | 'calendarDay' | 'elapsedHour'][] = [
  [/^(menit|minutes?|mnt|min)$/, 'minute'],
  [/^(jam berjalan|elapsed hours?)$/, 'elapsedHour'],
  [/^(jam( kerja)?|(working )?hours?)$/, 'hour'],
  [/^(hari( kerja)?|(working )?days?)$/, 'workingDay'],
  [/^(hari kalender|calendar days?)$/, 'calendarDay'],
];

/**
 * A standard time as people write it: `30 menit`, `4 jam`, `1 hari kerja`, `3 x 24 jam`, `seketika`, `N/A`. Hours and days
 * without another word are working time (domain.md §7.4). Undefined for any other text.
 */
export function parseStandardTime(text: string): StandardTime | undefined {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (said === 'n/a') return { kind: 'notApplicable' };
  if (said === 'tidak ditetapkan' || said === 'not specified') return { kind: 'unspecified' };
  if (said === 'seketika' || said === 'at once') return { kind: 'limit', unit: 'minute', amount: 0 };
  const least = /^(?:acuan )?minimal (.+)$|^(?:reference: )?at least (.+)$/.exec(said);
  const amount = parseAmount(least?.[1] ?? least?.[2] ?? said);
  return amount && { kind: least ? 'minimum' : 'limit', ...amount };
}

function parseAmount(said: string) {
  const nights = /^(\d[\d.,]*) ?[x×] ?24 (?:jam|hours?)$/.exec(said);
  const days = withoutGroups(nights?.[1] ?? '');
  if (/^\d{1,4}$/.test(days)) return { unit: 'elapsedHour' as const, amount: Number(days) * 24 };
  const parts = /^(\d[\d.,]*) ?(.+)$/.exec(said);
  const digits = withoutGroups(parts?.[1] ?? '');
  const unit = units.find(([word]) => word.test(parts?.[2] ?? ''))?.[1];
  return unit && /^\d{1,6}$/.test(digits) ? { unit, amount: Number(digits) } : undefined;
}

/** `4.163` and `4,163` are four thousand one hundred and sixty-three, in either language. */
function withoutGroups(digits: string): string {
  return digits.replace(/[.,](?=\d{3}\b)/g, '');
}

/** A standard time as `parseStandardTime` reads it back; differs from the printed form only where that says too little. */
export function writtenTime(standard: StandardTime, lang: Language): string {
  const timed = standard.kind === 'limit' || standard.kind === 'minimum';
  if (!timed || standard.unit !== 'elapsedHour' || (standard.amount > 0 && standard.amount % 24 === 0))
    return formatStandardTime(standard, lang);
  const hours = formatNumber(standard.amount, lang);
  const least = standard.kind === 'minimum' ? (lang === 'id' ? 'acuan minimal ' : 'reference: at least ') : '';
  return least + (lang === 'id' ? `${hours} jam berjalan` : `${hours} elapsed hours`);
}
