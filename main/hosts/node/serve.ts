import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { RPCHandler } from '@orpc/server/node';
import type { Said } from '../../../shared/domain/refusal.ts';
import { hostText } from '../../../shared/text/hosts.ts';
import type { Core } from '../../core.ts';
import { loadPages, type Pages, safeHeaders } from '../pages.ts';
import { examine, type Rejection } from './guard.ts';
import { restApi } from './rest.ts';
import { BrowserSessions, readCookie } from './sessions.ts';

export type ServeOptions = { port: number; rendererDir: string };
export type Served = {
  /** `http://127.0.0.1:PORT` */
  url: string;
  /** A link that opens one browser session. */
  newLink(): string;
  close(): Promise<void>;
};

/** Serves the core to browsers of this PC, on the loopback address only. Port 0 takes any free one. */
export async function serve(core: Core, options: ServeOptions): Promise<Served> {
  const pages = loadPages(options.rendererDir);
  const sessions = new BrowserSessions(core, core.kernel.clock);
  const rpc = new RPCHandler(core.router);
  let own = '';
  const rest = restApi(core, () => `http://${own}`);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
    const url = new URL(request.url ?? '/', `http://${own}`);
    const rejection = examine(callerOf(request, url.pathname), own);
    if (rejection) return refuse(response, rejection);
    if (url.pathname.startsWith('/api/')) return rest(request, response, url.pathname);
    const cookieName = `loket_${own.split(':')[1]}`;
    const connection = sessions.find(readCookie(request.headers.cookie, cookieName));
    if (url.pathname === '/masuk') {
      const cookie = sessions.open(url.searchParams.get('kunci') ?? '');
      if (cookie === null && !connection) return say(response, 403, hostText.linkUsed);
      if (cookie !== null) {
        response.setHeader('set-cookie', `${cookieName}=${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=43200`);
      }
      response.writeHead(303, { location: '/', 'cache-control': 'no-store' }).end();
      return;
    }
    if (url.pathname.startsWith('/rpc/')) {
      response.setHeader('cache-control', 'no-store');
      if (!connection) return rpcRefusal(response, 401, hostText.sessionOver);
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { connection } });
      if (!matched) rpcRefusal(response, 404, hostText.notFound);
      return;
    }
    if (!connection) return say(response, url.pathname === '/' ? 401 : 404, hostText.openLink);
    page(response, pages, url.pathname, request.method === 'HEAD');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      core.kernel.log.error('http.failed', error, { path: request.url?.split('?')[0] });
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  own = `127.0.0.1:${address.port}`;
  return {
    url: `http://${own}`,
    newLink: () => `http://${own}/masuk?kunci=${sessions.newLinkKey()}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function callerOf(request: IncomingMessage, path: string) {
  const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value);
  return {
    method: request.method ?? 'GET',
    path,
    host: request.headers.host,
    origin: request.headers.origin,
    fetchSite: one(request.headers['sec-fetch-site']),
    contentLength: request.headers['content-length'],
    chunked: request.headers['transfer-encoding'] !== undefined,
  };
}

const rejected: Record<Rejection['reason'], Said> = {
  host: hostText.notForYou,
  origin: hostText.notForYou,
  method: hostText.wrongMethod,
  length: hostText.lengthNeeded,
  tooLarge: hostText.tooLarge,
};

function refuse(response: ServerResponse, { status, reason }: Rejection): void {
  response.setHeader('connection', 'close'); // what is still being sent is not read
  say(response, status, rejected[reason]);
}

function page(response: ServerResponse, pages: Pages, path: string, headOnly: boolean): void {
  const found = pages(path);
  if (!found) {
    say(response, 404, hostText.notFound);
    return;
  }
  response.writeHead(found.status, { ...found.headers, 'content-length': Buffer.byteLength(found.body) });
  response.end(headOnly ? undefined : found.body);
}

/** A plain sentence for a person who stands before a closed door. */
function say(response: ServerResponse, status: number, said: Said): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  });
  response.end(`${said.id}\n\n${said.en}\n`);
}

/** In the form the page's client understands. */
function rpcRefusal(response: ServerResponse, status: number, said: Said): void {
  const code = status === 401 ? 'UNAUTHORIZED' : 'NOT_FOUND';
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ json: { defined: false, code, status, message: said.id, data: {} } }));
}
