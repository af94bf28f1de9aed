import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { dial } from './dial.ts';
import { send } from './faults.ts';
import type { Gateway } from './gateway.ts';
import { ledger } from './ledger.ts';
import { caseDetail, caseList } from './overview.ts';
import { isOpen, pace } from './pace.ts';
import { because } from './refusal.ts';
import type { Script } from './script.ts';
import { act, staffAction } from './staff.ts';
import type { UploadRow } from './store.ts';
import { issueToken, listTokens, withdrawToken } from './tokens.ts';
import { fileOf } from './uploads.ts';

const tokenWish = z.object({
  office: z.string().trim().min(1).max(60),
  label: z.string().trim().max(100).default(''),
  token: z.string().min(16).max(200).optional(),
});

type Route = { method: 'GET' | 'POST'; path: RegExp; answer: (id: string, body: unknown) => unknown };

/** Everything of the simulator that is not LKPP's: the staff page's calls, dial, tokens, counters, ledger. */
export function serveAdmin(gateway: Gateway, script: Script) {
  const { lab } = gateway;
  const setting = () => ({ dial: lab.dial, pace: lab.pace, isOpen: isOpen(gateway.now()) });
  const routes: Route[] = [
    { method: 'GET', path: /^\/_stats$/, answer: () => lab.counts() },
    { method: 'GET', path: /^\/_ledger$/, answer: () => ledger(gateway) },
    { method: 'GET', path: /^\/_dial$/, answer: setting },
    {
      method: 'POST',
      path: /^\/_dial$/,
      answer: (_id, body) => {
        lab.setDial(dial.parse(body));
        return setting();
      },
    },
    {
      method: 'POST',
      path: /^\/_pace$/,
      answer: (_id, body) => {
        lab.setPace(z.object({ pace }).parse(body).pace);
        script.planAll();
        return setting();
      },
    },
    { method: 'GET', path: /^\/_tokens$/, answer: () => listTokens(gateway) },
    {
      method: 'POST',
      path: /^\/_tokens$/,
      answer: (_id, body) => {
        const wish = tokenWish.parse(body);
        return issueToken(gateway, wish.office, wish.label, wish.token);
      },
    },
    {
      method: 'POST',
      path: /^\/_tokens\/([\w-]+)\/withdraw$/,
      answer: (id) => ({ withdrawn: withdrawToken(gateway, id) }),
    },
    { method: 'GET', path: /^\/_cases$/, answer: () => caseList(gateway) },
    { method: 'GET', path: /^\/_cases\/([\w-]+)$/, answer: (id) => caseDetail(gateway, id) },
    {
      method: 'POST',
      path: /^\/_cases\/([\w-]+)\/actions$/,
      answer: (id, body) => {
        act(gateway, id, staffAction.parse(body));
        return caseDetail(gateway, id);
      },
    },
  ];

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const file = /^\/_files\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (file && request.method === 'GET') return download(gateway, file, response);
    const route = routes.find((each) => each.method === request.method && each.path.test(url.pathname));
    if (!route) throw because('NOT_FOUND', 'Alamat ini tidak ada.');
    const body: unknown = request.method === 'POST' ? JSON.parse((await text(request)) || '{}') : undefined;
    const result = route.answer(route.path.exec(url.pathname)?.[1] ?? '', body);
    send(response, {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: Buffer.from(JSON.stringify(result)),
    });
  };
}

async function text(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

function download(gateway: Gateway, uploadId: string, response: ServerResponse): void {
  const row = gateway.db.prepare<[string], UploadRow>('SELECT * FROM uploads WHERE id = ?').get(uploadId);
  if (!row || !existsSync(fileOf(gateway, row.id))) throw because('NOT_FOUND', 'Berkas belum ada.');
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`,
  });
  createReadStream(fileOf(gateway, row.id)).pipe(response);
}
