import { createHash } from 'node:crypto';
import type { PaperDocument } from './document.ts';

/** SHA-256 in lower-case hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/**
 * The fingerprint printed in every footer ("Sidik isi SHA-256"). A file cannot contain its own hash, so this is the
 * SHA-256 of the canonical JSON of the content: keys sorted, absent values dropped, pictures replaced by their own
 * SHA-256. How and when it was printed (paper, time, program, person) is left out: two prints of the same content,
 * and its PDF and XLSX, show the same fingerprint.
 */
export function contentHash(doc: PaperDocument): string {
  const { printedAt, createdAt, generator, preparedBy, paperSize, orientation, dense, ...content } = doc;
  return sha256(JSON.stringify(canonical(content)));
}

function canonical(value: unknown): unknown {
  if (value instanceof Uint8Array) return { sha256: sha256(value) };
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, canonical(item)]));
}
