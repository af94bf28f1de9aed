import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Core } from '../../../../../main/core.ts';
import { callTable } from '../../../../../main/features/calls/table.ts';
import { contactTable } from '../../../../../main/features/contacts/table.ts';
import { generateDemo } from '../../../../../main/features/office/demo/generate.ts';
import { demoPassword } from '../../../../../main/features/office/demo/office.ts';
import { problemTexts } from '../../../../../main/features/office/demo/problems/index.ts';
import { procedureRunTable, stepRunTable } from '../../../../../main/features/procedures/table.ts';
import { signIn } from '../../../../../main/features/staff/sign-in.ts';
import { shownBy, tickedEver } from '../../../../../main/features/tickets/service.ts';
import { attachmentTable, pauseTable, ticketTable, timelineTable } from '../../../../../main/features/tickets/table.ts';
import { visitTable } from '../../../../../main/features/visits/table.ts';
import { shippedPriorityTable } from '../../../../../shared/domain/priority/shipped.ts';
import { isShown } from '../../../../../shared/domain/tickets/evidence.ts';
import { queues, ticketStates } from '../../../../../shared/domain/vocabulary.ts';
import { type Client, clientOf, emptyCore } from '../../../../support/office.ts';
import { checkTicket } from '../../../../support/ticket-invariants.ts';

/** Data with a field or a file of its own on the ticket. */
const inField = new Set([
  'committeeName',
  'userId',
  'tenderCode',
  'tenderName',
  'phoneNumber',
  'applicationVersion',
  'screenshot',
  'externalTicketNumber',
  'reporterIdentity',
  'priorityList',
  'problemKind',
]);

/** A Thursday morning in WITA. */
const now = Date.parse('2026-11-19T10:40+08:00');

async function demo(seed?: number): Promise<{ core: Core; folder: string; seconds: number }> {
  const { core, clock, folder } = await emptyCore();
  clock.set(now);
  const start = performance.now();
  await generateDemo(core.kernel, seed === undefined ? {} : { seed });
  return { core, folder, seconds: (performance.now() - start) / 1000 };
}

/** Everything but keys, which setting up an office draws at random. */
async function fingerprint(core: Core): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [
    contactTable,
    ticketTable,
    procedureRunTable,
    stepRunTable,
    pauseTable,
    timelineTable,
    callTable,
    visitTable,
  ]) {
    const rows = await core.kernel.store.read((reader) => reader.find<object>(table, {}));
    const lines = rows.map((row) =>
      JSON.stringify(Object.entries(row).filter(([key]) => !/(^id|Id|Key|callbackOf|createdBy)$/.test(key))),
    );
    for (const line of lines.sort()) hash.update(line);
  }
  return hash.digest('hex');
}

describe('"Coba dengan data rekaan" on the first-run screen', () => {
  it('fills the empty folder, says that it is invented, and signs the supervisor in; never over a real office', async () => {
    const { core, clock, folder } = await emptyCore();
    clock.set(now);
    const client = clientOf(core, core.connect('port'));
    const state = await client.office.tryDemo();
    expect(state).toMatchObject({ officeReady: true, demo: true, officeName: 'LPSE Kabupaten Nusa Contoh' });
    expect(state.staff).toMatchObject({ username: 'sari', role: 'supervisor' });
    await expect(clientOf(core, core.connect('port')).office.tryDemo()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(Object.values(await client.tickets.counts()).some((count) => count > 0)).toBe(true);
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('the invented office', () => {
  let core: Core;
  let folder: string;
  let seconds: number;
  let putri: Client;
  beforeAll(async () => {
    ({ core, folder, seconds } = await demo());
    const connection = core.connect('port');
    await signIn(core.kernel, connection, 'putri', demoPassword);
    putri = clientOf(core, connection);
  });
  afterAll(async () => {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const tickets = () => core.kernel.store.read((reader) => reader.find(ticketTable, {}));

  it('is there in less than a minute', () => {
    expect(seconds).toBeLessThan(60);
  });

  it('is the same for the same seed and day, and another one for another seed', async () => {
    const own = await fingerprint(core);
    const same = await demo();
    const other = await demo(7);
    expect(await fingerprint(same.core)).toBe(own);
    expect(await fingerprint(other.core)).not.toBe(own);
    for (const each of [same, other]) {
      await each.core.close();
      rmSync(each.folder, { recursive: true, force: true });
    }
  });

  it('has a year of work', async () => {
    const count = (sql: string) => core.kernel.store.read((reader) => reader.query<{ n: number }[]>(sql));
    const [calls] = await count('SELECT COUNT(*) AS n FROM call');
    const [visits] = await count('SELECT COUNT(*) AS n FROM visit');
    const [contacts] = await count('SELECT COUNT(DISTINCT contact_id) AS n FROM contact_phone');
    const all = await tickets();
    expect(all.length).toBeGreaterThan(1_100);
    expect(calls?.n).toBeGreaterThan(2_700);
    expect(visits?.n).toBeGreaterThan(450);
    expect(contacts?.n).toBeGreaterThan(400);
    expect(Math.min(...all.map(({ receivedAt }) => receivedAt))).toBeLessThan(now - 350 * 86_400_000);
    expect(Math.max(...all.map(({ updatedAt }) => updatedAt))).toBeLessThanOrEqual(now);
  });

  it('knows every kind of problem of the priority table, each told in more than one way', async () => {
    const active = shippedPriorityTable.rows.filter((row) => row.active).map((row) => row.code);
    expect(problemTexts.map(({ code }) => code).sort()).toEqual(active.sort());
    for (const text of problemTexts) expect(new Set(text.subjects).size).toBeGreaterThan(1);
    const used = new Set((await tickets()).map(({ problemCode }) => problemCode));
    for (const code of active) expect(used).toContain(code);
  });

  it('shows in its field or among its files whatever an officer has ticked', async () => {
    const { steps, files } = await core.kernel.store.read(async (reader) => ({
      steps: await reader.find(stepRunTable),
      files: await reader.find(attachmentTable, { select: { ticketId: true, mime: true, removedAt: true } }),
    }));
    const lies = (await tickets()).flatMap((ticket) => {
      const shown = shownBy(
        ticket,
        files.filter((file) => file.ticketId === ticket.id),
      );
      const ticked = tickedEver(steps.filter((step) => step.ticketId === ticket.id));
      return [...ticked]
        .filter((key) => inField.has(key) && !isShown(key, shown))
        .map((key) => `${ticket.number} ${key}`);
    });
    expect(lies).toEqual([]);
  });

  it('has something in every queue and every state of an open ticket', async () => {
    const counts = await putri.tickets.counts();
    for (const queue of queues) expect({ queue, count: counts[queue] }).not.toEqual({ queue, count: 0 });
    expect(counts.open).toBeGreaterThan(35);
    expect(counts.open).toBeLessThan(60);
    const states = new Set((await tickets()).map(({ state }) => state));
    for (const state of ticketStates) if (state !== 'cancelled') expect(states).toContain(state);
  });

  it('opens every ticket through the contract, with exactly one running step or none', async () => {
    for (const { id } of await tickets()) {
      const detail = await putri.tickets.get({ id });
      const running = [detail.run, ...detail.earlierRuns].flatMap(
        (run) => run?.stepRuns.filter((step) => step.endedAt === null) ?? [],
      );
      expect(running.length).toBe(detail.run?.currentStepId ? 1 : 0);
      if (detail.state === 'closed') expect(running).toEqual([]);
    }
  });

  it('keeps every promise the tickets core keeps', async () => {
    for (const { id } of await tickets()) await checkTicket(core, id);
  });

  it('goes on from where it stands: a new ticket gets the next number, a waiting step can be completed', async () => {
    const { items } = await putri.tickets.list({ queue: 'open', filter: { state: ['helpdeskAnalysis'] } });
    const ticket = items.find((row) => row.currentStep.startsWith('7.'));
    if (!ticket) throw new Error('no ticket is being analysed');
    const before = await putri.tickets.get({ id: ticket.id });
    const after = await putri.tickets.completeStep({
      id: ticket.id,
      version: ticket.version,
      stepId: '7',
      ticked: before.run?.missing.map(({ key }) => key) ?? [],
    });
    expect(after.run?.currentStepId).toBe('8');
    const last =
      (await tickets())
        .map(({ number }) => number)
        .filter((number) => number.startsWith('2026-'))
        .sort()
        .at(-1) ?? '';
    const made = await putri.tickets.create({ subject: 'Uji nomor', channel: 'phone', clientKey: crypto.randomUUID() });
    expect(made.number).toBe(`2026-${String(Number(last.slice(5)) + 1).padStart(6, '0')}`);
  });

  it('holds pictures that can be opened, each with the hash it is kept by', async () => {
    const [row] = await core.kernel.store.read((reader) =>
      reader.query<{ id: string; n: number }[]>('SELECT MIN(id) AS id, COUNT(*) AS n FROM attachment'),
    );
    expect(row?.n).toBeGreaterThan(100);
    expect(await putri.tickets.readAttachment({ attachmentId: row?.id ?? '' })).toMatchObject({ type: 'image/png' });
  });

  it('finds what was invented, and its trail is unbroken', async () => {
    expect((await putri.search.find({ query: 'penawaran' })).length).toBeGreaterThan(5);
    const connection = core.connect('port');
    await signIn(core.kernel, connection, 'sari', demoPassword);
    expect(await clientOf(core, connection).audit.verify()).toMatchObject({ intact: true });
  });
});
