import { z } from 'zod';
import { answerSchema } from './step.ts';

/** How a step ended: as the SOP says (`done` or the answer of a decision), left out, or done differently. */
export const outcomeSchema = z.enum(['done', ...answerSchema.options, 'skipped', 'deviated']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** One visit of one step. Instants are UTC milliseconds. `id` counts the visits of the run from 1; `round` those of this step. */
export const stepRunSchema = z.object({
  id: z.number().int().positive(),
  stepId: z.string(),
  round: z.number().int().positive(),
  startedAt: z.number().int(),
  endedAt: z.number().int().nullable(),
  outcome: outcomeSchema.nullable(),
  /** The answer taken, also when a decision was skipped or deviated from. */
  branch: answerSchema.nullable(),
  /** Where the run went next: a step id or `end`; null while running. */
  wentTo: z.string().nullable(),
  tickedRequirements: z.array(z.string()),
  reason: z.string().nullable(),
  /** Who did it: a staff id, or null for a step of the user or of LKPP that the office only records. */
  performer: z.string().nullable(),
});
export type StepRun = z.infer<typeof stepRunSchema>;

/** One ticket's way through one version of one procedure, oldest visit first. Immutable: the engine returns new ones. */
export const runStateSchema = z.object({
  procedureCode: z.string(),
  version: z.number().int().positive(),
  steps: z.array(stepRunSchema),
});
export type RunState = z.infer<typeof runStateSchema>;

const common = {
  stepId: z.string(),
  at: z.number().int(),
  /** Keys of requirements ticked now, in addition to `tick`; earlier ticks of the run stay valid. */
  ticked: z.array(z.string()).default([]),
  /** Keys of requirements whose lack has been justified; the step may go on without them. */
  excused: z.array(z.string()).default([]),
  performer: z.string().nullable().default(null),
};

/** What someone says when finishing the current step. */
export const completionSchema = z.discriminatedUnion('outcome', [
  z.object({
    ...common,
    outcome: z.enum(['done', ...answerSchema.options]),
    reason: z.string().nullable().default(null),
  }),
  z.object({ ...common, outcome: z.literal('skipped'), reason: z.string(), branch: answerSchema.optional() }),
  z.object({
    ...common,
    outcome: z.literal('deviated'),
    reason: z.string(),
    branch: answerSchema.optional(),
    /** Another step, or `end` to stop the procedure here. */
    jumpTo: z.string().optional(),
  }),
]);
export type Completion = z.input<typeof completionSchema>;

/** The one running step of a run, or null when the run has ended. */
export function currentStep(run: RunState): StepRun | null {
  return run.steps.find((step) => step.endedAt === null) ?? null;
}

/** The keys of all requirements ticked so far in the run. */
export function tickedSoFar(run: RunState): Set<string> {
  return new Set(run.steps.flatMap((step) => step.tickedRequirements));
}
