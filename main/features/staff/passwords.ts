import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { officeText } from '../../../shared/text/office.ts';

/** argon2id with the library's defaults (19 MiB, 2 passes), which follow OWASP. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function passwordMatches(stored: string, password: string): Promise<boolean> {
  return verify(stored, password);
}

/**
 * Password rule of an LPSE information security policy (domain.md §8.2): at least 10 characters with upper and lower
 * case, a digit and a special character.
 */
export function isGoodPassword(password: string): boolean {
  const kinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/];
  return password.length >= 10 && kinds.every((kind) => kind.test(password));
}

/** @throws Refusal naming the rule */
export function requireGoodPassword(password: string, path = 'password'): void {
  if (isGoodPassword(password)) return;
  throw new Refusal('REFUSED', officeText.weakPassword, { fields: [{ path, message: officeText.weakPassword }] });
}
