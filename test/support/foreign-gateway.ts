import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { because, type Heard, hear, match, Refused, write } from './foreign-http.ts';
import { answerMisfits, type Call, calls } from './openapi-document.ts';

type Json = Record<string, unknown>;
type Answer = { status?: number; body: Json };
type Upload = {
  id: string;
  key: string;
  offset: number;
  size: number;
  complete: boolean;
  sha256: string;
  bytes: Buffer;
};
type Case = {
  id: string;
  key: string;
  content: string;
  state: string;
  uploads: Upload[];
  replies: Map<string, string>;
};
/**
 * A tiny gateway that somebody wrote who has only shared/lkpp/openapi.json. It refuses every request that the document
 * does not allow and remembers it in `complaints`; the product's client must give it nothing to complain about. It
 * accepts a case when its files are there; everything else happens when a test says so (`tell`).
 */
export async function startForeignGateway(token = 'foreign-token') {
  const cases = new Map<string, Case>();
  const events: Json[] = [];
  const complaints: string[] = [];
  /** Calls that take effect and whose answer is lost on the way. */
  const losses: string[] = [];
  const uploadOf = (id: unknown) => [...cases.values()].flatMap((each) => each.uploads).find((each) => each.id === id);
  const caseOf = (id: unknown) => {
    const found = cases.get(String(id));
    if (!found) throw because(404, 'NOT_FOUND', 'No such case.');
    return found;
  };
  const tell = (escalationId: string, type: string, data: Json, state?: string) => {
    if (state) caseOf(escalationId).state = state;
    events.push({ seq: events.length + 1, escalationId, type, at: new Date().toISOString(), data });
  };
  const settle = (each: Case) => {
    if (each.state !== 'receiving' || each.uploads.some((upload) => !upload.complete)) return;
    tell(each.id, 'accepted', { number: `F-${each.id.slice(0, 8)}`, level: 0, team: 'Foreign' }, 'accepted');
  };
  const reply = (id: unknown, body: Json, allowed: (state: string) => boolean) => {
    const found = caseOf(id);
    const said = found.replies.get(String(body.key));
    if (said !== undefined && said !== JSON.stringify(body)) throw because(409, 'KEY_REUSED', 'Another content.');
    if (said === undefined) {
      if (!allowed(found.state)) throw because(409, 'WRONG_STATE', `The case is ${found.state}.`);
      found.replies.set(String(body.key), JSON.stringify(body));
      found.uploads.push(...announced(body.files));
    }
    return { found, isNew: said === undefined };
  };

  const answers: Record<string, (heard: Heard) => Answer | Promise<Answer>> = {
    createEscalation: ({ parameters, body }) => {
      const key = String(parameters['idempotency-key']);
      const content = JSON.stringify(body);
      const before = [...cases.values()].find((each) => each.key === key);
      if (before && before.content !== content) throw because(409, 'KEY_REUSED', 'Another content.');
      if (before) return { status: 200, body: view(before) };
      const made: Case = {
        ...{ id: randomUUID(), key, content, state: 'receiving', replies: new Map() },
        uploads: announced(isJson(body) ? body.files : []),
      };
      cases.set(made.id, made);
      settle(made);
      return { status: 201, body: view(made) };
    },
    readEscalation: ({ parameters }) => ({ body: view(caseOf(parameters.id)) }),
    readUpload: ({ parameters }) => {
      const upload = uploadOf(parameters.uploadId);
      if (!upload) throw because(404, 'NOT_FOUND', 'No such upload.');
      return { body: uploadView(upload) };
    },
    putChunk: ({ parameters, bytes }) => {
      const upload = uploadOf(parameters.uploadId);
      if (!upload) throw because(404, 'NOT_FOUND', 'No such upload.');
      if (parameters.offset !== upload.offset) throw new Refused(409, 'WRONG_OFFSET', { offset: upload.offset });
      if (bytes.length > 4 * 1024 * 1024) throw because(413, 'TOO_LARGE', 'More than 4 MiB.');
      if (hash(bytes) !== parameters['content-sha256'])
        throw because(422, 'WRONG_CONTENT', 'Not the hash of the chunk.');
      upload.bytes = Buffer.concat([upload.bytes, bytes]);
      upload.offset = upload.bytes.length;
      upload.complete = upload.offset === upload.size && hash(upload.bytes) === upload.sha256;
      for (const each of cases.values()) settle(each);
      return { body: uploadView(upload) };
    },
    addFeedback: ({ parameters, body }) => {
      const { found } = reply(
        parameters.id,
        isJson(body) ? body : {},
        (state) => !['returned', 'closed'].includes(state),
      );
      return { body: view(found) };
    },
    confirmResolution: ({ parameters, body }) => {
      const content = isJson(body) ? body : {};
      const { found, isNew } = reply(parameters.id, content, (state) => state === 'resolved');
      const note = String(content.note);
      if (isNew && content.solved) tell(found.id, 'closed', { note }, 'closed');
      else if (isNew) tell(found.id, 'reopened', { note, level: 0, team: 'Foreign' }, 'handling');
      return { body: view(found) };
    },
    readEvents: async ({ parameters }) => {
      const after = Number(parameters.after);
      if (after > events.length) throw new Refused(409, 'CURSOR_AHEAD', { last: events.length });
      const until = Date.now() + Number(parameters.waitSeconds) * 1000;
      while (events.length <= after && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
      const page = events.slice(after, after + Number(parameters.limit));
      return { body: { events: page, cursor: after + page.length, serverTime: new Date().toISOString() } };
    },
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gateway');
    const call = calls.find((each) => match(each, request.method, url.pathname));
    serve(request, url).then(
      ({ status = 200, body }) => {
        const lost = losses.indexOf(call?.operationId ?? '');
        if (lost < 0) return say(response, call, status, body);
        losses.splice(lost, 1);
        request.socket.destroy();
      },
      (error: unknown) => {
        const refused = error instanceof Refused ? error : new Refused(500, 'INTERNAL_SERVER_ERROR', undefined);
        const { status, code, data } = refused;
        if (!(error instanceof Refused)) complaints.push(String(error));
        say(response, call, status, { defined: true, code, status, message: code, data });
      },
    );
  });
  /** Answers, and complains of itself where the document does not allow the answer. */
  const say = (response: ServerResponse, call: Call | undefined, status: number, body: Json) => {
    if (call) complaints.push(...answerMisfits(call, status, JSON.parse(JSON.stringify(body))));
    write(response, status, body);
  };
  const serve = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(Buffer.from(part));
    const complain = (status: number, code: string, reason: string): never => {
      complaints.push(`${request.method} ${url.pathname}: ${reason}`);
      throw because(status, code, reason);
    };
    if (request.headers.authorization !== `Bearer ${token}`) complain(401, 'UNAUTHORIZED', 'Not the token.');
    const found = calls
      .map((call) => ({ call, path: match(call, request.method, url.pathname) }))
      .find((each) => each.path);
    if (!found?.path) return complain(404, 'NOT_FOUND', 'No such call in the document.');
    const wrong: string[] = [];
    const heard = hear(found.call, found.path, url, request, Buffer.concat(parts), wrong);
    if (wrong.length > 0) complain(422, 'UNPROCESSABLE', wrong.join('; ').slice(0, 2_000));
    const answer = answers[found.call.operationId];
    if (!answer) throw new Error(`${found.call.operationId} is in the document, but not here.`);
    return answer(heard);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    token,
    /** What the document did not allow; must stay empty. */
    complaints,
    /** LKPP acts: an event, and the state the case is in from then on. */
    tell,
    /** The next call of this name takes effect, and its answer never arrives. */
    loseAnswer: (operationId: string) => void losses.push(operationId),
    /** Begins again from an older backup: the events after `last` never happened for it. */
    forgetEventsAfter: (last: number) => void events.splice(last),
    /** What arrived: packages as sent and files as bytes. */
    received: () =>
      [...cases.values()].map(({ id, key, content, state, uploads, replies }) => ({
        ...{ id, key, state, package: content, replies: [...replies.values()] },
        files: uploads.map(({ key, bytes, complete }) => ({ key, sha256: hash(bytes), complete })),
      })),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const announced = (files: unknown): Upload[] =>
  (Array.isArray(files) ? files : []).map((file) => ({
    ...{ id: randomUUID(), key: String(file.key), offset: 0, size: Number(file.size), complete: false },
    ...{ sha256: String(file.sha256), bytes: Buffer.alloc(0) },
  }));
const uploadView = ({ id, key, offset, size, complete }: Upload): Json => ({ id, key, offset, size, complete });

function view({ id, state, uploads }: Case): Json {
  const now = new Date().toISOString();
  return {
    ...{ id, number: `F-${id.slice(0, 8)}`, state, level: 0, team: 'Foreign', receivedAt: now, updatedAt: now },
    uploads: uploads.map(uploadView),
  };
}
