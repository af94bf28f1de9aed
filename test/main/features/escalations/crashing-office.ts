import { setTimeout as sleep } from 'node:timers/promises';
import { IsNull } from 'typeorm';
import { createCore } from '../../../../main/core.ts';
import { followFeed, workOutbox } from '../../../../main/features/escalations/service.ts';
import { deliveryTable, escalationTable } from '../../../../main/features/escalations/table.ts';
import { createDesk } from '../../../../main/features/tickets/service.ts';
import { systemClock } from '../../../../main/host.ts';
import { fileLog } from '../../../../main/hosts/log.ts';
import { fileSecrets } from '../../../../main/hosts/secrets.ts';
import { hasty } from '../../../support/escalating.ts';

/**
 * Child of crash.test.ts and two-pcs.test.ts: delivers until the case is resolved, or dies by `kill -9` at the boundary it is
 * told. With a PostgreSQL's address it is one PC of several.
 */
const [folder = '', boundary = 'none', path = '', url = ''] = process.argv.slice(2);
const pace = url === '' ? hasty : { ...hasty, leaseMs: 3_000 };
const die = () => process.kill(process.pid, 'SIGKILL');
const core = await createCore({
  kind: 'test',
  dataDir: folder,
  database: url === '' ? { engine: 'sqlite', folder } : { engine: 'postgres', url },
  appVersion: 'crash',
  clock: systemClock,
  log: fileLog(folder),
  secrets: fileSecrets(folder),
});
const hit = (method: string, url: string) => `${method} ${new URL(url).pathname}`.startsWith(path);
let answered = false;
const original = globalThis.fetch;
globalThis.fetch = async (input, init) => {
  const mine = hit(init?.method ?? 'GET', String(input));
  if (boundary === 'beforeSend' && mine) die();
  const response = await original(input, init);
  const body = await response.arrayBuffer();
  const hasEvents = !path.endsWith('/events') || !Buffer.from(body).toString('utf8').includes('"events":[]');
  if (mine && hasEvents) {
    if (boundary === 'afterSend') die();
    answered = true;
  }
  return new Response(body, response);
};
const { store } = core.kernel;
const kernel = {
  ...core.kernel,
  store: new Proxy(store, {
    get: (target, name) => {
      if (name !== 'write') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      const write: typeof store.write = async (work) => {
        const isNext = answered;
        const result = await target.write(async (writer) => {
          const inside = await work(writer);
          // All is written and nothing is durable.
          if (isNext && boundary === 'beforeCommit') die();
          return inside;
        });
        if (isNext && boundary === 'afterCommit') die();
        return result;
      };
      return write;
    },
  }),
};
const desk = createDesk(kernel);
const stop = new AbortController();
const loops = [workOutbox(desk, stop.signal, pace), followFeed(desk, stop.signal, pace)];
for (;;) {
  await sleep(20);
  const [row] = await store.read((reader) => reader.find(escalationTable, { take: 1 }));
  const open = await store.read((reader) => reader.countBy(deliveryTable, { doneAt: IsNull() }));
  if (row?.state === 'resolved' && open === 0) break;
}
stop.abort();
await Promise.all(loops);
await core.close();
