/** A telephone number as typed, taken apart. */
export interface Phone {
  /** E.164 with the leading `+`; for a short code the digits alone (`144`). This is what is stored and compared. */
  number: string;
  /** Digits to dial after the call is taken (`pesawat 12`), or null. */
  extension: string | null;
  kind: 'mobile' | 'landline' | 'foreign' | 'short';
}

const EXTENSION = /[\s,;.(]*(?:ekstensi|ekst|ext|eks|pesawat|pes|psw|x)\.?\s*:?\s*(\d{1,6})\)?\s*$/i;
const ALLOWED = /^[\d\s+()./\-–]*$/;
/** Three-digit area codes of the big cities have two digits after the 0 (021, 022, 024, 031, 061); all others three. */
const SHORT_AREA = /^(21|22|24|31|61)/;

/**
 * Reads one telephone number as people in Indonesia write it: `0812-3456-7890`, `+62 812…`, `62812…`, `(0285) 39-1234`,
 * `0285.391234 ext 12`, `144`, `0065 6123 4567`, `+65…`. A number without 0 or + that begins with 8 is a mobile number.
 * @param areaCode the office's own area code (`0285`), so that a local number of 5–8 digits can be read.
 * @returns null when it is not one readable number; the caller keeps what was typed and says so.
 */
export function normalisePhone(typed: string, areaCode?: string): Phone | null {
  const match = EXTENSION.exec(typed);
  const extension = match?.[1] ?? null;
  const main = match ? typed.slice(0, match.index) : typed;
  if (!ALLOWED.test(main) || main.lastIndexOf('+') > main.search(/[+\d]/)) return null;
  // "+62 (0)812…" writes the trunk zero that E.164 leaves out.
  const digits = main.replace(/\+?62\s*\(0\)/, (found) => found.replace('(0)', '')).replace(/\D/g, '');
  const number = international(main.trimStart().startsWith('+') || /^\s*\(\s*\+/.test(main), digits, areaCode);
  return number ? { ...number, extension } : null;
}

function international(plus: boolean, digits: string, areaCode?: string): Omit<Phone, 'extension'> | null {
  if (plus) return digits.startsWith('62') ? indonesian(digits.slice(2)) : foreign(digits);
  if (digits.startsWith('00')) return international(true, digits.slice(2));
  if (digits.startsWith('0')) return indonesian(digits.slice(1));
  if (/^62\d{8,13}$/.test(digits)) return indonesian(digits.slice(2));
  if (/^8\d{8,11}$/.test(digits)) return indonesian(digits);
  if (/^(1\d{2,5}|500\d{3})$/.test(digits)) return { number: digits, kind: 'short' };
  const area = areaCode?.replace(/\D/g, '').replace(/^0/, '');
  return area && /^[2-9]\d{4,7}$/.test(digits) ? indonesian(area + digits) : null;
}

function indonesian(national: string): Omit<Phone, 'extension'> | null {
  const digits = national.replace(/^0/, '');
  if (/^8\d{8,11}$/.test(digits)) return { number: `+62${digits}`, kind: 'mobile' };
  return /^[2-79]\d{6,10}$/.test(digits) ? { number: `+62${digits}`, kind: 'landline' } : null;
}

function foreign(digits: string): Omit<Phone, 'extension'> | null {
  return /^[1-9]\d{6,14}$/.test(digits) ? { number: `+${digits}`, kind: 'foreign' } : null;
}

/** Several numbers written in one field (`0812… / 0285-391234`), each read on its own; unreadable ones are returned apart. */
export function splitPhones(typed: string, areaCode?: string): { phones: Phone[]; unread: string[] } {
  const phones: Phone[] = [];
  const unread: string[] = [];
  const whole = normalisePhone(typed, areaCode);
  // A slash inside one number (0285/391234) is a separator of groups, so the whole is tried first.
  if (whole) return { phones: [whole], unread };
  for (const part of typed.split(/[/;,]|\s+(?:atau|dan)\s+/i).filter((piece) => piece.trim() !== '')) {
    const phone = normalisePhone(part, areaCode);
    if (phone) phones.push(phone);
    else unread.push(part.trim());
  }
  return { phones, unread };
}

/** For reading and dialling: `0812-3456-7890`, `(0285) 391234`, `+65 61234567`, `144`; extension as `pes. 12`. */
export function formatPhone(phone: Pick<Phone, 'number' | 'extension'> | string): string {
  const { number, extension } = typeof phone === 'string' ? { number: phone, extension: null } : phone;
  return groups(number) + (extension ? ` pes. ${extension}` : '');
}

function groups(number: string): string {
  if (!number.startsWith('+62')) return number;
  const digits = number.slice(3);
  if (digits.startsWith('8')) return `0${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`;
  const area = SHORT_AREA.test(digits) ? 2 : 3;
  return `(0${digits.slice(0, area)}) ${digits.slice(area)}`;
}

/** For lists: shows the beginning and the last three digits, `0812-••••-•890`. Short codes are public and stay. */
export function maskPhone(number: string): string {
  const shown = formatPhone(number);
  const digits = shown.replace(/\D/g, '').length;
  if (digits <= 6 && /^\d+$/.test(number)) return shown;
  let seen = 0;
  return shown.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= 4 || seen > digits - 3 ? digit : '•';
  });
}

/**
 * What to look for in stored numbers while a number is being typed: the digits without 0, 62 or + in front, so `0812`, `62812` and
 * `812` all find `+62812…`. Empty when nothing can be searched yet (fewer than three digits).
 */
export function digitsFragment(typed: string): string {
  const digits = typed.replace(/\D/g, '');
  const national = digits.replace(/^(?:00)?62(?=\d{2})|^00|^0/, '').replace(/^0/, '');
  return national.length >= 3 ? national : '';
}
