import { maskSecrets } from './scan.ts';

/** The same value with every secret in its texts covered, at any depth: for what may be kept but not refused. */
export function coverSecrets(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (Array.isArray(value)) return value.map(coverSecrets);
  return typeof value === 'object' && value !== null ? coverFields({ ...value }) : value;
}

/** {@link coverSecrets} for a record. */
export function coverFields(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, coverSecrets(each)]));
}

/** A text, or a form kept as JSON, with every secret covered; a form stays readable as JSON. */
export function coverSecretsInForm(body: string): string {
  try {
    return JSON.stringify(coverSecrets(JSON.parse(body)));
  } catch {
    return maskSecrets(body); // plain text
  }
}
