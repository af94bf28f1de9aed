import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentSecurityPolicy } from './csp.ts';
import { isMailFrame, mailFramePolicy } from './mail-frame.ts';

/** One answer of the built renderer, the same over app:// and loopback HTTP. */
export type PageAnswer = { status: number; headers: Record<string, string>; body: Buffer | string };
export type Pages = (path: string) => PageAnswer | null;

const mimeTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
};

/** Headers of every answer of both hosts. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Reads the built renderer once into a map of exactly the paths that exist; a request is a look-up in that map, so
 * there is no path to climb out of. `index.html` gets a fresh nonce with every answer.
 */
export function loadPages(folder: string): Pages {
  const files = readAll(folder, '');
  const index = files.get('/index.html')?.toString('utf8');
  if (index === undefined) throw new Error('The built renderer has no index.html.');
  return (path) => {
    if (path === '/' || path === '/index.html') return indexAnswer(index);
    const body = files.get(path);
    if (body === undefined) return null;
    return {
      status: 200,
      headers: {
        ...safeHeaders,
        ...rulesFor(path),
        'content-type': mimeTypes[extname(path)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
      body,
    };
  };
}

/** A mail's frame looks no address up before somebody clicks, and asks nothing with a referrer. */
function rulesFor(path: string): Record<string, string> {
  return isMailFrame(path)
    ? { 'content-security-policy': mailFramePolicy(path), 'x-dns-prefetch-control': 'off' }
    : { 'content-security-policy': contentSecurityPolicy(nonce()) };
}

/** Walks by hand: Electron reads folders inside its archive only one at a time. */
function readAll(folder: string, path: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) {
      for (const [inner, bytes] of readAll(file, `${path}/${name}`)) files.set(inner, bytes);
    } else files.set(`${path}/${name}`, readFileSync(file));
  }
  return files;
}

function indexAnswer(index: string): PageAnswer {
  const once = nonce();
  return {
    status: 200,
    headers: {
      ...safeHeaders,
      'content-security-policy': contentSecurityPolicy(once),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: index.replace('__CSP_NONCE__', once),
  };
}

function nonce(): string {
  return randomBytes(16).toString('base64');
}
