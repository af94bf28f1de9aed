import type { Language } from './define.ts';

const LOCALE = { id: 'id-ID', en: 'en-GB' };

/** `1.234,5` in Indonesian, `1,234.5` in English; `decimals` is the most shown. A value that is no number prints as a dash. */
export function formatNumber(value: number, lang: Language, decimals = 0): string {
  if (!Number.isFinite(value)) return '–';
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: decimals }).format(value);
}

/** A ratio as percent: `formatPercent(0.875, 'id')` is `87,5%`; a ratio of nothing (0/0) prints as a dash, never 0 or 100. */
export function formatPercent(ratio: number, lang: Language, decimals = 1): string {
  return Number.isFinite(ratio) ? `${formatNumber(ratio * 100, lang, decimals)}%` : '–';
}

/** Hides all but the last four digits and keeps the separators: `••.•••.•••.•-••1.234`. For NPWP (15 or 16 digits). */
export const maskNpwp = (npwp: string): string => maskDigits(npwp);

/** Hides all but the last four digits of a NIK: `••••••••••••0012`. */
export const maskNik = (nik: string): string => maskDigits(nik);

/** A number of four digits or fewer is hidden whole, so that nothing short leaks by being typed wrongly. */
function maskDigits(value: string): string {
  const digits = value.replace(/\D/g, '').length;
  const hidden = digits <= 4 ? digits : digits - 4;
  let seen = 0;
  return value.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= hidden ? '•' : digit;
  });
}
