import { homedir } from 'node:os';
import { maskSecrets } from '../../shared/domain/secrets/scan.ts';

const rules: [RegExp, string][] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
    '[rahasia]',
  ],
  [/\bAGE-SECRET-KEY-1[0-9A-Z]+/g, '[rahasia]'],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [rahasia]'],
  [/\b(postgres(?:ql)?:\/\/[^:@\s/]+):[^@\s]+@/gi, '$1:[rahasia]@'],
  [/([?&]kunci=)[\w-]+/gi, '$1[rahasia]'],
  [/\b(password|kata sandi|sandi|token|secret)(["']?\s*[:=]\s*["']?)[^\s"',}]+/gi, '$1$2[rahasia]'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '[surel]'],
  [/\b\d{13}(\d{3})\b/g, '[nomor…$1]'],
  [/\b\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.(\d{3})\b/g, '[nomor…$1]'],
  [/(?:\+62|\b0)8\d{7,11}\b/g, '[telepon]'],
];

/** Takes people's data and secrets out of a line before it is written to a log (models.md §5, Logs). */
export function redact(line: string, home = homedir()): string {
  let safe = maskSecrets(line);
  for (const folder of new Set([home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')])) {
    if (folder.length > 1) safe = safe.replaceAll(folder, '~');
  }
  for (const [pattern, instead] of rules) safe = safe.replace(pattern, instead);
  return safe;
}
