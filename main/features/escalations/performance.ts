import { createHash } from 'node:crypto';
import { And, In, LessThan, MoreThanOrEqual } from 'typeorm';
import type { z } from 'zod';
import type { performance } from '../../../shared/contract/escalations.ts';
import { type Measured, performanceRows } from '../../../shared/domain/escalations/performance.ts';
import { elapsed } from '../../../shared/domain/time/elapsed.ts';
import { dayFromIso, dayStart } from '../../../shared/domain/time/zone.ts';
import { performanceText } from '../../../shared/text/escalations-report.ts';
import type { Reader } from '../../store/store.ts';
import { stepRunTable } from '../procedures/table.ts';
import type { Desk } from '../tickets/service.ts';
import { ticketTable } from '../tickets/table.ts';
import { dataRequestTable, escalationTable } from './table.ts';

const batch = 300;

/** Kinerja eskalasi: every escalation sent in the period, cancelled ones left out. Days are the office's own. */
export async function measurePerformance(
  desk: Desk,
  reader: Reader,
  { from, to }: { from: string; to: string },
): Promise<z.infer<typeof performance>> {
  const { profile, counter, partner } = await desk.rules.inForce(reader);
  const now = desk.kernel.clock.now();
  const rows = await reader.find(escalationTable, {
    select: {
      id: true,
      ticketId: true,
      state: true,
      level: true,
      createdAt: true,
      endedAt: true,
      resolvedAt: true,
      completeAtFirst: true,
    },
    where: {
      createdAt: And(
        MoreThanOrEqual(dayStart(dayFromIso(from), profile.zone)),
        LessThan(dayStart(dayFromIso(to) + 1, profile.zone)),
      ),
    },
    order: { createdAt: 'ASC', id: 'ASC' },
    take: 20_000,
  });
  const measured: Measured[] = [];
  const sent = rows.filter((row) => row.state !== 'cancelled');
  for (let at = 0; at < sent.length; at += batch) {
    const part = sent.slice(at, at + batch);
    const ticketIds = part.map((row) => row.ticketId);
    const tickets = await reader.find(ticketTable, {
      select: { id: true, problemCode: true },
      where: { id: In(ticketIds) },
    });
    const steps = await reader.find(stepRunTable, {
      select: { id: true, ticketId: true, side: true, startedAt: true, endedAt: true },
      where: { ticketId: In(ticketIds), side: In(['office', 'lkpp']) },
    });
    const requests = await reader.find(dataRequestTable, { where: { escalationId: In(part.map((row) => row.id)) } });
    for (const row of part) {
      const until = row.resolvedAt ?? row.endedAt ?? now;
      const spent = (side: 'office' | 'lkpp') =>
        steps
          .filter((step) => step.ticketId === row.ticketId && step.side === side)
          .reduce((sum, step) => {
            const begin = Math.max(step.startedAt, row.createdAt);
            const end = Math.min(step.endedAt ?? now, until);
            const calendar = (side === 'lkpp' ? partner : counter).document;
            return end > begin ? sum + Math.round(elapsed(begin, end, calendar, [])) : sum;
          }, 0);
      const asked = requests.filter((request) => request.escalationId === row.id);
      measured.push({
        level: row.level,
        kind: tickets.find((ticket) => ticket.id === row.ticketId)?.problemCode ?? '',
        state: row.state === 'returned' ? 'returned' : row.resolvedAt !== null ? 'resolved' : 'open',
        ownSeconds: spent('office'),
        lkppSeconds: spent('lkpp'),
        completeFirst: row.completeAtFirst,
        dataRequests: asked.length,
        overdueAnswers: asked.filter((each) => each.dueAt !== null && (each.answeredAt ?? now) > each.dueAt).length,
      });
    }
  }
  const lines = performanceRows(measured).slice(0, 500);
  return {
    from,
    to,
    generatedAt: now,
    rows: lines,
    footnotes: [performanceText.id.noteCalendars, performanceText.id.noteReference],
    contentHash: createHash('sha256').update(JSON.stringify({ from, to, lines })).digest('hex'),
  };
}
