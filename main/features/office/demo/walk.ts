import { type Side, sideOf } from '../../../../shared/domain/procedure/actor.ts';
import { findStep, laneOf, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { type Completed, complete, reopen, start } from '../../../../shared/domain/procedure/engine.ts';
import { missingRequirements } from '../../../../shared/domain/procedure/requirements.ts';
import { returnToCloser } from '../../../../shared/domain/procedure/route.ts';
import { type Completion, currentStep, type RunState, type StepRun } from '../../../../shared/domain/procedure/run.ts';
import type { Effect, Step } from '../../../../shared/domain/procedure/step.ts';
import { sideOfVisit } from '../../../../shared/domain/tickets/visit.ts';
import { due, limit } from '../../../../shared/domain/time/index.ts';
import type { ProcedureVersionRow } from '../../procedures/table.ts';
import type { StaffRow } from '../../staff/table.ts';
import { answerAt, type Course, departureReasons, type Memory, minutesOf } from './course.ts';
import type { Random } from './random.ts';
import { after } from './schedule.ts';
import type { World } from './world.ts';

/** A step finished, with what followed from it. */
export type Act = {
  at: number;
  doc: ProcedureDocument;
  step: Step;
  run: number;
  /** Number of the visit within its run. */
  visit: number;
  completion: Completion;
  effects: Effect[];
  side: Side;
  performer: StaffRow | null;
  loopBack: boolean;
  opens: string | null;
};
export type WalkedRun = {
  version: ProcedureVersionRow;
  state: RunState;
  startedAt: number;
  /** Visits that were completed at once and are not judged: what the user did before the office's first step. */
  unjudged: Set<number>;
};
export type Walked = { runs: WalkedRun[]; acts: Act[]; closedAt: number | null; reopenedAt: number[] };

/**
 * Plays one ticket through its procedures as the course says, with the engine itself: no step can be done that the
 * SOP does not allow. Stops at `world.now`, where the course stops, or when the ticket is closed.
 */
export function walk(world: World, random: Random, course: Course, procedure: string, receivedAt: number): Walked {
  const walked: Walked = { runs: [], acts: [], closedAt: null, reopenedAt: [] };
  const memory: Memory = { asked: 0, refused: 0, lkppAsked: 0 };
  openRun(world, walked, procedure, receivedAt);
  for (let guard = 0; guard < 200; guard += 1) {
    const run = current(walked);
    const visit = currentStep(run.state);
    const moved = visit
      ? step(world, random, course, memory, walked, run, visit)
      : confirm(world, random, course, memory, walked);
    if (!moved) return walked;
  }
  throw new Error(`the walk of ${procedure} does not end`);
}

function openRun(world: World, walked: Walked, code: string, at: number): void {
  const version = world.procedures.get(code);
  if (!version) throw new Error(`no procedure ${code}`);
  const run: WalkedRun = { version, state: start(version.document, at), startedAt: at, unjudged: new Set() };
  for (let first = userStep(run); first; first = userStep(run)) {
    const visit = currentStep(run.state);
    if (visit) run.unjudged.add(visit.id);
    const excused = first.requirements.map((item) => item.key);
    run.state = complete(version.document, run.state, { stepId: first.id, at, outcome: 'done', excused }).run;
  }
  walked.runs.push(run);
}

function userStep({ version: { document }, state }: WalkedRun): Step | null {
  const visit = currentStep(state);
  const first = visit ? findStep(document, visit.stepId) : undefined;
  return first?.next && sideOf(laneOf(document, first)) === 'user' ? first : null;
}

function step(
  world: World,
  random: Random,
  course: Course,
  memory: Memory,
  walked: Walked,
  run: WalkedRun,
  visit: StepRun,
): boolean {
  const doc = run.version.document;
  const here = findStep(doc, visit.stepId);
  if (!here || (course.stop?.procedure === doc.code && course.stop.stepId === here.id)) return false;
  const side = sideOfVisit(doc, run.state, visit);
  const minutes = minutesOf(here, side, course, random);
  const at =
    side === 'lkpp' && !course.stop ? atLkpp(world, visit.startedAt, minutes) : after(world, visit.startedAt, minutes);
  const performer = performerOf(world, doc, here, course);
  const completion = completionOf(run, here, at, performer, course, memory, random);
  if (at > world.now) return false;
  const done: Completed = complete(doc, run.state, completion);
  run.state = done.run;
  const way = here.branches.find((branch) => branch.answer === completion.outcome);
  const loopBack = way?.loopBack ?? false;
  walked.acts.push({
    at,
    doc,
    step: here,
    run: walked.runs.length - 1,
    visit: visit.id,
    completion,
    effects: done.effects,
    side,
    performer,
    loopBack,
    opens: done.opens,
  });
  if (done.effects.includes('requestData')) {
    if (side === 'lkpp') memory.lkppAsked += 1;
    else memory.asked += 1;
  }
  if (loopBack) memory.refused += 1;
  if (done.effects.includes('close')) walked.closedAt = at;
  if (done.opens !== null) openRun(world, walked, done.opens, at);
  return walked.closedAt === null;
}

/** After the end of the procedure the user confirms and the officer records it, or says that it is not solved. */
function confirm(world: World, random: Random, course: Course, memory: Memory, walked: Walked): boolean {
  if (course.stop?.stepId === 'end') return false;
  const run = current(walked);
  const endedAt = run.state.steps.at(-1)?.endedAt ?? run.startedAt;
  const at = after(
    world,
    endedAt,
    random.weighted([
      [random.between(2, 60), 6],
      [random.between(60, 700), 3],
    ]),
  );
  if (at > world.now) return false;
  const refuses = memory.refused < course.refusals && returnToCloser(run.version.document, run.state) !== null;
  if (!refuses) {
    walked.closedAt = at;
    return false;
  }
  memory.refused += 1;
  run.state = reopen(run.version.document, run.state, { at, reason: 'Pengguna menyatakan belum selesai.' });
  walked.reopenedAt.push(at);
  return true;
}

function completionOf(
  run: WalkedRun,
  here: Step,
  at: number,
  performer: StaffRow | null,
  course: Course,
  memory: Memory,
  random: Random,
): Completion {
  const doc = run.version.document;
  const common = { stepId: here.id, at, performer: performer?.id ?? null };
  const isPlain = here.next !== undefined && here.effects.length === 0 && performer !== null;
  if (isPlain && random.chance(course.carelessness)) {
    return { ...common, outcome: random.chance(0.6) ? 'skipped' : 'deviated', reason: random.pick(departureReasons) };
  }
  const answer = answerAt(doc, here, course, memory);
  const way = here.branches.find((branch) => branch.answer === answer);
  const ticked = way?.withoutRequirements ? [] : missingRequirements(doc, run.state).map((item) => item.key);
  return { ...common, outcome: answer ?? 'done', ticked };
}

function performerOf(world: World, doc: ProcedureDocument, here: Step, course: Course): StaffRow | null {
  const lane = laneOf(doc, here);
  if (sideOf(lane) !== 'office') return null;
  return lane.actor === 'lpseAdmin' ? world.admin : course.officer;
}

function atLkpp(world: World, fromMs: number, minutes: number): number {
  return due(fromMs, limit(Math.max(1, Math.round(minutes * 60)) / 60, 'minute'), world.partner.document) ?? fromMs;
}

function current(walked: Walked): WalkedRun {
  const run = walked.runs.at(-1);
  if (!run) throw new Error('the walk has not begun');
  return run;
}
