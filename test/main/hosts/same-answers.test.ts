import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Served } from '../../../main/hosts/node/serve.ts';
import type { LoketClient } from '../../../renderer/api/client.ts';
import { httpClient, serveTiny } from '../../support/http.ts';
import { type TestOffice, testOffice, testPassword } from '../../support/office.ts';

let office: TestOffice;
let served: Served;
let clients: Record<'port' | 'http', LoketClient>;
const channel = new MessageChannel();
beforeAll(async () => {
  office = await testOffice();
  served = await serveTiny(office.core);
  new RPCHandler(office.core.router).upgrade(channel.port1, { context: { connection: office.core.connect('port') } });
  channel.port1.start();
  channel.port2.start();
  const overPort: LoketClient = createORPCClient(new RPCLink({ port: channel.port2 }));
  clients = { port: overPort, http: await httpClient(served) };
});
afterAll(async () => {
  channel.port1.close();
  await served.close();
  await office.close();
});

/** Answer or refusal, without what must differ between two calls. */
async function outcome(run: (client: LoketClient) => Promise<unknown>, client: LoketClient): Promise<string> {
  const result = await run(client).then(
    (answer) => ({ answer }),
    ({ code, status, message, data, defined }) => ({ refusal: { code, status, message, data, defined } }),
  );
  return JSON.stringify(result, (key, value: unknown) => (['lastSeenAt', 'seq'].includes(key) ? 0 : value));
}

it.each<[string, (client: LoketClient) => Promise<unknown>]>([
  ['the session before signing in', (client) => client.session.state()],
  ['a call without signing in', (client) => client.staff.list()],
  ['a wrong password', (client) => client.session.login({ username: 'auditor', password: 'salah' })],
  ['signing in', (client) => client.session.login({ username: 'supervisor', password: testPassword })],
  ['a list', (client) => client.staff.list()],
  ['a document', (client) => client.office.profile()],
  ['input that does not fit', (client) => client.backup.rehearse({ name: 'x'.repeat(300) })],
  ['something that is not there', (client) => client.backup.rehearse({ name: 'tidak-ada.sqlite' })],
  ['a conflict', async (client) => client.office.saveProfile({ version: 99, profile: await client.office.profile() })],
  ['a locked screen', async (client) => client.session.lock().then(() => client.staff.list())],
])('%s is answered alike over port and HTTP', async (_, run) => {
  expect(await outcome(run, clients.port)).toBe(await outcome(run, clients.http));
});
