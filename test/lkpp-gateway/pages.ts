import { readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join } from 'node:path';

const folder = join(import.meta.dirname, 'page');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
};
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Sends a file of the staff's page; TypeScript goes out with its types taken off. @returns whether there is one */
export function sendPage(path: string, response: ServerResponse): boolean {
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!readdirSync(folder).includes(name)) return false;
  const source = readFileSync(join(folder, name), 'utf8');
  const content = extname(name) === '.ts' ? stripTypeScriptTypes(source) : source;
  response.writeHead(200, { ...headers, 'content-type': types[extname(name)] ?? 'text/plain' }).end(content);
  return true;
}
