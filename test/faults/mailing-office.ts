import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../main/core.ts';
import { workMail } from '../../main/features/mail/send/service.ts';
import { staffTable } from '../../main/features/staff/table.ts';
import { createDesk } from '../../main/features/tickets/service.ts';
import { ticketTable } from '../../main/features/tickets/table.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { compose, quickPace } from '../support/mailing.ts';

/**
 * Child of mailing.ts: an office that answers tickets by mail and delivers all the while. Everything has a key of its own, so
 * that it can be killed anywhere and begin again. Its time runs fast, so that ten seconds of holding are a moment. Ends when
 * nothing waits any more.
 */
const [folder = '', totalText = '0', startText = '0'] = process.argv.slice(2);
const total = Number(totalText);
const start = Number(startText);
const haste = 100;
const core = await createCore({
  kind: 'test',
  dataDir: folder,
  database: { engine: 'sqlite', folder },
  appVersion: 'faults',
  clock: { now: () => start + Math.round((Date.now() - start) * haste), monotonic: () => performance.now() * haste },
  log: { info: () => {}, warn: () => {}, error: (event, error) => console.error(event, error) },
  secrets: fileSecrets(folder),
});
const person = await core.kernel.store.read((reader) => reader.findOneBy(staffTable, { username: 'supervisor' }));
if (!person) throw new Error('The office has nobody in it.');
const connection = core.connect('port');
connection.actor = { staffId: person.id, name: person.name, username: person.username, role: person.role };
const office = createRouterClient(core.router, { context: { connection } });
const stop = new AbortController();
const loop = workMail(createDesk(core.kernel), stop.signal, { ...quickPace, longestSleepMs: 20 });
loop.catch((error: unknown) => {
  console.error(error);
  process.exit(3);
});
console.log('ready');

/** The same key for the same thing, in every life of this process. */
function keyOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// Where an earlier life stopped, counted from what is durable.
const begun = await core.kernel.store.read((reader) => reader.countBy(ticketTable, {}));
for (let n = Math.max(0, begun - 1); n < total; n += 1) {
  const ticket = await office.tickets.create({
    clientKey: keyOf(`ticket ${n}`),
    channel: 'email',
    subject: `Kasus ${n}`,
    reporterName: `Pelapor ${n}`,
    reporterEmail: `pelapor${n}@contoh.test`,
  });
  await office.mail.send(await compose(office, ticket.id, { clientKey: keyOf(`mail ${n}`), body: `Jawaban ${n}` }));
}
while ((await office.mail.outbox({ state: 'open', limit: 100 })).items.some((each) => each.state !== 'uncertain'))
  await sleep(30);
stop.abort();
await loop;
await core.close();
console.log('done');
