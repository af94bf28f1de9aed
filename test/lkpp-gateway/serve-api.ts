import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventPage, maxChunkBytes } from '../../shared/lkpp/messages.ts';
import { createApi } from './api.ts';
import { colour, type Json } from './colour.ts';
import { type Colouring, type Endpoint, fateOf } from './dial.ts';
import { type Answer, refused, send, strikeAfter, strikeBefore } from './faults.ts';
import { asEvent, tellAny } from './feed.ts';
import type { Gateway } from './gateway.ts';
import type { CaseRow, EventRow } from './store.ts';

const maxBodyBytes = maxChunkBytes + 1024 * 1024;
const routes: { method: string; path: RegExp; endpoint: Endpoint }[] = [
  { method: 'POST', path: /^\/v1\/escalations$/, endpoint: 'create' },
  { method: 'GET', path: /^\/v1\/escalations\/[^/]+$/, endpoint: 'read' },
  { method: 'GET', path: /^\/v1\/uploads\/[^/]+$/, endpoint: 'upload' },
  { method: 'PUT', path: /^\/v1\/uploads\/[^/]+\/chunks\/[^/]+$/, endpoint: 'putChunk' },
  { method: 'POST', path: /^\/v1\/escalations\/[^/]+\/feedback$/, endpoint: 'addFeedback' },
  { method: 'POST', path: /^\/v1\/escalations\/[^/]+\/confirmation$/, endpoint: 'confirm' },
  { method: 'GET', path: /^\/v1\/events$/, endpoint: 'events' },
];

/** Answers the calls of the contract, with whatever weather the dial makes. */
export function serveApi(gateway: Gateway) {
  const api = createApi(gateway);
  const { lab } = gateway;

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const endpoint = routes.find((each) => each.method === request.method && each.path.test(url.pathname))?.endpoint;
    if (!endpoint) return send(response, refused('NOT_FOUND', 'Alamat ini tidak ada.'));
    lab.count(`requests.${endpoint}`);
    const { disruption, colours } = fateOf(lab.dial, endpoint, lab.random);
    for (const kind of [...(disruption ? [disruption] : []), ...colours]) lab.count(`faults.${kind}`);
    if (disruption && strikeBefore(gateway, disruption, request, response)) return;

    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const body = await readBody(request);
    if (body === 'broken') return lab.count('brokenRequests');
    if (body === 'tooLarge')
      return send(response, refused('TOO_LARGE', 'Isi permintaan terlalu besar.', { connection: 'close' }));
    if (endpoint === 'events' && colours.has('unknownEvents')) addUnknownEvent(gateway);
    const answer = paint(
      gateway,
      await call(request, url, body, gone.signal),
      colours,
      Number(url.searchParams.get('after') ?? 0),
    );
    lab.count(`answers.${answer.status}`);
    if (colours.has('slow')) await sleep(lab.random() * lab.dial.slowMs);
    if (!disruption || !strikeAfter(gateway, disruption, answer, response)) send(response, answer);
  };

  async function call(request: IncomingMessage, url: URL, body: Buffer, signal: AbortSignal): Promise<Answer> {
    const { method = 'GET' } = request;
    if (method === 'POST' && !isJson(body)) return refused('BAD_REQUEST', 'Isi permintaan bukan JSON yang utuh.');
    const { response } = await api.handle(
      new Request(url, {
        method,
        headers: headersOf(request),
        ...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
      }),
      { context: { authorization: request.headers.authorization, body, signal } },
    );
    if (!response) return refused('NOT_FOUND', 'Alamat ini tidak ada.');
    const bytes = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: { 'content-type': 'application/json' }, body: bytes };
  }
}

function readBody(request: IncomingMessage): Promise<Buffer | 'broken' | 'tooLarge'> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > maxBodyBytes) resolve('tooLarge');
      else parts.push(part);
    });
    request.once('end', () => resolve(Buffer.concat(parts)));
    request.once('error', () => resolve('broken'));
    request.once('close', () => resolve('broken'));
  });
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !['connection', 'content-length', 'transfer-encoding'].includes(name)) {
      headers.set(name, value);
    }
  }
  return headers;
}

function isJson(body: Buffer): boolean {
  try {
    JSON.parse(body.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

function paint(gateway: Gateway, answer: Answer, colours: Set<Colouring>, after: number): Answer {
  if (colours.size === 0) return answer;
  const body: Json = JSON.parse(answer.body.toString('utf8'));
  const { dial, random } = gateway.lab;
  const older = colours.has('duplicateEvents') ? olderEvent(gateway, body, after) : null;
  return { ...answer, body: Buffer.from(JSON.stringify(colour(body, colours, dial, random, older))) };
}

/** An event that the reader of this page had before. */
function olderEvent({ db }: Gateway, body: Json, after: number): Json {
  const first = eventPage.safeParse(body).data?.events[0];
  if (!first) return null;
  const row = db
    .prepare<[string, number], EventRow>(
      'SELECT * FROM events WHERE office = (SELECT office FROM cases WHERE id = ?) AND seq <= ? ORDER BY random() LIMIT 1',
    )
    .get(first.escalationId, after);
  return row ? JSON.parse(JSON.stringify(asEvent(row))) : null;
}

/** Lets one case have an event of a later version. */
function addUnknownEvent(gateway: Gateway): void {
  const type = 'surveyInvited';
  const row = gateway.db
    .prepare<[string], CaseRow>(
      'SELECT * FROM cases WHERE NOT EXISTS (SELECT 1 FROM events WHERE caseId = cases.id AND type = ?) LIMIT 1',
    )
    .get(type);
  if (row) tellAny(gateway, row, type, { survei: 'Survei kepuasan', versi: 2 });
}
