import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRouterClient } from '@orpc/server';
import { createCore } from '../../main/core.ts';
import { followFeed, workOutbox } from '../../main/features/escalations/service.ts';
import { staffTable } from '../../main/features/staff/table.ts';
import { createDesk } from '../../main/features/tickets/service.ts';
import { systemClock } from '../../main/host.ts';
import { fileSecrets } from '../../main/hosts/secrets.ts';
import { hasty } from '../support/escalating.ts';
import { contentOf } from './escalating-files.ts';

/**
 * Child of escalations.ts: an office at work. Sends cases with files up to LKPP, answers, confirms, and delivers all the
 * while; everything it does has a key of its own, so that it can be killed anywhere and begin again. Ends when all is done.
 */
const [folder = '', totalText = '0'] = process.argv.slice(2);
const total = Number(totalText);
const core = await createCore({
  kind: 'test',
  dataDir: folder,
  database: { engine: 'sqlite', folder },
  appVersion: 'faults',
  clock: systemClock,
  log: { info: () => {}, warn: () => {}, error: (event, error) => console.error(event, error) },
  secrets: fileSecrets(folder),
});
const person = await core.kernel.store.read((reader) => reader.findOneBy(staffTable, { username: 'supervisor' }));
if (!person) throw new Error('The office has nobody in it.');
const connection = core.connect('port');
connection.actor = { staffId: person.id, name: person.name, username: person.username, role: person.role };
const office = createRouterClient(core.router, { context: { connection } });
const desk = createDesk(core.kernel);
const stop = new AbortController();
const loops = [workOutbox(desk, stop.signal, hasty), followFeed(desk, stop.signal, hasty)];
for (const loop of loops)
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

async function send(n: number): Promise<void> {
  const ticket = await office.tickets.create({
    clientKey: keyOf(`ticket ${n}`),
    channel: 'lpseSupport',
    subject: `Kasus ${n}`,
    description: `Galat nomor ${n} pada halaman unggah.`,
    facts: { problemCode: 'P04' },
  });
  const attachmentIds: string[] = [];
  for (const [index, { name, bytes }] of contentOf(n).entries()) {
    const file = new File([bytes], name);
    const { id } = await office.tickets.attach({ id: ticket.id, clientKey: keyOf(`file ${n} ${index}`), file });
    attachmentIds.push(id);
  }
  const sent = await office.escalations.forTicket({ ticketId: ticket.id });
  if (sent.length > 0) return;
  const { gate } = await office.escalations.preview({ ticketId: ticket.id, attachmentIds });
  const now = await office.tickets.get({ id: ticket.id });
  await office.escalations.send({
    clientKey: keyOf(`send ${n}`),
    ticketId: ticket.id,
    ticketVersion: now.version,
    channel: 'gateway',
    ticketClass: n % 3 === 0 ? 'bugFix' : 'dataRepair',
    attachmentIds,
    justifications: gate.filter((item) => !item.present).map(({ key }) => ({ key, reason: 'Tidak tersedia.' })),
    stepsTried: 'Sudah dicoba di peramban lain.',
  });
}

/** Answers what LKPP asks and confirms what it resolved. @returns cases that are not closed yet */
async function attend(): Promise<number> {
  if ((await office.escalations.status()).paused) {
    console.log('paused');
    await office.escalations.pause({ paused: false });
  }
  const { escalationTable } = await import('../../main/features/escalations/table.ts');
  const open = await core.kernel.store.read((reader) =>
    reader
      .createQueryBuilder(escalationTable, 'e')
      .select(['e.id', 'e.state', 'e.ticketId'])
      .where("e.state <> 'closed'")
      .getMany(),
  );
  for (const { id, state, ticketId } of open) {
    if (state === 'waitingOffice') {
      const { dataRequests } = await office.escalations.get({ id });
      for (const request of dataRequests.filter((each) => each.answeredAt === null)) {
        const file = new File([`log untuk ${request.id}\n`.repeat(50)], 'aplikasi.log');
        const clientKey = keyOf(`log ${request.id}`);
        const log = await office.tickets.attach({ id: ticketId, clientKey, file });
        const answer = { dataRequestId: request.id, body: 'Terlampir.', attachmentIds: [log.id] };
        await office.escalations.answer({ id, clientKey: keyOf(`answer ${request.id}`), ...answer });
      }
    }
    if (state === 'resolved')
      await office.escalations.confirm({ id, clientKey: keyOf(`confirm ${id}`), solved: true, note: '', rating: 4 });
  }
  const queue = await office.escalations.status();
  return open.length + queue.waiting;
}

// Where an earlier life stopped, counted from what is durable.
const { ticketTable } = await import('../../main/features/tickets/table.ts');
const begun = await core.kernel.store.read((reader) => reader.countBy(ticketTable, {}));
for (let n = Math.max(0, begun - 1); n < total; n += 1) {
  await send(n);
  if (n % 20 === 0) await attend();
}
while ((await attend()) > 0) await sleep(50);
console.log('closed');
// The feed must have been read to its end. LKPP may say something after the last closing, and half of the polls fail, so
// the end is reached when nothing new was heard for a while.
const quietMs = 5_000;
const { gatewayEventTable } = await import('../../main/features/escalations/table.ts');
const heard = () => core.kernel.store.read((reader) => reader.countBy(gatewayEventTable, {}));
for (let known = -1, now = await heard(); now !== known; now = await heard()) {
  known = now;
  await sleep(quietMs);
}
stop.abort();
await Promise.all(loops);
await core.close();
console.log('done');
