import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Call, misfits, parameterValue } from './openapi-document.ts';

/** A request as the document names its parts. */
export type Heard = { parameters: Record<string, unknown>; body: unknown; bytes: Buffer };

/** An answer with one of the document's error codes. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly data: unknown;
  constructor(status: number, code: string, data: unknown) {
    super(code);
    this.status = status;
    this.code = code;
    this.data = data;
  }
}
export const because = (status: number, code: string, reason: string) => new Refused(status, code, { reason });

/** The parameters and body of a request, checked against the document; what is wrong is added to `wrong`. */
export function hear(
  call: Call,
  path: Record<string, string>,
  url: URL,
  request: IncomingMessage,
  bytes: Buffer,
  wrong: string[],
): Heard {
  const parameters: Record<string, unknown> = {};
  for (const parameter of call.parameters ?? []) {
    const { name } = parameter;
    const header = request.headers[name.toLowerCase()];
    const sent = { path: path[name], query: url.searchParams.get(name) ?? undefined, header: header?.toString() };
    const value = parameterValue(parameter, sent[parameter.in]);
    if (value) parameters[name] = value.value;
    else wrong.push(`${parameter.in} ${name}`);
  }
  const [type, content] = Object.entries(call.requestBody?.content ?? {})[0] ?? [];
  if (!type || !content) return { parameters, body: undefined, bytes };
  const sentType = request.headers['content-type']?.split(';')[0];
  if (sentType !== type) wrong.push(`content-type ${sentType}, not ${type}`);
  if (type !== 'application/json') return { parameters, body: undefined, bytes };
  const body: unknown = JSON.parse(bytes.toString('utf8'));
  wrong.push(...misfits(content.schema, body));
  return { parameters, body, bytes };
}

/** The parameters in the path when the request is for this call. */
export function match(call: Call, method: string | undefined, path: string): Record<string, string> | null {
  if (call.method !== method) return null;
  const pattern = new RegExp(`^${call.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
  const found = pattern.exec(path);
  return found ? { ...found.groups } : null;
}

export function write(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
