import { Refusal } from '../shared/domain/refusal.ts';
import { findSecrets, placeOfSecret } from '../shared/domain/secrets/scan.ts';
import { secretText } from '../shared/text/secrets.ts';

/** Where a secret is expected (it goes to a hash, the host's store or an age envelope), or where nothing is kept. */
const expected = /password|token|^(?:secret|current|next|search)$/i;
/** SOPs as signed speak about passwords by their nature; a draft is covered instead, so that typing goes on. */
const exempt = /^(?:procedures\.|session\.drafts\.)/;
/** Longer than any text of the contract; what is longer is refused by the contract itself. */
const longest = 60_000;

/**
 * Refuses a call in whose texts a password or a private key is written down, before any feature sees it, so that no field
 * of any feature, present or to come, can carry one into the database, an index or the trail (domain.md §8.5).
 * @param path the call's name
 * @throws Refusal REFUSED with the places and never the secret
 */
export function guardInput(path: readonly string[], input: unknown): void {
  if (exempt.test(path.join('.'))) return;
  const fields: { path: string; message: { id: string; en: string } }[] = [];
  const walk = (value: unknown, place: readonly string[]): void => {
    if (fields.length >= 50 || place.length > 12) return;
    if (typeof value === 'string') {
      if (value.length > longest) return;
      for (const secret of findSecrets(value))
        fields.push({ path: place.join('.'), message: secretText.place(secret.line, placeOfSecret(value, secret)) });
      return;
    }
    if (typeof value !== 'object' || value === null || value instanceof Blob) return;
    // A patch's fields are the form's fields.
    for (const [key, each] of Object.entries(value))
      if (!expected.test(key)) walk(each, key === 'patch' && place.length === 0 ? [] : [...place, key]);
  };
  walk(input, []);
  if (fields.length > 0) throw new Refusal('REFUSED', secretText.refused, { fields });
}
