import { expect } from 'vitest';
import type { Core } from '../../main/core.ts';
import { procedureRunTable, stepRunTable } from '../../main/features/procedures/table.ts';
import { stateOf } from '../../main/features/tickets/service.ts';
import { pauseTable, ticketTable, ticketTallyTable } from '../../main/features/tickets/table.ts';
import { noDeadline } from '../../main/store/columns.ts';
import { loadLibrary, procedureOf } from '../../shared/domain/procedure/library.ts';
import { situationOf } from '../../shared/domain/tickets/situation.ts';

const library = loadLibrary();

/**
 * What is true of a ticket whatever was done with it: at most one step runs, state and holder follow from it, the nearest
 * deadline fits the clocks, pauses neither overlap nor outlive the ticket, the tally tells the real numbers.
 */
export async function checkTicket(core: Core, id: string): Promise<void> {
  await core.kernel.store.read(async (reader) => {
    const row = await reader.findOneBy(ticketTable, { id });
    if (!row) throw new Error('the ticket is gone');
    const visits = await reader.find(stepRunTable, { where: { ticketId: id }, order: { position: 'ASC' } });
    const runs = await reader.find(procedureRunTable, { where: { ticketId: id }, order: { position: 'ASC' } });
    const running = visits.filter((visit) => visit.endedAt === null);
    const last = runs.at(-1);
    expect(running.length).toBeLessThanOrEqual(1);
    expect(running.every((visit) => visit.runId === last?.id && visit.result === 'running')).toBe(true);
    expect(row.stepRunId).toBe(running[0]?.id ?? null);
    expect(runs.slice(0, -1).every((run) => run.endedAt !== null)).toBe(true);
    expect(last?.endedAt === null).toBe(running.length === 1);
    expect(visits.every((visit) => visit.endedAt === null || visit.endedAt >= visit.startedAt)).toBe(true);

    const own = visits.filter((visit) => visit.runId === last?.id);
    if (!last) throw new Error('no run');
    const doc = procedureOf(library, last.procedureCode);
    const situation = situationOf(doc, stateOf({ row: last, doc, visits: own }), {
      taken: row.assigneeId !== null || (running[0]?.ticked.length ?? 0) > 0,
      closed: row.closedAt !== null,
      cancelled: row.state === 'cancelled',
    });
    expect({ state: row.state, holder: row.holder }).toEqual({ state: situation.state, holder: situation.holder });

    const office = situation.side === 'office';
    const wanted = office ? Math.min(row.stepDueAt ?? noDeadline, row.dueAt ?? noDeadline) : noDeadline;
    expect(row.nextDueAt).toBe(wanted);
    const pauses = await reader.find(pauseTable, { where: { ticketId: id }, order: { fromAt: 'ASC' } });
    const open = pauses.filter((pause) => pause.toAt === null);
    expect(open).toHaveLength(row.closedAt === null && !office ? 1 : 0);
    expect(row.pausedSince).toBe(open[0]?.fromAt ?? null);
    expect(row.dueAt === null).toBe(row.priority === null);
    pauses.forEach((pause, index) => {
      expect(pause.toAt === null || pause.toAt > pause.fromAt).toBe(true);
      const before = pauses[index - 1];
      if (before)
        expect(before.toAt === null ? Number.POSITIVE_INFINITY : before.toAt).toBeLessThanOrEqual(pause.fromAt);
    });

    const real: { state: string; n: number }[] = await reader.query(
      'SELECT state, count(*) AS n FROM ticket GROUP BY state ORDER BY state',
    );
    const tally = await reader.find(ticketTallyTable, { order: { id: 'ASC' } });
    expect(tally.filter((each) => each.count !== 0).map((each) => [each.id, each.count])).toEqual(
      real.map((each) => [each.state, each.n]),
    );
  });
}
