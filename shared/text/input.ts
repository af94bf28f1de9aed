import type { z } from 'zod';
import type { Language } from './define.ts';

/** The parts of a zod issue that say what is wrong; the value itself is gone by the time a person is told. */
export type InputIssue = z.core.$ZodIssue | z.core.$ZodRawIssue;

const formats: Record<string, Record<Language, string>> = {
  email: { id: 'alamat surel, misalnya nama@contoh.go.id', en: 'an e-mail address such as name@example.go.id' },
  uuid: { id: 'nomor pengenal', en: 'an identifier' },
  date: { id: 'tanggal, misalnya 2026-06-15', en: 'a date such as 2026-06-15' },
  time: { id: 'jam, misalnya 08:00', en: 'a time such as 08:00' },
  url: { id: 'alamat web lengkap dengan https://', en: 'a web address with https://' },
};
/** What the few patterns of the contract ask for. */
const patterns: Record<string, Record<Language, string>> = {
  '/^[a-z0-9-]{2,60}$/': {
    id: 'Hanya huruf kecil, angka, dan tanda hubung, tanpa spasi; 2 sampai 60 karakter.',
    en: 'Only small letters, digits and hyphens, no spaces; 2 to 60 characters.',
  },
  '/^[a-z0-9._-]{3,40}$/': {
    id: 'Hanya huruf kecil, angka, titik, garis bawah, dan tanda hubung; 3 sampai 40 karakter.',
    en: 'Only small letters, digits, dots, underscores and hyphens; 3 to 40 characters.',
  },
};
const kinds: Record<string, Record<Language, string>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'angka bulat', en: 'a whole number' },
  boolean: { id: 'ya atau tidak', en: 'yes or no' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'isian lengkap', en: 'a complete entry' },
  file: { id: 'berkas', en: 'a file' },
};

/** One sentence about a field that does not fit: what it should hold. */
export function sayIssue(issue: InputIssue, language: Language): string {
  const id = language === 'id';
  switch (issue.code) {
    case 'invalid_type': {
      const kind = kinds[issue.expected]?.[language] ?? (id ? 'nilai yang sesuai' : 'a fitting value');
      return id ? `Wajib diisi dengan ${kind}.` : `Must be filled with ${kind}.`;
    }
    case 'too_small': {
      const least = Number(issue.minimum);
      if (issue.origin === 'string' && least <= 1) return id ? 'Wajib diisi.' : 'Must be filled in.';
      return id ? `Minimal ${amount(least, issue.origin, id)}.` : `At least ${amount(least, issue.origin, id)}.`;
    }
    case 'too_big': {
      const most = Number(issue.maximum);
      return id ? `Maksimal ${amount(most, issue.origin, id)}.` : `At most ${amount(most, issue.origin, id)}.`;
    }
    case 'invalid_format': {
      const format = formats[issue.format]?.[language];
      const rule = 'pattern' in issue ? patterns[String(issue.pattern)]?.[language] : undefined;
      if (rule !== undefined) return rule;
      if (format !== undefined) return id ? `Isi dengan ${format}.` : `Fill in ${format}.`;
      return id
        ? 'Hurufnya atau susunannya tidak sesuai aturan isian ini.'
        : 'Its letters or form do not fit this field.';
    }
    case 'invalid_value': {
      const choices = issue.values.slice(0, 12).map(String).join(', ');
      return id ? `Pilih salah satu: ${choices}.` : `Choose one of: ${choices}.`;
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.join(', ');
      return id
        ? `Isian yang tidak dikenal: ${keys}. Periksa ejaannya.`
        : `Unknown entry: ${keys}. Check its spelling.`;
    }
    case 'not_multiple_of':
      return id ? `Harus kelipatan ${issue.divisor}.` : `Must be a multiple of ${issue.divisor}.`;
    case 'invalid_union': {
      const last = issue.errors?.at(-1)?.[0];
      return last ? sayIssue(last, language) : unfit(id);
    }
    default:
      return unfit(id);
  }
}

function amount(limit: number, origin: string, id: boolean): string {
  if (origin === 'string') return id ? `${limit} karakter` : `${limit} characters`;
  if (origin === 'array' || origin === 'set') return id ? `${limit} butir` : `${limit} items`;
  if (origin === 'file') return `${Math.floor(limit / 1024 / 1024)} MB`;
  return String(limit);
}

function unfit(id: boolean): string {
  return id ? 'Isinya tidak sesuai.' : 'This does not fit.';
}
