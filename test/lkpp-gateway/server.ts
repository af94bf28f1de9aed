import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ORPCError } from '@orpc/server';
import { z } from 'zod';
import { serveAdmin } from './admin.ts';
import type { Dial } from './dial.ts';
import { refused, send } from './faults.ts';
import { type Gateway, newFeedSignal } from './gateway.ts';
import { openLab } from './lab.ts';
import type { Pace } from './pace.ts';
import { sendPage } from './pages.ts';
import { type Script, startScript } from './script.ts';
import { serveApi } from './serve-api.ts';
import { openStore } from './store.ts';
import { issueToken, listTokens } from './tokens.ts';

export type SimulatorOptions = {
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  dial?: Dial;
  pace?: Pace;
  office: string;
  /** The office's first token; without one, and if there is none yet, a new one is made. */
  token?: string;
};
export type Simulator = { url: string; newToken: string | null; close(): Promise<void> };

/** LKPP beside the office, on the loopback address only. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const store = openStore(options.dataDir);
  const lab = openLab(options.dataDir, options);
  const gateway: Gateway = { ...store, lab, now: Date.now, grown: newFeedSignal(), touched: (id) => script.plan(id) };
  const script: Script = startScript(gateway);
  // Otherwise the appointments of before still stand.
  if (options.pace !== undefined) script.planAll();
  const newToken = firstToken(gateway, options);
  const api = serveApi(gateway);
  const admin = serveAdmin(gateway, script);
  let own = '';

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${own}`);
    if (url.pathname.startsWith('/v1/')) return api(request, response, url);
    if (!isFromHere(request, own)) return send(response, refused('NOT_FOUND', 'Hanya untuk komputer ini.'));
    if (request.method === 'GET' && sendPage(url.pathname, response)) return;
    return admin(request, response, url);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => fail(error, response));
  });
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
    newToken,
    close: async () => {
      script.stop();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      lab.close();
      store.close();
    },
  };
}

function firstToken(gateway: Gateway, { office, token }: SimulatorOptions): string | null {
  if (token === undefined && listTokens(gateway).length > 0) return null;
  return issueToken(gateway, office, 'pertama', token).token;
}

/** A page on another site must not play LKPP: the name is ours, and so is Origin where one is sent. */
function isFromHere({ headers }: IncomingMessage, own: string): boolean {
  const hosts = [own, own.replace('127.0.0.1', 'localhost')];
  if (!hosts.includes(headers.host ?? '')) return false;
  return headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
}

function fail(error: unknown, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const isBad = error instanceof z.ZodError || error instanceof SyntaxError;
  const known = error instanceof ORPCError ? error : null;
  if (!isBad && !known) console.error(error);
  const body = known?.toJSON() ?? { message: isBad ? z.prettifyError(asZod(error)) : 'Galat di dalam simulator.' };
  send(response, {
    status: known?.status ?? (isBad ? 422 : 500),
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(body)),
  });
}

const asZod = (error: unknown): z.ZodError =>
  error instanceof z.ZodError
    ? error
    : new z.ZodError([{ code: 'custom', path: [], message: String(error), input: null }]);
