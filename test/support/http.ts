import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Core } from '../../main/core.ts';
import { type Served, serve } from '../../main/hosts/node/serve.ts';
import type { LoketClient } from '../../renderer/api/client.ts';

/** A built renderer of two files, enough to see how pages are answered. */
export function tinyRenderer(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'loket-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'export {};');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };
export type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer; path?: string };

/** A request exactly as written: unlike fetch it sends any Host, any Origin and any path. */
export function ask(url: string, { method = 'GET', headers = {}, body, path = '/' }: Ask = {}): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Opens a one-time link as a browser does. @returns the cookie to send from then on */
export async function openSession(served: Served): Promise<string> {
  const link = new URL(served.newLink());
  const { headers } = await ask(served.url, { path: link.pathname + link.search });
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

/** A typed client over loopback HTTP with a session of its own. */
export async function httpClient(served: Served): Promise<LoketClient> {
  const cookie = await openSession(served);
  return createORPCClient(new RPCLink({ url: `${served.url}/rpc`, headers: { cookie, origin: served.url } }));
}

export async function serveTiny(core: Core): Promise<Served> {
  const pages = tinyRenderer();
  const served = await serve(core, { port: 0, rendererDir: pages.folder });
  pages.remove();
  return served;
}
