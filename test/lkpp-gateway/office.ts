import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  type AnnouncedFile,
  type escalationPackage,
  eventPage,
  type feedback,
  type GatewayEscalation,
  type GatewayEvent,
  gatewayEscalation,
} from '../../shared/lkpp/messages.ts';
import type { Lkpp } from '../support/lkpp.ts';
import { sha256Of } from './canonical.ts';
import { examplePackage } from './examples.ts';

export type SomeFile = { announced: AnnouncedFile; bytes: Buffer };
export function someFile(name: string, size: number): SomeFile {
  const bytes = randomBytes(size);
  return {
    announced: { key: randomUUID(), name, mime: 'application/octet-stream', size, sha256: sha256Of(bytes) },
    bytes,
  };
}

type Wish = Partial<z.input<typeof escalationPackage>>;
const chunkSize = 2_000;

/** A plain office for the tests: it sends each thing once and throws `status CODE` when it is refused. */
export function officeAt(lkpp: Lkpp, token = lkpp.token) {
  let after = 0;
  const raw = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
    fetch(lkpp.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
  const call = async (method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
    const sent =
      body instanceof Uint8Array ? new Uint8Array(body) : body === undefined ? undefined : JSON.stringify(body);
    const response = await raw(method, path, sent, headers);
    const said = await response.json();
    if (!response.ok) throw new Error(`${response.status} ${said.code}`);
    return said;
  };
  const create = async (wish: Wish, key: string = randomUUID()): Promise<GatewayEscalation> =>
    gatewayEscalation.parse(
      await call('POST', '/v1/escalations', { ...examplePackage, files: [], ...wish }, { 'idempotency-key': key }),
    );
  const events = async ({ waitSeconds = 0 }): Promise<GatewayEvent[]> => {
    const page = eventPage.parse(await call('GET', `/v1/events?after=${after}&waitSeconds=${waitSeconds}`));
    after = page.cursor;
    return page.events;
  };
  return {
    raw,
    create,
    /** A package without files: complete at once. */
    escalate: (wish: Wish) => create(wish),
    upload: async (escalation: GatewayEscalation, files: SomeFile[]) => {
      for (const { announced, bytes } of files) {
        const upload = escalation.uploads.find((each) => each.key === announced.key);
        for (let offset = 0; offset < bytes.length; offset += chunkSize) {
          const chunk = bytes.subarray(offset, offset + chunkSize);
          await call('PUT', `/v1/uploads/${upload?.id}/chunks/${offset}`, chunk, {
            'content-type': 'application/octet-stream',
            'content-sha256': sha256Of(chunk),
          });
        }
      }
    },
    read: async (id: string) => gatewayEscalation.parse(await call('GET', `/v1/escalations/${id}`)),
    answer: async (id: string, wish: Partial<z.input<typeof feedback>>) => {
      const at = '2026-06-15T08:00:00Z';
      const body = { key: randomUUID(), dataRequestId: null, body: 'Terlampir.', at, files: [], ...wish };
      return gatewayEscalation.parse(await call('POST', `/v1/escalations/${id}/feedback`, body));
    },
    confirm: (id: string, solved: boolean) => {
      const at = '2026-06-16T08:00:00Z';
      return call('POST', `/v1/escalations/${id}/confirmation`, {
        key: randomUUID(),
        solved,
        note: '',
        rating: null,
        at,
      });
    },
    /** The next page of the feed. */
    events,
    /** Everything new up to the first event of the type. */
    eventsUntil: async (type: string): Promise<GatewayEvent[]> => {
      const seen: GatewayEvent[] = [];
      for (let turn = 0; turn < 100; turn += 1) {
        seen.push(...(await events({ waitSeconds: 5 })));
        if (seen.some((each) => each.type === type)) return seen;
      }
      throw new Error(`No ${type} came: ${seen.map((each) => each.type).join(', ')}`);
    },
  };
}
export type Office = ReturnType<typeof officeAt>;
