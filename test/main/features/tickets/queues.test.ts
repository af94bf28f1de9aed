import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programActor } from '../../../../main/connection.ts';
import { type ListInput, listStatement } from '../../../../main/features/tickets/list.ts';
import { textOf } from '../../../../main/store/sql.ts';
import { ticketListInput } from '../../../../shared/contract/tickets.ts';
import { queues } from '../../../../shared/domain/vocabulary.ts';
import { bothEngines, officesOn } from '../../../support/engines.ts';
import { type Client, type TestOffice, testOffice } from '../../../support/office.ts';
import { at, done, facts, newTicket } from './desk.ts';

const sorts = ['nextDueAt', 'receivedAt', 'updatedAt', 'number', 'priority'] as const;
const moment = { now: at('09:00'), soon: at('09:30'), zone: 'Asia/Jakarta' as const };

describe.each([
  { office: 'a new office', years: false },
  { office: 'an office with years of closed tickets and statistics of them', years: true },
])('no queue is read by scanning tickets in $office', ({ years }) => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await testOffice();
    if (years) await addYears(office);
  });
  afterAll(() => office.close());

  async function plan(input: ListInput): Promise<string[]> {
    const statement = listStatement('sqlite', { ...programActor, staffId: 'someone' }, input, moment);
    if (!statement) throw new Error('nothing to ask');
    // Asked on the writing connection, which knows the statistics it has just gathered.
    const rows: { detail: string }[] = await office.core.kernel.store.write((reader) =>
      reader.query(`EXPLAIN QUERY PLAN ${textOf('sqlite', statement)}`, [...statement.values]),
    );
    return rows.map((row) => row.detail);
  }
  const cases = queues.flatMap((queue) =>
    sorts.flatMap((by) => (['asc', 'desc'] as const).map((dir) => ({ queue, by, dir }))),
  );

  it.each(cases)('$queue by $by $dir', async ({ queue, by, dir }) => {
    const first = await plan(ticketListInput.parse({ queue, sort: { by, dir } }));
    const cursor = Buffer.from(JSON.stringify([by === 'number' ? '2026-000001' : 1, 'x'])).toString('base64url');
    const next = await plan(ticketListInput.parse({ queue, sort: { by, dir }, cursor }));
    for (const steps of [first, next]) {
      expect(steps.filter((step) => /^SCAN t(?! USING)/.test(step))).toEqual([]);
      // Beside tickets only tables of a few rows are read whole: SQLite does so once it knows that they are small.
      if (!years) expect(steps.filter((step) => /^SCAN [as]\b/.test(step))).toEqual([]);
      const sortsBeside = steps.some((step) => step.includes('TEMP B-TREE'));
      // The deadline order, and every order of the two big sets, come straight from an index.
      if (by === 'nextDueAt' || queue === 'open' || queue === 'closed')
        expect({ steps, sortsBeside }).toMatchObject({ sortsBeside: false });
    }
  });

  it('the open set is never read through closed tickets', async () => {
    for (const by of sorts) {
      const steps = await plan(ticketListInput.parse({ queue: 'open', sort: { by } }));
      expect(steps[0]).toMatch(/USING INDEX ix_ticket_\w+_part/);
    }
  });

  it('search goes through the index of words', async () => {
    const steps = await plan(ticketListInput.parse({ filter: { search: 'unggah penawaran' } }));
    expect(steps.join('\n')).toMatch(/search_words VIRTUAL TABLE INDEX/);
  });
});

/** Copies of one ticket, one in thirty open, and the statistics SQLite keeps when the office closes for the day. */
async function addYears(office: TestOffice): Promise<void> {
  const first = await newTicket(await office.as('officer'), { facts });
  await office.core.kernel.store.write(async (writer) => {
    const own = ['id', 'number', 'client_key', 'received_at', 'updated_at', 'next_due_at', 'closed_at', 'state'];
    const columns: { name: string }[] = await writer.query(`SELECT name FROM pragma_table_info('ticket')`);
    const rest = columns.map((column) => column.name).filter((name) => !own.includes(name));
    await writer.query(
      `WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
       INSERT INTO ticket (${own.join(', ')}, ${rest.join(', ')})
       SELECT 'x' || i, '2025-' || printf('%06d', i), 'k' || i, received_at - 60000 * i, updated_at - 60000 * i,
         next_due_at + 60000 * i, CASE WHEN i % 30 = 0 THEN NULL ELSE received_at - i END,
         CASE WHEN i % 30 = 0 THEN 'triage' ELSE 'closed' END, ${rest.join(', ')}
       FROM ticket, n WHERE ticket.id = ?`,
      [first.id],
    );
    await writer.query('ANALYZE');
  });
}

describe.each(bothEngines)('queues on $engine', ({ engine }) => {
  const open = officesOn(engine);
  let office: TestOffice;
  let putri: Client;
  beforeAll(async () => {
    office = await open();
    putri = await office.as('officer');
    for (let n = 0; n < 7; n++) {
      office.clock.set(at('09:00') + n * 60_000);
      await newTicket(putri, {
        subject: `Keluhan ${['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'][n]}`,
        tenderCode: `88${n}123`,
        reporterName: 'Rekanan Contoh',
        assignToMe: n % 2 === 0,
        ...(n < 3 ? { facts } : {}),
      });
    }
  });
  const numbers = (page: { items: { number: string }[] }) => page.items.map((row) => Number(row.number.slice(5)));

  it('pages through every order without losing or repeating a ticket', async () => {
    for (const by of sorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const page = await putri.tickets.list({ limit: 2, sort: { by, dir }, cursor });
          seen.push(...numbers(page));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
      }
    }
  });

  it('the nearest deadline comes first', async () => {
    expect(numbers(await putri.tickets.list({}))).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(
      numbers(await putri.tickets.list({ sort: { by: 'priority' } }))
        .slice(0, 3)
        .sort(),
    ).toEqual([1, 2, 3]);
  });

  it('counts and lists say the same', async () => {
    office.clock.set(at('09:32'));
    const counts = await putri.tickets.counts();
    expect(counts).toEqual({
      open: 7,
      new: 3,
      mine: 4,
      waitingUser: 0,
      waitingLkpp: 0,
      dueSoon: 5,
      late: 2,
      toConfirm: 0,
      closed: 0,
    });
    for (const queue of queues) expect((await putri.tickets.list({ queue })).items).toHaveLength(counts[queue]);
    const late = await putri.tickets.list({ queue: 'late' });
    expect(late.items[0]?.stepClock).toMatchObject({ state: 'late', secondsLeft: -120, running: true });
  });

  it('finds by words, fragments of numbers, people and codes', async () => {
    const find = async (search: string) => numbers(await putri.tickets.list({ filter: { search } }));
    expect(await find('keluhan lima')).toEqual([5]);
    expect(await find('000003')).toEqual([3]);
    expect(await find('885123')).toEqual([6]);
    expect(await find('rekanan')).toHaveLength(7);
    expect(await find('tidak ada itu')).toEqual([]);
    expect(await find('"* OR (')).toEqual([]);
  });

  it('filters by people, priority, procedure and day', async () => {
    const list = async (filter: Parameters<Client['tickets']['list']>[0]['filter']) =>
      numbers(await putri.tickets.list({ filter }));
    expect(await list({ assigneeId: null })).toEqual([2, 4, 6]);
    expect(await list({ priority: ['low'] })).toEqual([1, 2, 3]);
    expect(await list({ procedureCode: 'lpse-support', problemCode: 'P04' })).toEqual([1, 2, 3]);
    expect(await list({ receivedFrom: '2026-06-15', receivedTo: '2026-06-15' })).toHaveLength(7);
    expect(await list({ receivedTo: '2026-06-14' })).toEqual([]);
    expect(await list({ channel: ['phone'] })).toEqual([]);
  });

  it('a cursor that is none is refused in words', async () => {
    await expect(putri.tickets.list({ cursor: 'abc' })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  it('a closed ticket leaves the open queues', async () => {
    const [row] = (await putri.tickets.list({})).items;
    const ticket = await putri.tickets.get({ id: row?.id ?? '' });
    const cancelled = await putri.tickets.cancel({
      id: ticket.id,
      version: ticket.version,
      reason: 'Tercatat dua kali',
    });
    expect(cancelled).toMatchObject({ state: 'cancelled', commands: ['reopen'], run: { currentStepId: null } });
    expect(await putri.tickets.counts()).toMatchObject({ open: 6, closed: 1 });
    expect(numbers(await putri.tickets.list({ queue: 'closed' }))).toEqual([1]);
    await expect(done(putri, cancelled)).rejects.toMatchObject({ code: 'REFUSED' });
  });
});
