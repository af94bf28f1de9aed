import type { Writer } from '../../../store/store.ts';
import { type CallRow, callTable } from '../../calls/table.ts';
import { contactPhoneTable, contactTable } from '../../contacts/table.ts';
import { priorityTableTable } from '../../priorities/table.ts';
import { procedureRunTable, stepRunTable } from '../../procedures/table.ts';
import { searchTable } from '../../search/table.ts';
import {
  attachmentTable,
  pauseTable,
  savedViewTable,
  ticketTable,
  ticketTallyTable,
  timelineTable,
} from '../../tickets/table.ts';
import { type VisitRow, visitTable } from '../../visits/table.ts';
import { counterTable } from '../table.ts';
import { findCall, findContact, findTicket, findVisit } from './findable.ts';
import { queueCounters } from './guests.ts';
import { insertAll } from './insert.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { TicketRows } from './ticket.ts';
import { tracesOf } from './traces.ts';
import { writeTrail } from './trail.ts';
import type { World } from './world.ts';

export type Year = {
  people: Person[];
  tickets: TicketRows[];
  /** Ticket number series → last number. */
  counters: Map<string, number>;
  calls: CallRow[];
  visits: VisitRow[];
};

/** Writes the year, parents before children. */
export async function writeYear(
  writer: Writer,
  world: World,
  random: Random,
  year: Year,
  onProgress: (done: number) => void,
): Promise<void> {
  const { people, tickets, calls, visits } = year;
  const timeline = tickets.flatMap((each) => each.timeline);
  const steps = tickets.flatMap((each) => each.runs.flatMap(({ steps: own }) => own));
  const traces = tracesOf(world, year);
  const search = [
    ...people.map(({ row, phones }) => findContact(row, phones)),
    ...tickets.map(({ ticket }) => findTicket(ticket)),
    ...calls.map(findCall),
    ...visits.map(findVisit),
  ];
  const all =
    people.length * 2 +
    tickets.length * 4 +
    timeline.length +
    steps.length +
    calls.length +
    visits.length +
    search.length +
    traces.length;
  let done = 0;
  const count = (rows: number) => {
    done += rows;
    onProgress(Math.min(1, done / all));
  };
  await insertAll(
    writer,
    contactTable,
    people.map(({ row }) => row),
    count,
  );
  const phones = people.flatMap(({ row, phones: numbers }) =>
    numbers.map((number, position) => ({ id: random.id(row.createdAt), contactId: row.id, number, position })),
  );
  await insertAll(writer, contactPhoneTable, phones, count);
  await insertAll(
    writer,
    ticketTable,
    tickets.map(({ ticket }) => ticket),
    count,
  );
  await insertAll(
    writer,
    procedureRunTable,
    tickets.flatMap((each) => each.runs.map(({ run }) => run)),
    count,
  );
  await insertAll(writer, stepRunTable, steps, count);
  await insertAll(
    writer,
    pauseTable,
    tickets.flatMap((each) => each.pauses),
    count,
  );
  await insertAll(writer, timelineTable, timeline, count);
  const attachments = tickets.flatMap((each) => each.attachments);
  await insertAll(writer, attachmentTable, attachments, count);
  await insertAll(writer, callTable, calls, count);
  await insertAll(writer, visitTable, visits, count);
  await insertAll(writer, searchTable, search, count);
  await writeTrail(writer, traces);
  count(traces.length);
  await writeCounters(writer, world, year);
  await writeExtras(writer, world, random);
}

async function writeCounters(writer: Writer, world: World, { tickets, counters, visits }: Year): Promise<void> {
  const series = [...counters, ...queueCounters(world, visits)];
  await insertAll(
    writer,
    counterTable,
    series.map(([id, value]) => ({ id, value })),
  );
  const tally = new Map<string, number>();
  for (const { ticket } of tickets) tally.set(ticket.state, (tally.get(ticket.state) ?? 0) + 1);
  await insertAll(
    writer,
    ticketTallyTable,
    [...tally].map(([id, count]) => ({ id, count })),
  );
}

/** A draft of the priority table nobody has put in force yet, and views people keep. */
async function writeExtras(writer: Writer, world: World, random: Random): Promise<void> {
  const at = world.now - 4 * 86_400_000;
  const { document } = world.table;
  const rows = document.rows.map((row) =>
    row.code === 'P09'
      ? { ...row, impact: 'medium' as const }
      : row.code === 'P16'
        ? { ...row, urgency: 'urgent' as const }
        : row,
  );
  await writer.insert(priorityTableTable, {
    id: random.id(at),
    version: 1,
    revision: 2,
    status: 'draft',
    document: { ...document, revision: document.revision + 1, rows },
    note: '',
    createdAt: at,
    createdName: world.supervisor.name,
    updatedAt: at,
    inForceAt: null,
    inForceName: '',
  });
  const view = { shared: true, staffId: world.supervisor.id, updatedAt: at };
  await writer.insert(savedViewTable, [
    {
      ...view,
      id: random.id(at),
      name: 'Prioritas tinggi',
      query: JSON.stringify({ queue: 'open', filter: { priority: ['high'] } }),
    },
    {
      ...view,
      id: random.id(at),
      name: 'Dari LPSE Support',
      query: JSON.stringify({ queue: 'open', filter: { channel: ['lpseSupport'] } }),
    },
  ]);
}
