import { z } from 'zod';
import { standardTime } from '../time/standard-time.ts';

/** Leaves the procedure. */
export const END = 'end';
/** Goes back to the step that asked for this one (the return of a data request that any step may make). */
export const CALLER = 'caller';

/**
 * A visible annotation. `guess`: the reading or branch is not certain ("(?)" in domain.md §10); `correction`: the text
 * was repaired or is read differently from what is printed; `reading`: how the application understands the row.
 */
export const noteSchema = z.object({ kind: z.enum(['guess', 'correction', 'reading']), text: z.string().min(1) });
export type Note = z.infer<typeof noteSchema>;

/**
 * What the application does besides moving on:
 * `setPriority` asks for the priority; `requestData` asks for data (the user's, or ours when the lane is LKPP's) and
 * `receiveData` takes it in; `resolve` records that a solution was found; `notifyResolved` tells the user;
 * `escalateAdmin` hands over to Admin LPSE; `escalateLkpp` sends the package to LKPP (only where it is really sent, not
 * where the SOP merely refers to the SOP Eskalasi, see `opens`); `userConfirms`, `close` and `rate` are the user's last acts.
 */
export const effectSchema = z.enum([
  'setPriority',
  'requestData',
  'receiveData',
  'resolve',
  'notifyResolved',
  'escalateAdmin',
  'escalateLkpp',
  'userConfirms',
  'close',
  'rate',
]);
export type Effect = z.infer<typeof effectSchema>;

/** The answers of decisions. */
export const answerSchema = z.enum(['yes', 'no']);
export type Answer = z.infer<typeof answerSchema>;

export const branchSchema = z.object({
  answer: answerSchema,
  label: z.string().min(1),
  to: z.string().min(1),
  /** "Not solved": goes to whoever closed the ticket before (the document's `closers`); `to` when nobody did. */
  loopBack: z.boolean().default(false),
  /** This answer says that something is missing, so the step's mandatory requirements are not asked for. */
  withoutRequirements: z.boolean().default(false),
  effects: z.array(effectSchema).default([]),
});
export type Branch = z.infer<typeof branchSchema>;

/** One line of the check list under "Persyaratan/Perlengkapan". Keys are shared: a tick made in one step counts in later steps. */
export const requirementSchema = z.object({
  key: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  text: z.string().min(1),
  mandatory: z.boolean(),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** One row of the procedure's flow table. Printed columns are verbatim; null means the cell is empty or not on the scan. */
export const stepSchema = z.object({
  id: z.string().regex(/^[1-9][0-9]*(\.[0-9]+)?$/),
  printedNumber: z.string().min(1).nullable(),
  lane: z.string().min(1),
  /** Other lanes that may perform the step, where the document names several. */
  alternateLanes: z.array(z.string()).default([]),
  kind: z.enum(['start', 'activity', 'decision', 'end']),
  activity: z.string().min(1),
  requirements: z.array(requirementSchema).default([]),
  requirementText: z.string().min(1).nullable(),
  standardTime,
  timeText: z.string().min(1).nullable(),
  output: z.string().min(1).nullable(),
  remark: z.string().min(1).nullable(),
  next: z.object({ to: z.string().min(1) }).optional(),
  branches: z.array(branchSchema).default([]),
  /** A side way that the document allows instead of finishing, and that comes back here (002, LPSE Support step 11); answered "no". */
  detour: branchSchema.optional(),
  /** Code of the procedure that continues after this step. */
  opens: z.string().optional(),
  effects: z.array(effectSchema).default([]),
  notes: z.array(noteSchema).default([]),
});
export type Step = z.infer<typeof stepSchema>;

/** The ways out of a step that the document itself provides, in printed order. */
export function waysOut(step: Step): Branch[] {
  const straight: Branch[] = step.branches;
  return step.detour ? [...straight, step.detour] : straight;
}

/** Every place a step can lead to, `end` and `caller` included. */
export function targets(step: Step): string[] {
  const ways = waysOut(step).map((way) => way.to);
  return step.next ? [step.next.to, ...ways] : ways;
}
