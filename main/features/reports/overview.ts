import type { z } from 'zod';
import type { reports } from '../../../shared/contract/reports.ts';
import { DAY_MS, dayOf, dayStart, isoFromDay, type Zone, zoneOffset } from '../../../shared/domain/time/zone.ts';
import type { Kernel } from '../../kernel.ts';
import type { Reader } from '../../store/store.ts';
import { callTable } from '../calls/table.ts';
import { readProfile } from '../office/settings.ts';
import { ticketTable } from '../tickets/table.ts';
import { visitTable } from '../visits/table.ts';

type Overview = z.input<NonNullable<(typeof reports.overview)['~orpc']['outputSchema']>>;

const shownDays = 30;

/** Today and the last thirty days of the office, by its own midnight. */
export function overviewOf(kernel: Kernel): Promise<Overview> {
  return kernel.store.read(async (reader) => {
    const { document: profile } = await readProfile(reader);
    const now = kernel.clock.now();
    const today = dayOf(now, profile.zone);
    const from = dayStart(today, profile.zone);
    const received = await perDay(reader, 'receivedAt', profile.zone, today);
    const closed = await perDay(reader, 'closedAt', profile.zone, today);
    return {
      today: {
        calls: await reader
          .createQueryBuilder(callTable, 'c')
          .where('c.startedAt >= :from AND c.removedAt IS NULL', { from })
          .getCount(),
        visits: await reader.createQueryBuilder(visitTable, 'v').where('v.arrivedAt >= :from', { from }).getCount(),
        ticketsReceived: received.get(today) ?? 0,
        ticketsClosed: closed.get(today) ?? 0,
        late: await reader
          .createQueryBuilder(ticketTable, 't')
          .where('t.closedAt IS NULL AND t.nextDueAt < :now', { now })
          .getCount(),
        callbacksDue: await reader
          .createQueryBuilder(callTable, 'c')
          .where('c.callbackDoneAt IS NULL AND c.callbackAt <= :now AND c.removedAt IS NULL', { now })
          .getCount(),
      },
      last30Days: Array.from({ length: shownDays }, (_, index) => {
        const day = today - shownDays + 1 + index;
        return { date: isoFromDay(day), received: received.get(day) ?? 0, closed: closed.get(day) ?? 0 };
      }),
    };
  });
}

/** Tickets per local day; whole-number literals, so that both engines divide without a remainder. */
async function perDay(
  reader: Reader,
  column: 'receivedAt' | 'closedAt',
  zone: Zone,
  today: number,
): Promise<Map<number, number>> {
  const day = `(t.${column} + ${zoneOffset(zone)}) / ${DAY_MS}`;
  const rows = await reader
    .createQueryBuilder(ticketTable, 't')
    .select(day, 'day')
    .addSelect('COUNT(*)', 'count')
    .where(`t.${column} >= :from AND t.${column} < :to`, {
      from: dayStart(today - shownDays + 1, zone),
      to: dayStart(today + 1, zone),
    })
    .groupBy(day)
    .getRawMany<{ day: number; count: number }>();
  return new Map(rows.map((row) => [Number(row.day), Number(row.count)]));
}
