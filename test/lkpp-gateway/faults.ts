import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContractErrorCode } from '../../shared/lkpp/errors.ts';
import type { Disruption } from './dial.ts';
import type { Gateway } from './gateway.ts';
import { because } from './refusal.ts';

export type Answer = { status: number; headers: Record<string, string>; body: Buffer };

/** Faults that come before the call is looked at. @returns false when the call may go on */
export function strikeBefore(
  gateway: Gateway,
  kind: Disruption,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { dial } = gateway.lab;
  switch (kind) {
    case 'refuse':
      request.socket.resetAndDestroy();
      return true;
    case 'hang': {
      request.resume();
      const timer = setTimeout(() => request.socket.destroy(), dial.hangMs);
      request.socket.once('close', () => clearTimeout(timer));
      return true;
    }
    case 'dropRequest':
      request.once('data', () => request.socket.resetAndDestroy());
      request.once('end', () => request.socket.resetAndDestroy());
      return true;
    case 'error500':
      return instead(request, response, 'INTERNAL_SERVER_ERROR');
    case 'error503':
      return instead(request, response, 'UNAVAILABLE', String(dial.retryAfterSeconds));
    case 'tooMany':
      return instead(request, response, 'TOO_MANY', String(dial.retryAfterSeconds));
    case 'tooManyDate':
      // An HTTP date has whole seconds: rounded up, so that it never means less than asked.
      return instead(request, response, 'TOO_MANY', httpDate(Date.now() + dial.retryAfterSeconds * 1000));
    case 'unauthorized':
      return instead(request, response, 'UNAUTHORIZED');
    default:
      return false;
  }
}

/** Faults of the way back: the call took effect, but its answer does not arrive whole. @returns false to send it well */
export function strikeAfter(gateway: Gateway, kind: Disruption, answer: Answer, response: ServerResponse): boolean {
  const half = answer.body.subarray(0, Math.floor(answer.body.length / 2));
  switch (kind) {
    case 'lostAnswer':
      if (gateway.lab.random() < 0.5) response.socket?.resetAndDestroy();
      else send(response, page(502, '502 Bad Gateway'));
      return true;
    case 'dropResponse':
      response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
      response.write(half, () => response.socket?.destroy());
      return true;
    case 'notJson':
      send(response, page(200, 'Selamat datang di jaringan kantor. Silakan masuk.'));
      return true;
    case 'truncatedJson':
      send(response, { ...answer, body: half });
      return true;
    default:
      return false;
  }
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** An answer in the words of the contract. */
export function refused(code: ContractErrorCode, reason: string, headers: Record<string, string> = {}): Answer {
  const body = Buffer.from(JSON.stringify(because(code, reason).toJSON()));
  return { status: because(code, reason).status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** Answers without doing anything, when the request has been read. */
function instead(
  request: IncomingMessage,
  response: ServerResponse,
  code: ContractErrorCode,
  retryAfter?: string,
): true {
  const headers = retryAfter === undefined ? undefined : { 'retry-after': retryAfter };
  request.resume().once('end', () => send(response, refused(code, 'Gangguan buatan.', headers)));
  return true;
}

const httpDate = (instant: number) => new Date(Math.ceil(instant / 1000) * 1000).toUTCString();

function page(status: number, words: string): Answer {
  const body = Buffer.from(`<!doctype html><title>${words}</title><h1>${words}</h1>`);
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
