import type { StandardTime, TimeUnit } from '../domain/time/standard-time.ts';
import type { Language } from './define.ts';
import { formatNumber } from './format-number.ts';

const WORDS = {
  id: { hour: 'jam', minute: 'menit', second: 'detik' },
  en: { hour: 'h', minute: 'min', second: 's' },
};
const UNITS: Record<Language, Record<TimeUnit, (amount: string, one: boolean) => string>> = {
  id: {
    minute: (n) => `${n} menit`,
    hour: (n) => `${n} jam kerja`,
    workingDay: (n) => `${n} hari kerja`,
    calendarDay: (n) => `${n} hari kalender`,
    elapsedHour: (n) => `${n} jam`,
  },
  en: {
    minute: (n, one) => `${n} ${one ? 'minute' : 'minutes'}`,
    hour: (n, one) => `${n} working ${one ? 'hour' : 'hours'}`,
    workingDay: (n, one) => `${n} working ${one ? 'day' : 'days'}`,
    calendarDay: (n, one) => `${n} calendar ${one ? 'day' : 'days'}`,
    elapsedHour: (n, one) => `${n} ${one ? 'hour' : 'hours'}`,
  },
};

/**
 * Seconds in words: `45 detik`, `20 menit`, `1 jam 20 menit`, `26 jam`. Whole units that have passed, never rounded up; seconds
 * are shown under a minute only. Hours are not turned into days: a working day has no 24 of them.
 */
export function formatDuration(seconds: number, lang: Language): string {
  if (!Number.isFinite(seconds)) return '–';
  const words = WORDS[lang];
  const whole = Math.floor(Math.abs(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours === 0 && minutes === 0) return `${whole} ${words.second}`;
  const parts = [
    hours > 0 ? `${formatNumber(hours, lang)} ${words.hour}` : '',
    minutes > 0 ? `${minutes} ${words.minute}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Time left of a clock, negative when over: `sisa 25 menit`, `lewat 1 jam`, `sisa kurang dari 1 menit`. */
export function formatTimeLeft(seconds: number, lang: Language): string {
  if (!Number.isFinite(seconds)) return '–';
  const late = seconds < 0;
  const short = Math.abs(seconds) < 60;
  if (lang === 'id') {
    const length = short ? 'kurang dari 1 menit' : formatDuration(seconds, lang);
    return late ? `lewat ${length}` : seconds === 0 ? 'batas waktu sekarang' : `sisa ${length}`;
  }
  const length = short ? 'less than 1 min' : formatDuration(seconds, lang);
  return late ? `${length} over` : seconds === 0 ? 'due now' : `${length} left`;
}

/** An amount with its unit: `30 menit`, `4 jam kerja`, `1 hari kerja`, `3 × 24 jam`. */
export function formatAmount(amount: number, unit: TimeUnit, lang: Language): string {
  if (unit === 'elapsedHour' && amount > 0 && amount % 24 === 0)
    return `${formatNumber(amount / 24, lang)} × ${UNITS[lang].elapsedHour('24', false)}`;
  return UNITS[lang][unit](formatNumber(amount, lang, 1), amount === 1);
}

/** A standard time as papers print it: `30 menit`, `seketika`, `acuan minimal 1 jam kerja`, `N/A`, `tidak ditetapkan`. */
export function formatStandardTime(standard: StandardTime, lang: Language): string {
  switch (standard.kind) {
    case 'notApplicable':
      return 'N/A';
    case 'unspecified':
      return lang === 'id' ? 'tidak ditetapkan' : 'not specified';
    case 'minimum': {
      const amount = formatAmount(standard.amount, standard.unit, lang);
      return lang === 'id' ? `acuan minimal ${amount}` : `reference: at least ${amount}`;
    }
    case 'limit':
      if (standard.amount === 0) return lang === 'id' ? 'seketika' : 'at once';
      return formatAmount(standard.amount, standard.unit, lang);
  }
}
