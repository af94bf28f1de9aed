import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How a secret may lie in bytes: as it is, as a URL or JSON writes it, as hex, and as base64 at any of its three offsets. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift, 'x'), bytes])
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4),
  );
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), bytes.toString('hex'), ...base64];
}

/** The secrets of which any form stands in the bytes; line breaks inside base64 do not hide one. */
export function secretsIn(bytes: Uint8Array | string, secrets: readonly string[]): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  const joined = text.replace(/\r?\n/g, '');
  return secrets.filter((secret) => formsOf(secret).some((form) => text.includes(form) || joined.includes(form)));
}

/** Every file the office keeps, by its name in the data folder, except the host's own store of secrets. */
export function keptFiles(folder: string): Map<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !/^secrets([\\/]|$)/.test(name) && statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}
