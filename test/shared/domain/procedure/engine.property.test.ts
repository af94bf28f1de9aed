import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Action, allowedActions, jumpTargets } from '../../../../shared/domain/procedure/actions.ts';
import { findStep, type ProcedureDocument } from '../../../../shared/domain/procedure/document.ts';
import { complete, reopen, start } from '../../../../shared/domain/procedure/engine.ts';
import { returnToCloser } from '../../../../shared/domain/procedure/route.ts';
import {
  type Completion,
  currentStep,
  type RunState,
  runStateSchema,
} from '../../../../shared/domain/procedure/run.ts';
import { library, morning } from './cases.ts';

const choice = fc.record({ pick: fc.nat(), jump: fc.option(fc.nat(), { freq: 6 }), wait: fc.nat({ max: 86_400_000 }) });

function completionOf(
  doc: ProcedureDocument,
  run: RunState,
  chosen: { pick: number; jump: number | null },
  at: number,
): { completion: Completion; expected: string } {
  const actions = allowedActions(doc, run);
  const action: Action | undefined = actions[chosen.pick % actions.length];
  if (!action) throw new Error('a running step offers no action');
  const { stepId } = action;
  const ticked = findStep(doc, stepId)?.requirements.map((requirement) => requirement.key) ?? [];
  if (action.outcome !== 'skipped' && action.outcome !== 'deviated')
    return { completion: { stepId, at, ticked, outcome: action.outcome }, expected: action.to };
  const reason = 'diminta pimpinan';
  const branch = action.branch ?? undefined;
  if (action.outcome === 'skipped')
    return { completion: { stepId, at, reason, branch, outcome: 'skipped' }, expected: action.to };
  const targets = jumpTargets(doc, run);
  const jumpTo = chosen.jump === null ? undefined : targets[chosen.jump % targets.length];
  return { completion: { stepId, at, reason, branch, jumpTo, outcome: 'deviated' }, expected: jumpTo ?? action.to };
}

describe.each(library.procedures.map((doc) => [doc.code, doc] as const))(
  '%s: apa pun yang dilakukan petugas',
  (_code, doc) => {
    it('tepat satu langkah berjalan atau selesai; riwayat tidak hilang; waktu tidak mundur', () => {
      fc.assert(
        fc.property(fc.array(choice, { maxLength: 60 }), (choices) => {
          let run = start(doc, morning);
          let at = morning;
          for (const chosen of choices) {
            at += chosen.wait;
            const before = structuredClone(run);
            const { completion, expected } = currentStep(run)
              ? completionOf(doc, run, chosen, at)
              : { completion: null, expected: returnToCloser(doc, run) };
            let after: RunState;
            if (completion) after = complete(doc, run, completion).run;
            else {
              const opened =
                findStep(doc, run.steps.at(-1)?.stepId ?? '')?.opens && run.steps.at(-1)?.outcome === 'done';
              if (expected === null || opened) return;
              after = reopen(doc, run, { at, reason: 'belum selesai' });
            }
            expect(run).toEqual(before);
            check(run, after, expected ?? 'end');
            run = after;
          }
        }),
        { numRuns: 150 },
      );
    });

    it('setiap langkah yang berjalan menawarkan jalan menurut SOP, melewati, dan menyimpang', () => {
      for (const step of doc.steps) {
        const first = start(doc, morning);
        const at =
          step.kind === 'start'
            ? first
            : complete(doc, first, { stepId: '1', outcome: 'deviated', at: morning, reason: 'x', jumpTo: step.id }).run;
        const outcomes = new Set(allowedActions(doc, at).map((action) => action.outcome));
        expect(outcomes.has('skipped') && outcomes.has('deviated') && outcomes.size > 2, `${doc.code} ${step.id}`).toBe(
          true,
        );
      }
    });
  },
);

function check(before: RunState, after: RunState, expected: string): void {
  expect(runStateSchema.parse(after)).toEqual(after);
  const running = after.steps.filter((visit) => visit.endedAt === null);
  expect(running).toHaveLength(expected === 'end' ? 0 : 1);
  if (expected !== 'end') expect(after.steps.at(-1)).toMatchObject({ stepId: expected, endedAt: null });
  const finished = before.steps.filter((visit) => visit.endedAt !== null);
  expect(after.steps.slice(0, finished.length)).toEqual(finished);
  expect(after.steps.length).toBeGreaterThanOrEqual(before.steps.length);
  after.steps.forEach((visit, index) => {
    expect(visit.id).toBe(index + 1);
    expect(visit.round).toBe(after.steps.slice(0, index + 1).filter((other) => other.stepId === visit.stepId).length);
    expect(visit.startedAt).toBeGreaterThanOrEqual(after.steps[index - 1]?.endedAt ?? morning);
    if (visit.endedAt !== null) expect(visit.endedAt).toBeGreaterThanOrEqual(visit.startedAt);
  });
}
