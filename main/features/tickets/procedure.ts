import { Refusal } from '../../../shared/domain/refusal.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { versionInForce } from '../procedures/service.ts';
import type { StepRunRow } from '../procedures/table.ts';
import { onOpenTicket } from './commands.ts';
import { abandonRun, startRun } from './complete.ts';
import type { Desk } from './desk.ts';
import { stepLabel } from './runs.ts';
import { saveWork } from './save.ts';
import { refuseSecrets } from './secrets.ts';
import { currentRun, note, openWork } from './work.ts';

type Target = { id: string; version: number };

/**
 * Goes on with another SOP. While the office has not finished a step of the old one, the new one begins when the old step
 * began, so that a change of SOP is no way to gain time (peers.md §3.5 rule 5).
 */
export async function changeProcedure(
  desk: Desk,
  actor: Actor,
  input: Target & { procedureCode: string; reason: string },
): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await onOpenTicket(desk, actor, input, async (work) => {
    const old = currentRun(work);
    const versionId = await versionInForce(work.writer, input.procedureCode);
    if (!versionId) throw new Refusal('REFUSED', ticketRefusal.unknownProcedure);
    if (versionId === old.row.procedureVersionId) throw new Refusal('REFUSED', ticketRefusal.sameProcedure);
    const worked = old.visits.some((visit) => visit.endedAt !== null && visit.side !== 'user');
    const running = old.visits.find((visit) => visit.endedAt === null);
    const at = !worked && running ? running.startedAt : work.now;
    abandonRun(work, input.reason);
    const title = await startRun(work, versionId, at, input.reason);
    note(work, 'procedureChanged', ticketLine.procedureChanged(title), {
      body: input.reason,
      changes: [{ field: 'procedureCode', before: old.doc.title.slice(0, 200), after: title.slice(0, 200) }],
    });
    return {
      action: 'ticket.changeProcedure',
      summary: `${old.row.procedureCode} → ${input.procedureCode}`,
      extra: { reason: input.reason },
    };
  });
}

const answerable: readonly StepRunRow['result'][] = ['late', 'skipped', 'deviating'];

/**
 * A supervisor has seen a departure from the SOP or a late step (Peringatan of every SOP: it must be accounted for). The
 * figures of the report count the departures alone.
 */
export async function acknowledgeDeviation(
  desk: Desk,
  actor: Actor,
  input: { id: string; stepRunId: string; note: string },
): Promise<void> {
  refuseSecrets({ note: input.note });
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, null);
    const run = work.runs.find((each) => each.visits.some((visit) => visit.id === input.stepRunId));
    const visit = run?.visits.find((each) => each.id === input.stepRunId);
    if (!run || !visit) throw new Refusal('NOT_FOUND', ticketRefusal.notFound);
    if (!answerable.includes(visit.result)) throw new Refusal('REFUSED', ticketRefusal.notDeviating);
    const seen = { acknowledgedName: actor.name, acknowledgedAt: work.now, acknowledgement: input.note };
    run.visits = run.visits.map((each) => (each.id === visit.id ? { ...each, ...seen } : each));
    const words = visit.result === 'late' ? ticketLine.lateAcknowledged : ticketLine.acknowledged;
    const title = words(stepLabel(run.doc, visit.stepId));
    note(work, 'note', title, { body: input.note, refId: visit.id });
    await saveWork(work, { action: 'ticket.acknowledgeDeviation', summary: title });
  });
}
