import { normalisePhone } from '../../../../shared/domain/phone/phone.ts';
import { workingMinutesBefore } from '../../../../shared/domain/time/before.ts';
import type { CallOutcome } from '../../../../shared/domain/vocabulary.ts';
import type { CallRow } from '../../calls/table.ts';
import type { TicketRow } from '../../tickets/table.ts';
import { mobileNumber } from './names.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { after, arrivals } from './schedule.ts';
import { tellStory } from './story.ts';
import type { World } from './world.ts';

const outcomes: [CallOutcome, number][] = [
  ['answered', 62],
  ['existingTicket', 17],
  ['directedToLpseSupport', 9],
  ['callBack', 8],
  ['notReached', 4],
];
const dayMs = 86_400_000;

/** The telephone log of the year: the calls that became tickets, and about `total` others. */
export function callsOfYear(
  world: World,
  random: Random,
  people: readonly Person[],
  tickets: readonly TicketRow[],
  total: number,
): CallRow[] {
  const became = tickets.flatMap((ticket) => (ticket.channel === 'phone' ? [callOfTicket(world, random, ticket)] : []));
  const others = arrivals(world, random, total).flatMap((at) => otherCall(world, random, people, tickets, at));
  const promised = [-260, -95, -20, 45, 240].map((minutes) => promisedCall(world, random, people, minutes));
  return [...became, ...others, ...promised].sort((a, b) => a.startedAt - b.startedAt);
}

/** A call-back not made yet, promised for so many working minutes from now (negative: overdue). */
function promisedCall(world: World, random: Random, people: readonly Person[], minutes: number): CallRow {
  const { document: counter } = world.counter;
  const callbackAt =
    minutes < 0 ? workingMinutesBefore(world.now, -minutes, counter) : after(world, world.now, minutes);
  const at = workingMinutesBefore(Math.min(callbackAt, world.now), random.int(30, 200), counter);
  const { person, fields } = tellStory(world, random, people, 'phone', at);
  return {
    ...blank(random, at, random.pick(world.officers).id),
    number: person.phones[0] ?? '',
    numberTyped: person.typed,
    contactId: person.row.id,
    name: person.row.name,
    organization: person.row.organization,
    role: person.row.role,
    note: `${fields.subject}\nJanji menelepon kembali setelah diperiksa.`,
    endedAt: at + random.int(60, 300) * 1000,
    outcome: 'callBack',
    callbackAt,
  };
}

function callOfTicket(world: World, random: Random, ticket: TicketRow): CallRow {
  const startedAt = ticket.receivedAt;
  return {
    ...blank(random, startedAt, ticket.createdBy ?? world.supervisor.id),
    number: ticket.reporterPhone,
    numberTyped: ticket.reporterPhone.replace(/^\+62/, '0'),
    contactId: ticket.contactId,
    name: ticket.reporterName,
    organization: ticket.organization,
    role: ticket.reporterRole,
    note: ticket.description,
    endedAt: Math.min(world.now, startedAt + random.int(90, 900) * 1000),
    outcome: 'newTicket',
    ticketId: ticket.id,
  };
}

function otherCall(
  world: World,
  random: Random,
  people: readonly Person[],
  tickets: readonly TicketRow[],
  at: number,
): CallRow[] {
  const officer = random.pick(world.officers);
  const outcome = random.weighted(outcomes);
  const story = tellStory(world, random, people, 'phone', at);
  const { row, phones, typed } = story.person;
  const known = random.chance(0.82);
  const unknown = mobileNumber(random);
  const call: CallRow = {
    ...blank(random, at, officer.id),
    number: known ? (phones[0] ?? '') : (normalisePhone(unknown)?.number ?? unknown),
    numberTyped: known ? typed : unknown,
    contactId: known ? row.id : null,
    name: known ? row.name : random.chance(0.4) ? 'Penelepon tanpa nama' : '',
    organization: known ? row.organization : '',
    role: known ? row.role : 'other',
    note: `${story.fields.subject}. ${random.chance(0.5) ? story.fields.description : ''}`.trim(),
    answer: outcome === 'answered' ? story.solution : '',
    endedAt: Math.min(world.now, at + random.int(40, 720) * 1000),
    outcome,
  };
  if (outcome === 'existingTicket') return [askingAfter(world, random, call, tickets)];
  if (outcome === 'directedToLpseSupport')
    return [{ ...call, externalNumber: `LS-REKAAN-${random.int(100000, 999999)}` }];
  if (outcome === 'callBack') return calledBack(world, random, call);
  return [call];
}

/** Somebody asks how their ticket stands; when none of the last days is theirs to ask for, the question was answered. */
function askingAfter(world: World, random: Random, call: CallRow, tickets: readonly TicketRow[]): CallRow {
  const open = tickets.filter(
    ({ receivedAt, closedAt }) =>
      receivedAt < call.startedAt &&
      receivedAt > call.startedAt - 14 * dayMs &&
      (closedAt ?? world.now) > call.startedAt,
  );
  if (open.length === 0) return { ...call, outcome: 'answered', answer: 'Dijelaskan lewat telepon.' };
  const ticket = random.pick(open);
  return {
    ...call,
    number: ticket.reporterPhone,
    numberTyped: ticket.reporterPhone.replace(/^\+62/, '0'),
    contactId: ticket.contactId,
    name: ticket.reporterName,
    organization: ticket.organization,
    role: ticket.reporterRole,
    note: `Menanyakan perkembangan tiket ${ticket.number}.`,
    answer: 'Disampaikan bahwa tiket masih dikerjakan.',
    ticketId: ticket.id,
  };
}

/** A promised call-back and, once it was made, the call that kept the promise. */
function calledBack(world: World, random: Random, call: CallRow): CallRow[] {
  const callbackAt = after(world, call.startedAt, random.between(30, 600));
  const kept = after(world, callbackAt, random.between(1, 90));
  const promised = { ...call, callbackAt, note: `${call.note}\nJanji menelepon kembali.`.trim() };
  if (kept > world.now) return [promised];
  const answer: CallRow = {
    ...call,
    id: random.id(kept),
    clientKey: random.id(kept),
    direction: 'out',
    startedAt: kept,
    endedAt: Math.min(world.now, kept + random.int(60, 400) * 1000),
    outcome: 'answered',
    note: 'Telepon kembali sesuai janji.',
    answer: 'Sudah dijelaskan.',
    callbackOf: call.id,
  };
  return [{ ...promised, callbackDoneAt: kept }, answer];
}

function blank(random: Random, at: number, officerId: string): CallRow {
  return {
    id: random.id(at),
    version: 2,
    direction: 'in',
    number: '',
    numberTyped: '',
    contactId: null,
    name: '',
    organization: '',
    role: 'other',
    note: '',
    answer: '',
    externalNumber: '',
    officerId,
    startedAt: at,
    endedAt: at,
    phase: 'ended',
    outcome: null,
    ticketId: null,
    callbackAt: null,
    callbackDoneAt: null,
    callbackOf: null,
    removedAt: null,
    clientKey: random.id(at),
  };
}
