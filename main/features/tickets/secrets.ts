import { Refusal } from '../../../shared/domain/refusal.ts';
import { findSecrets, placeOfSecret } from '../../../shared/domain/secrets/scan.ts';
import { secretText } from '../../../shared/text/secrets.ts';

/**
 * Refuses texts in which a password or a private key is written down, saying where and how to mask it; the secret itself is
 * neither shown, logged nor kept (domain.md §8.5).
 */
export function refuseSecrets(texts: Readonly<Record<string, string | undefined>>): void {
  const fields = Object.entries(texts).flatMap(([path, text = '']) =>
    findSecrets(text).map((secret) => ({
      path,
      message: secretText.place(secret.line, placeOfSecret(text, secret)),
    })),
  );
  if (fields.length > 0) throw new Refusal('REFUSED', secretText.refused, { fields: fields.slice(0, 50) });
}
