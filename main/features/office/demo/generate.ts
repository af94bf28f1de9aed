import { dayOf, isoFromDay } from '../../../../shared/domain/time/zone.ts';
import type { Kernel } from '../../../kernel.ts';
import type { Writer } from '../../../store/store.ts';
import { setUpOffice } from '../set-up.ts';
import { callsOfYear } from './calls.ts';
import { escalationsOfYear, writeEscalations } from './escalations.ts';
import { writeGrants } from './grants.ts';
import { visitsOfYear } from './guests.ts';
import { mailOfMonth, writeMail } from './mail/index.ts';
import { demoOffice } from './office.ts';
import { openTickets } from './open-tickets.ts';
import { makePeople } from './people.ts';
import { keepPictures } from './pictures.ts';
import { Random } from './random.ts';
import { writeYear, type Year } from './save.ts';
import { type Played, type TicketRows, ticketRows } from './ticket.ts';
import { readWorld, type World } from './world.ts';
import { ticketsOfYear } from './year.ts';

export type DemoOptions = {
  /** The year ends here; default the kernel's clock. */
  now?: number;
  seed?: number | string;
  /** 0…1, now and then. */
  onProgress?: (done: number) => void;
};
const dayMs = 86_400_000;

/**
 * Fills an empty data folder with an invented office and a year of its work, all in one transaction. The same seed and
 * `now` give the same data; only the keys of people, calendars and SOP versions differ, which setting up draws itself.
 * @throws Refusal CONFLICT when the folder already holds an office
 */
export async function generateDemo(kernel: Kernel, options: DemoOptions = {}): Promise<void> {
  const now = options.now ?? kernel.clock.now();
  const random = new Random(options.seed ?? 'nusa-contoh');
  const began = now - 366 * dayMs;
  const then: Kernel = { ...kernel, clock: { ...kernel.clock, now: () => began, monotonic: () => 0 } };
  const pictures = await keepPictures(kernel);
  await kernel.store.write(async (writer) => {
    await setUpOffice(then, demoOffice(), { demo: true });
    const world = await readWorld(writer, now, pictures);
    await play(then, writer, world, random, began, options.onProgress ?? (() => {}));
  });
  for (const topic of ['tickets', 'calls', 'visits', 'contacts', 'office', 'mail'] as const) {
    kernel.live.publish({ topic, id: 'demo', at: now, by: null });
  }
}

async function play(
  kernel: Kernel,
  writer: Writer,
  world: World,
  random: Random,
  began: number,
  onProgress: (done: number) => void,
): Promise<void> {
  const people = makePeople(random.fork('people'), began, 420);
  const played = [
    ...ticketsOfYear(world, random.fork('tickets'), people, 1_165),
    ...openTickets(world, random.fork('open'), people),
  ].sort((a, b) => a.receivedAt - b.receivedAt);
  onProgress(0.1);
  const { tickets, counters } = numbered(world, played);
  const rows = tickets.map(({ ticket }) => ticket);
  const calls = callsOfYear(world, random.fork('calls'), people, rows, 2_520);
  const visits = visitsOfYear(world, random.fork('visits'), people, rows, 330);
  onProgress(0.2);
  const escalated = escalationsOfYear(world, random.fork('escalations'), tickets);
  const year: Year = { people, tickets, counters, calls, visits };
  const rest = random.fork('rest');
  const grants = random.fork('grants');
  const mail = await mailOfMonth(kernel, world, random.fork('mail'), tickets);
  await writeYear(writer, world, rest, year, (done) => onProgress(0.2 + 0.8 * done));
  await writeEscalations(writer, escalated);
  await writeGrants(writer, world, grants, escalated);
  await writeMail(writer, mail);
}

/** Numbers run by year of receipt in the office's zone. */
function numbered(world: World, played: readonly Played[]): { tickets: TicketRows[]; counters: Map<string, number> } {
  const counters = new Map<string, number>();
  const tickets = played.map((each) => {
    const year = isoFromDay(dayOf(each.receivedAt, world.zone)).slice(0, 4);
    const next = (counters.get(`ticket-${year}`) ?? 0) + 1;
    counters.set(`ticket-${year}`, next);
    return ticketRows(world, each, `${year}-${String(next).padStart(6, '0')}`);
  });
  return { tickets, counters };
}
