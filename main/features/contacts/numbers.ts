import { normalisePhone } from '../../../shared/domain/phone/phone.ts';

/** A number as contacts keep it: E.164 (with the extension behind it), or as typed where it cannot be read. */
export function storedNumber(typed: string): string {
  const phone = normalisePhone(typed);
  if (!phone) return typed.trim();
  return phone.extension ? `${phone.number} ext ${phone.extension}` : phone.number;
}

/** The numbers of a contact, each once, in the order given. */
export function storedNumbers(typed: readonly string[]): string[] {
  return [...new Set(typed.map(storedNumber).filter((number) => number !== ''))];
}
