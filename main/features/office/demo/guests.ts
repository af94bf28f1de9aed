import { elapsed } from '../../../../shared/domain/time/index.ts';
import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import type { TicketRow } from '../../tickets/table.ts';
import type { VisitRow } from '../../visits/table.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { arrivals } from './schedule.ts';
import { type Story, tellStory } from './story.ts';
import type { World } from './world.ts';

const minute = 60_000;
const comments = ['', '', '', 'Ramah dan jelas.', 'Ruang tunggu agak panas.', 'Cepat.'];

/** The guest book of the year: those whose visit became a ticket, and about `total` others. */
export function visitsOfYear(
  world: World,
  random: Random,
  people: readonly Person[],
  tickets: readonly TicketRow[],
  total: number,
): VisitRow[] {
  const became = tickets.flatMap((ticket) => {
    const person = people.find(({ row }) => row.id === ticket.contactId);
    return ticket.channel === 'walkIn' && person ? [visitOfTicket(world, random, ticket, person)] : [];
  });
  const others = arrivals(world, random, total).map((at) =>
    visit(world, random, tellStory(world, random, people, 'walkIn', at), at),
  );
  const all = [...became, ...others].sort((a, b) => a.arrivedAt - b.arrivedAt);
  return numbered(world, all);
}

/** Counter id → last queue number given, for the days of these visits. */
export function queueCounters(world: World, visits: readonly VisitRow[]): Map<string, number> {
  const counters = new Map<string, number>();
  for (const { arrivedAt, queueNumber } of visits) counters.set(queueDay(world, arrivedAt), queueNumber);
  return counters;
}

function queueDay(world: World, at: number): string {
  return `visit-${isoFromDay(dayOf(at, world.zone))}`;
}

function numbered(world: World, visits: VisitRow[]): VisitRow[] {
  const counters = new Map<string, number>();
  return visits.map((row) => {
    const day = queueDay(world, row.arrivedAt);
    const queueNumber = (counters.get(day) ?? 0) + 1;
    counters.set(day, queueNumber);
    return { ...row, queueNumber };
  });
}

function visitOfTicket(world: World, random: Random, ticket: TicketRow, person: Person): VisitRow {
  return {
    ...guest(world, random, person, ticket.receivedAt),
    ticketId: ticket.id,
    purpose: ticket.subject,
    tenderCode: ticket.tenderCode,
    tenderName: ticket.tenderName,
    workUnit: ticket.workUnit,
    application: ticket.application,
    applicationVersion: ticket.applicationVersion,
    errorCode: ticket.errorCode,
    description: ticket.description,
    solution: ticket.solution,
  };
}

function visit(world: World, random: Random, story: Story, at: number): VisitRow {
  return {
    ...guest(world, random, story.person, at),
    purpose:
      random.pick(['Konsultasi', 'Menyerahkan dokumen verifikasi', 'Bertanya', 'Bimbingan']) +
      `: ${story.fields.subject}`,
    application: story.fields.application,
    description: random.chance(0.5) ? story.fields.description : '',
    solution: random.chance(0.7) ? story.solution : '',
  };
}

function guest(world: World, random: Random, { row, typed }: Person, arrivedAt: number): VisitRow {
  const leaves = arrivedAt + random.int(8, 75) * minute;
  // Who has not left yet is here only while the counter is open.
  const isOpenNow = elapsed(world.now - 1_000, world.now, world.counter.document) > 0;
  const stays = leaves > world.now && isOpenNow;
  const satisfaction =
    stays || random.chance(0.3)
      ? null
      : random.weighted([
          [5, 50],
          [4, 35],
          [3, 11],
          [2, 3],
          [1, 1],
        ]);
  return {
    id: random.id(arrivedAt),
    version: stays ? 1 : 2,
    queueNumber: 1,
    officerId: random.pick(world.officers).id,
    contactId: row.id,
    ticketId: null,
    arrivedAt,
    leftAt: stays ? null : Math.min(leaves, world.now),
    satisfaction,
    satisfactionComment: satisfaction === null ? '' : random.pick(comments),
    name: row.name,
    role: row.role,
    salutation: random.pick(['Bapak', 'Ibu']),
    organization: row.organization,
    adminName: row.role === 'supplier' ? row.name : '',
    email: row.email,
    phone: typed,
    address: row.address,
    purpose: '',
    identitySeen: random.chance(0.8),
    npwp: row.npwp,
    workUnit: '',
    tenderCode: '',
    tenderName: '',
    application: '',
    applicationVersion: '',
    errorCode: '',
    description: '',
    solution: '',
    clientKey: random.id(arrivedAt),
  };
}
