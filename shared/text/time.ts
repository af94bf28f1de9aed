import type { Interval } from '../domain/time/explain.ts';
import type { Language } from './define.ts';
import { formatIsoDate } from './format-date.ts';

const EXCEPTIONS = {
  id: {
    holiday: 'Hari libur',
    collectiveLeave: 'Cuti bersama',
    halfDay: 'Setengah hari',
    extraDay: 'Hari kerja tambahan',
  },
  en: { holiday: 'Holiday', collectiveLeave: 'Collective leave', halfDay: 'Half day', extraDay: 'Extra working day' },
};

/** Why an interval counts or does not: `Jam kerja: Ramadan 1447 H`, `Di luar jam kerja: …`, `Hari libur: …`, `Jeda: …`. */
export function intervalWhy(interval: Interval, lang: Language): string {
  const id = lang === 'id';
  if (interval.kind === 'paused') return `${id ? 'Jeda' : 'Pause'}: ${interval.reasons.join('; ')}`;
  if (interval.kind === 'worked') {
    if (interval.pattern === null) return id ? 'Waktu berjalan terus' : 'Runs day and night';
    return `${id ? 'Jam kerja' : 'Working hours'}: ${interval.pattern}`;
  }
  if (interval.because.kind === 'pattern')
    return `${id ? 'Di luar jam kerja' : 'Outside working hours'}: ${interval.because.pattern}`;
  const { kind, name, date } = interval.because.exception;
  return `${EXCEPTIONS[lang][kind]} ${formatIsoDate(date, lang)}: ${name}`;
}
