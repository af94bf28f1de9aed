/** NIK and NPWP (15 or 16 digits, also written with dots), and mobile numbers. */
const personal = [
  /(?<![\d.])\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}(?!\d)/g,
  /(?<!\d)\d{15,16}(?!\d)/g,
  /(?<!\d)(?:\+?62|0)8\d{1,3}[ -]?\d{3,4}[ -]?\d{3,5}(?!\d)/g,
];

/** Covers all digits but the last four; what is as short as that is covered whole. */
export function maskDigits(value: string): string {
  const digits = value.replace(/\D/g, '').length;
  const hidden = digits <= 4 ? digits : digits - 4;
  let seen = 0;
  return value.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= hidden ? '•' : digit;
  });
}

/** `p…@kantor.example`: enough to recognise, not enough to write to. */
export function maskEmail(value: string): string {
  const [name = '', domain = ''] = value.split('@');
  return domain === '' ? '•'.repeat(name.length) : `${name.slice(0, 1)}•••@${domain}`;
}

/** Covers personal numbers inside a text; the codes of the case itself are no personal numbers. */
export function maskNumbers(text: string, codes: readonly string[]): string {
  return personal.reduce(
    (masked, pattern) => masked.replace(pattern, (found) => (codes.includes(found) ? found : maskDigits(found))),
    text,
  );
}
