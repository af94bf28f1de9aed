import { findStep } from '../../../shared/domain/procedure/document.ts';
import { tick } from '../../../shared/domain/procedure/engine.ts';
import { ProcedureError } from '../../../shared/domain/procedure/errors.ts';
import { currentStep } from '../../../shared/domain/procedure/run.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { ticketLine, ticketRefusal } from '../../../shared/text/ticket-core.ts';
import type { Actor } from '../../connection.ts';
import { type Act, completeVisit, takeUp } from './complete.ts';
import type { Desk } from './desk.ts';
import { askedOf } from './evidence.ts';
import { stateOf, stepLabel } from './runs.ts';
import { saveWork } from './save.ts';
import { refuseSecrets } from './secrets.ts';
import { currentRun, currentVisit, note, openWork, requireOpen, type Work } from './work.ts';

type Target = { id: string; version: number };
export type CompleteInput = Target & Omit<Act, 'at'> & { stepId: string; at?: number };

/**
 * Completes the running step.
 * @throws Refusal CONFLICT when the ticket has moved on, REFUSED with what is missing, FORBIDDEN in the lane of Admin LPSE
 */
export async function completeStep(desk: Desk, actor: Actor, input: CompleteInput): Promise<void> {
  refuseSecrets({ note: input.note, reason: input.reason });
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    requireOpen(work);
    requireCurrent(work, input.stepId);
    const label = stepLabel(currentRun(work).doc, input.stepId);
    await completeVisit(work, { ...input, at: input.at ?? work.now });
    await saveWork(work, { action: 'ticket.completeStep', summary: `langkah ${label} (${input.outcome})` });
  });
}

function requireCurrent(work: Work, stepId: string): void {
  const current = currentStep(stateOf(currentRun(work)));
  if (!current) throw new ProcedureError({ code: 'RunEnded' });
  if (current.stepId !== stepId)
    throw new ProcedureError({ code: 'NotCurrentStep', asked: stepId, current: current.stepId });
}

/** Ticks or unticks data of the running step, or other data the ticket asks for. */
export async function tickRequirement(
  desk: Desk,
  actor: Actor,
  input: Target & { stepRunId: string; key: string; ticked: boolean },
): Promise<void> {
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    requireOpen(work);
    const run = currentRun(work);
    const visit = currentVisit(work);
    if (!visit || visit.id !== input.stepRunId) throw new Refusal('CONFLICT', ticketRefusal.stepChanged);
    const text = await askedText(work, input.key);
    const step = findStep(run.doc, visit.stepId);
    const isOwn = step?.requirements.some((item) => item.key === input.key) ?? false;
    if (step && input.ticked) takeUp(work, step);
    if (isOwn) tick(run.doc, stateOf(run), { stepId: visit.stepId, key: input.key, ticked: input.ticked });
    const others = visit.ticked.filter((key) => key !== input.key);
    run.visits = run.visits.map((row) =>
      row.id === visit.id ? { ...row, ticked: input.ticked ? [...others, input.key] : others } : row,
    );
    const title = input.ticked ? ticketLine.ticked(text) : ticketLine.unticked(text);
    await saveWork(work, { action: 'ticket.tick', summary: title, extra: { key: input.key, ticked: input.ticked } });
  });
}

/** Writes down why a datum cannot be had, so that the SOP may go on without it. */
export async function justifyRequirement(
  desk: Desk,
  actor: Actor,
  input: Target & { key: string; reason: string },
): Promise<void> {
  refuseSecrets({ reason: input.reason });
  await desk.kernel.store.write(async (writer) => {
    const work = await openWork(desk, writer, actor, input.id, input.version);
    requireOpen(work);
    const text = await askedText(work, input.key);
    work.ticket.justified = { ...work.ticket.justified, [input.key]: input.reason };
    note(work, 'change', ticketLine.justified(text), { body: input.reason });
    await saveWork(work, { action: 'ticket.justify', summary: ticketLine.justified(text) });
  });
}

async function askedText(work: Work, key: string): Promise<string> {
  const asked = (await askedOf(work)).find((item) => item.key === key);
  if (!asked) throw new Refusal('REFUSED', ticketRefusal.unknownDatum);
  return asked.text;
}
