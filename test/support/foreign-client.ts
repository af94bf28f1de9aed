import { answerMisfits, type Call, callNamed, misfits } from './openapi-document.ts';

/** What a call needs, by the names of the document. */
export type Needs = {
  path?: Record<string, string>;
  query?: Record<string, string>;
  header?: Record<string, string>;
  body?: unknown;
};
export type Said = { status: number; body: unknown; headers: Headers };

/**
 * A client that somebody wrote who has only shared/lkpp/openapi.json: it builds every request from the document and
 * complains about every request and answer that does not fit it.
 */
export function foreignClient(base: string, token: string) {
  return async (operationId: string, needs: Needs = {}): Promise<Said> => {
    const call = callNamed(operationId);
    const { type, body } = requestBody(call, needs.body);
    const response = await fetch(base + pathOf(call, needs), {
      method: call.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...parametersOf(call, 'header', needs.header),
        ...(type ? { 'content-type': type } : {}),
      },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, body: await answerOf(call, response), headers: response.headers };
  };
}
export type ForeignClient = ReturnType<typeof foreignClient>;

function parametersOf(call: Call, place: 'path' | 'query' | 'header', given: Record<string, string> = {}) {
  const known = (call.parameters ?? []).filter((each) => each.in === place);
  for (const { name, required } of known) {
    if (required && given[name] === undefined) throw new Error(`${call.operationId} needs ${place} ${name}.`);
  }
  const strange = Object.keys(given).filter((name) => !known.some((each) => each.name === name));
  if (strange.length > 0) throw new Error(`${call.operationId} does not know ${place} ${strange.join(', ')}.`);
  return given;
}

function pathOf(call: Call, needs: Needs): string {
  const values = parametersOf(call, 'path', needs.path);
  const path = call.path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = new URLSearchParams(parametersOf(call, 'query', needs.query)).toString();
  return query ? `${path}?${query}` : path;
}

function requestBody(call: Call, body: unknown): { type?: string; body?: BodyInit } {
  const [type, content] = Object.entries(call.requestBody?.content ?? {})[0] ?? [];
  if (!type || !content) return {};
  if (body instanceof Uint8Array) return { type, body: new Uint8Array(body) };
  const wrong = misfits(content.schema, body);
  if (wrong.length > 0) throw new Error(`Request of ${call.operationId}: ${wrong.join('; ')}`);
  return { type, body: JSON.stringify(body) };
}

async function answerOf(call: Call, response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  const wrong = answerMisfits(call, response.status, body);
  if (wrong.length > 0) throw new Error(wrong.join('; '));
  return body;
}
